import type { Actor } from '@app/access';
import type { WalletTopUp } from '@app/compliance';
import { fen } from '@app/kernel';
import { canonicalJson } from '@app/security';
import { Injectable } from '@nestjs/common';
import type { MerchantProfile } from '../merchants/merchant-profile.js';
import { AcceptPurchase } from '../purchases/accept-purchase.service.js';
import { PostCodePurchase } from '../qr/post-code-purchase.service.js';
import { ClaimWalletTopUp } from '../wallets/claim-wallet-top-up.service.js';
import { CallingMerchant } from './calling-merchant.service.js';
import { outcomeViewOf, postedOnce, referencesOf } from './outcome.view.js';
import { InFlight, originKeyOf, paymentIdOf } from './payment-key.js';
import type { PaymentAnswer, PaymentInput } from './payment.schemas.js';
import { PaymentPlaces } from './payment-places.service.js';
import { PresentedCards, type ShownCard } from './presented-card.service.js';
import { firstOf, goodsOf } from './sale.rules.js';

/** Takes a payment by HTTP. A decline is an answer; the merchant's key makes the payment's id and the ledger's key. */
@Injectable()
export class TakePayment {
  private readonly inFlight = new InFlight();

  constructor(
    private readonly callers: CallingMerchant,
    private readonly places: PaymentPlaces,
    private readonly cards: PresentedCards,
    private readonly purchases: AcceptPurchase,
    private readonly codes: PostCodePurchase,
    private readonly wallets: ClaimWalletTopUp,
  ) {}

  /**
   * @param key the merchant's idempotency key
   * @throws Refusal `IDEMPOTENCY_KEY_REUSED` 422, `IDEMPOTENCY_IN_FLIGHT` 409, `NOT_FOUND` (store) 404, `SYSTEM_BUSY` and
   *   `CUT_OVER` 503
   */
  async take(input: PaymentInput, key: string, actor: Actor): Promise<PaymentAnswer> {
    const caller = await this.callers.of(actor);
    const paymentId = paymentIdOf(caller.merchantNo, key);
    return this.inFlight.run(originKeyOf(caller.merchantNo, paymentId), () => this.post(input, paymentId, caller));
  }

  /** Takes a payment under an id that is the merchant's by some other key. @param more kept with the ledger's record */
  async post(
    input: Omit<PaymentInput, 'card'> & { readonly card: ShownCard },
    paymentId: string,
    caller: MerchantProfile,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<PaymentAnswer> {
    const { card: cardInput, ...rest } = input;
    const { channel, purpose, goods, merchantOrderNo, storeId, deviceId, walletAccountNo } = rest;
    const place = await this.places.of(input, caller);
    const card = await this.cards.identify(cardInput);
    const { panMasked, holderCode } = card;
    const extraRefusal = firstOf([...place.refusals, ...card.refusals]);
    const walletTopUp = await this.walletTopUpOf(input, caller, paymentId);
    const outcome = await postedOnce(() =>
      this.purchases.accept({
        // A code at a counter is barcode payment; on a web page it stays what the page is, network payment.
        channel: holderCode !== undefined && channel === 'counter' ? 'barcode' : channel,
        ...(holderCode === undefined ? {} : { post: (request) => this.codes.post(request, { holderCode }) }),
        purpose,
        ...(goods ? { goods: goodsOf(goods) } : {}),
        ...(walletTopUp ? { walletTopUp } : {}),
        merchant: place.merchant,
        terminalId: place.terminalId,
        accountId: card.accountId,
        deviceId,
        amountFen: fen(input.amountFen),
        originKey: originKeyOf(caller.merchantNo, paymentId),
        content: canonicalJson({ kind: 'purchase', card: card.contentMark, ...rest, ...more }),
        batchNo: 0,
        traceNo: 0,
        pinRight: null,
        ...(extraRefusal ? { extraRefusal } : {}),
        details: {
          paymentId,
          channel,
          purpose,
          goods,
          merchantOrderNo,
          storeId,
          deviceId,
          panMasked,
          walletAccountNo,
          ...more,
        },
      }),
    );
    return {
      paymentId,
      ...outcomeViewOf(outcome.declineCode, outcome.rule, outcome.businessDate),
      ...referencesOf(outcome),
      availableFen: outcome.availableFen,
      panMasked,
    };
  }

  /** What is known of the payment account that is topped up; its share of the year is claimed by asking. */
  private async walletTopUpOf(
    { purpose, walletAccountNo, amountFen }: Omit<PaymentInput, 'card'>,
    { merchantNo }: MerchantProfile,
    paymentId: string,
  ): Promise<WalletTopUp | undefined> {
    if (purpose !== 'wallet_topup' || walletAccountNo === undefined) return undefined;
    const originKey = originKeyOf(merchantNo, paymentId);
    return this.wallets.claim({ accountNo: walletAccountNo, merchantNo, amountFen: fen(amountFen), originKey });
  }
}
