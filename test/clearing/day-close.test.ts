import { type Id, newId } from '@app/kernel';
import { CloseDay } from '../../apps/clearing/src/settlement/close-day.service.js';
import { ClearingHouse, type MerchantSeed } from './clearing-house.js';

const MONDAY = '2026-03-02';
const TUESDAY = '2026-03-03';
const WEDNESDAY = '2026-03-04';

describe('closing days', () => {
  let house: ClearingHouse;
  let card: Id;

  beforeAll(async () => {
    house = await ClearingHouse.open(MONDAY);
    card = await house.issueCard(400_000);
  });
  afterAll(() => house.close());

  const settlementsOf = async (merchant: MerchantSeed) =>
    (await house.get(`/v1/settlements?merchantId=${merchant.merchantId}`)).body.items;

  it('refuses a day that is not over', async () => {
    const { status, body } = await house.post('/v1/day-closes', { businessDate: MONDAY });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'DAY_NOT_OVER', detail: { en: expect.stringContaining(MONDAY) } });
  });

  it('refuses a day that does not exist', async () => {
    expect((await house.post('/v1/day-closes', { businessDate: '2026-02-30' })).body.code).toBe('INVALID_INPUT');
  });

  it('counts every kind of card transaction for what it did, and only once', async () => {
    const merchant = await house.merchant({ feeRate: '0.0100', feeReturned: false });
    const { merchantId } = merchant;
    const buy = (amountFen: number) => house.cards.purchase(card, merchantId, amountFen);
    const voided = await buy(1_000);
    await house.cards.followUp('void', card, merchantId, 1_000, voided);
    const reversed = await buy(2_000);
    await house.cards.followUp('reversal', card, merchantId, 2_000, reversed);
    await house.cards.followUp('reversal', card, merchantId, 2_000, reversed);
    const refunded = await buy(10_000);
    const refund = await house.cards.followUp('refund', card, merchantId, 3_000, refunded);
    await house.cards.followUp('reversal', card, merchantId, 3_000, refund);
    await house.cards.followUp('refund', card, merchantId, 4_000, refunded);
    const voidUndone = await buy(500);
    const voiding = await house.cards.followUp('void', card, merchantId, 500, voidUndone);
    await house.cards.followUp('reversal', card, merchantId, 500, voiding);
    const hold = await house.cards.followUp('hold', card, merchantId, 6_000);
    const capture = await house.cards.followUp('capture', card, merchantId, 5_500, hold);
    await house.cards.followUp('capture_void', card, merchantId, 5_500, capture);
    await house.cards.followUp('capture', card, merchantId, 5_000, hold);
    await house.cards.followUp('balance', card, merchantId, 0);
    await house.goTo(TUESDAY);
    expect(await house.closeDay(MONDAY)).toMatchObject({ state: 'done', proven: true });
    expect(await settlementsOf(merchant)).toMatchObject([
      {
        purchaseCount: 4,
        purchaseFen: 13_500,
        captureCount: 2,
        captureFen: 10_500,
        voidCount: 3,
        voidFen: 7_000,
        reversalCount: 0,
        reversalFen: 1_500,
        refundCount: 1,
        refundFen: 4_000,
        volumeFen: 15_500,
        feeFen: 155,
        netFen: 11_345,
        payableFen: 11_345,
      },
    ]);
  });

  it('takes nothing more into a closed day, and closing it again does nothing twice', async () => {
    const counts = () =>
      house.query(`SELECT (SELECT count(*) FROM clearing.settlement) AS settlements,
        (SELECT count(*) FROM clearing.payout) AS payouts, (SELECT count(*) FROM ledger.entry) AS entries`);
    const before = await counts();
    expect(await house.closeDay(MONDAY)).toMatchObject({ state: 'done', settledDays: [] });
    expect(await counts()).toEqual(before);
  });

  it('does nothing twice when its job runs twice at once, or again after it ended', async () => {
    const merchant = await house.merchant();
    await house.cards.purchase(card, merchant.merchantId, 10_000);
    await house.goTo(WEDNESDAY);
    const closeDay = house.app.get(CloseDay);
    const runIds = await Promise.all(
      [1, 2].map(async () => {
        const { body } = await house.post('/v1/day-closes', { businessDate: TUESDAY });
        return body.runId as Id;
      }),
    );
    await Promise.all([...runIds, ...runIds].map((runId) => closeDay.run(runId)));
    for (const runId of runIds) await house.runEnds(runId);
    await Promise.all(runIds.map((runId) => closeDay.run(runId)));
    expect(await settlementsOf(merchant)).toHaveLength(1);
    const { body } = await house.get(`/v1/payouts?merchantId=${merchant.merchantId}`);
    expect(body.items).toMatchObject([{ amountFen: 9_940 }]);
  });

  it('goes on where it was when its connection is cut between settling and paying', async () => {
    const merchant = await house.merchant({ feeRate: '0' });
    await house.cards.purchase(card, merchant.merchantId, 1_200);
    const sold = house.today;
    await house.goTo('2026-03-05');
    await house.asOwner('SELECT pg_advisory_lock(20360, 4)');
    const { body } = await house.post('/v1/day-closes', { businessDate: sold });
    const cut = await house
      .until('the run waits before it pays, and is cut off', async () => {
        const rows = await house.asOwner(
          `SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
         WHERE wait_event = 'advisory' AND query LIKE '%20360, 4%' AND pid <> pg_backend_pid()`,
        );
        return rows.length > 0 && rows;
      })
      .catch(() => []);
    await house.asOwner('SELECT pg_advisory_unlock(20360, 4)');
    expect(cut).toHaveLength(1);
    expect(await house.runEnds(body.runId)).toMatchObject({ state: 'done', proven: true });
    expect(await settlementsOf(merchant)).toMatchObject([{ payableFen: 1_200, state: 'instructed' }]);
    const payouts = await house.get(`/v1/payouts?merchantId=${merchant.merchantId}`);
    expect(payouts.body.items).toMatchObject([{ amountFen: 1_200 }]);
  });

  it('settles earlier open days first, each by itself, and carries a negative net until it is earned', async () => {
    const merchant = await house.merchant({ feeRate: '0.0050' });
    const { merchantId } = merchant;
    const bought = await house.cards.purchase(card, merchantId, 10_000);
    await house.goTo('2026-03-06');
    await house.cards.followUp('refund', card, merchantId, 10_000, bought);
    await house.goTo('2026-03-09');
    await house.cards.purchase(card, merchantId, 15_000);
    await house.goTo('2026-03-10');
    const run = await house.closeDay('2026-03-09');
    expect(run).toMatchObject({ state: 'done', proven: true });
    expect(run.settledDays.map((day: { businessDate: string }) => day.businessDate)).toEqual([
      '2026-03-05',
      '2026-03-06',
      '2026-03-09',
    ]);
    expect(await settlementsOf(merchant)).toMatchObject([
      { feeFen: 75, netFen: 14_925, carriedInFen: -9_950, payableFen: 4_975, carriedOutFen: 0, state: 'instructed' },
      { feeFen: -50, netFen: -9_950, carriedInFen: 0, payableFen: 0, carriedOutFen: -9_950, state: 'carried' },
      { feeFen: 50, netFen: 9_950, payableFen: 9_950, state: 'instructed' },
    ]);
    const { body } = await house.get(`/v1/payouts?merchantId=${merchantId}`);
    expect(body.items).toMatchObject([{ amountFen: 9_950 + 4_975 }]);
    const [owed] = await house.query(
      `SELECT sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END) AS fen FROM ledger.entry
       WHERE gl_code = 2006 AND subject_id = $1`,
      [merchantId],
    );
    expect(owed).toEqual({ fen: '0' });
  });

  it('stops at a day whose entries are not its transactions, with the difference, and settles none of it', async () => {
    const merchant = await house.merchant();
    await house.cards.purchase(card, merchant.merchantId, 7_000);
    await house.asOwner(
      `UPDATE ledger.entry SET amount_fen = amount_fen - 1 WHERE subject_id = $1 AND gl_code = 2006`,
      [merchant.merchantId],
    );
    await house.goTo('2026-03-11');
    const run = await house.closeDay('2026-03-10');
    expect(run).toMatchObject({
      state: 'broken',
      problem: {
        code: 'CONTROL_TOTALS_DIFFER',
        details: { differences: [{ merchantId: merchant.merchantId, transactionsFen: 7_000, entriesFen: 6_999 }] },
      },
    });
    expect(await settlementsOf(merchant)).toEqual([]);
    expect((await house.proof('2026-03-10')).ledgerBreaks).toMatchObject([{ what: 'voucher', differenceFen: 1 }]);
    const { body } = await house.get('/v1/clearing-cases?kind=SETTLEMENT_CONTROL_BREAK');
    expect(body.items).toMatchObject([{ subject: '2026-03-10', state: 'open' }]);
    await house.asOwner(
      `UPDATE ledger.entry SET amount_fen = amount_fen + 1 WHERE subject_id = $1 AND gl_code = 2006`,
      [merchant.merchantId],
    );
    expect(await house.closeDay('2026-03-10')).toMatchObject({ state: 'done', proven: true });
    expect(await settlementsOf(merchant)).toMatchObject([{ payableFen: 6_958 }]);
  });

  it('stops, visibly, at a merchant without terms in force', async () => {
    const stranger = newId();
    await house.cards.purchase(card, stranger, 100);
    await house.goTo('2026-03-12');
    expect(await house.closeDay('2026-03-11')).toMatchObject({ state: 'stopped', problem: { code: 'TERMS_MISSING' } });
  });
});

