import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { type Id, Refusal } from '@app/kernel';
import { type CardStatus, Ledger } from '@app/ledger';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProposalView } from '../common.schemas.js';
import { ChipClosing } from '../chips/chip-closing.js';
import type { CardEventView } from './card.schemas.js';
import { type CardKey, CardRegister } from './card-register.js';

const KIND = 'issuer.change-card-status';

/** What ops may do with a card under four eyes. A frozen card was active, so unfreezing cannot activate one. */
const CHANGES = {
  freeze: { from: 'active', to: 'frozen', event: 'frozen', zh: '冻结', en: 'freeze' },
  unfreeze: { from: 'frozen', to: 'active', event: 'unfrozen', zh: '解冻', en: 'unfreeze' },
} as const satisfies Record<string, { from: CardStatus; to: CardStatus; event: string; zh: string; en: string }>;

export type CardChange = keyof typeof CHANGES;

interface Payload {
  readonly cardId: Id;
  readonly change: CardChange;
  readonly reason: string;
}

/** Freezes and unfreezes cards under four eyes, and takes loss reports, which block at once (R-LOSS). */
@Injectable()
export class ChangeCardStatusService implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly cards: CardRegister,
    private readonly ledger: Ledger,
    private readonly closing: ChipClosing,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.handlers.register<Payload>(KIND, (payload, approval, approver) => this.apply(payload, approval, approver));
  }

  /** @throws Refusal `NOT_FOUND`; `CARD_STATUS_CONFLICT` 409 when the card is not in the status the change starts from */
  async propose(cardId: Id, change: CardChange, reason: string, actor: Actor): Promise<ProposalView> {
    const card = await this.cards.key(cardId);
    const { from, zh, en } = CHANGES[change];
    if (card.status !== from) throw statusConflict(card, zh, en);
    const { approvalId } = await this.approvals.propose({
      kind: KIND,
      objectType: 'card',
      objectId: cardId,
      summary: { zh: `${zh}卡片 ${card.panMasked}`, en: `${en} card ${card.panMasked}` },
      payload: { cardId, change, reason },
      proposedBy: actor,
      reason,
    });
    return { approvalId, status: 'pending', objectId: cardId };
  }

  /**
   * R-LOSS: blocks a named card at once, and lists its chip: e-cash itself cannot be reported lost.
   * @throws Refusal `NOT_FOUND`; `LOSS_NOT_SUPPORTED_ANON` (R-LOSS) for an anonymous card; `CARD_STATUS_CONFLICT` 409
   */
  async reportLoss(cardId: Id, reason: string, actor: Actor): Promise<void> {
    const card = await this.cards.key(cardId);
    if (card.kind === 'anonymous') throw lossNotSupported((await this.closing.view(card)) !== null);
    await this.transactor.run(async () => {
      const moved = await this.ledger.changeCardStatus([card.accountId], ['inactive', 'active', 'frozen'], 'lost');
      if (moved.length === 0) throw statusConflict(card, '挂失', 'report lost');
      await this.closing.retire(card.accountId, 'lost');
      await this.record(card, 'loss_reported', reason, actor, null);
    });
  }

  private async apply({ cardId, change, reason }: Payload, approval: Approval, approver: Actor): Promise<unknown> {
    const card = await this.cards.key(cardId);
    const { from, to, event, zh, en } = CHANGES[change];
    const moved = await this.ledger.changeCardStatus([card.accountId], [from], to);
    if (moved.length === 0) throw statusConflict(card, zh, en);
    await this.record(card, event, reason, approver, approval.approvalId);
    return { cardId, status: to };
  }

  private async record(
    card: CardKey,
    kind: CardEventView['kind'],
    reason: string,
    actor: Actor,
    approvalId: Id | null,
  ): Promise<void> {
    await this.cards.note(card.cardId, { kind, reason, actor, approvalId });
    await this.audit.record({
      actor,
      action: `issuer.card-${kind.replace('_', '-')}`,
      objectType: 'card',
      objectId: card.cardId,
      change: { from: card.status },
      reason,
    });
  }
}

function statusConflict(card: CardKey, zh: string, en: string): Refusal {
  return new Refusal(
    'CARD_STATUS_CONFLICT',
    {
      zh: `卡片 ${card.panMasked} 当前状态为 ${card.status}，不能${zh}`,
      en: `card ${card.panMasked} is ${card.status}: cannot ${en} it`,
    },
    { status: 409 },
  );
}

function lossNotSupported(hasChip: boolean): Refusal {
  const chip = hasChip
    ? { zh: '；芯片内电子现金等同现金，亦不能挂失', en: ', and the e-cash in its chip is like cash' }
    : { zh: '', en: '' };
  return new Refusal(
    'LOSS_NOT_SUPPORTED_ANON',
    {
      zh: `很抱歉，不记名卡不能挂失：持卡人未登记，无法确认卡片归属${chip.zh}，请妥善保管卡片`,
      en: `sorry, an anonymous card cannot be reported lost: its holder is not registered, so nobody can tell whose it is${chip.en}`,
    },
    { rule: 'R-LOSS' },
  );
}
