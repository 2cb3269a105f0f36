import type { Actor } from '@app/access';
import { decodeCursor, page, type Page } from '@app/http';
import { type ChinaDate, fen, notFound } from '@app/kernel';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import { CallingMerchant } from './calling-merchant.service.js';
import { HELD_FOR_HOLDERS, PAYMENT } from './follow-payment.service.js';
import { outcomeViewOf } from './outcome.view.js';
import { originKeyOf } from './payment-key.js';
import type { PaymentView, TransactionView } from './payment.schemas.js';

interface TransactionRow {
  account_id: string;
  authorization_id: string;
  payment_id: string | null;
  kind: string;
  channel: TransactionView['channel'];
  decline_code: string | null;
  rule_id: string | null;
  amount_fen: string;
  rrn: string;
  auth_code: string;
  business_date: ChinaDate;
  occurred_at: Date;
  pan_masked: string | null;
  merchant_order_no: string | null;
}

const COLUMNS = `
  f.account_id, f.authorization_id, f.details ->> 'paymentId' AS payment_id, f.kind, f.channel, f.decline_code, f.rule_id,
  f.amount_fen, f.rrn, f.auth_code, f.business_date::text AS business_date, f.occurred_at,
  coalesce(f.details ->> 'panMasked', d.pan_masked) AS pan_masked, f.details ->> 'merchantOrderNo' AS merchant_order_no`;
const CURSOR = /^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z\/\d{1,19}$/;

/** A merchant's transactions for itself; those of others do not exist for it. */
@Injectable()
export class ReadPayments {
  constructor(
    private readonly transactor: Transactor,
    private readonly callers: CallingMerchant,
  ) {}

  /** What came of a key, with the voids and refunds that followed. @throws Refusal `NOT_FOUND`, 404 */
  async one(paymentId: string, actor: Actor): Promise<PaymentView> {
    const { merchantNo } = await this.callers.of(actor);
    const [row] = await this.transactor.query<TransactionRow>(
      `SELECT ${COLUMNS} FROM ledger.origin_guard g
       JOIN ledger.authorization f ON f.account_id = g.account_id AND f.authorization_id = g.authorization_id
       LEFT JOIN issuer.card_directory d ON d.account_id = f.account_id
       WHERE g.origin_key = $1`,
      [originKeyOf(merchantNo, paymentId)],
    );
    if (!row) throw notFound(PAYMENT);
    const followUps = await this.transactor.query<TransactionRow & { held_fen: string; undone: boolean }>(
      `SELECT ${COLUMNS},
         (SELECT coalesce(sum(e.amount_fen), 0) FROM ledger.entry e WHERE e.account_id = f.account_id
            AND e.voucher_id = f.authorization_id AND e.gl_code = ${HELD_FOR_HOLDERS}) AS held_fen,
         EXISTS (SELECT FROM ledger.authorization u WHERE u.account_id = f.account_id
           AND u.original_id = f.authorization_id AND u.approved AND u.kind IN ('reversal', 'capture_void')) AS undone
       FROM ledger.authorization f
       LEFT JOIN issuer.card_directory d ON d.account_id = f.account_id
       WHERE f.account_id = $1 AND f.original_id = $2 ORDER BY f.occurred_at`,
      [row.account_id, row.authorization_id],
    );
    return {
      ...viewOf(row),
      followUps: followUps.map((each) => {
        const { paymentId: followUpId, kind, status, code, amountFen, occurredAt } = viewOf(each);
        const heldForHolderFen = fen(each.held_fen);
        return { followUpId, kind, status, code, amountFen, heldForHolderFen, undone: each.undone, occurredAt };
      }),
    };
  }

  /** All transactions of a business day, whatever way they came, newest first. */
  async list(
    query: { businessDate: ChinaDate; limit: number; cursor?: string | undefined },
    actor: Actor,
  ): Promise<Page<TransactionView>> {
    const { merchantId } = await this.callers.of(actor);
    const [before, beforeId] = decodeCursor(query.cursor, CURSOR)?.split('/') ?? [null, null];
    const rows = await this.transactor.query<TransactionRow>(
      `SELECT ${COLUMNS} FROM (
         SELECT * FROM ledger.authorization
         WHERE business_date = $1 AND merchant_id = $2
           AND ($3::timestamptz IS NULL OR (occurred_at, authorization_id) < ($3, $4::bigint))
         ORDER BY occurred_at DESC, authorization_id DESC LIMIT $5) f
       LEFT JOIN issuer.card_directory d ON d.account_id = f.account_id
       ORDER BY f.occurred_at DESC, f.authorization_id DESC`,
      [query.businessDate, merchantId, before, beforeId, query.limit + 1],
    );
    return page(rows.map(viewOf), query.limit, (row) => `${row.occurredAt}/${row.transactionId}`);
  }
}

function viewOf(row: TransactionRow): TransactionView {
  return {
    transactionId: row.authorization_id,
    paymentId: row.payment_id,
    kind: row.kind,
    channel: row.channel,
    ...outcomeViewOf(row.decline_code, row.rule_id, row.business_date),
    amountFen: fen(row.amount_fen),
    rrn: row.rrn,
    authCode: row.auth_code,
    businessDate: row.business_date,
    occurredAt: row.occurred_at.toISOString(),
    panMasked: row.pan_masked,
    merchantOrderNo: row.merchant_order_no,
  };
}
