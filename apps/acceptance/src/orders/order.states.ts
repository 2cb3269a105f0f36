/**
 * `paying`: an attempt is under way; `closing`: closed meanwhile, the attempt decides; `refunding`: it was paid all the same
 * and the money goes back; `refunded`: it is back.
 */
export const ORDER_STATUSES = ['open', 'paying', 'paid', 'closing', 'closed', 'refunding', 'refunded'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const ORDER_EVENTS = ['confirm', 'declined', 'approved', 'close', 'given_back'] as const;
export type OrderEvent = (typeof ORDER_EVENTS)[number];

/** Every allowed step. Nothing leads out of `paid` but the payment's own refunds, and nothing back into `open` but a decline. */
const STEPS: Readonly<Record<OrderStatus, Readonly<Partial<Record<OrderEvent, OrderStatus>>>>> = {
  open: { confirm: 'paying', close: 'closed' },
  paying: { declined: 'open', approved: 'paid', close: 'closing' },
  paid: {},
  closing: { declined: 'closed', approved: 'refunding', close: 'closing' },
  closed: { close: 'closed' },
  refunding: { given_back: 'refunded', close: 'refunding' },
  refunded: { close: 'refunded' },
};

/** Where an event leads; undefined when it is not allowed there. */
export function orderAfter(status: OrderStatus, event: OrderEvent): OrderStatus | undefined {
  return STEPS[status][event];
}
