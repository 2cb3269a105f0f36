import { randomBytes } from 'node:crypto';
import type { Actor } from '@app/access';
import { ResolveUpload } from '@app/chips';
import { newId } from '@app/kernel';
import { settlement, upload as batchUpload } from '../pos/support/messages.js';
import type { RawTerminal } from '../pos/support/raw-terminal.js';
import { Purse } from './support/purse.js';
import { ecashFields, ecashUpload, type LoadedCard, type StoredUpload, UploadHouse } from './support/upload-house.js';
import { send } from '../pos/support/messages.js';

describe('an offline purchase that a terminal uploads', () => {
  let world: UploadHouse;
  let merchant: { merchantId: string; merchantNo: string; storeIds: string[] };
  let terminal: RawTerminal;
  let cards: LoadedCard[];
  let card: LoadedCard;

  beforeAll(async () => {
    world = await UploadHouse.open();
    merchant = await world.house.merchant();
    terminal = await world.house.signedIn(merchant);
    cards = await world.cards(24);
  });
  beforeEach(() => {
    card = cards.pop()!;
  });
  afterAll(() => world.close());

  const found = async (rrn: string): Promise<StoredUpload> => {
    await world.process();
    return world.stored(rrn);
  };
  /** What an upload is found to be. */
  const classOf = async (
    tapped: { f55: Buffer; amountFen: number },
    more: Record<number, string | Buffer> = {},
  ): Promise<StoredUpload> => {
    const { answer, code } = await ecashUpload(terminal, card, tapped, more);
    expect(code).toBe('00');
    return found(answer.fields[37]!);
  };

  it('is answered as delivered once it is kept, then posted out of the pool to the merchant', async () => {
    const before = await world.owedFen(merchant.merchantId);
    const done = await ecashUpload(terminal, card, card.purse.pay({ amountFen: 200 }));
    expect(done.code).toBe('00');
    expect(done.answer.fields[37]).toMatch(/^\d{12}$/);
    expect(await world.stored(done.answer.fields[37]!)).toMatchObject({ state: 'received', account_id: '0' });
    expect(await found(done.answer.fields[37]!)).toMatchObject({
      state: 'posted', class: 'VERIFIED', queue: null, account_id: card.accountId,
    }); // prettier-ignore
    expect(await world.chipFen(card)).toBe(7_800);
    expect((await world.owedFen(merchant.merchantId)) - before).toBe(200);
    const [purchase] = await world.house.rows(
      'SELECT amount_fen::int, balance_before_fen::int, authorization_id IS NOT NULL AS paid FROM chips.purchase WHERE account_id = $1',
      [card.accountId],
    );
    expect(purchase).toEqual({ amount_fen: 200, balance_before_fen: 8_000, paid: true });
  });

  it('is kept without tracks, PIN and clear card number', async () => {
    const done = await ecashUpload(terminal, card, card.purse.pay({ amountFen: 100 }), { 35: card.track });
    const [row] = await world.house.rows<{ all: string }>('SELECT u::text AS all FROM chips.upload u WHERE rrn = $1', [
      done.answer.fields[37],
    ]);
    expect(row!.all).not.toContain(card.pan);
    expect(row!.all).not.toContain(Buffer.from(card.pan).toString('hex'));
  });

  it('sent again is delivered again, before and after it was processed, and posted once', async () => {
    const fields = ecashFields(terminal, card, card.purse.pay({ amountFen: 300 }));
    const first = await send(terminal, '0200', fields);
    const second = await send(terminal, '0200', fields);
    expect(await found(first.answer.fields[37]!)).toMatchObject({ state: 'posted' });
    const third = await send(terminal, '0200', fields);
    for (const again of [second, third]) {
      expect(again.code).toBe('00');
      expect(again.answer.fields[37]).toBe(first.answer.fields[37]);
    }
    await world.process();
    expect(await world.chipFen(card)).toBe(7_700);
  });

  it('under another’s key is answered 94 and processed all the same', async () => {
    const fields = ecashFields(terminal, card, card.purse.pay({ amountFen: 300 }));
    await send(terminal, '0200', fields);
    const { f55 } = card.purse.pay({ amountFen: 400 });
    const other = await send(terminal, '0200', { ...fields, 4: '000000000400', 55: f55 });
    expect(other.code).toBe('94');
    expect(await found(other.answer.fields[37]!)).toMatchObject({ state: 'posted' });
    expect(await world.chipFen(card)).toBe(7_300);
  });

  it('told by two terminals is delivered twice and posted once; a count under two certificates is a conflict', async () => {
    const tapped = card.purse.pay({ amountFen: 500 });
    expect(await classOf(tapped)).toMatchObject({ state: 'posted' });
    expect(await classOf(tapped)).toMatchObject({ state: 'delivered', class: 'DUPLICATE', queue: null });
    const other = { f55: card.purse.field55(tapped.atc, { amountFen: 600 }), amountFen: 600 };
    expect(await classOf(other)).toMatchObject({ state: 'queued', class: 'CONFLICT', queue: 'OFFLINE_CONFLICT' });
    expect(await world.chipFen(card)).toBe(7_500);
  });

  it('is taken under another batch than the open one', async () => {
    const tapped = card.purse.pay({ amountFen: 100 });
    expect(await classOf(tapped, { 60: '36000777000600' })).toMatchObject({ state: 'posted' });
  });

  it.each<[string, (purse: Purse) => { f55: Buffer; amountFen: number }, string, string]>([
    [
      'chip data cut in the middle of a tag',
      (p) => ({ ...p.pay({ amountFen: 1 }), f55: p.field55(9, { amountFen: 1 }).subarray(0, 31) }),
      'MALFORMED',
      'OFFLINE_MALFORMED',
    ],
    [
      'an absurd length',
      () => ({ f55: Buffer.from('9F2684FFFFFFFF0102', 'hex'), amountFen: 1 }),
      'MALFORMED',
      'OFFLINE_MALFORMED',
    ],
    ['nothing but zeros', () => ({ f55: Buffer.alloc(60), amountFen: 1 }), 'MALFORMED', 'OFFLINE_MALFORMED'],
    [
      'another amount than the chip’s',
      (p) => ({ ...p.pay({ amountFen: 500 }), amountFen: 700 }),
      'MALFORMED',
      'OFFLINE_MALFORMED',
    ],
    ['a foreign currency', (p) => p.pay({ amountFen: 500, currency: '0840' }), 'MALFORMED', 'OFFLINE_MALFORMED'],
    ['no amount', (p) => p.pay({ amountFen: 0 }), 'ZERO_AMOUNT', 'OFFLINE_MALFORMED'],
    ['an ARQC', (p) => p.pay({ amountFen: 500, kind: 'ARQC' }), 'NOT_A_TC', 'OFFLINE_BAD_CRYPTOGRAM'],
    [
      'keys of another index',
      (p) => new Purse(randomBytes(16), p.mac).pay({ amountFen: 500, keyIndex: 2 }),
      'BAD_TC',
      'OFFLINE_BAD_CRYPTOGRAM',
    ],
    ['a date to come', (p) => p.pay({ amountFen: 500, date: '260312' }), 'FUTURE_DATE', 'OFFLINE_MALFORMED'],
    ['a tap eleven days ago', (p) => p.pay({ amountFen: 500, date: '260227' }), 'LATE', 'OFFLINE_LATE'],
    ['more than the chip holds', (p) => p.pay({ amountFen: 8_001 }), 'OVER_SHADOW_BALANCE', 'OFFLINE_OVER_LIMIT'],
    ['more than the chip pays at once', (p) => p.pay({ amountFen: 100_001 }), 'OVER_LIMIT', 'OFFLINE_OVER_LIMIT'],
  ])('with %s waits in its queue with its reason, and nothing is posted', async (_what, tap, name, queue) => {
    const stored = await classOf(tap(card.purse));
    expect(stored).toMatchObject({ state: 'queued', class: name, queue, authorization_id: null });
    expect(stored.reason!.zh).not.toBe('');
    expect(await world.chipFen(card)).toBe(8_000);
  });

  it('of a number that is not ours waits as unknown', async () => {
    const tapped = card.purse.pay({ amountFen: 100 });
    const done = await ecashUpload(terminal, { pan: '9366990000000004' }, tapped);
    expect(await found(done.answer.fields[37]!)).toMatchObject({ class: 'CARD_UNKNOWN', account_id: '0' });
  });

  it('whose balance is untold or under a wrong MAC is posted, but no anchor', async () => {
    expect(await classOf(card.purse.pay({ amountFen: 100, balance: 'untold' }))).toMatchObject({ state: 'posted' });
    expect(await classOf(card.purse.pay({ amountFen: 100, balance: 'wrong_mac' }))).toMatchObject({ state: 'posted' });
    const rows = await world.house.rows(
      'SELECT FROM chips.purchase WHERE account_id = $1 AND balance_before_fen IS NOT NULL',
      [card.accountId],
    );
    expect(rows).toEqual([]);
  });

  it('stands behind one that is too much in the same chunk and is posted without it', async () => {
    const taps = [
      card.purse.pay({ amountFen: 5_000 }),
      card.purse.pay({ amountFen: 4_000 }),
      card.purse.pay({ amountFen: 3_000 }),
    ];
    const answers = [];
    for (const tapped of taps) answers.push(await ecashUpload(terminal, card, tapped));
    await world.process();
    const stored = await Promise.all(answers.map(({ answer }) => world.stored(answer.fields[37]!)));
    expect(stored.map((each) => each.class)).toEqual(['VERIFIED', 'OVER_SHADOW_BALANCE', 'VERIFIED']);
    expect(await world.chipFen(card)).toBe(0);
  });

  describe('that waits', () => {
    const desk = () => world.house.acceptance.get(ResolveUpload, { strict: false });
    const maker = {
      userId: '1',
      login: 'maker',
      name: 'maker',
      roles: ['ops_maker' as const],
      customerId: null,
      merchantId: null,
    };
    const waived = async (uploadId: string): Promise<unknown> => {
      const { approvalId } = await desk().proposeWaiver(uploadId, '司机补传', { ...maker, via: 'session' } as Actor);
      return (await world.house.checker.post<{ result: unknown }>(`/v1/approvals/${approvalId}/approve`, {}, 200))
        .result;
    };

    it('because it is late is paid by two people’s waiver, out of the pool while the debit is there', async () => {
      const late = await classOf(card.purse.pay({ amountFen: 500, date: '260220' }));
      expect(late).toMatchObject({ class: 'LATE', rule_id: 'R-OFFLINE' });
      const before = await world.owedFen(merchant.merchantId);
      expect(await waived(late.upload_id)).toMatchObject({ lossFen: 0 });
      expect(await world.stored(late.rrn)).toMatchObject({ state: 'resolved', queue: null });
      expect(await world.chipFen(card)).toBe(7_500);
      expect((await world.owedFen(merchant.merchantId)) - before).toBe(500);
      await expect(desk().reject(late.upload_id, 'again', maker as Actor)).rejects.toMatchObject({
        code: 'UPLOAD_NOT_QUEUED',
      });
    });

    it('because its debit was refunded is the issuer’s loss when it is waived', async () => {
      const tapped = card.purse.pay({ amountFen: 500 });
      await world.house.rows(
        `INSERT INTO chips.resolution (account_id, psn, resolution_id, kind, from_atc, to_atc, outcome, basis, reason, reason_text,
           amount_fen, decided_at) VALUES ($1,'01',$2,'DEBIT',1,9,'REFUND_HOLDER','EVIDENCE','UNRECORDED_DEBIT','{}',500,now())`,
        [card.accountId, newId()],
      );
      const late = await classOf(tapped);
      expect(late).toMatchObject({ state: 'queued', class: 'AFTER_REFUND', queue: 'OFFLINE_LATE' });
      expect(await waived(late.upload_id)).toMatchObject({ lossFen: 500 });
      expect(await world.chipFen(card)).toBe(8_000);
      const loss = await world.house.rows(
        `SELECT amount_fen::int FROM ledger.entry WHERE gl_code = 6402 AND account_id = $1`,
        [card.accountId],
      );
      expect(loss).toEqual([{ amount_fen: 500 }]);
    });

    it('is rejected for good, or processed once more after what was wrong is put right', async () => {
      const over = await classOf(card.purse.pay({ amountFen: 8_100 }));
      expect(over.class).toBe('OVER_SHADOW_BALANCE');
      card.purse.balanceFen = 8_000;
      await world.load(card, 1_000);
      await desk().retry(over.upload_id, maker as Actor);
      expect(await found(over.rrn)).toMatchObject({ state: 'posted', class: 'VERIFIED' });
      expect(await world.chipFen(card)).toBe(900);
      const wrong = await classOf({ f55: Buffer.from('9F26', 'hex'), amountFen: 5 });
      await expect(waived(wrong.upload_id)).rejects.toMatchObject({ code: 'UPLOAD_NOT_WAIVABLE' });
      await desk().reject(wrong.upload_id, '无法辨认', maker as Actor);
      expect(await world.stored(wrong.rrn)).toMatchObject({ state: 'resolved', queue: null });
    });
  });
});

