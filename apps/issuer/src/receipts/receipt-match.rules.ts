import { checkPayer, type RuleId } from '@app/compliance';
import type { Bilingual, ChinaDate, Fen } from '@app/kernel';
import { canMove, type OrderState } from '../orders/order.states.js';

/** Why a receipt is not (yet) the money of an order. */
export const MATCH_PROBLEMS = {
  REFERENCE_MISSING: { zh: '附言中没有订单号', en: 'the remark names no order' },
  REFERENCE_AMBIGUOUS: { zh: '附言中有多个订单号', en: 'the remark names several orders' },
  ORDER_UNKNOWN: { zh: '附言中的订单号不存在', en: 'the order in the remark does not exist' },
  ORDER_NOT_AWAITING_PAYMENT: { zh: '该订单不在待付款状态', en: 'the order does not wait for money' },
  CASH_ORDER: { zh: '现金订单须由柜台人工匹配', en: 'the order is paid in cash and matched by hand' },
  PAYER_NAME_MISMATCH: { zh: '付款账户户名与购卡人不一致', en: 'the payer’s account name is not the purchaser’s' },
  AMOUNT_MISMATCH: { zh: '到账金额与订单金额不一致', en: 'the amount is not the order’s' },
} as const satisfies Record<string, Bilingual>;

export type MatchProblem = keyof typeof MATCH_PROBLEMS;

/** The rule behind a problem: money from another's account (R-PAYER), or not as much as the cards' face values (R-PAR). */
export const RULE_OF_PROBLEM: Readonly<Partial<Record<MatchProblem, RuleId>>> = {
  PAYER_NAME_MISMATCH: 'R-PAYER',
  AMOUNT_MISMATCH: 'R-PAR',
};

/** Problems of the payment itself: the order waits with its payment suspended, its purchaser sees why. */
const SUSPENDING: readonly MatchProblem[] = ['PAYER_NAME_MISMATCH', 'AMOUNT_MISMATCH'];

export interface MatchInput {
  readonly payerName: string;
  readonly amountFen: Fen;
  readonly purchaserName: string;
  readonly order: {
    readonly state: OrderState;
    readonly totalFen: Fen;
    readonly paymentMethod: 'bank_transfer' | 'cash';
  };
  /** By the reference in the remark, or by two persons who look at more than that. */
  readonly by: 'reference' | 'hand';
  readonly date: ChinaDate;
}

/**
 * Whether a receipt is the money of an order: the order waits for it, the payer is the purchaser (R-PAYER) and the amount
 * is exact. Persons may find the order where the remark did not tell it; the rule itself they cannot waive. Cash comes in
 * by the counter's own deposit, so its payer is not compared, and for that very reason it is only ever matched by hand.
 * @returns the first problem, or undefined when it matches
 */
export function matchProblem(input: MatchInput): MatchProblem | undefined {
  const { order, by } = input;
  if (!canMove(order.state, 'paid')) return 'ORDER_NOT_AWAITING_PAYMENT';
  if (order.paymentMethod === 'cash') {
    if (by === 'reference') return 'CASH_ORDER';
  } else if (!checkPayer(input.purchaserName, input.payerName, input.date).ok) {
    return 'PAYER_NAME_MISMATCH';
  }
  return input.amountFen === order.totalFen ? undefined : 'AMOUNT_MISMATCH';
}

/** Whether the order's payment is suspended by a problem. */
export function suspendsPayment(problem: MatchProblem): boolean {
  return SUSPENDING.includes(problem);
}
