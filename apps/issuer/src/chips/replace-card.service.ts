import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { ChipRegister } from '@app/chips';
import { Transactor } from '@app/database';
import { type ChinaDate, chinaDate, CLOCK, type Clock, fen, type Id, Refusal } from '@app/kernel';
import { Ledger } from '@app/ledger';
import { PanVault } from '@app/security';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CardPress, type PressedCard } from '../cards/card-press.js';
import type { ProposalView } from '../common.schemas.js';
import { ChipKeys } from '../products/chip-keys.js';
import { ProductCatalogue } from '../products/product-catalogue.js';
import { type CardInHand, ChipCards, statusConflict } from './chip-cards.js';
import { ChipClosing } from './chip-closing.js';
import type { ReplaceCardCommand } from './chip.schemas.js';
import { MoveBalance } from './move-balance.service.js';

const KIND = 'issuer.replace-card';

interface Payload {
  readonly cardId: Id;
  readonly replacedFor: ReplaceCardCommand['replacedFor'];
  readonly reason: string;
}

/**
 * Gives a holder another card for one that is lost, damaged or expired (R-LOSS, R-EXPIRED), under four eyes: same product,
 * same holder, the account's money at once as far as it is free, the chip's remainder when its uploads have ended.
 */
@Injectable()
export class ReplaceCard implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly cards: ChipCards,
    private readonly press: CardPress,
    private readonly catalogue: ProductCatalogue,
    private readonly chipKeys: ChipKeys,
    private readonly chips: ChipRegister,
    private readonly closing: ChipClosing,
    private readonly balances: MoveBalance,
    private readonly ledger: Ledger,
    private readonly vault: PanVault,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register<Payload>(KIND, (payload, approval, approver) => this.approved(payload, approval, approver));
  }

  /**
   * @throws Refusal `NOT_FOUND`; `LOSS_NOT_SUPPORTED_ANON` (R-LOSS); `ID_MISMATCH`; `CARD_NOT_EXPIRED`;
   *   `CARD_REPLACED` 409; `CARD_STATUS_CONFLICT` 409
   */
  async propose(cardId: Id, command: ReplaceCardCommand, actor: Actor): Promise<ProposalView> {
    const { replacedFor, reason, holderIdNumber } = command;
    return this.transactor.run(async () => {
      const card = await this.cards.lock(cardId);
      assertReplaceable(card, replacedFor, this.today());
      if (card.kind === 'named') await this.assertHolder(card, holderIdNumber);
      const { approvalId } = await this.approvals.propose({
        kind: KIND,
        objectType: 'card',
        objectId: cardId,
        summary: {
          zh: `换发卡片 ${card.panMasked}（${CAUSES[replacedFor].zh}）`,
          en: `replace ${CAUSES[replacedFor].en} card ${card.panMasked}`,
        },
        payload: { cardId, replacedFor, reason },
        proposedBy: actor,
        reason,
      });
      return { approvalId, status: 'pending' as const, objectId: cardId };
    });
  }

  private async assertHolder({ holderIdHash }: CardInHand, idNumber: string | undefined): Promise<void> {
    const given = idNumber === undefined ? undefined : await this.vault.idNumberHash(idNumber);
    if (given && holderIdHash?.equals(given)) return;
    const text = { zh: '所示证件与登记的持卡人证件不符', en: 'the document shown is not the registered holder’s' };
    throw new Refusal('ID_MISMATCH', text, { rule: 'R-LOSS' });
  }

  private async approved({ cardId, replacedFor, reason }: Payload, { approvalId }: Approval, approver: Actor) {
    const card = await this.cards.lock(cardId);
    assertReplaceable(card, replacedFor, this.today());
    if (replacedFor !== 'lost') await this.takeOutOfUse(card);
    const made = await this.make(card);
    await this.closing.retire(card.accountId, replacedFor);
    const movedFen = await this.balances.move(card.accountId, made.accountId, made.cardId);
    const event = { reason, actor: approver, approvalId };
    await this.cards.register.note(cardId, { kind: 'replaced', ...event });
    await this.cards.register.note(made.cardId, { kind: 'replacement_issued', ...event });
    await this.audit.record({
      actor: approver,
      action: 'issuer.card-replaced',
      objectType: 'card',
      objectId: cardId,
      change: { replacedFor, newCardId: made.cardId, newCard: made.panMasked, movedFen },
      reason,
    });
    return { cardId, newCardId: made.cardId, panMasked: made.panMasked, movedFen };
  }

  private async takeOutOfUse(card: CardInHand): Promise<void> {
    const moved = await this.ledger.changeCardStatus([card.accountId], ['active', 'frozen'], 'closed');
    if (moved.length === 0) throw statusConflict(card, '换发', 'replace it');
  }

  private async make(card: CardInHand): Promise<PressedCard> {
    const product = (await this.catalogue.products()).find(({ productId }) => productId === card.productId)!;
    const { kind, lineNo } = card;
    const [made] = await this.press.press([{ lineNo, kind, faceFen: fen(0), product, saleDate: this.today() }]);
    const { accountId, cardId, psn } = made!;
    await this.transactor.query(
      `INSERT INTO issuer.card (card_id, account_id, order_id, line_no, customer_id, product_id, kind, face_fen, pan_cipher,
         pan_hash, pan_masked, expiry_yymm, valid_to, pin_verifier, pin_mailer, voucher_id, psn, issued_at, replaces_card_id)
       VALUES ($1,$2,$3,$4,$5,$6,$7,0,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18)`,
      [
        cardId,
        accountId,
        card.orderId,
        lineNo,
        card.customerId,
        card.productId,
        kind,
        made!.panCipher,
        made!.panHash,
        made!.panMasked,
        made!.expiryYymm,
        made!.validTo,
        made!.pinVerifier,
        made!.pinMailer,
        made!.voucherId,
        psn,
        this.clock.now(),
        card.cardId,
      ],
    );
    await this.ledger.openReplacement(accountId, card.accountId, made!.validTo);
    const limits = (await this.chipKeys.limitsOf([card.productId])).get(card.productId);
    if (psn !== null && limits) {
      const { productCode } = product;
      await this.chips.add([{ accountId, psn, cardId, productCode, carrier: 'card', ...limits }]);
    }
    return made!;
  }

  private today(): ChinaDate {
    return chinaDate(this.clock.now());
  }
}

const CAUSES = {
  lost: { zh: '挂失', en: 'the lost' },
  damaged: { zh: '损坏', en: 'the damaged' },
  expired: { zh: '到期', en: 'the expired' },
} as const;

function assertReplaceable(card: CardInHand, replacedFor: Payload['replacedFor'], today: ChinaDate): void {
  const { kind, status, validTo, replacedBy } = card;
  if (replacedBy) {
    throw new Refusal('CARD_REPLACED', { zh: '该卡已换发', en: 'the card was replaced already' }, { status: 409 });
  }
  if (replacedFor === 'lost' && kind === 'anonymous') {
    throw new Refusal(
      'LOSS_NOT_SUPPORTED_ANON',
      { zh: '不记名卡不挂失，不能因遗失换发', en: 'an anonymous card is not replaced when it is lost' },
      { rule: 'R-LOSS' },
    );
  }
  const fits = replacedFor === 'lost' ? status === 'lost' : status === 'active' || status === 'frozen';
  if (!fits) throw statusConflict(card, '换发', 'replace it for that');
  if (replacedFor === 'expired' && (validTo === null || validTo >= today)) {
    throw new Refusal('CARD_NOT_EXPIRED', { zh: '卡片未到期', en: 'the card has not expired' }, { rule: 'R-EXPIRED' });
  }
}