describe('a batch with offline purchases', () => {
  let world: UploadHouse;
  let terminal: RawTerminal;
  let cards: LoadedCard[];

  beforeAll(async () => {
    world = await UploadHouse.open();
    terminal = await world.house.signedIn(await world.house.merchant());
    cards = await world.cards(4);
  });
  afterAll(() => world.close());

  it('balances when the terminal counts what it delivered, though one of them is queued', async () => {
    await ecashUpload(terminal, cards[0]!, cards[0]!.purse.pay({ amountFen: 200 }));
    await ecashUpload(terminal, cards[0]!, cards[0]!.purse.pay({ amountFen: 300, date: '260101' }));
    await world.process();
    const done = await settlement(terminal, { debits: [500, 2], credits: [0, 0] });
    expect(done.answer.fields[48]!.slice(30, 31)).toBe('1');
  });

  it('takes the details of a batch upload as purchases, and the same tap once', async () => {
    await terminal.signIn();
    const tapped = cards[1]!.purse.pay({ amountFen: 200 });
    const fields = ecashFields(terminal, cards[1]!, tapped);
    await send(terminal, '0200', fields);
    const detail = { ...fields, 60: `36${terminal.batch}000` };
    delete (detail as Record<number, unknown>)[63];
    const told = await send(terminal, '0320', detail);
    expect(told.code).toBe('00');
    await world.process();
    const rows = await world.house.rows<{ state: string }>(
      'SELECT state FROM chips.upload WHERE account_id = $1 ORDER BY upload_id',
      [cards[1]!.accountId],
    );
    expect(rows.map(({ state }) => state)).toEqual(['posted', 'delivered']);
    expect(await world.chipFen(cards[1]!)).toBe(7_800);
  });

  it('keeps the record of a failed tap for its chip’s reconciliation, however incomplete', async () => {
    const { purse, pan, accountId } = cards[2]!;
    const tapped = purse.pay({ amountFen: 200 });
    const whole = {
      2: pan,
      4: '000000000200',
      23: '001',
      55: tapped.f55,
      62: Buffer.from('710011' + '000000000200' + '156' + '10'),
    };
    const first = await batchUpload(terminal, '206', whole);
    expect(first.code).toBe('00');
    const zeros = await batchUpload(terminal, '204', {
      2: '0000000000000000000',
      55: Buffer.from('9F26080000000000000000' + '9F36020000', 'hex'),
      62: Buffer.from('710011' + '000000000300' + '156' + '10'),
    });
    expect(zeros.code).toBe('00');
    const noTc = await batchUpload(terminal, '204', {
      2: pan,
      23: '001',
      55: Buffer.from('9F2608000000000000000' + '09F36020009', 'hex'),
      62: whole[62],
    });
    expect(noTc.code).toBe('00');
    await world.process();
    const records = await world.house.rows(
      'SELECT atc, tc_verified, amount_fen::int FROM chips.flash_record WHERE account_id = $1 ORDER BY atc',
      [accountId],
    );
    expect(records).toEqual([
      { atc: tapped.atc, tc_verified: true, amount_fen: 200 },
      { atc: 9, tc_verified: false, amount_fen: 200 },
    ]);
    const unknown = await world.house.rows(
      `SELECT state, class, amount_fen::int FROM chips.upload WHERE kind = 'flash' AND account_id = 0`,
    );
    expect(unknown).toEqual([{ state: 'queued', class: 'CARD_UNKNOWN', amount_fen: 300 }]);
    const kept = await world.house.rows(`SELECT FROM acceptance.batch_upload WHERE content = 'failed_ic'`);
    expect(kept).toHaveLength(3);
  });
});
