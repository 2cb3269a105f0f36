import { assertMove, canMove, ORDER_STATES, ORDER_TRANSITIONS, OrderTransitionError } from './order.states.js';

describe('order states', () => {
  it('every step outside the table throws', () => {
    for (const from of ORDER_STATES) {
      for (const to of ORDER_STATES) {
        if (ORDER_TRANSITIONS[from].includes(to)) expect(() => assertMove(from, to)).not.toThrow();
        else expect(() => assertMove(from, to)).toThrow(OrderTransitionError);
      }
    }
  });

  it('no card is issued for an order that was not paid and approved', () => {
    const before = ORDER_STATES.filter((state) => canMove(state, 'fulfilling'));
    expect(before).toEqual(['awaiting_approval']);
    expect(
      ORDER_STATES.filter((state) => canMove(state, 'awaiting_approval') && state !== 'awaiting_approval'),
    ).toEqual(['paid']);
  });

  it('a suspended payment never skips the check that makes it paid (R-PAYER)', () => {
    expect(ORDER_TRANSITIONS.payment_suspended).not.toContain('awaiting_approval');
    expect(ORDER_TRANSITIONS.payment_suspended).not.toContain('issued');
  });

  it('money bound to an order cannot be cancelled away', () => {
    for (const state of ['paid', 'awaiting_approval', 'fulfilling', 'issued', 'activated'] as const) {
      expect(canMove(state, 'cancelled')).toBe(false);
    }
  });
});
