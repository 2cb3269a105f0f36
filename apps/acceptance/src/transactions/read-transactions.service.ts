import type { Actor } from '@app/access';
import { Transactor } from '@app/database';
import { decodeCursor, page, type Page } from '@app/http';
import { addDays, chinaDate, type ChinaDate, CLOCK, type Clock, fen, type Id, notFound } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { MerchantSight } from '../merchants/merchant-sight.service.js';
import { HELD_FOR_HOLDERS } from '../payments/follow-payment.service.js';
import { outcomeViewOf } from '../payments/outcome.view.js';
import { FILTERED, filterParameters, MOVES, ROW, ROW_JOINS } from './transaction.queries.js';
import type {
  DatedFilter,
  DayOverview,
  MerchantTransactionRow,
  MerchantTransactionView,
  TransactionFilter,
  TransactionsQuery,
  TransactionTotals,
} from './transaction.schemas.js';
import { hoursOf, type MoveSum, totalsOf } from './transaction-totals.rules.js';

interface Row {
  account_id: Id;
  authorization_id: Id;
  payment_id: string | null;
  kind: MerchantTransactionRow['kind'];
  channel: MerchantTransactionRow['channel'];
  state: MerchantTransactionRow['state'];
  decline_code: string | null;
  rule_id: string | null;
  amount_fen: string;
  refunded_fen: string;
  rrn: string;
  auth_code: string;
  business_date: ChinaDate;
  occurred_at: Date;
  batch_no: number;
  trace_no: number;
  pan_masked: string | null;
  merchant_order_no: string | null;
  tender_id: string | null;
  original_id: Id | null;
  terminal_no: string | null;
  store_name: string | null;
}

type FollowUpRow = Row & { held_fen: string; reason: string | null };

export const TRANSACTION = { zh: '交易', en: 'transaction' };
const USUAL_DAYS = 7;
const CURSOR = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\dT[\d:.]{8,15}Z\/\d{1,19}$/;

const PAGE = `${ROW} FROM (
    SELECT * FROM ledger.authorization f WHERE ${FILTERED}
      AND ($13::date IS NULL OR (f.business_date, f.occurred_at, f.authorization_id) < ($13, $14::timestamptz, $15::bigint))
    ORDER BY f.business_date DESC, f.occurred_at DESC, f.authorization_id DESC LIMIT $16) f
  ${ROW_JOINS} ORDER BY f.business_date DESC, f.occurred_at DESC, f.authorization_id DESC`;
const SUMS = `
  SELECT hour, move, count(*) AS count, coalesce(sum(amount_fen), 0) AS "amountFen" FROM (${MOVES}) m GROUP BY hour, move`;
// By merchant and day first: the id alone is in no index of its own.
const ONE = `${ROW} FROM ledger.authorization f ${ROW_JOINS}
  WHERE f.merchant_id = $1 AND f.business_date = $2 AND f.authorization_id = $3`;
const FOLLOW_UPS = `${ROW}, f.details ->> 'reason' AS reason,
    (SELECT coalesce(sum(e.amount_fen), 0) FROM ledger.entry e WHERE e.account_id = f.account_id
       AND e.voucher_id = f.authorization_id AND e.gl_code = ${HELD_FOR_HOLDERS}) AS held_fen
  FROM ledger.authorization f ${ROW_JOINS}
  WHERE f.account_id = $1 AND f.original_id = $2 ORDER BY f.occurred_at, f.authorization_id`;
const ORIGINAL = `SELECT kind, business_date::text AS business_date FROM ledger.authorization
  WHERE account_id = $1 AND authorization_id = $2`;

