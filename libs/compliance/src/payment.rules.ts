import { addFen, formatYuan, ZERO_FEN, type ChinaDate, type Fen } from '@app/kernel';
import { sameName } from './names.js';
import { STANDARD_RULES, type RuleBook } from './rule-book.js';
import { OK, verdictOf, violation, type Verdict } from './verdict.js';

export type PurchaserType = 'individual' | 'unit';
/** How a purchase is paid. A debit card is non-cash like a transfer. */
export type PaymentMethod = 'cash' | 'bank_transfer' | 'debit_card' | 'credit_card';

/**
 * R-NONCASH: from the threshold on (that very amount included) no cash; a credit card never.
 * @param totalFen total of the one purchase, all its cards
 */
export function checkPaymentMethod(
  purchaserType: PurchaserType,
  totalFen: Fen,
  method: PaymentMethod,
  date: ChinaDate,
  book: RuleBook = STANDARD_RULES,
): Verdict {
  const rule = book.at('R-NONCASH', date);
  if (method === 'credit_card') {
    const message = { zh: '购卡不得使用信用卡', en: 'prepaid cards are never bought with a credit card' };
    return verdictOf([violation(rule, 'CREDIT_CARD_NOT_ALLOWED', message, 'method')]);
  }
  const { unitNoCashMinFen, individualNoCashMinFen } = rule.parameters;
  const minFen = purchaserType === 'unit' ? unitNoCashMinFen : individualNoCashMinFen;
  if (method !== 'cash' || totalFen < minFen) return OK;
  const [total, min] = [formatYuan(totalFen), formatYuan(minFen)];
  const who = purchaserType === 'unit' ? { zh: '单位', en: 'a unit' } : { zh: '个人', en: 'an individual' };
  const message = {
    zh: `${who.zh}一次性购卡 ${min} 以上须银行转账，不得使用现金；本次 ${total}`,
    en: `one purchase by ${who.en} of ${min} or more is paid by bank transfer, not cash; this one is ${total}`,
  };
  return verdictOf([violation(rule, 'CASH_NOT_ALLOWED', message, 'method')]);
}

/** R-PAYER: the transferring account's name is the purchaser's, spelling of width, spaces and brackets aside. */
export function checkPayer(
  purchaserName: string,
  payerName: string,
  date: ChinaDate,
  book: RuleBook = STANDARD_RULES,
): Verdict {
  if (sameName(purchaserName, payerName)) return OK;
  const message = {
    zh: '付款账户户名与购卡人不一致，款项转入待处理，卡片不予激活',
    en: 'the paying account’s name is not the purchaser’s: the money waits in suspense and no card is activated',
  };
  return verdictOf([violation(book.at('R-PAYER', date), 'PAYER_NAME_MISMATCH', message, 'payerName')]);
}

/** The money behind cards about to be issued. */
export interface ParInput {
  /** Face values of all cards together. */
  readonly faceTotalFen: Fen;
  /** Received from the purchaser for card value, fees aside. */
  readonly receivedFen: Fen;
  /** Discount or gift the issuer has paid into the reserve out of its own funds. */
  readonly ownFundsFen?: Fen;
}

/** R-PAR: face value issued = money received, plus what the issuer adds of its own. */
export function checkPar(input: ParInput, date: ChinaDate, book: RuleBook = STANDARD_RULES): Verdict {
  const coveredFen = addFen(input.receivedFen, input.ownFundsFen ?? ZERO_FEN);
  // A negative part would let a shortfall on one side be hidden on the other.
  const negative = input.receivedFen < 0 || (input.ownFundsFen ?? ZERO_FEN) < 0;
  if (coveredFen === input.faceTotalFen && !negative) return OK;
  const [face, covered] = [formatYuan(input.faceTotalFen), formatYuan(coveredFen)];
  const message = {
    zh: `发行面值 ${face} 与到账资金 ${covered}（含自有资金）不等`,
    en: `face value issued is ${face}, money received (own funds included) is ${covered}`,
  };
  return verdictOf([violation(book.at('R-PAR', date), 'NOT_AT_PAR', message, 'faceTotalFen')]);
}
