/** Where an order stands. */
export const ORDER_STATES = [
  'awaiting_payment',
  'payment_suspended',
  'paid',
  'awaiting_approval',
  'fulfilling',
  'issued',
  'activated',
  'cancelled',
] as const;

export type OrderState = (typeof ORDER_STATES)[number];

/**
 * From where to where an order may go. A suspended payment ends by the right money arriving (`paid`) or the purchaser
 * giving up; once money is bound to the order it can only go forward.
 */
export const ORDER_TRANSITIONS: Readonly<Record<OrderState, readonly OrderState[]>> = {
  awaiting_payment: ['payment_suspended', 'paid', 'cancelled'],
  payment_suspended: ['payment_suspended', 'paid', 'cancelled'],
  paid: ['awaiting_approval'],
  awaiting_approval: ['awaiting_approval', 'fulfilling'],
  fulfilling: ['issued'],
  issued: ['activated'],
  activated: [],
  cancelled: [],
};

/** A step the table does not allow was attempted: a fault of the caller's code, which asks {@link canMove} first. */
export class OrderTransitionError extends Error {
  override readonly name = 'OrderTransitionError';

  constructor(from: OrderState, to: OrderState) {
    super(`an order does not go from ${from} to ${to}`);
  }
}

/** Whether the table allows the step. */
export function canMove(from: OrderState, to: OrderState): boolean {
  return ORDER_TRANSITIONS[from].includes(to);
}

/** @throws OrderTransitionError for every step that is not in the table */
export function assertMove(from: OrderState, to: OrderState): void {
  if (!canMove(from, to)) throw new OrderTransitionError(from, to);
}