/** All of a merchant's transactions, whatever way they came: for its own people, its chain's, and the issuer's. */
@Injectable()
export class ReadTransactions {
  constructor(
    private readonly transactor: Transactor,
    private readonly sight: MerchantSight,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Newest first. @throws Refusal `NOT_FOUND` for another's merchant */
  async list(merchantId: Id, query: TransactionsQuery, actor: Actor): Promise<Page<MerchantTransactionRow>> {
    await this.sight.assertMaySee(actor, merchantId);
    const [day, at, id] = decodeCursor(query.cursor, CURSOR)?.split('/') ?? [null, null, null];
    const rows = await this.transactor.query<Row>(PAGE, [
      ...filterParameters(merchantId, this.dated(query)),
      day,
      at,
      id,
      query.limit + 1,
    ]);
    return page(rows.map(rowOf), query.limit, (row) => `${row.businessDate}/${row.occurredAt}/${row.transactionId}`);
  }

  /** Sums of everything the same filters find. @throws Refusal `NOT_FOUND` */
  async totals(merchantId: Id, filter: TransactionFilter, actor: Actor): Promise<TransactionTotals> {
    const dated = this.dated(filter);
    return { from: dated.from, to: dated.to, ...totalsOf(await this.sums(merchantId, dated, actor)) };
  }

  /** A business day at a glance. @throws Refusal `NOT_FOUND` */
  async day(merchantId: Id, day: ChinaDate | 'today', actor: Actor): Promise<DayOverview> {
    const businessDate = day === 'today' ? chinaDate(this.clock.now()) : day;
    const moves = await this.sums(merchantId, { from: businessDate, to: businessDate }, actor);
    return { businessDate, totals: totalsOf(moves), hours: hoursOf(moves) };
  }

  /** One transaction with all that followed. @throws Refusal `NOT_FOUND` */
  async one(
    merchantId: Id,
    businessDate: ChinaDate,
    transactionId: Id,
    actor: Actor,
  ): Promise<MerchantTransactionView> {
    await this.sight.assertMaySee(actor, merchantId);
    const [row] = await this.transactor.query<Row>(ONE, [merchantId, businessDate, transactionId]);
    if (!row) throw notFound(TRANSACTION);
    const followUps = await this.transactor.query<FollowUpRow>(FOLLOW_UPS, [row.account_id, transactionId]);
    const view = rowOf(row);
    const refundable = ['purchase', 'capture'].includes(row.kind) && row.state === 'approved' && row.tender_id === null;
    return {
      ...view,
      original: await this.originalOf(row),
      tenderId: row.tender_id,
      refundableFen: refundable ? view.amountFen - view.refundedFen : 0,
      followUps: followUps.map((one) => {
        const { kind, state, code, amountFen, rrn, occurredAt, businessDate: day } = rowOf(one);
        const heldForHolderFen = fen(one.held_fen);
        const { authorization_id: id, reason } = one;
        return {
          transactionId: id,
          businessDate: day,
          kind,
          state,
          code,
          amountFen,
          heldForHolderFen,
          reason,
          rrn,
          occurredAt,
        };
      }),
    };
  }

  private dated(filter: TransactionFilter): DatedFilter {
    const to = filter.to ?? chinaDate(this.clock.now());
    return { ...filter, from: filter.from ?? addDays(to, -USUAL_DAYS + 1), to };
  }

  private async sums(merchantId: Id, filter: DatedFilter, actor: Actor): Promise<MoveSum[]> {
    await this.sight.assertMaySee(actor, merchantId);
    return this.transactor.query<MoveSum>(SUMS, filterParameters(merchantId, filter));
  }

  private async originalOf({ account_id, original_id }: Row): Promise<MerchantTransactionView['original']> {
    if (original_id === null) return null;
    const [row] = await this.transactor.query<Pick<Row, 'kind' | 'business_date'>>(ORIGINAL, [account_id, original_id]);
    return row ? { transactionId: original_id, businessDate: row.business_date, kind: row.kind } : null;
  }
}

function rowOf(row: Row): MerchantTransactionRow {
  return {
    transactionId: row.authorization_id,
    paymentId: row.payment_id,
    kind: row.kind,
    channel: row.channel,
    state: row.state,
    ...outcomeViewOf(row.decline_code, row.rule_id, row.business_date),
    amountFen: fen(row.amount_fen),
    rrn: row.rrn,
    authCode: row.auth_code,
    businessDate: row.business_date,
    occurredAt: row.occurred_at.toISOString(),
    panMasked: row.pan_masked,
    terminalNo: row.terminal_no,
    storeName: row.store_name,
    batchNo: row.batch_no,
    traceNo: row.trace_no,
    merchantOrderNo: row.merchant_order_no,
    refundedFen: fen(row.refunded_fen),
  };
}
