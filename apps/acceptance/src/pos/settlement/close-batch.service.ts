import { Transactor } from '@app/database';
import { fen, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { TerminalBatch } from '../exchange.js';
import { type BatchDifference, batchDifferences, type UploadedDetail } from './batch-differences.rules.js';
import { TerminalBatches } from './terminal-batches.js';

const DETAILS = `SELECT card_type, trace_no, amount_fen FROM acceptance.batch_detail
  WHERE terminal_id = $1 AND batch_no = $2`;
const OPEN_CASE = 'INSERT INTO acceptance.batch_case VALUES ($1, $2, $3, $4, $5, $6)';

/** The end of a batch: what the details do not explain becomes a case, and the next batch opens. */
@Injectable()
export class CloseBatch {
  constructor(
    private readonly transactor: Transactor,
    private readonly batches: TerminalBatches,
  ) {}

  /** Within the open transaction. @param toldCount details the terminal says it sent @returns what became a case */
  async close(closed: TerminalBatch, toldCount: number, closedAt: Date): Promise<BatchDifference[]> {
    const { terminal, batch } = closed;
    const differences = batchDifferences(
      await this.batches.transactions(closed),
      await this.details(closed),
      toldCount,
    );
    if (differences.length > 0) {
      await this.transactor.query(OPEN_CASE, [
        newId(),
        terminal.merchant.merchantId,
        terminal.terminalId,
        Number(batch),
        JSON.stringify(differences),
        closedAt,
      ]);
    }
    await this.batches.raise(closed);
    return differences;
  }

  private async details({ terminal, batch }: TerminalBatch): Promise<UploadedDetail[]> {
    const rows = await this.transactor.query<{ card_type: string | null; trace_no: number; amount_fen: string }>(
      DETAILS,
      [terminal.terminalId, Number(batch)],
    );
    return rows.map((row) => ({ traceNo: row.trace_no, amountFen: fen(row.amount_fen), chip: row.card_type === null }));
  }
}
