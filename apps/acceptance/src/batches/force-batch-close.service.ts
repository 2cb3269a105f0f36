import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { CLOCK, type Clock, type Id, notFound, Refusal } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProposedApproval } from '../approval.view.js';
import type { TerminalBatch } from '../pos/exchange.js';
import { totalsOf } from '../pos/settlement/batch-totals.rules.js';
import { CloseBatch } from '../pos/settlement/close-batch.service.js';
import { TerminalBatches } from '../pos/settlement/terminal-batches.js';
import { TerminalDirectory } from '../terminals/terminal-directory.service.js';
import { TERMINAL } from '../terminals/terminals.repository.js';
import { type BatchClosePayload, batchClosePayload } from './batch.schemas.js';
import { type ForcedBatch, forcedKey, RECOUNT_FORCED_BATCH } from './recount-forced-batch.service.js';

const KIND = 'acceptance.force-batch-close';
/** Longer than any message is under way, in whatever process. */
const UNDER_WAY_MAX_MS = 60_000;
const STORE = `INSERT INTO acceptance.batch_settlement (origin_key, merchant_id, terminal_id, batch_no, host_debit_fen,
    host_debit_count, host_credit_fen, host_credit_count, balanced, settled_at, forced, forced_reason, approval_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, false, $9, true, $10, $11)`;

/**
 * Closes the open batch of a terminal that cannot settle it any more, on the host's totals; two people. What the terminal
 * did not upload becomes a case. The money is untouched: it is settled with the day. A terminal that comes back is
 * answered 77, signs in again and goes on with the next batch; details it still has are taken. A message that was under way
 * at the moment of the close can still land in the batch: the totals are counted once more when none can be.
 */
@Injectable()
export class ForceBatchClose implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly terminals: TerminalDirectory,
    private readonly batches: TerminalBatches,
    private readonly closing: CloseBatch,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, approval, approver) =>
      this.approved(batchClosePayload.parse(payload), approval, approver),
    );
  }

  /** @throws Refusal `NOT_FOUND` */
  async propose(merchantId: Id, terminalNo: string, reason: string, actor: Actor): Promise<ProposedApproval> {
    return this.transactor.run(async () => {
      const { terminal } = await this.terminal(merchantId, terminalNo);
      const batchNo = await this.batches.lockOpenBatch({ terminal });
      return this.approvals.propose({
        kind: KIND,
        objectType: 'terminal',
        objectId: terminal.terminalId,
        summary: {
          zh: `强制结束批次：终端 ${terminalNo} 批次 ${batchNo}`,
          en: `Close batch ${batchNo} of terminal ${terminalNo} by force`,
        },
        payload: { merchantId, terminalNo, batchNo, reason } satisfies BatchClosePayload,
        proposedBy: actor,
        reason,
      });
    });
  }

  private async approved(payload: BatchClosePayload, { approvalId }: Approval, approver: Actor) {
    const { merchantId, terminalNo, batchNo, reason } = payload;
    const batch: TerminalBatch = {
      ...(await this.terminal(merchantId, terminalNo)),
      batch: String(batchNo).padStart(6, '0'),
    };
    const { terminal } = batch;
    if ((await this.batches.lockOpenBatch(batch)) !== batchNo) throw notOpen(terminalNo, batchNo);
    const { debits, credits } = totalsOf(await this.batches.transactions(batch));
    const now = this.clock.now();
    await this.transactor.query(STORE, [
      forcedKey(approvalId),
      merchantId,
      terminal.terminalId,
      batchNo,
      debits.amountFen,
      debits.count,
      credits.amountFen,
      credits.count,
      now,
      reason,
      approvalId,
    ]);
    const differences = await this.closing.close(batch, 0, now);
    const forced: ForcedBatch = { terminalNo, batchNo, approvalId };
    await this.outbox.enqueue(RECOUNT_FORCED_BATCH, forced, { delayMs: UNDER_WAY_MAX_MS });
    await this.audit.record({
      actor: approver,
      action: 'terminal.batch-force-closed',
      objectType: 'terminal',
      objectId: terminal.terminalId,
      change: { terminalNo, batchNo, debits, credits, differences: differences.length },
      reason,
    });
    return { terminalNo, batchNo, debits, credits, differences: differences.length };
  }

  private async terminal(merchantId: Id, terminalNo: string): Promise<Omit<TerminalBatch, 'batch'>> {
    const terminal = await this.terminals.find(terminalNo);
    if (!terminal || terminal.merchant.merchantId !== merchantId) throw notFound(TERMINAL);
    return { terminal, terminalNo, merchantNo: terminal.merchant.merchantNo };
  }
}

function notOpen(terminalNo: string, batchNo: number): Refusal {
  return new Refusal(
    'BATCH_NOT_OPEN',
    {
      zh: `终端 ${terminalNo} 的批次 ${batchNo} 已结束`,
      en: `batch ${batchNo} of terminal ${terminalNo} is closed already`,
    },
    { status: 409 },
  );
}
