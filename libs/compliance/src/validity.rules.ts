import type { ChinaDate } from '@app/kernel';
import type { CardKind } from './card-value.rules.js';
import { STANDARD_RULES, type RuleBook } from './rule-book.js';
import { OK, verdictOf, violation, type Verdict } from './verdict.js';

/**
 * The same day some months later; the month's last day where that month has no such day.
 * @param months whole months, 0 or more
 */
export function addMonths(date: ChinaDate, months: number): ChinaDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  lastDay.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return lastDay.toISOString().slice(0, 10);
}

/** The earliest last day of validity an anonymous card sold on a day may carry (R-VALID). */
export function earliestValidTo(saleDate: ChinaDate, date: ChinaDate, book: RuleBook = STANDARD_RULES): ChinaDate {
  return addMonths(saleDate, book.at('R-VALID', date).parameters.anonymousValidityMinMonths);
}

/**
 * R-VALID: a named card carries no expiry; an anonymous card is good for three years from its sale at least.
 * @param validTo last day of use, null for none (which every card may have)
 * @param date the day whose rules decide
 */
export function checkValidity(
  kind: CardKind,
  saleDate: ChinaDate,
  validTo: ChinaDate | null,
  date: ChinaDate,
  book: RuleBook = STANDARD_RULES,
): Verdict {
  if (validTo === null) return OK;
  const rule = book.at('R-VALID', date);
  if (kind === 'named') {
    const message = { zh: '记名卡不得设置有效期', en: 'a named card must not carry an expiry date' };
    return verdictOf([violation(rule, 'VALIDITY_NOT_ALLOWED_NAMED', message, 'validTo')]);
  }
  const months = rule.parameters.anonymousValidityMinMonths;
  const earliest = addMonths(saleDate, months);
  if (validTo >= earliest) return OK;
  const message = {
    zh: `不记名卡有效期不得少于 ${months} 个月：${saleDate} 售出的卡至少有效至 ${earliest}`,
    en: `an anonymous card is valid for ${months} months at least: sold ${saleDate}, it must last to ${earliest}`,
  };
  return verdictOf([violation(rule, 'VALIDITY_TOO_SHORT', message, 'validTo')]);
}
