import { Transactor } from '@app/database';
import { decodeCursor, page, type Page } from '@app/http';
import { type ChinaDate, CLOCK, type Clock, fen, type Fen, type Id } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { MatchProblem } from './receipt-match.rules.js';
import type { ReceiptView } from './receipt.schemas.js';

/** A customer's money on the reserve account, as clearing publishes it. */
export interface Receipt {
  readonly receiptId: Id;
  readonly payerName: string;
  readonly payerAccountMasked: string;
  readonly amountFen: Fen;
  readonly remark: string;
  readonly bankReference: string;
  readonly receivedOn: ChinaDate;
}

export type ReceiptState = 'suspense' | 'matched';

const RECEIPT_COLUMNS = `r.receipt_id AS "receiptId", r.payer_name AS "payerName",
  r.payer_account_masked AS "payerAccountMasked", r.amount_fen AS "amountFen", r.remark,
  r.bank_reference AS "bankReference", r.received_on::text AS "receivedOn"`;

/** What became of customers' receipts. The receipts themselves are clearing's. */
@Injectable()
export class ReceiptRegister {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Undefined when clearing has published no such receipt. */
  async find(receiptId: Id): Promise<Receipt | undefined> {
    const [row] = await this.transactor.query<Receipt>(
      `SELECT ${RECEIPT_COLUMNS} FROM clearing.customer_receipt r WHERE r.receipt_id = $1`,
      [receiptId],
    );
    return row && { ...row, amountFen: fen(row.amountFen) };
  }

  /** Locks a receipt until the transaction ends and tells whether it was consumed. */
  async lock(receipt: Receipt): Promise<ReceiptState> {
    await this.transactor.query(
      `INSERT INTO issuer.receipt_match (receipt_id, state, amount_fen, decided_at)
       VALUES ($1, 'suspense', $2, $3) ON CONFLICT DO NOTHING`,
      [receipt.receiptId, receipt.amountFen, this.clock.now()],
    );
    const [row] = await this.transactor.query<{ state: ReceiptState }>(
      'SELECT state FROM issuer.receipt_match WHERE receipt_id = $1 FOR NO KEY UPDATE',
      [receipt.receiptId],
    );
    return row!.state;
  }

  /** @param orderId the order the remark names, where it names one */
  async keepInSuspense(receiptId: Id, code: MatchProblem, orderId: Id | null): Promise<void> {
    await this.transactor.query(
      `UPDATE issuer.receipt_match SET code = $2, order_id = $3, decided_at = $4 WHERE receipt_id = $1`,
      [receiptId, code, orderId, this.clock.now()],
    );
  }

  async consume(receiptId: Id, orderId: Id, matchedBy: string): Promise<void> {
    await this.transactor.query(
      `UPDATE issuer.receipt_match SET state = 'matched', order_id = $2, code = NULL, matched_by = $3, decided_at = $4
       WHERE receipt_id = $1`,
      [receiptId, orderId, matchedBy, this.clock.now()],
    );
  }

  async list(query: { limit: number; cursor?: string; state?: ReceiptState }): Promise<Page<ReceiptView>> {
    const rows = await this.transactor.query<ReceiptView>(
      `SELECT ${RECEIPT_COLUMNS}, coalesce(m.state, 'suspense') AS state, m.code, m.order_id AS "orderId",
         o.order_no AS "orderNo", m.matched_by AS "matchedBy"
       FROM clearing.customer_receipt r
       LEFT JOIN issuer.receipt_match m USING (receipt_id)
       LEFT JOIN issuer.card_order o USING (order_id)
       WHERE ($1::bigint IS NULL OR r.receipt_id < $1) AND ($2::text IS NULL OR coalesce(m.state, 'suspense') = $2)
       ORDER BY r.receipt_id DESC LIMIT $3`,
      [decodeCursor(query.cursor), query.state ?? null, query.limit + 1],
    );
    const views = rows.map((row) => ({ ...row, amountFen: fen(row.amountFen) }));
    return page(views, query.limit, (receipt) => receipt.receiptId);
  }
}
