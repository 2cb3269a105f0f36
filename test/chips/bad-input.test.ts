import { createHash, randomBytes } from 'node:crypto';
import { encodeTlv } from '@app/ecash';
import { ProcessFiles, type ReadUpload } from '@app/chips';
import { Signer } from '../acceptance/support/signer.js';
import { send, upload as batchUpload } from '../pos/support/messages.js';
import type { RawTerminal } from '../pos/support/raw-terminal.js';
import { Purse } from './support/purse.js';
import { ecashFields, type LoadedCard, type StoredUpload, UploadHouse } from './support/upload-house.js';

type Told = { readonly f55: Buffer | undefined; readonly amountFen: number };

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
/** Field 55 with one element's bytes put another way; the certificate stays as it was. */
const withElement = (f55: Buffer, tag: string, to: string): Buffer => {
  const at = f55.indexOf(hex(tag)) + tag.length / 2;
  return Buffer.concat([f55.subarray(0, at + 1), hex(to), f55.subarray(at + 1 + to.length / 2)]);
};
const withMore = (f55: Buffer, more: string): Buffer => Buffer.concat([f55, hex(more)]);

/** What a terminal may tell wrongly of a purchase: what it is found to be, where it waits, and words of the reason. */
const BAD: readonly (readonly [string, (purse: Purse) => Told, string, string, string])[] = [
  ['no chip data', () => ({ f55: undefined, amountFen: 10 }), 'MALFORMED', 'OFFLINE_MALFORMED', ''],
  ['chip data cut in the middle of a value', (p) => cut(p, 31), 'MALFORMED', 'OFFLINE_MALFORMED', 'TRUNCATED'],
  ['chip data cut after a tag', (p) => cut(p, 2), 'MALFORMED', 'OFFLINE_MALFORMED', 'TRUNCATED'],
  ['a length of four bytes', () => raw('9F2684FFFFFFFF01'), 'MALFORMED', 'OFFLINE_MALFORMED', 'LENGTH'],
  ['a length beyond the end', () => raw('9F2683FFFFFF0102'), 'MALFORMED', 'OFFLINE_MALFORMED', 'TRUNCATED'],
  ['a length without end', () => raw('7080' + '9A03260310' + '0000'), 'MALFORMED', 'OFFLINE_MALFORMED', 'LENGTH'],
  ['nothing but zeros', () => raw('00'.repeat(60)), 'MALFORMED', 'OFFLINE_MALFORMED', 'MISSING'],
  ['all elements zero', (p) => zeroed(p), 'MALFORMED', 'OFFLINE_MALFORMED', '9F10'],
  ['an element twice', (p) => more(p, '9F0206000000000010'), 'MALFORMED', 'OFFLINE_MALFORMED', 'DUPLICATE_TAG'],
  ['another amount than the chip’s', (p) => ({ ...tell(p), amountFen: 11 }), 'MALFORMED', 'OFFLINE_MALFORMED', 'AMOUNT'],
  ['an amount that is no number', (p) => put(p, '9F02', '0000000000FA'), 'MALFORMED', 'OFFLINE_MALFORMED', '9F02'],
  ['a day that is none', (p) => put(p, '9A', '260231'), 'MALFORMED', 'OFFLINE_MALFORMED', '9A'],
  ['a foreign currency', (p) => tell(p, { currency: '0840' }), 'MALFORMED', 'OFFLINE_MALFORMED', 'CURRENCY'],
  ['a count of zero', (p) => at(p, 0), 'MALFORMED', 'OFFLINE_MALFORMED', '9F36'],
  ['a decision that is none', (p) => put(p, '9F10', '07010103B0000001'), 'MALFORMED', 'OFFLINE_MALFORMED', '9F10'],
  ['no amount', (p) => tell(p, { amountFen: 0 }), 'ZERO_AMOUNT', 'OFFLINE_MALFORMED', ''],
  ['a day to come', (p) => tell(p, { date: '260312' }), 'FUTURE_DATE', 'OFFLINE_MALFORMED', '2026-03-12'],
  ['a day eleven days ago', (p) => tell(p, { date: '260227' }), 'LATE', 'OFFLINE_LATE', '2026-02-27'],
  ['an ARQC', (p) => tell(p, { kind: 'ARQC' }), 'NOT_A_TC', 'OFFLINE_BAD_CRYPTOGRAM', 'ARQC'],
  ['an AAC', (p) => tell(p, { kind: 'AAC' }), 'NOT_A_TC', 'OFFLINE_BAD_CRYPTOGRAM', 'AAC'],
  ['keys of another index', (p) => otherKeys(p), 'BAD_TC', 'OFFLINE_BAD_CRYPTOGRAM', ''],
  ['a certificate of another count', (p) => put(p, '9F36', '0077'), 'BAD_TC', 'OFFLINE_BAD_CRYPTOGRAM', ''],
  ['a certificate of zeros', (p) => put(p, '9F26', '00'.repeat(8)), 'BAD_TC', 'OFFLINE_BAD_CRYPTOGRAM', ''],
  ['a terminal abroad', (p) => tell(p, { country: '0344' }), 'FOREIGN_TAP', 'OFFLINE_NOT_ALLOWED', '344'],
  ['another type than a purchase', (p) => tell(p, { type: '20' }), 'NOT_A_PURCHASE', 'OFFLINE_NOT_ALLOWED', '20'],
  ['more than the chip holds', (p) => tell(p, { amountFen: 8_001 }), 'OVER_SHADOW_BALANCE', 'OFFLINE_OVER_LIMIT', '80.01'],
  ['more than the chip pays at once', (p) => tell(p, { amountFen: 100_001 }), 'OVER_LIMIT', 'OFFLINE_OVER_LIMIT', '1000.01'],
]; // prettier-ignore

