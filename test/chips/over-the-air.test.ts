import { randomBytes } from 'node:crypto';
import { type Fen, fen } from '@app/kernel';
import type { CardView } from '../../apps/issuer/src/cards/card.schemas.js';
import type { ChipTransportKeyView } from '../../apps/issuer/src/chips/chip-file.schemas.js';
import type {
  OverTheAirLoadAnswer,
  OverTheAirResultAnswer,
  ScriptView,
  SecureElementView,
} from '../../apps/issuer/src/chips/secure-element.schemas.js';
import { openSslCiphers } from '../../apps/sandbox/src/chip/index.js';
import { EcashKernel } from '../../apps/sandbox/src/kernel/index.js';
import { SecureElement } from '../../apps/sandbox/src/secure-element/index.js';
import { decide, FACE, issuedOrder, list } from '../issuer/support/scenario.js';
import { ChipIssuer } from './support/chip-issuer.js';

const SERIAL = '9F7F0102030405060708';

describe('a chip in a phone', () => {
  const halves = [randomBytes(16), randomBytes(16)] as const;
  const keyHex = Buffer.from(halves[0].map((byte, at) => byte ^ halves[1][at]!)).toString('hex');
  let world: ChipIssuer;
  let transportKeyId: string;
  let cards: { cardId: string; accountId: string }[];

  beforeAll(async () => {
    world = await ChipIssuer.open();
    const [range] = await world.rows<{ id: string }>(
      `SELECT bin_range_id AS id FROM issuer.bin_range WHERE first_prefix = '936602'`,
    );
    await decide(world.issuer, '/v1/card-products', {
      productCode: 'PHONE',
      nameZh: '预付手机卡',
      nameEn: 'Yufuka phone card',
      kind: 'anonymous',
      binRangeId: range!.id,
      validityMonths: 36,
      medium: 'virtual',
      chip: { transactionLimitFen: 30_000 },
      face: FACE,
    });
    transportKeyId = await sharedKey();
    const { orderId } = await issuedOrder(world.issuer, world.purchaser, list(5), { anonymousProductCode: 'PHONE' });
    await world.purchaser.caller.post(`/v1/orders/${orderId}/activate`, {}, 200);
    const { items } = await world.issuer.maker.get<{ items: CardView[] }>(`/v1/cards?orderId=${orderId}`);
    cards = items.map(({ cardId, account }) => ({ cardId, accountId: account!.accountId }));
  });
  afterAll(() => world.close());

  async function sharedKey(): Promise<string> {
    const { maker, checker } = world.issuer;
    const key = { label: '安全单元厂商', algorithm: '3DES' };
    const { transportKeyId: id } = await maker.post<ChipTransportKeyView>('/v1/chip-transport-keys', key, 201);
    for (const [at, by] of [maker, checker].entries()) {
      const kcv = openSslCiphers('3DES', halves[at]!).encrypt(Buffer.alloc(8)).toString('hex', 0, 4);
      const half = { componentNo: at + 1, component: halves[at]!.toString('hex'), kcv };
      await by.post(`/v1/chip-transport-keys/${id}/components`, half, 200);
    }
    return id;
  }

  const provision = (cardId: string, serialNo = SERIAL) =>
    world.issuer.maker.post<SecureElementView>(
      `/v1/cards/${cardId}/secure-elements`,
      { serialNo, transportKeyId, reason: '持卡人申请' },
      201,
    );
  const path = (id: string, what = '') => `/v1/secure-elements/${id}${what}`;
  const viewOf = (id: string) => world.issuer.maker.get<SecureElementView>(path(id));
  const command = (id: string, what: string) =>
    world.issuer.maker.post<SecureElementView>(path(id, '/commands'), { command: what, reason: '持卡人申请' }, 202);
  const chipOf = async ({ accountId }: { accountId: string }) =>
    (
      await world.rows(
        `SELECT psn, carrier, state, retired_for, blacklisted_on IS NOT NULL AS listed FROM chips.chip
         WHERE account_id = $1 ORDER BY psn DESC LIMIT 1`,
        [accountId],
      )
    )[0];

  /** The phone: fetches scripts and brings answers until nothing is to be done or an answer is lost. */
  async function sync(id: string, element: SecureElement): Promise<void> {
    let { counterNo, script } = await world.issuer.anyone.get<ScriptView>(path(id, '/script'));
    while (counterNo !== null) {
      const answer = element.execute(counterNo, script!);
      if (answer === undefined) return;
      ({ counterNo, script } = await world.issuer.anyone.post<ScriptView>(
        path(id, '/answers'),
        { counterNo, answer },
        200,
      ));
    }
  }

  async function inPhone(at: number): Promise<{ id: string; element: SecureElement }> {
    const { secureElementId } = await provision(cards[at]!.cardId);
    const element = new SecureElement(SERIAL, keyHex);
    await sync(secureElementId, element);
    return { id: secureElementId, element };
  }

  it('is installed and personalized by sealed scripts, each executed once however often its answer is lost', async () => {
    const card = cards[0]!;
    const { secureElementId, state, psn } = await provision(card.cardId);
    expect({ state, psn }).toEqual({ state: 'requested', psn: '01' });
    const element = new SecureElement(SERIAL, keyHex);
    element.loseNextAnswer();
    await sync(secureElementId, element);
    expect([element.state, (await viewOf(secureElementId)).state]).toEqual(['installed', 'requested']);
    element.loseNextAnswer();
    await sync(secureElementId, element);
    await sync(secureElementId, element);
    const view = await viewOf(secureElementId);
    expect(view).toMatchObject({
      state: 'active',
      commands: [
        { counterNo: 1, command: 'install', outcome: 'done' },
        { counterNo: 2, command: 'personalize', outcome: 'done' },
      ],
    });
    const { auditor } = world.issuer;
    const found = (query: string) => auditor.get<{ items: SecureElementView[] }>(`/v1/secure-elements?${query}`);
    expect((await found(`cardId=${card.cardId}&state=active&open=false`)).items).toEqual([view]);
    expect((await found(`cardId=${card.cardId}&open=true`)).items).toEqual([]);
    expect(view.panMasked).toMatch(/^936602\*{6}\d{4}$/);
    expect(await chipOf(card)).toMatchObject({ psn: '01', carrier: 'secure_element', state: 'active', listed: false });
    const [directory] = await world.rows('SELECT psn FROM issuer.card_directory WHERE card_id = $1', [card.cardId]);
    expect(directory).toEqual({ psn: '01' });
    element.chip!.powerOn('contactless');
    expect(element.chip!.transmit(Buffer.from('00A4040008A000000333010101', 'hex')).toString('hex')).toMatch(/9000$/);
    expect(element.chip!.state).toMatchObject({ balanceFen: 0, capFen: 100_000, perTransactionLimitFen: 30_000 });
  });

  it('suspended, it is on the list at once; resumed, when the element has confirmed', async () => {
    const { id, element } = await inPhone(1);
    await command(id, 'suspend');
    expect(await chipOf(cards[1]!)).toMatchObject({ state: 'suspended', listed: true });
    expect(
      (await world.issuer.maker.refused(path(id, '/commands'), { command: 'resume', reason: '恢复' }, 409)).code,
    ).toBe('SECURE_ELEMENT_STATE');
    await sync(id, element);
    expect(element.chip).toBeUndefined();
    await command(id, 'resume');
    expect((await world.issuer.maker.refused(path(id, '/commands'), { command: 'delete', reason: '' }, 400)).code).toBe(
      'INVALID_INPUT',
    );
    expect(await chipOf(cards[1]!)).toMatchObject({ state: 'suspended', listed: true });
    await sync(id, element);
    expect(await chipOf(cards[1]!)).toMatchObject({ state: 'active', listed: false });
    expect(element.chip).toBeDefined();
  });

  it('deleted though the phone is silent, it is out of use at once, and no other chip comes before it is closed', async () => {
    const { id } = await inPhone(2);
    await command(id, 'suspend');
    expect(await command(id, 'delete')).toMatchObject({
      commands: [{}, {}, { command: 'suspend', outcome: 'failed' }, { command: 'delete', outcome: null }],
    });
    expect(await chipOf(cards[2]!)).toMatchObject({ state: 'retiring', retired_for: 'deleted', listed: true });
    const again = { serialNo: SERIAL, transportKeyId, reason: '换手机' };
    expect((await world.issuer.maker.refused(`/v1/cards/${cards[2]!.cardId}/secure-elements`, again, 409)).code).toBe(
      'CHIP_IN_USE',
    );
    await world.rows(`UPDATE chips.chip SET state = 'closed' WHERE account_id = $1`, [cards[2]!.accountId]);
    expect(await provision(cards[2]!.cardId)).toMatchObject({ psn: '02', state: 'requested' });
  });

  it('is loaded from the account once for its count; what the chip did not take goes back, on the element’s word only', async () => {
    const card = cards[4]!;
    const { secureElementId: id } = await provision(card.cardId);
    const element = new SecureElement(SERIAL, keyHex);
    await sync(id, element);
    const { anyone } = world.issuer;
    const ask = (amountFen: Fen) => {
      const kernel = new EcashKernel();
      const tapped = kernel.tap(element.chip!, { amountFen, at: new Date(), transactionType: 0x60, online: true });
      if (tapped.kind !== 'ONLINE') throw new Error(tapped.kind);
      const { transaction } = tapped;
      const body = { amountFen, field55: transaction.f55.toString('hex') };
      return { kernel, transaction, load: () => anyone.post<OverTheAirLoadAnswer>(path(id, '/loads'), body, 200) };
    };
    const told = (atc: number, answer: string) =>
      anyone.post<OverTheAirResultAnswer>(path(id, '/load-results'), { atc, answer }, 200);
    const books = async () => {
      const [row] = await world.rows<{ balance: string; chip: string }>(
        'SELECT balance_fen AS balance, chip_fen AS chip FROM ledger.account WHERE account_id = $1',
        [card.accountId],
      );
      return [Number(row!.balance), Number(row!.chip)];
    };

    const { kernel, transaction, load } = ask(fen(4_000));
    const answer = await load();
    expect(answer).toMatchObject({ approved: true, declineCode: null, amountFen: 4_000, atc: transaction.atc });
    expect(await load()).toEqual(answer);
    expect(await books()).toEqual([6_000, 4_000]);
    const f55 = Buffer.from(answer.field55!, 'hex');
    expect(kernel.complete(transaction, { responseCode: '00', f55 })).toMatchObject({ script: 'DONE' });
    expect(element.chip!.state.balanceFen).toBe(4_000);
    const done = element.loadResult(transaction.atc, true);
    expect(await told(transaction.atc, done)).toEqual({ result: 'TAKEN_NOTE_OF', outcome: 'DONE' });

    const lost = ask(fen(1_000));
    expect(await lost.load()).toMatchObject({ approved: true });
    expect((await anyone.refused(path(id, '/load-results'), { atc: lost.transaction.atc, answer: done })).code).toBe(
      'ANSWER_UNREADABLE',
    );
    expect(await books()).toEqual([5_000, 5_000]);
    const failed = element.loadResult(lost.transaction.atc, false);
    expect(await told(lost.transaction.atc, failed)).toEqual({ result: 'TAKEN_NOTE_OF', outcome: 'FAILED' });
    expect(await told(lost.transaction.atc, failed)).toEqual({ result: 'TAKEN_NOTE_OF', outcome: 'FAILED' });
    expect(await books()).toEqual([6_000, 4_000]);

    expect(await ask(fen(6_001)).load()).toMatchObject({ approved: false, declineCode: 'INSUFFICIENT_BALANCE' });
    const forged = ask(fen(100)).transaction;
    const at = forged.f55.indexOf(forged.arqc);
    forged.f55[at]! ^= 1;
    expect(
      await anyone.post(path(id, '/loads'), { amountFen: 100, field55: forged.f55.toString('hex') }, 200),
    ).toMatchObject({ approved: false, declineCode: 'CHIP_AUTHENTICATION_FAILED', field55: null });
    const other = await anyone.refused(path(id, '/loads'), { amountFen: 200, field55: forged.f55.toString('hex') });
    expect(other.code).toBe('FIELD_55_INVALID');
    const waiting = ask(fen(100));
    await command(id, 'suspend');
    expect(await waiting.load()).toMatchObject({ approved: false, declineCode: 'CARD_FROZEN' });
    expect(await books()).toEqual([6_000, 4_000]);
    expect(await world.rows('SELECT * FROM ledger.breaks()')).toEqual([]);
  });

  it('answers of another element, or to another command, are not taken, and no other element reads its scripts', async () => {
    const { secureElementId } = await provision(cards[3]!.cardId);
    const { script } = await world.issuer.anyone.get<ScriptView>(path(secureElementId, '/script'));
    expect(() => new SecureElement('9F7F9999', keyHex).execute(1, script!)).toThrow('altered');
    const element = new SecureElement(SERIAL, keyHex);
    const answer = element.execute(1, script!)!;
    const spoilt = Buffer.from(answer, 'base64');
    spoilt[spoilt.length - 1]! ^= 1;
    const refused = await world.issuer.anyone.refused(path(secureElementId, '/answers'), {
      counterNo: 1,
      answer: spoilt.toString('base64'),
    });
    expect(refused.code).toBe('ANSWER_UNREADABLE');
    const bring = () =>
      world.issuer.anyone.post<ScriptView>(path(secureElementId, '/answers'), { counterNo: 1, answer }, 200);
    const next = await bring();
    expect(next.counterNo).toBe(2);
    expect(await bring()).toEqual(next);
  });

  it('a card whose chip is in its plastic gets no second purse', async () => {
    const [plastic] = await world.cards(1);
    const body = { serialNo: SERIAL, transportKeyId, reason: '申请' };
    expect((await world.issuer.maker.refused(`/v1/cards/${plastic!.cardId}/secure-elements`, body, 409)).code).toBe(
      'CHIP_IN_USE',
    );
  });
});
