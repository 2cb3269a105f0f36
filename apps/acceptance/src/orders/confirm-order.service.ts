import type { Actor } from '@app/access';
import { CLOCK, type Clock, Refusal } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import type { MerchantProfile } from '../merchants/merchant-profile.js';
import { CallingMerchant } from '../payments/calling-merchant.service.js';
import { keyReused } from '../payments/outcome.view.js';
import { InFlight, originKeyOf, paymentIdOf } from '../payments/payment-key.js';
import type { ShownCard } from '../payments/presented-card.service.js';
import { TakePayment } from '../payments/take-payment.service.js';
import { orderPaid } from './close-order.service.js';
import { MoveOrder } from './move-order.service.js';
import type { ConfirmAnswer, ConfirmInput } from './order.schemas.js';
import { type OrderRow, Orders, orderViewOf } from './orders.repository.js';
import { SettleAttempt } from './settle-attempt.service.js';

/** A refusal of the payment after which certainly nothing was posted. */
const NOTHING_POSTED = new Set(['SYSTEM_BUSY', 'CUT_OVER', 'NOT_FOUND', 'IDEMPOTENCY_KEY_REUSED']);

/**
 * Pays an order by card. The attempt is written down before the ledger is asked, so whatever happens between, the sweep finds
 * out what became of it. One attempt at a time; a declined one leaves the order open for the next.
 */
@Injectable()
export class ConfirmOrder {
  private readonly inFlight = new InFlight();

  constructor(
    private readonly transactor: Transactor,
    private readonly callers: CallingMerchant,
    private readonly orders: Orders,
    private readonly mover: MoveOrder,
    private readonly payments: TakePayment,
    private readonly attempts: SettleAttempt,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param key the merchant's: makes the payment's id, as for a payment without an order
   * @throws Refusal `NOT_FOUND` 404, `ORDER_PAYING`, `ORDER_PAID`, `ORDER_CLOSED`, `ORDER_EXPIRED` 409, and what
   *   {@link TakePayment.take} throws
   */
  async confirm(orderNo: string, input: ConfirmInput, key: string, actor: Actor): Promise<ConfirmAnswer> {
    return this.confirmFor(await this.callers.of(actor), orderNo, input, key);
  }

  /** The same for whoever pays at a merchant: its own system, or a holder who scanned the order's code. */
  async confirmFor(
    caller: MerchantProfile,
    orderNo: string,
    input: Omit<ConfirmInput, 'card'> & { readonly card: ShownCard },
    key: string,
  ): Promise<ConfirmAnswer> {
    const paymentId = paymentIdOf(caller.merchantNo, key);
    return this.inFlight.run(originKeyOf(caller.merchantNo, paymentId), async () => {
      const { order, fresh } = await this.begin(caller.merchantId, orderNo, paymentId);
      const orderId = order.order_id;
      const payment = { ...input, amountFen: Number(order.amount_fen), merchantOrderNo: orderNo };
      try {
        const answer = await this.payments.post(payment, paymentId, caller, { orderId });
        const settled = await this.attempts.settle(paymentId, answer.status, orderId, caller);
        return { order: orderViewOf(settled), payment: answer };
      } catch (error) {
        if (fresh && error instanceof Refusal && NOTHING_POSTED.has(error.code)) {
          await this.attempts.forget(paymentId, orderId);
        }
        throw error;
      }
    });
  }

  /** @returns whether this attempt is new; one that was begun before is asked for again, whatever became of the order */
  private begin(merchantId: string, orderNo: string, paymentId: string): Promise<{ order: OrderRow; fresh: boolean }> {
    return this.transactor.run(async () => {
      const order = await this.orders.find(merchantId, orderNo, true);
      const [known] = await this.transactor.query<{ order_id: string }>(
        'SELECT order_id FROM acceptance.order_attempt WHERE payment_id = $1',
        [paymentId],
      );
      if (known && known.order_id !== order.order_id) throw keyReused();
      if (known) return { order, fresh: false };
      this.assertPayable(order);
      await this.transactor.query('INSERT INTO acceptance.order_attempt (payment_id, order_id) VALUES ($1, $2)', [
        paymentId,
        order.order_id,
      ]);
      return { order: await this.mover.step(order, 'confirm'), fresh: true };
    });
  }

  private assertPayable({ status, expires_at }: OrderRow): void {
    if (status === 'paid') throw orderPaid();
    if (status === 'paying') throw notPayable('ORDER_PAYING', '付款单正在支付', 'the order is being paid');
    if (status !== 'open') throw notPayable('ORDER_CLOSED', '付款单已关闭', 'the order is closed');
    if (expires_at <= this.clock.now()) throw notPayable('ORDER_EXPIRED', '付款单已失效', 'the order has expired');
  }
}

function notPayable(code: string, zh: string, en: string): Refusal {
  return new Refusal(code, { zh, en }, { status: 409 });
}
