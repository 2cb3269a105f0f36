import type { Actor } from '@app/access';
import { type Id, Refusal } from '@app/kernel';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import { CallingMerchant } from '../payments/calling-merchant.service.js';
import { MoveOrder } from './move-order.service.js';
import type { OrderView } from './order.schemas.js';
import { Orders, orderViewOf } from './orders.repository.js';

/** Closes an order for good, though somebody may be paying it: then what comes is given back. */
@Injectable()
export class CloseOrder {
  constructor(
    private readonly transactor: Transactor,
    private readonly callers: CallingMerchant,
    private readonly orders: Orders,
    private readonly mover: MoveOrder,
  ) {}

  /** Closing a closed order changes nothing. @throws Refusal `NOT_FOUND` 404, `ORDER_PAID` 409 */
  async close(orderNo: string, actor: Actor): Promise<OrderView> {
    const { merchantId } = await this.callers.of(actor);
    return this.transactor.run(async () => {
      const order = await this.orders.find(merchantId, orderNo, true);
      if (order.status === 'paid') throw orderPaid();
      return orderViewOf(await this.mover.step(order, 'close', { closeReason: 'merchant' }));
    });
  }

  /** For an order whose time is over, unless somebody is paying it or has. */
  async expire(orderId: Id): Promise<void> {
    await this.transactor.run(async () => {
      const order = await this.orders.lock(orderId);
      if (order.status === 'open') await this.mover.step(order, 'close', { closeReason: 'expired' });
    });
  }
}

export function orderPaid(): Refusal {
  return new Refusal(
    'ORDER_PAID',
    { zh: '付款单已支付；如需退款请对该笔付款退货', en: 'the order is paid: refund its payment instead' },
    { status: 409 },
  );
}
