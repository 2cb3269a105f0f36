import type { Actor } from '@app/access';
import { byPrecedence, declineOf, type DeclineCode } from '@app/compliance';
import { fen, type Id, notFound } from '@app/kernel';
import { canonicalJson } from '@app/security';
import { Injectable } from '@nestjs/common';
import { atStore, type MerchantProfile } from '../merchants/merchant-profile.js';
import { AcceptPurchase } from '../purchases/accept-purchase.service.js';
import { PostCodePurchase } from '../qr/post-code-purchase.service.js';
import type { KnownRefusal } from '../purchases/use-refusal.rules.js';
import { TerminalDirectory } from '../terminals/terminal-directory.service.js';
import { STORE } from '../terminals/terminals.repository.js';
import { CallingMerchant } from './calling-merchant.service.js';
import { outcomeViewOf, postedOnce, referencesOf } from './outcome.view.js';
import { InFlight, originKeyOf, paymentIdOf } from './payment-key.js';
import type { PaymentAnswer, PaymentInput } from './payment.schemas.js';
import { PresentedCards } from './presented-card.service.js';

/** Where a payment is taken. */
interface Place {
  readonly merchant: MerchantProfile;
  readonly terminalId: Id;
  readonly refusals: readonly DeclineCode[];
}

/** Takes a payment by HTTP. A decline is an answer; the merchant's key makes the payment's id and the ledger's key. */
@Injectable()
export class TakePayment {
  private readonly inFlight = new InFlight();

  constructor(
    private readonly callers: CallingMerchant,
    private readonly terminals: TerminalDirectory,
    private readonly cards: PresentedCards,
    private readonly purchases: AcceptPurchase,
    private readonly codes: PostCodePurchase,
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

  private async post(input: PaymentInput, paymentId: string, caller: MerchantProfile): Promise<PaymentAnswer> {
    const { card: cardInput, ...rest } = input;
    const { channel, purpose, goods, merchantOrderNo, storeId } = rest;
    const place = await this.placeOf(input, caller);
    const card = await this.cards.identify(cardInput);
    const { panMasked, holderCode } = card;
    const extraRefusal = firstOf([...place.refusals, ...card.refusals]);
    const outcome = await postedOnce(() =>
      this.purchases.accept({
        // A code at a counter is barcode payment; on a web page it stays what the page is, network payment.
        channel: holderCode !== undefined && channel === 'counter' ? 'barcode' : channel,
        ...(holderCode === undefined ? {} : { post: (request) => this.codes.post(request, { holderCode }) }),
        purpose,
        ...(goods ? { goods: goodsOf(goods) } : {}),
        merchant: place.merchant,
        terminalId: place.terminalId,
        accountId: card.accountId,
        amountFen: fen(input.amountFen),
        originKey: originKeyOf(caller.merchantNo, paymentId),
        content: canonicalJson({ kind: 'purchase', card: card.contentMark, ...rest }),
        batchNo: 0,
        traceNo: 0,
        pinRight: null,
        ...(extraRefusal ? { extraRefusal } : {}),
        details: { paymentId, channel, purpose, goods, merchantOrderNo, storeId, panMasked },
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

  private async placeOf({ terminalNo, storeId }: PaymentInput, caller: MerchantProfile): Promise<Place> {
    if (terminalNo !== undefined) {
      const terminal = await this.terminals.find(terminalNo);
      if (!terminal) return { merchant: caller, terminalId: '0', refusals: ['TERMINAL_UNKNOWN'] };
      if (terminal.merchant.merchantId !== caller.merchantId) {
        return { merchant: caller, terminalId: '0', refusals: ['TERMINAL_OF_OTHER_MERCHANT'] };
      }
      const refusals: DeclineCode[] = terminal.status === 'active' ? [] : ['TERMINAL_SUSPENDED'];
      return { merchant: terminal.merchant, terminalId: terminal.terminalId, refusals };
    }
    if (storeId === undefined) return { merchant: caller, terminalId: '0', refusals: [] };
    const store = caller.stores.find((each) => each.storeId === storeId && each.status === 'active');
    if (!store) throw notFound(STORE);
    return { merchant: atStore(caller, store), terminalId: '0', refusals: [] };
  }
}

function firstOf(codes: readonly DeclineCode[]): KnownRefusal | undefined {
  const [code] = byPrecedence(codes);
  if (code === undefined) return undefined;
  const { rule } = declineOf(code);
  return rule === undefined ? { code } : { code, rule };
}

function goodsOf({ otherPrepaidCards, cashEquivalent }: NonNullable<PaymentInput['goods']>) {
  return {
    ...(otherPrepaidCards === undefined ? {} : { otherPrepaidCards }),
    ...(cashEquivalent === undefined ? {} : { cashEquivalent }),
  };
}
