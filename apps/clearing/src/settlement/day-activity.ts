import { addFen, type ChinaDate, type Fen, fen, type Id, subtractFen, ZERO_FEN } from '@app/kernel';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { MerchantDay, Tally } from './settlement.calculator.js';

/** A merchant whose transactions and entries of a day do not sum to the same. */
export interface ControlDifference {
  readonly merchantId: Id;
  readonly transactionsFen: Fen;
  readonly entriesFen: Fen;
}

type Component =
  | 'purchase'
  | 'offline_purchase'
  | 'capture'
  | 'void'
  | 'refund'
  | 'cash_load'
  | 'cash_load_back'
  | 'dispute'
  | 'sale_reversal'
  | 'void_reversal'
  | 'refund_reversal';

const NONE: Tally = { count: 0, amountFen: ZERO_FEN };

/** Kinds that may move what a merchant is owed. */
const KINDS = `('purchase', 'offline_purchase', 'capture', 'void', 'capture_void', 'refund', 'ecash_refund', 'load', 'load_void',
  'reversal')`;

/** Only a load from cash is the merchant's: its entries say so, whatever the terminal called it. */
const FROM_CASH = (load: string) => `EXISTS (
  SELECT FROM ledger.entry e
  WHERE e.account_id = ${load}.account_id AND e.voucher_id = ${load}.authorization_id AND e.gl_code = 2006)`;

/**
 * Approved transactions of a day by merchant and component. A reversal counts as what it undid; of several reversals of one
 * original only the first did anything, and a reversal of nothing, of a hold, or of something declined moved no money.
 * Disputes are vouchers: of a case, or paid out of the issuer's own (6402).
 */
const COMPONENTS_OF_DAY = `
  SELECT t.merchant_id, t.component, count(*) AS count, sum(t.amount_fen)::text AS amount_fen
  FROM (
    SELECT a.merchant_id, a.amount_fen,
      CASE
        WHEN a.kind = 'capture_void' THEN 'void'
        WHEN a.kind = 'ecash_refund' THEN 'refund'
        WHEN a.kind = 'load' THEN CASE WHEN ${FROM_CASH('a')} THEN 'cash_load' END
        WHEN a.kind = 'load_void' THEN 'cash_load_back'
        WHEN a.kind <> 'reversal' THEN a.kind::text
        WHEN o.kind IN ('purchase', 'capture', 'offline_purchase') THEN 'sale_reversal'
        WHEN o.kind IN ('void', 'capture_void') THEN 'void_reversal'
        WHEN o.kind IN ('refund', 'ecash_refund') THEN 'refund_reversal'
        WHEN o.kind = 'load' THEN CASE WHEN ${FROM_CASH('o')} THEN 'cash_load_back' END
        WHEN o.kind = 'load_void' THEN 'cash_load'
      END AS component
    FROM ledger.authorization a
    LEFT JOIN ledger.authorization o ON a.kind = 'reversal' AND o.account_id = a.account_id
      AND o.authorization_id = a.original_id AND o.approved
    WHERE a.business_date = $1 AND a.approved AND a.amount_fen > 0 AND a.kind IN ${KINDS}
      AND (a.kind <> 'reversal' OR NOT EXISTS (
        SELECT FROM ledger.authorization e
        WHERE e.account_id = a.account_id AND e.original_id = a.original_id AND e.kind = 'reversal' AND e.approved
          AND (e.business_date, e.occurred_at, e.authorization_id) < (a.business_date, a.occurred_at, a.authorization_id)))
    UNION ALL
    SELECT e.subject_id, CASE e.direction WHEN 'C' THEN e.amount_fen ELSE -e.amount_fen END, 'dispute'
    FROM ledger.entry e JOIN ledger.voucher v ON v.account_id = e.account_id AND v.voucher_id = e.voucher_id
    WHERE e.gl_code = 2006 AND e.accounting_date = $1 AND (v.document_type = 'dispute_case' OR EXISTS (
      SELECT FROM ledger.entry l WHERE l.account_id = e.account_id AND l.voucher_id = e.voucher_id AND l.gl_code = 6402))
  ) t
  WHERE t.component IS NOT NULL
  GROUP BY t.merchant_id, t.component`;

/** What 2006 says of the same day: every line of it but those this room posted itself (fees, payouts). */
const ENTRIES_OF_DAY = `
  SELECT e.subject_id AS merchant_id,
    sum(CASE e.direction WHEN 'C' THEN e.amount_fen ELSE -e.amount_fen END)::text AS amount_fen
  FROM ledger.entry e
  LEFT JOIN ledger.voucher v ON e.account_id = 0 AND v.account_id = 0 AND v.voucher_id = e.voucher_id
  WHERE e.gl_code = 2006 AND e.accounting_date = $1 AND coalesce(v.document_type, '') NOT IN ('settlement', 'payout')
  GROUP BY e.subject_id`;

