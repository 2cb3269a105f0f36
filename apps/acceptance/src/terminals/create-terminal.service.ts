import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { CLOCK, type Clock, type Id, newId, Refusal } from '@app/kernel';
import { HSM, type Hsm } from '@app/security';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProposedApproval } from '../approval.view.js';
import { Merchants } from '../merchants/merchants.repository.js';
import { NumberSequences } from '../merchants/number-sequences.js';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings } from '../settings.js';
import { type TerminalInput, type TerminalPayload, terminalPayload } from './terminal.schemas.js';
import { Terminals } from './terminals.repository.js';

const KIND = 'acceptance.create-terminal';

/** Registers a terminal at a merchant's store; two people. Its master key follows in halves, unless the sandbox's HSM makes it. */
@Injectable()
export class CreateTerminal implements OnModuleInit {
  constructor(
    private readonly merchants: Merchants,
    private readonly terminals: Terminals,
    private readonly numbers: NumberSequences,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(HSM) private readonly hsm: Hsm,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
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
    assertMasterKey(terminal, this.settings.sandbox);
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
    const tmk = terminal.masterKey !== 'components' ? await this.hsm.generateKey('TMK', algorithm) : null;
    const terminalNo = await this.numbers.nextTerminalNo();
    await this.terminals.insert(terminalNo, terminal, tmk, approval.approvalId, this.clock.now());
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

/** @throws Refusal `KEY_CEREMONY_REQUIRED`, `TRANSPORT_KEY_ALGORITHM` */
export function assertMasterKey(
  { masterKey, algorithm }: Pick<TerminalInput, 'masterKey' | 'algorithm'>,
  sandbox: boolean,
): void {
  if (masterKey === 'generated' && !sandbox) {
    throw new Refusal('KEY_CEREMONY_REQUIRED', {
      zh: '终端主密钥须由两人分段录入，或在传输密钥下导出；明文显示仅限沙箱',
      en: 'the master key is entered in halves by two people or exported under a transport key; it is shown in the sandbox only',
    });
  }
  if (masterKey === 'transported' && algorithm === 'DES') {
    throw new Refusal('TRANSPORT_KEY_ALGORITHM', {
      zh: '单倍长 DES 主密钥不能在传输密钥下导出',
      en: 'a single-length DES master key is not exported',
    });
  }
}
