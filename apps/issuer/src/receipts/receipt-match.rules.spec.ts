import { fen } from '@app/kernel';
import { ORDER_STATES } from '../orders/order.states.js';
import { matchProblem, type MatchInput, suspendsPayment } from './receipt-match.rules.js';

const INPUT: MatchInput = {
  payerName: '上海春晖商贸有限公司',
  amountFen: fen(1_000_000),
  purchaserName: '上海春晖商贸有限公司',
  order: { state: 'awaiting_payment', totalFen: fen(1_000_000), paymentMethod: 'bank_transfer' },
  by: 'reference',
  date: '2026-03-02',
};
const cash = { ...INPUT.order, paymentMethod: 'cash' as const };

describe('receipts and orders', () => {
  it.each<[string, Partial<MatchInput>, ReturnType<typeof matchProblem>]>([
    ['the purchaser’s exact amount', {}, undefined],
    ['a name typed with full-width brackets and spaces', { payerName: ' 上海春晖商贸有限公司　' }, undefined],
    ['another payer (R-PAYER)', { payerName: '上海春晖贸易有限公司' }, 'PAYER_NAME_MISMATCH'],
    ['another payer, by hand (R-PAYER)', { payerName: '张伟', by: 'hand' }, 'PAYER_NAME_MISMATCH'],
    ['no payer at all (R-PAYER)', { payerName: '' }, 'PAYER_NAME_MISMATCH'],
    ['one fen too little', { amountFen: fen(999_999) }, 'AMOUNT_MISMATCH'],
    ['one fen too much', { amountFen: fen(1_000_001) }, 'AMOUNT_MISMATCH'],
    ['a cash order by its reference', { order: cash }, 'CASH_ORDER'],
    ['a cash order by hand, banked by the counter', { order: cash, by: 'hand', payerName: '柜台' }, undefined],
    ['a cash order by hand, with another amount', { order: cash, by: 'hand', amountFen: fen(1) }, 'AMOUNT_MISMATCH'],
  ])('%s: %o', (_what, change, expected) => {
    expect(matchProblem({ ...INPUT, ...change })).toBe(expected);
  });

  it('only an order that waits for money takes any', () => {
    const taking = ORDER_STATES.filter((state) => !matchProblem({ ...INPUT, order: { ...INPUT.order, state } }));
    expect(taking).toEqual(['awaiting_payment', 'payment_suspended']);
  });

  it('the wrong payer or amount suspends the order’s payment, an unknown reference does not', () => {
    expect(suspendsPayment('PAYER_NAME_MISMATCH') && suspendsPayment('AMOUNT_MISMATCH')).toBe(true);
    expect(suspendsPayment('REFERENCE_MISSING') || suspendsPayment('ORDER_NOT_AWAITING_PAYMENT')).toBe(false);
  });
});
