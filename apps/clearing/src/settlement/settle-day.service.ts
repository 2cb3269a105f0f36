import {
  addFen,
  BusinessCalendar,
  type ChinaDate,
  CLOCK,
  type Clock,
  type Fen,
  fen,
  type Id,
  newId,
  ZERO_FEN,
} from '@app/kernel';
import { Transactor } from '@app/database';
import { GL, Ledger, type VoucherLine } from '@app/ledger';
import { Inject, Injectable } from '@nestjs/common';
import { AccountingDate } from '../receive/accounting-date.js';
import { DayActivity } from './day-activity.js';
import { type MerchantTerms, MerchantTermsInForce } from './merchant-terms.js';
import { ControlTotalsBrokenError } from './run-problem.js';
import { calculateSettlement, type MerchantDay, QUIET_DAY, type SettlementSums } from './settlement.calculator.js';
import { SettlementSplits, type SplitShare } from './settlement-splits.js';
import { withSplits } from './split.calculator.js';

/** Rows of one INSERT of settlements. */
const CHUNK = 500;

/** The settlements of a day and what passes between them. */
interface SettledDay {
  readonly settlements: readonly NewSettlement[];
  readonly shares: readonly SplitShare[];
}

interface NewSettlement {
  readonly settlementId: Id;
  readonly feeVoucherId: Id;
  readonly merchantId: Id;
  readonly day: MerchantDay;
  readonly terms: MerchantTerms;
  readonly sums: SettlementSums;
  readonly dueOn: ChinaDate;
}

