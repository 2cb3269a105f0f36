import type { Actor } from '@app/access';
import { AuthorizationService } from '@app/authorization';
import { declineOf } from '@app/compliance';
import { chinaDate, CLOCK, type Clock, ZERO_FEN } from '@app/kernel';
import { canonicalJson } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { type KnownRefusal, useRefusal } from '../purchases/use-refusal.rules.js';
import { CallingMerchant } from './calling-merchant.service.js';
import { outcomeViewOf, postedOnce, referencesOf } from './outcome.view.js';
import { InFlight, originKeyOf, paymentIdOf } from './payment-key.js';
import type { BalanceAnswer, CardInput } from './payment.schemas.js';
import { PresentedCards } from './presented-card.service.js';

/** Tells what is left to spend on a card that is presented at a merchant's counter. */
@Injectable()
export class InquireBalance {
  private readonly inFlight = new InFlight();

  constructor(
    private readonly callers: CallingMerchant,
    private readonly cards: PresentedCards,
    private readonly authorization: AuthorizationService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws what {@link postedOnce} throws, `IDEMPOTENCY_IN_FLIGHT` 409 */
  async inquire(cardInput: CardInput, key: string, actor: Actor): Promise<BalanceAnswer> {
    const merchant = await this.callers.of(actor);
    const inquiryId = paymentIdOf(merchant.merchantNo, key);
    const originKey = originKeyOf(merchant.merchantNo, inquiryId);
    const card = await this.cards.identify(cardInput);
    const [code] = card.refusals;
    const extra: KnownRefusal | undefined = code && { code, ...ruleOf(code) };
    const refusal = useRefusal(merchant, 'counter', chinaDate(this.clock.now()), {
      // Looking at a balance buys nothing: what is sold here does not matter.
      goods: { otherPrepaidCards: false },
      ...(extra ? { extra } : {}),
    });
    const outcome = await this.inFlight.run(originKey, () =>
      postedOnce(() =>
        this.authorization.followUp({
          kind: 'balance',
          originKey,
          content: canonicalJson({ kind: 'balance', card: card.contentMark }),
          accountId: card.accountId,
          amountFen: ZERO_FEN,
          merchantId: merchant.merchantId,
          terminalId: '0',
          channel: 'api',
          batchNo: 0,
          traceNo: 0,
          pinRight: null,
          refusal,
          openBatchNo: 0,
          details: { paymentId: inquiryId, panMasked: card.panMasked },
        }),
      ),
    );
    return {
      inquiryId,
      ...outcomeViewOf(outcome.declineCode, outcome.rule, outcome.businessDate),
      ...referencesOf(outcome),
      availableFen: outcome.approved ? outcome.availableFen : null,
      panMasked: card.panMasked,
    };
  }
}

function ruleOf(code: NonNullable<KnownRefusal['code']>): { rule?: string } {
  const { rule } = declineOf(code);
  return rule === undefined ? {} : { rule };
}
