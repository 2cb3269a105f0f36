import type { OriginalReference } from '@app/authorization';
import { Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { TerminalExchange } from '../exchange.js';

/** Finds out whose card a purchase was paid with, when a refund of it is asked for another one. */
@Injectable()
export class OriginalCards {
  constructor(private readonly transactor: Transactor) {}

  /**
   * The account that paid what a refund speaks of, at whatever terminal of the merchant. Undefined when the message does not
   * tell batch and trace beside the reference number, or there is no such purchase.
   */
  async paidBy({ terminal, merchantNo }: TerminalExchange, original: OriginalReference): Promise<Id | undefined> {
    const { rrn, batchNo, traceNo } = original;
    if (rrn === undefined || batchNo === undefined || traceNo === undefined) return undefined;
    const sent = [batchNo, traceNo].map((number) => String(number).padStart(6, '0')).join('/');
    const [row] = await this.transactor.query<{ account_id: Id }>(
      `SELECT f.account_id FROM acceptance.terminal t
       CROSS JOIN LATERAL (SELECT 'pos/' || $2 || '/' || t.terminal_no || '/' || $3 || '/') AS key (prefix)
       JOIN ledger.origin_guard g ON g.origin_key >= key.prefix AND g.origin_key < key.prefix || '~'
       JOIN ledger.authorization f ON f.account_id = g.account_id AND f.authorization_id = g.authorization_id
       WHERE t.merchant_id = $1 AND f.kind IN ('purchase', 'capture') AND f.approved AND f.rrn = $4
       LIMIT 1`,
      [terminal.merchant.merchantId, merchantNo, sent, rrn],
    );
    return row?.account_id;
  }
}
