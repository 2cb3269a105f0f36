import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ChipFileView, ChipTransportKeyView } from '../../apps/issuer/src/chips/chip-file.schemas.js';
import { openSslCiphers, VirtualChip } from '../../apps/sandbox/src/chip/index.js';
import { CardFactory, type MadeCard } from '../../apps/sandbox/src/factory/index.js';
import { decide } from '../issuer/support/scenario.js';
import { ChipIssuer } from './support/chip-issuer.js';

const kcvOf = (hex: string) => {
  const cipher = openSslCiphers('3DES', Buffer.from(hex, 'hex'));
  return cipher.encrypt(Buffer.alloc(8)).toString('hex', 0, 4).toUpperCase();
};
const xor = (a: string, b: string) =>
  Buffer.from(Buffer.from(a, 'hex').map((byte, at) => byte ^ Buffer.from(b, 'hex')[at]!)).toString('hex');

describe('making chips', () => {
  let world: ChipIssuer;
  beforeAll(async () => {
    world = await ChipIssuer.open();
  });
  afterAll(() => world.close());

  it('every chip card has its chip, with the product’s limits and an empty purse as first anchor, when its order is issued', async () => {
    const cards = await world.cards(2, 1);
    const chips = await world.rows(
      `SELECT account_id, psn, card_id, product_code, carrier, state, purse_cap_fen, transaction_limit_fen, blacklisted_on
       FROM chips.chip WHERE card_id = ANY ($1) ORDER BY card_id`,
      [cards.map((card) => card.cardId)],
    );
    const common = {
      psn: '01',
      carrier: 'card',
      state: 'active',
      purse_cap_fen: '100000',
      transaction_limit_fen: '20000',
      blacklisted_on: null,
    };
    expect(chips).toEqual(
      cards.map(({ cardId, accountId }, at) => ({
        account_id: accountId,
        card_id: cardId,
        product_code: at < 2 ? 'CHIP-G' : 'CHIP-N',
        ...common,
      })),
    );
    const anchors = await world.rows('SELECT psn, atc, source, balance_fen FROM chips.anchor WHERE account_id = $1', [
      cards[0]!.accountId,
    ]);
    expect(anchors).toEqual([{ psn: '01', atc: 0, source: 'PERSONALIZATION', balance_fen: '0' }]);
  });

  it('chip limits that contradict each other, or stand on a card without a chip, are refused', async () => {
    const [range] = await world.rows<{ id: string }>('SELECT bin_range_id AS id FROM issuer.bin_range LIMIT 1');
    const product = {
      productCode: 'CHIP-X',
      nameZh: '卡',
      nameEn: 'card',
      kind: 'named',
      binRangeId: range!.id,
      face: {
        cardName: '卡',
        issuerName: '预付',
        namedOrAnonymous: '记名',
        cardNumber: true,
        validity: '长期',
        notices: '无',
        servicePhone: '4008-000-000',
      },
    };
    const refusal = async (medium: string, chip: object) =>
      (await world.issuer.maker.refused('/v1/card-products', { ...product, medium, chip })).code;
    expect(await refusal('chip', { purseCapFen: 1_000, transactionLimitFen: 1_001 })).toBe('CHIP_LIMITS_INVALID');
    expect(await refusal('chip', { resetThresholdFen: 100_001 })).toBe('CHIP_LIMITS_INVALID');
    expect(await refusal('magnetic_stripe', {})).toBe('CHIP_LIMITS_INVALID');
    expect(await refusal('chip', { purseCapFen: 500_001 })).toBe('CAP_EXCEEDED');
  });

  describe('for the card factory', () => {
    const halves = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')] as const;
    const keyHex = xor(...halves);
    let folder: string;
    let transportKeyId: string;
    let orderId: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'yufuka-factory-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const refusedHalf = async (
      by: 'maker' | 'checker',
      componentNo: 1 | 2,
      component: string,
      kcv: string,
      status = 422,
    ) =>
      (
        await world.issuer[by].refused(
          `/v1/chip-transport-keys/${transportKeyId}/components`,
          { componentNo, component, kcv },
          status,
        )
      ).code;

    /** Asks for a release, has the second person approve it, and fetches it. */
    async function fetched(which: { cardId?: string } = {}): Promise<string> {
      const fileId = await decide(world.issuer, `/v1/orders/${orderId}/chip-files`, {
        ...which,
        transportKeyId,
        reason: '制卡',
      });
      const path = join(folder, `${fileId}.chips`);
      const response = await world.fetch(`/v1/chip-files/${fileId}/fetch`);
      expect(response.status).toBe(200);
      await pipeline(Readable.fromWeb(response.body as never), createWriteStream(path));
      return path;
    }

    async function cardsIn(path: string, key = keyHex): Promise<MadeCard[]> {
      const cards: MadeCard[] = [];
      for await (const card of new CardFactory(key).make(path)) cards.push(card);
      return cards;
    }

    it('a transport key is put together by two people, a half each, under its check values', async () => {
      const made = await world.issuer.maker.post<ChipTransportKeyView>(
        '/v1/chip-transport-keys',
        { label: '制卡厂 A', algorithm: '3DES' },
        201,
      );
      transportKeyId = made.transportKeyId;
      const path = `/v1/chip-transport-keys/${transportKeyId}/components`;
      const [first, second] = halves;
      expect(await refusedHalf('maker', 1, first, '000000')).toBe('KCV_MISMATCH');
      await world.issuer.maker.post(path, { componentNo: 1, component: first, kcv: kcvOf(first) }, 200);
      expect(await refusedHalf('maker', 2, second, kcvOf(second))).toBe('KEY_COMPONENT_SAME_PERSON');
      expect(await refusedHalf('checker', 1, second, kcvOf(second), 409)).toBe('KEY_COMPONENT_TAKEN');
      await world.issuer.checker.post(path, { componentNo: 2, component: second, kcv: kcvOf(second) }, 200);
      const { items } = await world.issuer.auditor.get<{ items: ChipTransportKeyView[] }>('/v1/chip-transport-keys');
      expect(items).toMatchObject([{ transportKeyId, kcv: kcvOf(keyHex) }]);
      const rows = await world.rows('SELECT * FROM issuer.chip_transport_key_component');
      expect(rows).toEqual([]);
    });

    it('a released file makes chips that are the cards of the order, and says no card number outside its seals', async () => {
      const cards = await world.cards(130);
      orderId = cards[0]!.orderId;
      const path = await fetched();
      const made = await cardsIn(path);
      expect(made).toHaveLength(130);
      const known = await world.pans(orderId);
      expect(made.map(({ chip }) => chip.pan).sort()).toEqual([...known].sort());
      const text = readFileSync(path, 'utf8');
      for (const pan of known) expect(text.includes(pan)).toBe(false);
      const { chip: card, elements, contact } = made[0]!;
      expect(card).toMatchObject({
        psn: '01',
        capFen: 100_000,
        perTransactionLimitFen: 20_000,
        resetThresholdFen: 500,
      });
      expect(elements).toMatchObject({ '5F34': '01', '9F77': '000000100000', '9F4D': '0B0A' });
      const chip = new VirtualChip(card);
      chip.powerOn('contactless');
      const told = chip.transmit(Buffer.from('00A4040008A000000333010101', 'hex')).toString('hex').toUpperCase();
      expect(told).toContain(elements['9F38']);
      chip.powerOn('contact');
      expect(chip.transmit(Buffer.from('00A4040008A000000333010101', 'hex')).toString('hex').toUpperCase()).toContain(
        contact['9F38'],
      );
    });

    it('a release is fetched once; the next one needs two people again and is counted', async () => {
      const { items } = await world.issuer.auditor.get<{ items: ChipFileView[] }>(`/v1/orders/${orderId}/chip-files`);
      expect(items).toMatchObject([{ releaseNo: 1, cardCount: 130, sha256: expect.any(String), fetchedBy: 'maker' }]);
      expect((await world.fetch(`/v1/chip-files/${items[0]!.fileId}/fetch`)).status).toBe(409);
      const proposal = await world.issuer.maker.post<{ approvalId: string; objectId: string }>(
        `/v1/orders/${orderId}/chip-files`,
        { transportKeyId, reason: '文件损坏' },
        202,
      );
      expect((await world.fetch(`/v1/chip-files/${proposal.objectId}/fetch`)).status).toBe(404);
      const alone = await world.issuer.maker.send(
        'POST',
        `/v1/approvals/${proposal.approvalId}/approve`,
        {},
        'alone-1',
      );
      expect(alone.status).toBeGreaterThanOrEqual(400);
      await world.issuer.checker.post(`/v1/approvals/${proposal.approvalId}/approve`, {}, 200);
      expect((await world.fetch(`/v1/chip-files/${proposal.objectId}/fetch`)).status).toBe(200);
      const trail = await world.rows<{ action: string }>(
        `SELECT action FROM access.audit_event WHERE action LIKE 'issuer.chip-file-%' ORDER BY event_id`,
      );
      expect(trail.map(({ action }) => action.replace('issuer.chip-file-', ''))).toEqual([
        'released',
        'fetched',
        'released',
        'fetched',
      ]);
    });

    it('a replacement card is made by itself, and the order’s next file is without it', async () => {
      const [first] = await world.rows<{ id: string }>(
        'SELECT min(card_id)::text AS id FROM issuer.card WHERE order_id = $1',
        [orderId],
      );
      await decide(world.issuer, `/v1/cards/${first!.id}/replacement`, { reason: '芯片损坏', replacedFor: 'damaged' });
      const [next] = await world.rows<{ id: string }>(
        'SELECT card_id::text AS id FROM issuer.card WHERE replaces_card_id = $1',
        [first!.id],
      );
      const [made, ...more] = await cardsIn(await fetched({ cardId: next!.id }));
      expect(more).toEqual([]);
      const known = await world.pans(orderId);
      expect(known).toHaveLength(131);
      const again = await cardsIn(await fetched());
      expect(again).toHaveLength(130);
      expect(again.map(({ chip }) => chip.pan)).not.toContain(made!.chip.pan);
    });

    it('nothing is made of a file that was cut or altered, or is for another factory', async () => {
      const path = await fetched();
      const text = readFileSync(path, 'utf8');
      const spoilt = (content: string) => {
        writeFileSync(join(folder, 'spoilt'), content);
        return cardsIn(join(folder, 'spoilt'));
      };
      const lines = text.trimEnd().split('\n');
      await expect(spoilt(lines.slice(0, -1).join('\n'))).rejects.toThrow('cut');
      await expect(spoilt(text.replace('"no":7', '"no":8'))).rejects.toThrow('altered');
      await expect(cardsIn(path, halves[0])).rejects.toThrow('another key');
    });
  });
});
