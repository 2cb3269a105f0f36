import { AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { TerminalBatch } from '../pos/exchange.js';
import { totalsOf } from '../pos/settlement/batch-totals.rules.js';
import { CloseBatch } from '../pos/settlement/close-batch.service.js';
import { TerminalBatches } from '../pos/settlement/terminal-batches.js';
import { TerminalDirectory } from '../terminals/terminal-directory.service.js';

export const RECOUNT_FORCED_BATCH = 'acceptance.recount-forced-batch';

/** A batch that was closed by force. */
export interface ForcedBatch {
  readonly terminalNo: string;
  readonly batchNo: number;
  readonly approvalId: Id;
}

const LOCKED = `SELECT host_debit_fen, host_debit_count, host_credit_fen, host_credit_count
  FROM acceptance.batch_settlement WHERE origin_key = $1 AND recounted_at IS NULL FOR UPDATE`;
const RECOUNTED = `UPDATE acceptance.batch_settlement
  SET host_debit_fen = $2, host_debit_count = $3, host_credit_fen = $4, host_credit_count = $5, recounted_at = $6
  WHERE origin_key = $1`;

/**
 * Counts a batch that was closed by force once more, when no message of it can be under way any longer: what landed in it
 * after the close is in its totals then, and in a case when the terminal did not tell of it.
 */
@Injectable()
export class RecountForcedBatch {
  constructor(
    private readonly transactor: Transactor,
    private readonly terminals: TerminalDirectory,
    private readonly batches: TerminalBatches,
    private readonly closing: CloseBatch,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counting again changes nothing. */
  async recount({ terminalNo, batchNo, approvalId }: ForcedBatch): Promise<void> {
    const terminal = await this.terminals.find(terminalNo);
    if (!terminal) return;
    const { merchantNo } = terminal.merchant;
    const batch: TerminalBatch = { terminal, terminalNo, merchantNo, batch: String(batchNo).padStart(6, '0') };
    await this.transactor.run(async () => {
      const settlement = forcedKey(approvalId);
      const [counted] = await this.transactor.query<Record<string, string | number>>(LOCKED, [settlement]);
      if (!counted) return;
      const { debits, credits } = totalsOf(await this.batches.transactions(batch));
      const totals = [debits.amountFen, debits.count, credits.amountFen, credits.count];
      const now = this.clock.now();
      await this.transactor.query(RECOUNTED, [settlement, ...totals, now]);
      if (Object.values(counted).every((each, at) => Number(each) === totals[at])) return;
      const differences = await this.closing.openCase(batch, 0, now);
      await this.audit.record({
        system: 'acceptance',
        action: 'terminal.forced-batch-recounted',
        objectType: 'terminal',
        objectId: terminal.terminalId,
        change: { terminalNo, batchNo, debits, credits, differences: differences.length },
      });
    });
  }
}

/** The key of what two people closed, in the place of a message's. */
export function forcedKey(approvalId: Id): string {
  return `forced/${approvalId}`;
}