/** Settles one closed business day: what every merchant is owed for it, and the fee. One transaction, once per day. */
@Injectable()
export class SettleDay {
  constructor(
    private readonly transactor: Transactor,
    private readonly ledger: Ledger,
    private readonly activity: DayActivity,
    private readonly terms: MerchantTermsInForce,
    private readonly splits: SettlementSplits,
    private readonly dates: AccountingDate,
    private readonly calendar: BusinessCalendar,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns false when the day is settled already
   * @throws ControlTotalsBrokenError when transactions and entries of the day disagree
   * @throws Refusal `TERMS_MISSING`, `CALENDAR_MISSING` (R-CALENDAR); nothing of the day was settled
   */
  async run(day: ChinaDate, runId: Id): Promise<boolean> {
    return this.transactor.run(async () => {
      // Debts are carried from day to day, so days are settled one after another.
      await this.transactor.query('SELECT pg_advisory_xact_lock(20360, 3)');
      if (await this.isSettled(day)) return false;
      const days = await this.activity.ofMerchants(day);
      const differences = await this.activity.controlDifferences(day, days);
      if (differences.length > 0) throw new ControlTotalsBrokenError(day, differences);
      const { settlements, shares } = await this.withShares(day, await this.calculate(day, days));
      const netVolumeFen = fen(settlements.reduce((sum, one) => sum + one.sums.volumeFen, 0));
      await this.transactor.query(
        `INSERT INTO clearing.settled_day (business_date, run_id, merchant_count, net_volume_fen, settled_at)
         VALUES ($1,$2,$3,$4,$5)`,
        [day, runId, settlements.length, netVolumeFen, this.clock.now()],
      );
      for (let from = 0; from < settlements.length; from += CHUNK) {
        await this.insert(day, settlements.slice(from, from + CHUNK));
      }
      for (const one of settlements) await this.postFee(day, one);
      await this.postShares(day, shares, settlements);
      return true;
    });
  }

  /** The last settled day; every day up to it is done with. */
  async lastSettledDay(): Promise<ChinaDate | null> {
    const [row] = await this.transactor.query<{ day: ChinaDate | null }>(
      'SELECT max(business_date)::text AS day FROM clearing.settled_day',
    );
    return row!.day;
  }

  private async isSettled(day: ChinaDate): Promise<boolean> {
    const last = await this.lastSettledDay();
    return last !== null && last >= day;
  }

  private async calculate(day: ChinaDate, days: ReadonlyMap<Id, MerchantDay>): Promise<NewSettlement[]> {
    const merchantIds = [...days.keys()];
    const terms = await this.terms.on(day, merchantIds);
    const carried = await this.carriedInto(day, merchantIds);
    const months = await this.monthBefore(day, merchantIds);
    return merchantIds.map((merchantId) => {
      const ofMerchant = terms.get(merchantId)!;
      return {
        settlementId: newId(),
        feeVoucherId: newId(),
        merchantId,
        day: days.get(merchantId)!,
        terms: ofMerchant,
        sums: calculateSettlement(
          days.get(merchantId)!,
          ofMerchant,
          carried.get(merchantId) ?? ZERO_FEN,
          months.get(merchantId) ?? ZERO_FEN,
        ),
        dueOn: this.calendar.addWorkingDays(day, ofMerchant.cycleDays),
      };
    });
  }

  /** Shares what is payable within chains; a payee without a day of its own gets a settlement of its share alone. */
  private async withShares(day: ChinaDate, own: readonly NewSettlement[]): Promise<SettledDay> {
    const payable = new Map(own.map((one) => [one.merchantId, one.sums.payableFen]));
    const shares = await this.splits.of(day, payable);
    const quiet = [...new Set(shares.map(({ to }) => to))].filter((merchantId) => !payable.has(merchantId));
    const payees = await this.calculate(day, new Map(quiet.map((merchantId) => [merchantId, QUIET_DAY])));
    const sumOf = (side: 'from' | 'to', merchantId: Id) =>
      addFen(...shares.filter((share) => share[side] === merchantId).map((share) => share.amountFen));
    const settlements = [...own, ...payees].map((one) => ({
      ...one,
      sums: withSplits(one.sums, sumOf('to', one.merchantId), sumOf('from', one.merchantId)),
    }));
    return { settlements, shares };
  }

  /** The fee base of the calendar month's days before one, of merchants whose fee goes by it. */
  private async monthBefore(day: ChinaDate, merchantIds: readonly Id[]): Promise<Map<Id, Fen>> {
    const rows = await this.transactor.query<{ merchant_id: Id; base_fen: string }>(
      `SELECT merchant_id, sum(fee_base_fen)::text AS base_fen FROM clearing.settlement
       WHERE merchant_id = ANY ($1) AND business_date >= $2 AND business_date < $3 GROUP BY merchant_id`,
      [merchantIds, `${day.slice(0, 7)}-01`, day],
    );
    return new Map(rows.map((row) => [row.merchant_id, fen(row.base_fen)]));
  }

  /** What each merchant's last settlement before a day left below zero. */
  private async carriedInto(day: ChinaDate, merchantIds: readonly Id[]): Promise<Map<Id, Fen>> {
    const rows = await this.transactor.query<{ merchant_id: Id; carried_out_fen: string }>(
      `SELECT DISTINCT ON (merchant_id) merchant_id, carried_out_fen FROM clearing.settlement
       WHERE merchant_id = ANY ($1) AND business_date < $2 ORDER BY merchant_id, business_date DESC`,
      [merchantIds, day],
    );
    return new Map(rows.map((row) => [row.merchant_id, fen(row.carried_out_fen)]));
  }

  private async insert(day: ChinaDate, settlements: readonly NewSettlement[]): Promise<void> {
    await this.transactor.query(
      `INSERT INTO clearing.settlement (
         settlement_id, merchant_id, merchant_no, merchant_name, business_date, purchase_count, purchase_fen, capture_count,
         capture_fen, void_count, void_fen, reversal_count, reversal_fen, refund_count, refund_fen, volume_fen,
         terms_effective_from, fee_rate, fee_fixed_fen, fee_cap_fen, fee_returned, fee_base_fen, fee_count, fee_fen, net_fen,
         carried_in_fen, payable_fen, carried_out_fen, cycle_days, due_on, fee_voucher_id, fee_tiers, month_base_fen,
         split_in_fen, split_out_fen, ecash_count, ecash_fen, cash_load_count, cash_load_fen, dispute_count, dispute_fen)
       SELECT settlement_id, merchant_id, merchant_no, merchant_name, $2, purchase_count, purchase_fen, capture_count,
         capture_fen, void_count, void_fen, reversal_count, reversal_fen, refund_count, refund_fen, volume_fen,
         terms_effective_from, fee_rate, fee_fixed_fen, fee_cap_fen, fee_returned, fee_base_fen, fee_count, fee_fen, net_fen,
         carried_in_fen, payable_fen, carried_out_fen, cycle_days, due_on, fee_voucher_id, fee_tiers, month_base_fen,
         split_in_fen, split_out_fen, ecash_count, ecash_fen, cash_load_count, cash_load_fen, dispute_count, dispute_fen
       FROM jsonb_populate_recordset(NULL::clearing.settlement, $1::jsonb)`,
      [JSON.stringify(settlements.map(rowOf)), day],
    );
  }

  /** Dr 2006 / Cr 6001, dated the day of the run: the settled day is closed. Returned fees the other way round. */
  private async postFee(day: ChinaDate, one: NewSettlement): Promise<void> {
    const { feeFen } = one.sums;
    if (feeFen === 0) return;
    const amountFen = fen(Math.abs(feeFen));
    const [debit, credit] = feeFen > 0 ? (['D', 'C'] as const) : (['C', 'D'] as const);
    const lines: VoucherLine[] = [
      { direction: debit, gl: GL.OWED_TO_MERCHANTS, amountFen, subjectId: one.merchantId },
      { direction: credit, gl: GL.FEES_EARNED, amountFen, subjectId: one.merchantId },
    ];
    await this.ledger.postVoucher({
      voucherId: one.feeVoucherId,
      kind: 'settlement_fee',
      accountingDate: this.dates.today(),
      summary: `${day} 手续费 fee ${one.terms.merchantNo}`,
      documentType: 'settlement',
      documentId: one.settlementId,
      lines: feeFen > 0 ? lines : lines.reverse(),
    });
  }

  /** Dr 2006 of the one, Cr 2006 of the other, each with its record: from which settlement, to which, by which rule. */
  private async postShares(day: ChinaDate, shares: readonly SplitShare[], settlements: readonly NewSettlement[]) {
    const byMerchant = new Map(settlements.map((one) => [one.merchantId, one]));
    for (const { from, to, amountFen, basis, weights, ruleEffectiveFrom, reason } of shares) {
      const [payer, payee] = [byMerchant.get(from)!, byMerchant.get(to)!];
      const voucherId = newId();
      await this.transactor.query(
        `INSERT INTO clearing.settlement_split (from_settlement_id, to_settlement_id, amount_fen, basis, weights,
           rule_effective_from, reason, voucher_id) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)`,
        [
          payer.settlementId,
          payee.settlementId,
          amountFen,
          basis,
          JSON.stringify(weights),
          ruleEffectiveFrom,
          reason,
          voucherId,
        ],
      );
      await this.ledger.postVoucher({
        voucherId,
        kind: 'settlement_split',
        accountingDate: this.dates.today(),
        summary: `${day} 结算分账 split ${payer.terms.merchantNo} → ${payee.terms.merchantNo}`,
        documentType: 'settlement',
        documentId: payer.settlementId,
        lines: [
          { direction: 'D', gl: GL.OWED_TO_MERCHANTS, amountFen, subjectId: from },
          { direction: 'C', gl: GL.OWED_TO_MERCHANTS, amountFen, subjectId: to },
        ],
      });
    }
  }
}

function rowOf({ settlementId, feeVoucherId, merchantId, day, terms, sums, dueOn }: NewSettlement) {
  return {
    settlement_id: settlementId,
    merchant_id: merchantId,
    merchant_no: terms.merchantNo,
    merchant_name: terms.merchantName,
    purchase_count: day.purchases.count,
    purchase_fen: day.purchases.amountFen,
    capture_count: day.captures.count,
    capture_fen: day.captures.amountFen,
    void_count: day.voids.count,
    void_fen: day.voids.amountFen,
    reversal_count: day.reversals.count,
    reversal_fen: day.reversals.amountFen,
    refund_count: day.refunds.count,
    refund_fen: day.refunds.amountFen,
    ecash_count: day.ecash.count,
    ecash_fen: day.ecash.amountFen,
    cash_load_count: day.cashLoads.count,
    cash_load_fen: day.cashLoads.amountFen,
    dispute_count: day.disputes.count,
    dispute_fen: day.disputes.amountFen,
    volume_fen: sums.volumeFen,
    terms_effective_from: terms.effectiveFrom,
    fee_rate: terms.feeRate,
    fee_fixed_fen: terms.feeFixedFen,
    fee_cap_fen: terms.feeCapFen,
    fee_returned: terms.feeReturnedOnRefund,
    fee_base_fen: sums.feeBaseFen,
    fee_count: sums.feeCount,
    fee_fen: sums.feeFen,
    net_fen: sums.netFen,
    carried_in_fen: sums.carriedInFen,
    payable_fen: sums.payableFen,
    carried_out_fen: sums.carriedOutFen,
    cycle_days: terms.cycleDays,
    due_on: dueOn,
    fee_voucher_id: feeVoucherId,
    fee_tiers: terms.feeTiers ?? null,
    month_base_fen: sums.monthBaseFen,
    split_in_fen: sums.splitInFen,
    split_out_fen: sums.splitOutFen,
  };
}
