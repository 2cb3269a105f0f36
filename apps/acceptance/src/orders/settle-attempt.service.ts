import { Refusal } from '@app/kernel';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { MerchantProfile } from '../merchants/merchant-profile.js';
import { FollowPayment } from '../payments/follow-payment.service.js';
import { MoveOrder } from './move-order.service.js';
import { type OrderRow, Orders } from './orders.repository.js';

const REASON = '付款单已关闭 order closed before it was paid';

/** Brings an order to where the outcome of its attempt says, and gives back what came for a closed one. */
@Injectable()
export class SettleAttempt {
  constructor(
    private readonly transactor: Transactor,
    private readonly orders: Orders,
    private readonly mover: MoveOrder,
    private readonly payments: FollowPayment,
  ) {}

  /** Settling again changes nothing. */
  async settle(
    paymentId: string,
    outcome: 'approved' | 'declined' | 'abandoned',
    orderId: string,
    merchant: MerchantProfile,
  ): Promise<OrderRow> {
    const order = await this.transactor.run(async () => {
      const locked = await this.orders.lock(orderId);
      const rows = await this.transactor.query(
        `WITH settled AS (
           UPDATE acceptance.order_attempt SET outcome = $2 WHERE payment_id = $1 AND outcome = 'pending' RETURNING 1)
         SELECT 1 FROM settled`,
        [paymentId, outcome],
      );
      if (rows.length === 0) return locked;
      return outcome === 'approved'
        ? this.mover.step(locked, 'approved', { paymentId })
        : this.mover.step(locked, 'declined');
    });
    return order.status === 'refunding' ? this.giveBack(order, merchant) : order;
  }

  /** The attempt certainly never was: the order is as before, and its key free. */
  async forget(paymentId: string, orderId: string): Promise<void> {
    await this.transactor.run(async () => {
      const order = await this.orders.lock(orderId);
      const rows = await this.transactor.query(
        `WITH forgotten AS (
           DELETE FROM acceptance.order_attempt WHERE payment_id = $1 AND outcome = 'pending' RETURNING 1)
         SELECT 1 FROM forgotten`,
        [paymentId],
      );
      if (rows.length > 0) await this.mover.step(order, 'declined');
    });
  }

  /** Voids the payment, or refunds it when its day is over. @throws Refusal `SYSTEM_BUSY`: the sweep tries again */
  async giveBack(order: OrderRow, merchant: MerchantProfile): Promise<OrderRow> {
    const paymentId = order.payment_id!;
    // A space, which no key of a merchant's has: these keys are ours alone.
    const key = `order ${order.order_id}`;
    const answer = await this.payments.undo(paymentId, Number(order.amount_fen), REASON, key, merchant);
    if (answer.status === 'declined') throw notGivenBack(answer.code ?? '');
    const { followUpId } = answer;
    return this.transactor.run(async () => {
      const locked = await this.orders.lock(order.order_id);
      if (locked.status !== 'refunding') return locked;
      return this.mover.step(locked, 'given_back', { refundId: followUpId });
    });
  }
}

function notGivenBack(code: string): Refusal {
  return new Refusal('ORDER_REFUND_PENDING', {
    zh: `付款单已关闭但已扣款，自动退款尚未成功（${code}），系统将继续重试`,
    en: `the order was closed but paid; giving the money back did not succeed yet (${code}) and is tried again`,
  });
}