/** Days up to one, later than another, that bear transactions or entries and so need a settlement. */
const DAYS_WITH_ACTIVITY = `
  SELECT d.day::text AS day FROM (
    SELECT business_date AS day FROM ledger.authorization
    WHERE business_date > $1 AND business_date <= $2 AND approved AND kind IN ${KINDS}
    UNION
    SELECT e.accounting_date FROM ledger.entry e
    LEFT JOIN ledger.voucher v ON e.account_id = 0 AND v.account_id = 0 AND v.voucher_id = e.voucher_id
    WHERE e.gl_code = 2006 AND e.accounting_date > $1 AND e.accounting_date <= $2
      AND coalesce(v.document_type, '') NOT IN ('settlement', 'payout')
  ) d ORDER BY d.day`;

/** Reads what happened on closed business days out of the ledger. */
@Injectable()
export class DayActivity {
  constructor(private readonly transactor: Transactor) {}

  /** Days after `after` (all when null) up to `until` that need a settlement, ascending. */
  async daysToSettle(after: ChinaDate | null, until: ChinaDate): Promise<ChinaDate[]> {
    const rows = await this.transactor.query<{ day: ChinaDate }>(DAYS_WITH_ACTIVITY, [after ?? '-infinity', until]);
    return rows.map((row) => row.day);
  }

  /** The day of every merchant that had one, in order of their ids. */
  async ofMerchants(day: ChinaDate): Promise<Map<Id, MerchantDay>> {
    const rows = await this.transactor.query<{
      merchant_id: Id;
      component: Component;
      count: string;
      amount_fen: string;
    }>(COMPONENTS_OF_DAY, [day]);
    const tallies = new Map<Id, Map<Component, Tally>>();
    for (const row of rows) {
      const ofMerchant = tallies.get(row.merchant_id) ?? new Map<Component, Tally>();
      ofMerchant.set(row.component, { count: Number(row.count), amountFen: fen(row.amount_fen) });
      tallies.set(row.merchant_id, ofMerchant);
    }
    const inOrder = [...tallies.keys()].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
    return new Map(inOrder.map((merchantId) => [merchantId, merchantDay(tallies.get(merchantId)!)]));
  }

  /** Merchants whose entries on 2006 do not sum to their transactions: always none, or the day is not settled. */
  async controlDifferences(day: ChinaDate, days: ReadonlyMap<Id, MerchantDay>): Promise<ControlDifference[]> {
    const rows = await this.transactor.query<{ merchant_id: Id; amount_fen: string }>(ENTRIES_OF_DAY, [day]);
    const entries = new Map(rows.map((row) => [row.merchant_id, fen(row.amount_fen)]));
    const merchants = new Set([...days.keys(), ...entries.keys()]);
    return [...merchants]
      .map((merchantId) => ({
        merchantId,
        transactionsFen: netBeforeFee(days.get(merchantId)),
        entriesFen: entries.get(merchantId) ?? ZERO_FEN,
      }))
      .filter((one) => one.transactionsFen !== one.entriesFen);
  }
}

function merchantDay(tallies: ReadonlyMap<Component, Tally>): MerchantDay {
  const of = (component: Component) => tallies.get(component) ?? NONE;
  return {
    purchases: plus(of('purchase'), of('offline_purchase')),
    ecash: of('offline_purchase'),
    captures: of('capture'),
    voids: of('void'),
    reversals: less(of('sale_reversal'), of('void_reversal')),
    refunds: less(of('refund'), of('refund_reversal')),
    cashLoads: less(of('cash_load'), of('cash_load_back')),
    disputes: of('dispute'),
  };
}

function plus(a: Tally, b: Tally): Tally {
  return { count: a.count + b.count, amountFen: addFen(a.amountFen, b.amountFen) };
}

function less(a: Tally, b: Tally): Tally {
  return { count: a.count - b.count, amountFen: subtractFen(a.amountFen, b.amountFen) };
}

function netBeforeFee(day: MerchantDay | undefined): Fen {
  if (!day) return ZERO_FEN;
  return subtractFen(
    addFen(day.purchases.amountFen, day.captures.amountFen, day.disputes.amountFen),
    addFen(day.voids.amountFen, day.reversals.amountFen, day.refunds.amountFen, day.cashLoads.amountFen),
  );
}
