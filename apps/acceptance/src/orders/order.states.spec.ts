import fc from 'fast-check';
import { ORDER_EVENTS, ORDER_STATUSES, orderAfter, type OrderStatus } from './order.states.js';

describe('a payment order', () => {
  const histories = fc.array(fc.constantFrom(...ORDER_EVENTS), { maxLength: 30 });

  it('stands where the events say, and a closed one never counts as paid', () => {
    fc.assert(
      fc.property(histories, (events) => {
        let status: OrderStatus = 'open';
        let closed = false;
        let attempts = 0;
        for (const event of events) {
          const next = orderAfter(status, event);
          if (next === undefined) continue;
          if (event === 'confirm') attempts += 1;
          if (event === 'approved' || event === 'declined') attempts -= 1;
          closed ||= event === 'close';
          status = next;
          expect(attempts).toBe(status === 'paying' || status === 'closing' ? 1 : 0);
          if (closed) expect(['closing', 'closed', 'refunding', 'refunded']).toContain(status);
          else expect(['open', 'paying', 'paid']).toContain(status);
        }
      }),
    );
  });

  it('that was paid keeps the money only when nobody closed it before', () => {
    expect(orderAfter('paying', 'approved')).toBe('paid');
    expect(orderAfter('closing', 'approved')).toBe('refunding');
    expect(orderAfter('paid', 'close')).toBeUndefined();
  });

  it('has an end that nothing leaves', () => {
    for (const end of ['paid', 'closed', 'refunded'] as const) {
      for (const event of ORDER_EVENTS) expect([end, undefined]).toContain(orderAfter(end, event));
    }
    expect(ORDER_STATUSES.filter((status) => orderAfter(status, 'confirm') !== undefined)).toEqual(['open']);
  });
});
