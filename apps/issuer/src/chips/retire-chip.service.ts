import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { ChipRegister } from '@app/chips';
import { Transactor } from '@app/database';
import { type Id, Refusal } from '@app/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProposalView } from '../common.schemas.js';
import { ChipCards } from './chip-cards.js';
import { ChipClosing } from './chip-closing.js';
import type { RetireChipCommand } from './chip.schemas.js';

const KIND = 'issuer.retire-chip';

interface Payload extends RetireChipCommand {
  readonly cardId: Id;
}

/** Takes a damaged or expired chip out of use under four eyes; the account goes on, and gets the chip's remainder. */
@Injectable()
export class RetireChip implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly cards: ChipCards,
    private readonly chips: ChipRegister,
    private readonly closing: ChipClosing,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.handlers.register<Payload>(KIND, (payload, approval, approver) => this.approved(payload, approval, approver));
  }

  /** @throws Refusal `NOT_FOUND`; `NO_CHIP_IN_USE` 409 */
  async propose(cardId: Id, command: RetireChipCommand, actor: Actor): Promise<ProposalView> {
    return this.transactor.run(async () => {
      const { accountId, panMasked } = await this.cards.lock(cardId);
      const chips = await this.chips.ofAccount(accountId);
      if (!chips.some(({ state }) => state === 'active' || state === 'suspended')) throw noChipInUse();
      const { approvalId } = await this.approvals.propose({
        kind: KIND,
        objectType: 'card',
        objectId: cardId,
        summary: { zh: `停用卡片 ${panMasked} 的芯片`, en: `take the chip of card ${panMasked} out of use` },
        payload: { cardId, ...command },
        proposedBy: actor,
        reason: command.reason,
      });
      return { approvalId, status: 'pending' as const, objectId: cardId };
    });
  }

  private async approved({ cardId, retiredFor, reason }: Payload, { approvalId }: Approval, approver: Actor) {
    const { accountId } = await this.cards.lock(cardId);
    const [retired] = await this.closing.retire(accountId, retiredFor);
    if (!retired) throw noChipInUse();
    await this.cards.register.note(cardId, { kind: 'chip_retired', reason, actor: approver, approvalId });
    const change = { psn: retired.psn, retiredFor };
    const action = 'issuer.chip-retired';
    await this.audit.record({ actor: approver, action, objectType: 'card', objectId: cardId, change, reason });
    return { cardId, psn: retired.psn };
  }
}

function noChipInUse(): Refusal {
  return new Refusal(
    'NO_CHIP_IN_USE',
    { zh: '该卡没有在用的芯片', en: 'no chip of the card is in use' },
    { status: 409 },
  );
}
