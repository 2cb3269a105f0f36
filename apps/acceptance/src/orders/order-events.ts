import type { EventType, MerchantEvent } from '../notifications/event.types.js';
import type { OrderRow } from './orders.repository.js';
import { orderViewOf } from './orders.repository.js';
import type { OrderStatus } from './order.states.js';

const EVENT_OF: Readonly<Partial<Record<OrderStatus, EventType>>> = {
  paid: 'order.paid',
  closed: 'order.closed',
  refunded: 'order.refunded',
};

/** What a merchant is told of an order that came to its present state; nothing on the way there. */
export function orderEventOf(order: OrderRow, occurredAt: Date): MerchantEvent | undefined {
  const type = EVENT_OF[order.status];
  if (!type) return undefined;
  const { version, ...data } = orderViewOf(order);
  return {
    merchantId: order.merchant_id,
    type,
    objectType: 'order',
    objectId: order.merchant_order_no,
    version,
    occurredAt,
    data,
  };
}
