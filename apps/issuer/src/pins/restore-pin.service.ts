import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { type Id, Refusal } from '@app/kernel';
import { type CardStatus, Ledger } from '@app/ledger';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CardRegister } from '../cards/card-register.js';
import type { ProposalView } from '../common.schemas.js';
import { CardPins, type CardWithPin } from './card-pins.js';

const KIND = 'issuer.restore-pin';

/** What ops do for a holder who cannot use the PIN any more. Either sets the count of wrong ones back. */
const WAYS = {
  reissue: { event: 'pin_reissued', action: 'issuer.pin-reissued', zh: '补发密码', en: 'mail a new PIN for' },
  unlock: { event: 'pin_unlocked', action: 'issuer.pin-unlocked', zh: '密码解锁', en: 'unlock the PIN of' },
} as const;

/** Nobody gets a PIN for a card that is out of use. */
const OUT_OF_USE: readonly CardStatus[] = ['lost', 'stolen', 'closed'];

export type PinWay = keyof typeof WAYS;

interface Payload {
  readonly cardId: Id;
  readonly way: PinWay;
  readonly reason: string;
}

/** Mails a new PIN or unlocks the one there is, under four eyes (R-PIN). Nobody sees a PIN. */
@Injectable()
export class RestorePin implements OnModuleInit {
  constructor(
    private readonly pins: CardPins,
    private readonly cards: CardRegister,
    private readonly ledger: Ledger,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.handlers.register<Payload>(KIND, (payload, approval, approver) => this.approved(payload, approval, approver));
  }

  /** @throws Refusal `NOT_FOUND`; `CARD_STATUS_CONFLICT` 409 for a card that is lost, stolen or closed */
  async propose(cardId: Id, way: PinWay, reason: string, actor: Actor): Promise<ProposalView> {
    const card = await this.pins.lock(cardId);
    assertInUse(card);
    const { zh, en } = WAYS[way];
    const { approvalId } = await this.approvals.propose({
      kind: KIND,
      objectType: 'card',
      objectId: cardId,
      summary: { zh: `${zh}：${card.panMasked}`, en: `${en} card ${card.panMasked}` },
      payload: { cardId, way, reason },
      proposedBy: actor,
      reason,
    });
    return { approvalId, status: 'pending', objectId: cardId };
  }

  private async approved({ cardId, way, reason }: Payload, { approvalId }: Approval, approver: Actor) {
    const card = await this.pins.lock(cardId);
    assertInUse(card);
    if (way === 'reissue') await this.pins.reissue(card);
    const failuresBefore = await this.ledger.unlockPin(card.accountId);
    const { event, action } = WAYS[way];
    await this.cards.note(cardId, { kind: event, reason, actor: approver, approvalId });
    await this.audit.record({
      actor: approver,
      action,
      objectType: 'card',
      objectId: cardId,
      change: { failuresBefore },
      reason,
    });
    return { cardId, way };
  }
}

function assertInUse({ status, panMasked }: CardWithPin): void {
  if (!OUT_OF_USE.includes(status)) return;
  throw new Refusal(
    'CARD_STATUS_CONFLICT',
    {
      zh: `卡片 ${panMasked} 当前状态为 ${status}，不能办理密码业务`,
      en: `card ${panMasked} is ${status}: nothing is done about its PIN`,
    },
    { status: 409 },
  );
}
