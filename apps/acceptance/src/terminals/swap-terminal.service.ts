import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id, newId } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProposedApproval } from '../approval.view.js';
import { statusChangeNotAllowed } from '../merchants/merchant.rules.js';
import { Merchants } from '../merchants/merchants.repository.js';
import { batchKeyPrefix } from '../pos/exchange.js';
import { RegisterTerminal } from './register-terminal.service.js';
import { type SwapInput, type SwapPayload, swapPayload } from './terminal-life.schemas.js';
import { type LockedTerminal, Terminals } from './terminals.repository.js';

const KIND = 'acceptance.swap-terminal';

/** What the host has in a terminal's open batch, by kind: with the terminal gone nobody will settle it by message any more. */
const OPEN_BATCH = `
  SELECT coalesce(jsonb_agg(k ORDER BY k.kind), '[]') AS content FROM (
    SELECT f.kind, count(*) AS count, sum(f.amount_fen) AS "amountFen"
    FROM ledger.origin_guard g
    JOIN ledger.authorization f ON f.account_id = g.account_id AND f.authorization_id = g.authorization_id
    WHERE g.origin_key >= $1 AND g.origin_key < $1 || '~' AND f.approved AND f.amount_fen > 0 GROUP BY f.kind) k`;

/**
 * Puts another terminal in the place of one that broke, in the middle of its batch too; two people. The old one is removed,
 * the new one gets its store, a number and keys of its own. The old one's payments stand: they are settled with the day like
 * all others, and refunded at the new one; its reversals of that batch are still taken. What the open batch held is kept
 * with the swap.
 */
@Injectable()
export class SwapTerminal implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly merchants: Merchants,
    private readonly terminals: Terminals,
    private readonly registration: RegisterTerminal,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, approval, approver) =>
      this.approved(swapPayload.parse(payload), approval, approver),
    );
  }

  /** @throws Refusal `NOT_FOUND`, `STATUS_CHANGE_NOT_ALLOWED` for a removed one, `KEY_CEREMONY_REQUIRED` */
  async propose(merchantId: Id, oldTerminalNo: string, input: SwapInput, actor: Actor): Promise<ProposedApproval> {
    this.registration.assertMasterKey(input);
    const { name } = await this.merchants.lock(merchantId);
    const old = await this.lockOld(merchantId, oldTerminalNo);
    return this.approvals.propose({
      kind: KIND,
      objectType: 'terminal',
      objectId: old.terminalId,
      summary: {
        zh: `更换终端：${name} ${oldTerminalNo}，${input.algorithm}/${input.macAlgorithm}`,
        en: `Swap terminal ${oldTerminalNo} of ${name}: ${input.algorithm}/${input.macAlgorithm}`,
      },
      payload: { ...input, merchantId, oldTerminalNo, terminalId: newId() },
      proposedBy: actor,
      reason: input.reason,
    });
  }

  private async approved(payload: SwapPayload, approval: Approval, approver: Actor) {
    const { merchantId, oldTerminalNo, reason, ...fields } = payload;
    const { merchantNo } = await this.merchants.lock(merchantId);
    const old = await this.lockOld(merchantId, oldTerminalNo);
    await this.terminals.setStatus(oldTerminalNo, 'removed');
    const terminal = { ...fields, merchantId, storeId: old.storeId };
    const { terminalNo } = await this.registration.register(terminal, approval.approvalId);
    const openBatch = await this.openBatch(merchantNo, oldTerminalNo, old.batchNo);
    await this.transactor.query('INSERT INTO acceptance.terminal_swap VALUES ($1,$2,$3,$4,$5,$6,$7)', [
      old.terminalId,
      fields.terminalId,
      old.batchNo,
      JSON.stringify(openBatch),
      reason,
      approval.approvalId,
      this.clock.now(),
    ]);
    await this.audit.record({
      actor: approver,
      action: 'terminal.swapped',
      objectType: 'terminal',
      objectId: old.terminalId,
      change: { oldTerminalNo, terminalNo, storeId: old.storeId, openBatchNo: old.batchNo, openBatch },
      reason,
    });
    return { oldTerminalNo, terminalId: fields.terminalId, terminalNo, openBatchNo: old.batchNo, openBatch };
  }

  private async lockOld(merchantId: Id, terminalNo: string): Promise<LockedTerminal> {
    const old = await this.terminals.lock(terminalNo, merchantId);
    if (old.status === 'removed') throw statusChangeNotAllowed('removed', 'removed');
    await this.terminals.assertStore(merchantId, old.storeId);
    return old;
  }

  private async openBatch(merchantNo: string, terminalNo: string, batchNo: number): Promise<unknown> {
    const prefix = batchKeyPrefix(merchantNo, terminalNo, String(batchNo).padStart(6, '0'));
    const [row] = await this.transactor.query<{ content: unknown }>(OPEN_BATCH, [prefix]);
    return row!.content;
  }
}
