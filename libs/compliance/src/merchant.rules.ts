import type { ChinaDate } from '@app/kernel';
import { sameName } from './names.js';
import { STANDARD_RULES, type RuleBook } from './rule-book.js';
import { OK, verdictOf, violation, type Verdict } from './verdict.js';

/** R-MERCHANT: the settlement account is in the merchant's own name. */
export function checkSettlementAccount(
  merchantName: string,
  accountName: string,
  date: ChinaDate,
  book: RuleBook = STANDARD_RULES,
): Verdict {
  if (sameName(merchantName, accountName)) return OK;
  const message = {
    zh: '结算账户户名与商户名称不一致',
    en: 'the settlement account’s name is not the merchant’s',
  };
  return verdictOf([violation(book.at('R-MERCHANT', date), 'SETTLEMENT_NAME_MISMATCH', message, 'accountName')]);
}
