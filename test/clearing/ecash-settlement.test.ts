import { authorizationIdOf, LoadAuthorization, type LoadRequest } from '@app/authorization';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, fen, type Id, newId } from '@app/kernel';
import { GL } from '@app/ledger';
import { ClearingHouse, type MerchantSeed } from './clearing-house.js';

const MONDAY = '2026-03-02';
const TUESDAY = '2026-03-03';

describe('a day with e-cash', () => {
  let house: ClearingHouse;
  let loads: LoadAuthorization;
  let card: Id;
  let count = 0;

  beforeAll(async () => {
    house = await ClearingHouse.open(MONDAY);
    card = await house.issueCard(300_000);
    loads = new LoadAuthorization(
      house.app.get(Transactor),
      { pinTriesMax: 3, refundDaysMax: 30 },
      house.app.get<Clock>(CLOCK),
    );
  });
  afterAll(() => house.close());

  async function load(merchant: MerchantSeed, amountFen: number, more: Partial<LoadRequest> = {}): Promise<Id> {
    const { approved, authorizationId, declineCode } = await loads.load({
      kind: 'load',
      source: 'account',
      originKey: `pos/load/${(count += 1)}`,
      content: String(amountFen),
      accountId: card,
      amountFen: fen(amountFen),
      merchantId: merchant.merchantId,
      terminalId: '0',
      channel: 'pos',
      batchNo: 1,
      traceNo: count,
      pinRight: null,
      refusal: null,
      chipBalanceFen: fen(0),
      purseCapFen: fen(100_000),
      ...more,
    });
    if (!approved) throw new Error(declineCode!);
    return authorizationId;
  }

  async function tap(merchant: MerchantSeed, amountFen: number): Promise<Id> {
    const authorizationId = authorizationIdOf(`ecash/${card}/01/${(count += 1)}`);
    const outcome = await house.ledger.postOfflinePurchases(house.today, [
      {
        accountId: card,
        authorizationId,
        amountFen: fen(amountFen),
        merchantId: merchant.merchantId,
        terminalId: '0',
        batchNo: 1,
        traceNo: count,
        contentHash: '7',
        rrn: '606900000001',
        authCode: '000001',
        details: { atc: count },
      },
    ]);
    expect(outcome.get(authorizationId)).toBe('posted');
    return authorizationId;
  }

  const settlementOf = async (merchant: MerchantSeed) =>
    (await house.get(`/v1/settlements?merchantId=${merchant.merchantId}`)).body.items[0];
  const poolFen = async () => (await house.proof()).reserve.blocks.chip_pool;

  /** What the issuer pays a merchant out of its own. */
  const bearLoss = (merchant: MerchantSeed, amountFen: number) =>
    house.ledger.postVoucher({
      voucherId: newId(),
      kind: 'dispute_loss',
      accountingDate: house.today,
      summary: '豁免的逾期上送',
      documentType: 'dispute_case',
      documentId: newId(),
      lines: [
        { direction: 'D', gl: GL.DISPUTE_LOSSES, amountFen: fen(amountFen) },
        { direction: 'C', gl: GL.OWED_TO_MERCHANTS, amountFen: fen(amountFen), subjectId: merchant.merchantId },
      ],
    });

  it('settles offline purchases as sales, refunds of them, cash for loads and losses borne, and the proof holds', async () => {
    const bus = await house.merchant({ feeRate: '0.0100', feeReturned: false });
    const kiosk = await house.merchant({ feeRate: '0.0100' });
    await load(kiosk, 60_000);
    await load(kiosk, 20_000, { source: 'cash' });
    const undone = await load(kiosk, 5_000, { source: 'cash', chipBalanceFen: fen(80_000) });
    await load(kiosk, 5_000, { kind: 'load_void', source: 'cash', originalId: undone, chipBalanceFen: fen(85_000) });
    const reversed = await load(kiosk, 3_000, { source: 'cash', chipBalanceFen: fen(80_000) });
    await house.cards.followUp('reversal', card, kiosk.merchantId, 3_000, reversed);
    const fromAccount = await load(kiosk, 1_000, { chipBalanceFen: fen(80_000) });
    await house.cards.followUp('reversal', card, kiosk.merchantId, 1_000, fromAccount);
    await house.cards.purchase(card, bus.merchantId, 4_000);
    const tapped = await tap(bus, 10_000);
    await tap(bus, 200);
    const refund = await house.cards.followUp('ecash_refund', card, bus.merchantId, 2_500, tapped);
    await house.cards.followUp('reversal', card, bus.merchantId, 2_500, refund);
    await house.cards.followUp('ecash_refund', card, bus.merchantId, 1_500, tapped);
    await bearLoss(bus, 700);
    expect(await poolFen()).toBe(80_000 - 10_200);
    await house.goTo(TUESDAY);
    expect(await house.closeDay(MONDAY)).toMatchObject({ state: 'done', proven: true });
    const settled = await settlementOf(bus);
    expect(settled).toMatchObject({
      purchaseCount: 3,
      purchaseFen: 14_200,
      ecashCount: 2,
      ecashFen: 10_200,
      cashLoadCount: 0,
      cashLoadFen: 0,
      disputeCount: 1,
      disputeFen: 700,
      volumeFen: 14_200,
      feeFen: 142,
    });
    expect(settled).toMatchObject({ refundCount: 1, refundFen: 1_500, netFen: 14_200 - 1_500 + 700 - 142 });
    expect(await settlementOf(kiosk)).toMatchObject({
      purchaseCount: 0,
      cashLoadCount: 1,
      cashLoadFen: 20_000,
      feeFen: 0,
      netFen: -20_000,
      carriedOutFen: -20_000,
      payableFen: 0,
      state: 'carried',
    });
    const { totals, ledgerBreaks } = await house.proof(MONDAY);
    expect(totals).toMatchObject({
      cashLoadedFen: 20_000,
      disputeLossesFen: 700,
      purchasedGrossFen: 14_200,
      trialBalanceFen: 0,
      reserveDifferenceFen: 0,
    });
    expect(ledgerBreaks).toEqual([]);
  });

  it('a merchant sees these components in its own settlements', async () => {
    const bus = await house.merchant();
    await tap(bus, 300);
    await house.goTo('2026-03-04');
    await house.closeDay(TUESDAY);
    const { body } = await house.get('/v1/settlements', await house.merchantUser(bus.merchantId));
    expect(body.items).toMatchObject([
      { ecashCount: 1, ecashFen: 300, cashLoadFen: 0, disputeFen: 0, payableFen: 298 },
    ]);
  });

  it('the pool is told as it stood at the end of a day, whatever moved later', async () => {
    const bus = await house.merchant();
    const before = await poolFen();
    const day = house.today;
    await house.goTo('2026-03-05');
    await tap(bus, 1_000);
    expect((await house.proof(day)).reserve.blocks.chip_pool).toBe(before);
    expect(await poolFen()).toBe(before - 1_000);
  });

  it('a shadow that is not the sum of its entries breaks the proof and the reserve', async () => {
    await house.asOwner('UPDATE ledger.account SET chip_fen = chip_fen + 1 WHERE account_id = $1', [card]);
    const proof = await house.proof();
    expect(proof).toMatchObject({
      proven: false,
      ledgerBreaks: [{ what: 'chip', accountId: card, differenceFen: 1 }],
      totals: { trialBalanceFen: 0, reserveDifferenceFen: -1 },
    });
    await house.asOwner('UPDATE ledger.account SET chip_fen = chip_fen - 1 WHERE account_id = $1', [card]);
    expect((await house.proof()).proven).toBe(true);
  });
});