/** What looks odd and is right. */
const GOOD: readonly (readonly [string, (purse: Purse) => Told])[] = [
  ['elements nobody knows', (p) => more(p, '9F63081020304050607080' + 'DF8101020102' + '9F7406313233343536')],
  ['zeros between elements', (p) => more(p, '0000005F3401010000')],
  ['the last count a chip has', (p) => at(p, 0xffff)],
  ['a clock one day ahead', (p) => tell(p, { date: '260311' })],
  ['the last day of the window', (p) => tell(p, { date: '260228' })],
];

function tell(purse: Purse, more: Partial<Parameters<Purse['pay']>[0]> = {}): Told {
  return purse.pay({ amountFen: 10, ...more });
}
function at(purse: Purse, atc: number): Told {
  return { f55: purse.field55(atc, { amountFen: 10 }), amountFen: 10 };
}
function raw(bytes: string): Told {
  return { f55: hex(bytes), amountFen: 10 };
}
function cut(purse: Purse, bytes: number): Told {
  return { f55: tell(purse).f55!.subarray(0, bytes), amountFen: 10 };
}
function put(purse: Purse, tag: string, to: string): Told {
  return { f55: withElement(tell(purse).f55!, tag, to), amountFen: 10 };
}
function more(purse: Purse, bytes: string): Told {
  return { f55: withMore(tell(purse).f55!, bytes), amountFen: 10 };
}
function otherKeys(purse: Purse): Told {
  return tell(new Purse(randomBytes(16), purse.mac), { keyIndex: 7 });
}
function zeroed(purse: Purse): Told {
  const tags = ['9F26', '9F27', '9F10', '9F37', '9F36', '95', '9A', '9C', '9F02', '5F2A', '82', '9F1A', '9F03'];
  const bytes = [8, 1, 19, 4, 2, 5, 3, 1, 6, 2, 2, 2, 6];
  purse.count();
  return { f55: encodeTlv(tags.map((tag, i) => ({ tag, value: Buffer.alloc(bytes[i]!) }))), amountFen: 10 };
}

