import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { type Id, newId } from '@app/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProposedApproval } from '../approval.view.js';
import { Merchants } from '../merchants/merchants.repository.js';
import { RegisterTerminal } from './register-terminal.service.js';
import { type TerminalInput, type TerminalPayload, terminalPayload } from './terminal.schemas.js';
import { Terminals } from './terminals.repository.js';

const KIND = 'acceptance.create-terminal';

/** Registers a terminal at a merchant's store; two people. Its master key follows in halves, unless the sandbox's HSM makes it. */
@Injectable()
export class CreateTerminal implements OnModuleInit {
  constructor(
    private readonly merchants: Merchants,
    private readonly terminals: Terminals,
    private readonly registration: RegisterTerminal,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, approval, approver) =>
      this.approved(terminalPayload.parse(payload), approval, approver),
    );
  }

  /**
   * @throws Refusal `NOT_FOUND` (merchant or store), `KEY_CEREMONY_REQUIRED` for a generated key outside the sandbox,
   *   `TRANSPORT_KEY_ALGORITHM` for a single DES key to be transported
   */
  async propose(merchantId: Id, terminal: TerminalInput, actor: Actor): Promise<ProposedApproval> {
    this.registration.assertMasterKey(terminal);
    const merchant = await this.merchants.lock(merchantId);
    const store = await this.terminals.assertStore(merchantId, terminal.storeId);
    const terminalId = newId();
    return this.approvals.propose({
      kind: KIND,
      objectType: 'terminal',
      objectId: terminalId,
      summary: {
        zh: `新增终端：${merchant.name} ${store.name}，${terminal.algorithm}/${terminal.macAlgorithm}`,
        en: `Add a terminal to ${merchant.name}, ${store.name}: ${terminal.algorithm}/${terminal.macAlgorithm}`,
      },
      payload: { ...terminal, merchantId, terminalId },
      proposedBy: actor,
    });
  }

  private async approved(terminal: TerminalPayload, approval: Approval, approver: Actor) {
    const { merchantId, terminalId, storeId, algorithm, macAlgorithm, manualEntry } = terminal;
    await this.terminals.assertStore(merchantId, storeId);
    const { terminalNo, tmk } = await this.registration.register(terminal, approval.approvalId);
    await this.audit.record({
      actor: approver,
      action: 'terminal.created',
      objectType: 'terminal',
      objectId: terminalId,
      change: { terminalNo, merchantId, storeId, algorithm, macAlgorithm, manualEntry, masterKeyKcv: tmk?.kcv ?? null },
    });
    return { terminalId, terminalNo };
  }
}