describe('days and holidays (R-CALENDAR)', () => {
  let house: ClearingHouse;
  let merchant: MerchantSeed;
  let card: Id;

  beforeAll(async () => {
    house = await ClearingHouse.open('2026-02-13');
    merchant = await house.merchant();
    card = await house.issueCard(400_000);
    await house.cards.purchase(card, merchant.merchantId, 10_000);
  });
  afterAll(() => house.close());

  it('pays a Friday on the working Saturday after it', async () => {
    await house.goTo('2026-02-14');
    await house.cards.purchase(card, merchant.merchantId, 20_000);
    expect(await house.closeDay('2026-02-13')).toMatchObject({ state: 'done' });
    expect((await house.get('/v1/payouts')).body.items).toMatchObject([
      { amountFen: 9_940, instructedOn: '2026-02-14' },
    ]);
  });

  it('pays what fell due over the Spring Festival on the first working day after it, not before', async () => {
    await house.goTo('2026-02-18');
    expect(await house.closeDay('2026-02-17')).toMatchObject({ state: 'done' });
    expect((await house.get('/v1/settlements')).body.items[0]).toMatchObject({ dueOn: '2026-02-24', state: 'due' });
    const refused = await house.post('/v1/payout-runs');
    expect(refused).toMatchObject({ status: 409, body: { code: 'NOT_A_WORKING_DAY', rule: 'R-CALENDAR' } });
    await house.goTo('2026-02-24');
    await house.runEnds((await house.post('/v1/payout-runs')).body.runId);
    expect((await house.get('/v1/payouts')).body.items).toMatchObject([
      { amountFen: 19_880, instructedOn: '2026-02-24' },
      { amountFen: 9_940 },
    ]);
  });

  it('stops the run when the next year’s calendar is not published', async () => {
    await house.goTo('2026-12-31');
    await house.cards.purchase(card, merchant.merchantId, 1_000);
    await house.goTo('2027-01-04');
    const run = await house.closeDay('2026-12-31');
    expect(run).toMatchObject({ state: 'stopped', problem: { code: 'CALENDAR_MISSING', rule: 'R-CALENDAR' } });
    const { body } = await house.get('/v1/settlements?from=2026-12-31');
    expect(body.items).toEqual([]);
    expect((await house.post('/v1/payout-runs')).body.code).toBe('CALENDAR_MISSING');
  });
});
