import { Transactor } from '@app/database';
import { type ChinaDate, type Fen, type Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Decimal } from 'decimal.js';
import { byPayee, shareOut, type Weight } from './split.calculator.js';

/** What one merchant's settlement gives to another of its chain, and why. */
export interface SplitShare {
  readonly from: Id;
  readonly to: Id;
  readonly amountFen: Fen;
  readonly basis: 'percent' | 'store';
  /** All payees' weights, for whoever wants to compute it again. */
  readonly weights: readonly { readonly merchantId: Id; readonly weight: string }[];
  readonly ruleEffectiveFrom: ChinaDate;
  readonly reason: string;
}

interface RuleRow {
  merchant_id: Id;
  effective_from: ChinaDate;
  basis: 'percent' | 'store' | 'none';
  reason: string;
  payee_merchant_id: Id | null;
  percent: string | null;
  store_id: Id | null;
  in_chain: boolean;
}

const RULES = `
  SELECT merchant_id, effective_from::text AS effective_from, basis, reason, payee_merchant_id, percent, store_id, in_chain
  FROM acceptance.settlement_split_terms t
  WHERE merchant_id = ANY ($1) AND effective_from = (
    SELECT max(effective_from) FROM acceptance.settlement_split_terms v
    WHERE v.merchant_id = t.merchant_id AND v.effective_from <= $2)
  ORDER BY merchant_id, part_no`;

/** What each store's transactions of a day brought or took, by the ledger's own lines; of an HTTP payment its details tell the store. */
const STORE_NETS = `
  SELECT a.merchant_id, coalesce(ts.store_id::text, a.details ->> 'storeId', o.details ->> 'storeId') AS store_id,
    sum(CASE e.direction WHEN 'C' THEN e.amount_fen ELSE -e.amount_fen END)::text AS net_fen
  FROM ledger.authorization a
  JOIN ledger.entry e ON e.account_id = a.account_id AND e.voucher_id = a.authorization_id AND e.gl_code = 2006
  LEFT JOIN ledger.authorization o ON o.account_id = a.account_id AND o.authorization_id = a.original_id
  LEFT JOIN acceptance.terminal_store ts ON ts.terminal_id = a.terminal_id
  WHERE a.business_date = $2 AND a.merchant_id = ANY ($1) AND a.approved
  GROUP BY 1, 2`;

/** Splits of settlements among a chain's own merchants, by the rule each agreed to (R-DIRECT: each is paid on its own account). */
@Injectable()
export class SettlementSplits {
  constructor(private readonly transactor: Transactor) {}

  /** The shares that go to others. @param payable what each merchant of the day would be paid without a split */
  async of(day: ChinaDate, payable: ReadonlyMap<Id, Fen>): Promise<SplitShare[]> {
    const payers = [...payable].filter(([, amountFen]) => amountFen > 0).map(([merchantId]) => merchantId);
    const rows = await this.transactor.query<RuleRow>(RULES, [payers, day]);
    const rules = new Map<Id, RuleRow[]>();
    for (const row of rows) rules.set(row.merchant_id, [...(rules.get(row.merchant_id) ?? []), row]);
    const byStore = [...rules].filter(([, [first]]) => first!.basis === 'store').map(([merchantId]) => merchantId);
    const nets = byStore.length > 0 ? await this.storeNets(day, byStore) : new Map<Id, Map<string, bigint>>();
    return [...rules].flatMap(([merchantId, rule]) =>
      sharesOf(merchantId, rule, payable.get(merchantId)!, nets.get(merchantId) ?? new Map()),
    );
  }

  private async storeNets(day: ChinaDate, merchantIds: readonly Id[]): Promise<Map<Id, Map<string, bigint>>> {
    const rows = await this.transactor.query<{ merchant_id: Id; store_id: string | null; net_fen: string }>(
      STORE_NETS,
      [merchantIds, day],
    );
    const nets = new Map<Id, Map<string, bigint>>();
    for (const row of rows) {
      const ofMerchant = nets.get(row.merchant_id) ?? new Map<string, bigint>();
      nets.set(row.merchant_id, ofMerchant.set(row.store_id ?? '', BigInt(row.net_fen)));
    }
    return nets;
  }
}

function sharesOf(
  merchantId: Id,
  rule: readonly RuleRow[],
  payableFen: Fen,
  nets: ReadonlyMap<string, bigint>,
): SplitShare[] {
  const [{ basis, reason, effective_from }] = rule as [RuleRow];
  if (basis === 'none') return [];
  const weights = byPayee(
    merchantId,
    basis === 'percent' ? percentWeights(merchantId, rule) : storeWeights(merchantId, rule, nets),
  );
  const shares = shareOut(
    payableFen,
    weights.map(({ weight }) => weight),
  );
  const written = weights.map(({ merchantId: payee, weight }) => ({ merchantId: payee, weight: weight.toString() }));
  return weights
    .map(({ merchantId: to }, at) => ({ to, amountFen: shares[at]! }))
    .filter(({ to, amountFen }) => to !== merchantId && amountFen > 0)
    .map((share) => ({
      ...share,
      from: merchantId,
      basis,
      reason,
      weights: written,
      ruleEffectiveFrom: effective_from,
    }));
}

/** A payee that has left the chain gets nothing more: its part stays with the merchant. */
function payeeOf(merchantId: Id, row: RuleRow): Id {
  return row.in_chain && row.payee_merchant_id !== null ? row.payee_merchant_id : merchantId;
}

function percentWeights(merchantId: Id, rule: readonly RuleRow[]): Weight[] {
  return rule.map((row) => ({
    merchantId: payeeOf(merchantId, row),
    weight: BigInt(new Decimal(row.percent!).times(10_000).toFixed(0)),
  }));
}

/** A store that took more back than it sold brings nothing and takes nothing from the others. */
function storeWeights(merchantId: Id, rule: readonly RuleRow[], nets: ReadonlyMap<string, bigint>): Weight[] {
  const payees = new Map(rule.map((row) => [row.store_id!, payeeOf(merchantId, row)]));
  return [...nets].map(([storeId, net]) => ({
    merchantId: payees.get(storeId) ?? merchantId,
    weight: net > 0n ? net : 0n,
  }));
}
