import { type Actor, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import type { Id } from '@app/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { z } from 'zod';
import type { ProposedApproval } from '../approval.view.js';
import { statusChangeNotAllowed } from '../merchants/merchant.rules.js';
import type { TerminalStatus } from './terminal-directory.service.js';
import { type terminalStatusInput, terminalStatusPayload } from './terminal.schemas.js';
import { Terminals } from './terminals.repository.js';

const KIND = 'acceptance.change-terminal-status';
const MOVES: Readonly<Record<TerminalStatus, readonly TerminalStatus[]>> = {
  active: ['suspended', 'removed'],
  suspended: ['active', 'removed'],
  removed: [],
};

/** Suspends, reactivates or removes a terminal; two people. */
@Injectable()
export class ChangeTerminalStatus implements OnModuleInit {
  constructor(
    private readonly terminals: Terminals,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, _approval, approver) =>
      this.approved(terminalStatusPayload.parse(payload), approver),
    );
  }

  /** @throws Refusal `NOT_FOUND`, `STATUS_CHANGE_NOT_ALLOWED` */
  async propose(
    merchantId: Id,
    terminalNo: string,
    { status, reason }: z.output<typeof terminalStatusInput>,
    actor: Actor,
  ): Promise<ProposedApproval> {
    const terminal = await this.terminals.lock(terminalNo, merchantId);
    assertMove(terminal.status, status);
    return this.approvals.propose({
      kind: KIND,
      objectType: 'terminal',
      objectId: terminal.terminalId,
      summary: { zh: `终端状态变更：${terminalNo} → ${status}`, en: `Set terminal ${terminalNo} to ${status}` },
      payload: { merchantId, terminalNo, status, reason },
      proposedBy: actor,
      reason,
    });
  }

  private async approved(payload: z.output<typeof terminalStatusPayload>, approver: Actor) {
    const { merchantId, terminalNo, status, reason } = payload;
    const before = await this.terminals.lock(terminalNo, merchantId);
    assertMove(before.status, status);
    await this.terminals.setStatus(terminalNo, status);
    await this.audit.record({
      actor: approver,
      action: 'terminal.status-changed',
      objectType: 'terminal',
      objectId: before.terminalId,
      change: { terminalNo, from: before.status, to: status },
      reason,
    });
    return { terminalNo, status };
  }
}

function assertMove(from: TerminalStatus, to: TerminalStatus): void {
  if (!MOVES[from].includes(to)) throw statusChangeNotAllowed(from, to);
}
