import { type Actor, assertMaySee, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { assertCanMove, OrderBook } from './order-book.js';

/** Gives an order up before its money is bound to it. */
@Injectable()
export class CancelOrderService {
  constructor(
    private readonly transactor: Transactor,
    private readonly orders: OrderBook,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws Refusal `NOT_FOUND`, also for another's order; `ORDER_STATE_CONFLICT` 409 once it is paid */
  async cancel(orderId: Id, reason: string, actor: Actor): Promise<void> {
    await this.transactor.run(async () => {
      const order = await this.orders.lock(orderId);
      assertMaySee(actor, order, { zh: '订单', en: 'order' });
      assertCanMove(order, 'cancelled', { zh: '取消', en: 'cancelled' });
      await this.orders.move(order, { to: 'cancelled', actorName: actor.name });
      await this.audit.record({
        actor,
        action: 'issuer.order-cancelled',
        objectType: 'card_order',
        objectId: orderId,
        reason,
      });
    });
  }
}