describe('what is told wrongly waits in its queue with its reason, and nothing is posted', () => {
  let world: UploadHouse;
  let merchant: { merchantId: string; merchantNo: string; storeIds: string[] };
  let terminal: RawTerminal;
  let cards: LoadedCard[];

  beforeAll(async () => {
    world = await UploadHouse.open();
    merchant = await world.house.merchant();
    terminal = await world.house.signedIn(merchant);
    cards = await world.cards(2 * GOOD.length + 9);
  });
  afterAll(async () => {
    const breaks = await world.house.rows('SELECT * FROM ledger.breaks()');
    await world.close();
    expect(breaks).toEqual([]);
  });

  describe('by a terminal (0200/36)', () => {
    const sent = async (card: LoadedCard, told: Told): Promise<StoredUpload> => {
      const fields = ecashFields(terminal, card, { f55: told.f55 ?? Buffer.alloc(0), amountFen: told.amountFen });
      if (!told.f55) delete (fields as Record<number, unknown>)[55];
      const { answer, code } = await send(terminal, '0200', fields);
      expect(code).toBe('00');
      return world.processed(answer.fields[37]!);
    };

    let card: LoadedCard;
    beforeAll(() => {
      card = cards.pop()!;
    });

    it.each(BAD)('%s', async (_what, tap, name, queue, words) => {
      const stored = await sent(card, tap(card.purse));
      expect(stored).toMatchObject({ state: 'queued', class: name, queue, authorization_id: null });
      expect(stored.reason!.zh).toMatch(/\p{Script=Han}/u);
      expect(stored.reason!.en).toMatch(/[a-z]/);
      for (const text of [stored.reason!.zh, stored.reason!.en]) expect(text).toContain(words);
      expect(await world.chipFen(card)).toBe(8_000);
    });

    it.each(GOOD)('but not %s', async (_what, tap) => {
      const card = cards.pop()!;
      expect(await sent(card, tap(card.purse))).toMatchObject({ state: 'posted', class: 'VERIFIED' });
      expect(await world.chipFen(card)).toBe(7_990);
    });

    it('and what the chip did pay abroad or as something else counts as paid by it: the holder has nothing to get back', async () => {
      const card = cards.pop()!;
      await sent(card, tell(card.purse, { country: '0344' }));
      const rows = await world.house.rows('SELECT amount_fen::int FROM chips.purchase WHERE account_id = $1', [
        card.accountId,
      ]);
      expect(rows).toEqual([{ amount_fen: 10 }]);
    });
  });

  describe('by an operator’s file', () => {
    let results: Map<number, ReadUpload>;
    let rows: { card: LoadedCard; told: Told }[];

    /** Every row of the tables in one file: a row concerns itself alone. */
    beforeAll(async () => {
      const key = await world.house.maker.post<{ keyId: string; secret: string }>(
        `/v1/merchants/${merchant.merchantId}/signing-keys`,
        { label: 'back office' },
        201,
      );
      const signer = new Signer(await world.house.acceptance.getUrl(), key.keyId, key.secret);
      const bad = cards.pop()!;
      rows = [...BAD, ...GOOD].map(([, tap], i) => {
        const card = i < BAD.length ? bad : cards.pop()!;
        return { card, told: tap(card.purse) };
      });
      const total = rows.reduce((sum, { told }) => sum + told.amountFen, 0);
      const no = terminal.identity.terminalNo;
      const lines = [
        `H|YFEC1|${merchant.merchantNo}|F-1|20260310120000|${rows.length}|${total}`,
        ...rows.map(
          ({ card, told }, i) =>
            `D|${i + 1}|${no}|1|${i + 1}|20260310083000|${card.pan}|01|${told.amountFen}|${told.f55?.toString('hex') ?? ''}`,
        ),
      ];
      const body = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      const bytes = Buffer.concat([body, Buffer.from(`T|${rows.length}|${total}|${sha256(body)}\n`)]);
      const announced = { name: 'bad.txt', sizeBytes: bytes.length, sha256: sha256(bytes) };
      const { body: file } = await signer.call('POST', '/v1/ecash-files', { body: announced });
      const { fileId } = file as { fileId: string };
      await signer.bytes('PUT', `/v1/ecash-files/${fileId}/parts`, bytes, {
        'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
        'Yufuka-Part-Sha256': sha256(bytes),
      });
      await signer.call('POST', `/v1/ecash-files/${fileId}/complete`);
      await world.house.acceptance.get(ProcessFiles, { strict: false }).run();
      const answer = await signer.call('GET', `/v1/ecash-files/${fileId}/results?limit=200`);
      const { items } = answer.body as { items: ReadUpload[] };
      results = new Map(items.map((item) => [item.rowNo!, item]));
    });

    it.each(BAD.map(([what, , name, queue, words], i) => [what, i, name, queue, words] as const))(
      '%s',
      async (_what, i, name, queue, words) => {
        const found = results.get(i + 1)!;
        expect(found).toMatchObject({ state: 'queued', class: name, queue });
        expect(found.reason!.zh).toMatch(/\p{Script=Han}/u);
        for (const text of [found.reason!.zh, found.reason!.en]) expect(text).toContain(words);
        expect(await world.chipFen(rows[i]!.card)).toBe(8_000);
      },
    );

    it.each(GOOD.map(([what], i) => [what, BAD.length + i] as const))('but not %s', async (_what, i) => {
      expect(results.get(i + 1)).toMatchObject({ state: 'posted', class: 'VERIFIED' });
      expect(await world.chipFen(rows[i]!.card)).toBe(7_990);
    });
  });

  describe('by the record of a failed tap (0320)', () => {
    const record = async (card: LoadedCard, f55: Buffer) => {
      const words = Buffer.from('710011' + '000000000010' + '156' + '10');
      const { code } = await batchUpload(terminal, '206', {
        2: card.pan,
        4: '000000000010',
        23: '001',
        55: f55,
        62: words,
      });
      expect(code).toBe('00');
      await world.process();
      const [kept] = await world.house.rows<StoredUpload & { tapped_on: string | null; all_classes: string[] }>(
        `SELECT state, class, queue, reason, tapped_on::text AS tapped_on, all_classes FROM chips.upload
         WHERE kind = 'flash' ORDER BY upload_id DESC LIMIT 1`,
      );
      const [evidence] = await world.house.rows<{ tc_verified: boolean }>(
        'SELECT tc_verified FROM chips.flash_record WHERE account_id = $1',
        [card.accountId],
      );
      return { kept: kept!, evidence };
    };

    it('of a day to come is evidence by the day it came: its own day is not believed', async () => {
      const card = cards.pop()!;
      const { kept, evidence } = await record(card, tell(card.purse, { date: '270101' }).f55!);
      expect(kept).toMatchObject({ state: 'evidence', class: 'FAILED_TAP', tapped_on: null });
      expect(kept.all_classes).toEqual(['FAILED_TAP', 'FUTURE_DATE']);
      expect(kept.reason!.en).toContain('2027-01-01');
      expect(evidence).toEqual({ tc_verified: true });
    });

    it.each<[string, (purse: Purse) => Told, string]>([
      ['of a count of zero', (p) => at(p, 0), 'no count'],
      ['with an element twice', (p) => more(p, '9F3602FFFF'), 'no count'],
      ['cut before its count', (p) => cut(p, 31), 'no count'],
      ['in a foreign currency', (p) => tell(p, { currency: '0840' }), '840'],
    ])('%s waits for people', async (_what, tap, words) => {
      const card = cards.pop()!;
      const { kept, evidence } = await record(card, tap(card.purse).f55!);
      expect(kept).toMatchObject({ state: 'queued', class: 'FLASH_INCOMPLETE', queue: 'OFFLINE_MALFORMED' });
      expect(kept.reason!.en).toContain(words);
      expect(kept.reason!.zh).toMatch(/\p{Script=Han}/u);
      expect(evidence).toBeUndefined();
    });
  });
});
