import { ClearingHouse, type MerchantSeed } from './clearing-house.js';

/** Monday; the next day is a working day too. */
const MONDAY = '2026-03-02';
const TUESDAY = '2026-03-03';

describe('a working day from the bank to the bank', () => {
  let house: ClearingHouse;
  let grocer: MerchantSeed;
  let baker: MerchantSeed;
  let run: Awaited<ReturnType<ClearingHouse['closeDay']>>;

  beforeAll(async () => {
    house = await ClearingHouse.open(MONDAY);
    grocer = await house.merchant({ feeRate: '0.0060' });
    baker = await house.merchant({ feeRate: '0.0100', cycleDays: 3 });
    const card = await house.issueCard(300_000);
    await house.cards.purchase(card, grocer.merchantId, 20_000);
    await house.cards.purchase(card, grocer.merchantId, 12_345);
    await house.cards.purchase(card, baker.merchantId, 5_000);
    await house.goTo(TUESDAY);
    run = await house.closeDay(MONDAY);
  });
  afterAll(() => house.close());

  it('books a customer’s transfer by its statement as a suspense receipt other rooms may see', async () => {
    const [receipt] = await house.query(
      `SELECT payer_name, payer_account_masked, amount_fen, remark, received_on::text FROM clearing.customer_receipt`,
    );
    expect(receipt).toEqual({
      payer_name: '上海样例购卡有限公司',
      payer_account_masked: '************0011',
      amount_fen: '300000',
      remark: 'card order',
      received_on: MONDAY,
    });
  });

  it('is closed, settled and proven (R-RESERVE)', () => {
    expect(run).toMatchObject({ state: 'done', proven: true, problem: null });
    expect(run.settledDays).toEqual([{ businessDate: MONDAY, merchantCount: 2, netVolumeFen: 37_345 }]);
  });

  it('settles every merchant by its contract, due on its own working day', async () => {
    const { body } = await house.get('/v1/settlements');
    const of = (merchant: MerchantSeed) =>
      body.items.find((one: { merchantId: string }) => one.merchantId === merchant.merchantId);
    expect(of(grocer)).toMatchObject({
      purchaseCount: 2,
      volumeFen: 32_345,
      feeFen: 194,
      netFen: 32_151,
      payableFen: 32_151,
      dueOn: TUESDAY,
      state: 'instructed',
    });
    expect(of(baker)).toMatchObject({
      volumeFen: 5_000,
      feeFen: 50,
      payableFen: 4_950,
      dueOn: '2026-03-05',
      state: 'due',
    });
  });

  it('pays the merchant’s own account by a file the bank accepts, and books the answer', async () => {
    await house.until('the file is written', async () => {
      const { body } = await house.get('/v1/payout-files');
      return body.items[0]?.state === 'written';
    });
    expect(await house.bank.processPaymentFiles()).toEqual({ carriedOut: 1, refused: 0 });
    expect(house.bank.account(grocer.accountNo).balanceFen).toBe(32_151);
    const payout = await house.until('the payout is paid', async () => {
      const { body } = await house.get('/v1/payouts?state=paid');
      return body.items[0];
    });
    expect(payout).toMatchObject({
      merchantId: grocer.merchantId,
      amountFen: 32_151,
      payeeName: grocer.name,
      onStatement: false,
    });
  });

  it('names a payment the statement does not show yet, until it does', async () => {
    const before = await house.proof();
    expect(before.reserve.timing).toMatchObject([{ kind: 'payout_not_on_statement', amountFen: 32_151 }]);
    expect(before).toMatchObject({ proven: true, totals: { reserveDifferenceFen: 0 } });
    await house.importStatement();
    const after = await house.proof();
    expect(after.reserve).toMatchObject({ timing: [], differenceFen: 0, statementClosingFen: 300_000 - 32_151 });
    expect(after).toMatchObject({
      proven: true,
      auditChainIntact: true,
      ledgerBreaks: [],
      totals: {
        cardsIssuedFen: 300_000,
        purchasedFen: 37_345,
        feesFen: 244,
        paidOutFen: 32_151,
        trialBalanceFen: 0,
        reserveDifferenceFen: 0,
      },
    });
    expect(after.reserve.blocks).toEqual({
      cards: 300_000 - 37_345,
      chip_pool: 0,
      suspense: 0,
      held_for_holders: 0,
      owed_to_merchants: 4_950,
      payouts_in_transit: 0,
      fees_not_carried_out: 244,
    });
  });

  it('shows a merchant only what is its own', async () => {
    const login = await house.merchantUser(baker.merchantId);
    const { body } = await house.get(`/v1/settlements?merchantId=${grocer.merchantId}`, login);
    expect(body.items.map((one: { merchantId: string }) => one.merchantId)).toEqual([baker.merchantId]);
    expect((await house.get('/v1/payouts', login)).body.items).toEqual([]);
    expect((await house.get('/v1/payout-files', login)).status).toBe(403);
    expect((await house.get('/v1/proof', login)).status).toBe(403);
    expect((await house.post('/v1/day-closes', { businessDate: MONDAY }, 'auditor')).status).toBe(403);
  });

  it('pays what is due later by a payout run of that day, once', async () => {
    await house.goTo('2026-03-05');
    for (let time = 0; time < 2; time++) {
      const asked = await house.post('/v1/payout-runs');
      expect(asked.status).toBe(202);
      expect(await house.runEnds(asked.body.runId)).toMatchObject({ kind: 'payout', state: 'done' });
    }
    const { body } = await house.get(`/v1/payouts?merchantId=${baker.merchantId}`);
    expect(body.items).toMatchObject([{ amountFen: 4_950, state: 'instructed' }]);
  });
});
