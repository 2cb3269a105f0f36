import type { Actor } from '@app/access';
import { type AuthorizationOutcome, AuthorizationService } from '@app/authorization';
import { addDays, chinaDate, CLOCK, type Clock, fen } from '@app/kernel';
import { canonicalJson } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import type { MerchantProfile } from '../merchants/merchant-profile.js';
import { CallingMerchant } from '../payments/calling-merchant.service.js';
import { outcomeViewOf, postedOnce, referencesOf } from '../payments/outcome.view.js';
import { InFlight, originKeyOf, paymentIdOf } from '../payments/payment-key.js';
import { PaymentPlaces } from '../payments/payment-places.service.js';
import { type PresentedCard, PresentedCards } from '../payments/presented-card.service.js';
import { firstOf, goodsOf } from '../payments/sale.rules.js';
import { useRefusal } from '../purchases/use-refusal.rules.js';
import { RiskGate } from '../risk/risk-gate.service.js';
import { HoldDays } from './hold-days.service.js';
import type { HoldAnswer, HoldInput } from './hold.schemas.js';

/** A hold as it goes to the ledger, its card known. */
export type HoldOn = Omit<HoldInput, 'card'> & { readonly presented: PresentedCard };

/** Puts money of a card aside for a merchant, under the same rules of use and of risk as the purchase it prepares. */
@Injectable()
export class PlaceHold {
  private readonly inFlight = new InFlight();

  constructor(
    private readonly callers: CallingMerchant,
    private readonly places: PaymentPlaces,
    private readonly cards: PresentedCards,
    private readonly authorization: AuthorizationService,
    private readonly risk: RiskGate,
    private readonly days: HoldDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `NOT_FOUND` (store) 404, `IDEMPOTENCY_IN_FLIGHT` 409, and what {@link postedOnce} throws */
  async place(input: HoldInput, key: string, actor: Actor): Promise<HoldAnswer> {
    const caller = await this.callers.of(actor);
    const holdId = paymentIdOf(caller.merchantNo, key);
    const { card, ...rest } = input;
    const presented = await this.cards.identify(card);
    const outcome = await this.inFlight.run(originKeyOf(caller.merchantNo, holdId), () =>
      this.hold({ ...rest, presented }, holdId, caller),
    );
    return {
      holdId,
      ...outcomeViewOf(outcome.declineCode, outcome.rule, outcome.businessDate),
      ...referencesOf(outcome),
      availableFen: outcome.availableFen,
      panMasked: presented.panMasked,
      expiresOn: addDays(outcome.businessDate, await this.days.today()),
    };
  }

  /** The same under a given id. @param more kept with the ledger's record, part of the content */
  async hold(
    { presented, ...rest }: HoldOn,
    holdId: string,
    caller: MerchantProfile,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<AuthorizationOutcome> {
    const { channel, goods, merchantOrderNo, storeId, amountFen } = rest;
    const place = await this.places.of(rest, caller);
    const extra = firstOf([...place.refusals, ...presented.refusals]);
    const refusal = useRefusal(place.merchant, channel, chinaDate(this.clock.now()), {
      ...(goods ? { goods: goodsOf(goods) } : {}),
      ...(extra ? { extra } : {}),
    });
    const { panMasked, accountId } = presented;
    const { merchant, terminalId } = place;
    const details = { paymentId: holdId, channel, goods, merchantOrderNo, storeId, panMasked, ...more };
    const use = { channel, merchant, terminalId, accountId, amountFen: fen(amountFen) };
    return postedOnce(() =>
      this.risk.watch(use, { refusal, details }, (decided) =>
        this.authorization.followUp({
          kind: 'hold',
          originKey: originKeyOf(caller.merchantNo, holdId),
          content: canonicalJson({ kind: 'hold', card: presented.contentMark, ...rest, ...more }),
          accountId,
          amountFen: use.amountFen,
          merchantId: caller.merchantId,
          terminalId,
          channel: 'api',
          batchNo: 0,
          traceNo: 0,
          pinRight: null,
          openBatchNo: 0,
          ...decided,
        }),
      ),
    );
  }
}
