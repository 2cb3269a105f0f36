import { type AuthorizationKind } from '@app/authorization';
import { Transactor } from '@app/database';
import { fen, type Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { AcceptanceChanges } from '../../terminals/acceptance-changes.js';
import { batchKeyPrefix, type TerminalBatch } from '../exchange.js';
import { type BatchTransaction, CREDIT_KINDS, DEBIT_KINDS } from './batch-totals.rules.js';

interface TransactionRow {
  authorization_id: Id;
  original_id: Id | null;
  kind: AuthorizationKind;
  trace_no: number;
  amount_fen: string;
}

/**
 * By the keys of the messages, which are indexed, and not by terminal, which is not: the hot path pays for every index.
 * A load the house gave back itself, as its script did not land, was answered 00 and stays in the terminal's sums.
 */
const TRANSACTIONS = `
  SELECT f.authorization_id, f.original_id, f.kind, f.trace_no, f.amount_fen
  FROM ledger.origin_guard g
  JOIN ledger.authorization f ON f.account_id = g.account_id AND f.authorization_id = g.authorization_id
  WHERE g.origin_key >= $1 AND g.origin_key < $1 || '~' AND f.approved AND f.kind = ANY ($2::ledger.authorization_kind[])
    AND NOT EXISTS (
      SELECT FROM ledger.authorization r
      WHERE r.account_id = f.account_id AND r.original_id = f.authorization_id AND r.kind = 'reversal' AND r.approved
        AND r.channel <> 'system')`;
/** Offline purchases are not in the ledger yet, and some never will be: what the terminal delivered is what it counts. */
const DELIVERED = `SELECT DISTINCT ON (trace_no) upload_id AS authorization_id, NULL AS original_id, 'offline_purchase' AS kind,
    trace_no, amount_fen
  FROM chips.upload WHERE terminal_id = $1 AND batch_no = $2 AND kind = 'purchase' AND file_id IS NULL
  ORDER BY trace_no, upload_id`;
const RAISED = `UPDATE acceptance.terminal SET batch_no = batch_no % 999999 + 1 WHERE terminal_id = $1 AND batch_no = $2`;

/** A terminal's batches: what the host has in them, and the step from one to the next. */
@Injectable()
export class TerminalBatches {
  constructor(
    private readonly transactor: Transactor,
    private readonly changes: AcceptanceChanges,
  ) {}

  /** The approved, unreversed transactions of a batch that count in its totals. */
  async transactions({ terminal, merchantNo, terminalNo, batch }: TerminalBatch): Promise<BatchTransaction[]> {
    const online = await this.transactor.query<TransactionRow>(TRANSACTIONS, [
      batchKeyPrefix(merchantNo, terminalNo, batch),
      [...DEBIT_KINDS, ...CREDIT_KINDS],
    ]);
    const offline = await this.transactor.query<TransactionRow>(DELIVERED, [terminal.terminalId, Number(batch)]);
    return [...online, ...offline].map((row) => ({
      authorizationId: row.authorization_id,
      originalId: row.original_id,
      kind: row.kind,
      traceNo: row.trace_no,
      amountFen: fen(row.amount_fen),
    }));
  }

  /** The open batch, its terminal locked until the commit. */
  async lockOpenBatch({ terminal }: Pick<TerminalBatch, 'terminal'>): Promise<number> {
    const sql = 'SELECT batch_no FROM acceptance.terminal WHERE terminal_id = $1 FOR UPDATE';
    const [row] = await this.transactor.query<{ batch_no: number }>(sql, [terminal.terminalId]);
    return row!.batch_no;
  }

  /** Opens the next batch, within the open transaction. */
  async raise({ terminal, batch }: TerminalBatch): Promise<void> {
    await this.transactor.query(RAISED, [terminal.terminalId, Number(batch)]);
    await this.changes.announce('acceptance_terminal', terminal.terminalNo);
  }
}
