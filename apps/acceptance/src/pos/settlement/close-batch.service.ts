import { Transactor } from '@app/database';
import { fen, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { TerminalBatch } from '../exchange.js';
import { type BatchDifference, batchDifferences, type UploadedDetail } from './batch-differences.rules.js';
import { TerminalBatches } from './terminal-batches.js';

const DETAILS = `SELECT card_type, trace_no, amount_fen FROM acceptance.batch_detail
  WHERE terminal_id = $1 AND batch_no = $2`;
const TOLD = 'SELECT differences FROM acceptance.batch_case WHERE terminal_id = $1 AND batch_no = $2';
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
    const differences = await this.openCase(closed, toldCount, closedAt);
    await this.batches.raise(closed);
    return differences;
  }

  /** What the details do not explain, of which no earlier case of the batch tells. @returns what became a case */
  async openCase(closed: TerminalBatch, toldCount: number, at: Date): Promise<BatchDifference[]> {
    const { terminal, batch } = closed;
    const found = batchDifferences(await this.batches.transactions(closed), await this.details(closed), toldCount);
    const told = await this.told(closed);
    const differences = found.filter((difference) => !told.has(markOf(difference)));
    if (differences.length > 0) {
      await this.transactor.query(OPEN_CASE, [
        newId(),
        terminal.merchant.merchantId,
        terminal.terminalId,
        Number(batch),
        JSON.stringify(differences),
        at,
      ]);
    }
    return differences;
  }

  private async told({ terminal, batch }: TerminalBatch): Promise<Set<string>> {
    const rows = await this.transactor.query<{ differences: BatchDifference[] }>(TOLD, [
      terminal.terminalId,
      Number(batch),
    ]);
    return new Set(rows.flatMap(({ differences }) => differences.map(markOf)));
  }

  private async details({ terminal, batch }: TerminalBatch): Promise<UploadedDetail[]> {
    const rows = await this.transactor.query<{ card_type: string | null; trace_no: number; amount_fen: string }>(
      DETAILS,
      [terminal.terminalId, Number(batch)],
    );
    return rows.map((row) => ({ traceNo: row.trace_no, amountFen: fen(row.amount_fen), chip: row.card_type === null }));
  }
}

function markOf(difference: BatchDifference): string {
  return JSON.stringify(Object.entries(difference).sort());
}
