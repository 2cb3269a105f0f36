import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { type ChinaDate, chinaDate, CLOCK, type Clock, type Id, Refusal } from '@app/kernel';
import { Ledger } from '@app/ledger';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { expiryOf } from '../cards/expiry.calculator.js';
import type { ProposalView } from '../common.schemas.js';
import { ProductCatalogue } from '../products/product-catalogue.js';
import { type CardInHand, ChipCards } from './chip-cards.js';
import { ChipClosing } from './chip-closing.js';

const KIND = 'issuer.extend-validity';

interface Payload {
  readonly cardId: Id;
  readonly reason: string;
}

/**
 * Gives an anonymous card another term of its product, under four eyes (R-EXPIRED). A chip cannot be given another date: an
 * expired card's chip goes out of use and its remainder comes to the account.
 */
@Injectable()
export class ExtendValidity implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly cards: ChipCards,
    private readonly catalogue: ProductCatalogue,
    private readonly closing: ChipClosing,
    private readonly ledger: Ledger,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register<Payload>(KIND, (payload, approval, approver) => this.approved(payload, approval, approver));
  }

  /** @throws Refusal `NOT_FOUND`; `CARD_NOT_EXTENDABLE` for a named card, one out of use, or one that has a whole term left */
  async propose(cardId: Id, reason: string, actor: Actor): Promise<ProposalView> {
    return this.transactor.run(async () => {
      const card = await this.cards.lock(cardId);
      const validTo = await this.nextValidTo(card);
      const { approvalId } = await this.approvals.propose({
        kind: KIND,
        objectType: 'card',
        objectId: cardId,
        summary: { zh: `卡片 ${card.panMasked} 延期至 ${validTo}`, en: `extend card ${card.panMasked} to ${validTo}` },
        payload: { cardId, reason },
        proposedBy: actor,
        reason,
      });
      return { approvalId, status: 'pending' as const, objectId: cardId };
    });
  }

  private async approved({ cardId, reason }: Payload, { approvalId }: Approval, approver: Actor) {
    const card = await this.cards.lock(cardId);
    const validTo = await this.nextValidTo(card);
    if (!(await this.ledger.extendValidity(card.accountId, validTo))) throw notExtendable();
    const retired = card.validTo! < this.today() ? await this.closing.retire(card.accountId, 'expired') : [];
    await this.cards.register.note(cardId, { kind: 'validity_extended', reason, actor: approver, approvalId });
    await this.audit.record({
      actor: approver,
      action: 'issuer.validity-extended',
      objectType: 'card',
      objectId: cardId,
      change: { from: card.validTo, to: validTo, chipsRetired: retired.map(({ psn }) => psn) },
      reason,
    });
    return { cardId, validTo };
  }

  private async nextValidTo({ kind, productId, status, validTo, replacedBy }: CardInHand): Promise<ChinaDate> {
    const product = (await this.catalogue.products()).find((each) => each.productId === productId)!;
    const next = expiryOf(kind, this.today(), product.validityMonths).validTo;
    const inUse = !replacedBy && (status === 'active' || status === 'inactive' || status === 'frozen');
    if (!inUse || next === null || validTo === null || validTo >= next) throw notExtendable();
    return next;
  }

  private today(): ChinaDate {
    return chinaDate(this.clock.now());
  }
}

function notExtendable(): Refusal {
  return new Refusal(
    'CARD_NOT_EXTENDABLE',
    { zh: '该卡无需或不能延期', en: 'the card cannot be extended, or need not be' },
    { rule: 'R-EXPIRED' },
  );
}
