import type { ChinaDate } from '@app/kernel';
import { STANDARD_RULES, type RuleBook } from './rule-book.js';
import { verdictOf, violation, type Verdict, type Violation } from './verdict.js';

/** A range of issuer identification numbers, both ends included: 6 to 12 digits, equally many at both ends. */
export interface BinRange {
  readonly from: string;
  readonly to: string;
  /** Reference of the network's written assignment, needed for a network's own prefix. */
  readonly assignmentReference?: string;
}

/** Card numbers are at most this long (ISO/IEC 7812), so ranges of unequal precision compare at this length. */
const LONGEST = 19;

/** Whether some card number falls into both ranges, whatever the precision each is written in. */
export function binRangesOverlap(a: BinRange, b: BinRange): boolean {
  const [aFrom, aTo] = [a.from.padEnd(LONGEST, '0'), a.to.padEnd(LONGEST, '9')];
  const [bFrom, bTo] = [b.from.padEnd(LONGEST, '0'), b.to.padEnd(LONGEST, '9')];
  return aFrom <= bTo && bFrom <= aTo;
}

/**
 * R-BIN: a new range is well formed, no network's own without its assignment, and overlaps no registered one.
 * @param registered the ranges already registered, by any product
 */
export function checkBinRange(
  range: BinRange,
  registered: readonly BinRange[],
  date: ChinaDate,
  book: RuleBook = STANDARD_RULES,
): Verdict {
  const rule = book.at('R-BIN', date);
  const { from, to } = range;
  if (!/^\d{6,12}$/.test(from) || !/^\d{6,12}$/.test(to) || from.length !== to.length || from > to) {
    const message = {
      zh: '卡段须为等长的6至12位数字，起始不大于结束',
      en: 'a BIN range has 6 to 12 digits, equally many at both ends, and starts no later than it ends',
    };
    return verdictOf([violation(rule, 'BIN_INVALID', message, 'from')]);
  }
  const violations: Violation[] = [];
  const network = rule.parameters.networkPrefixes.find((prefix) =>
    binRangesOverlap(range, { from: prefix, to: prefix }),
  );
  if (network !== undefined && !range.assignmentReference?.trim()) {
    const message = {
      zh: `${network} 开头的卡段属于卡组织，须填写其书面分配文号`,
      en: `ranges beginning with ${network} belong to a card network and need the reference of its written assignment`,
    };
    violations.push(violation(rule, 'BIN_NOT_ASSIGNED', message, 'assignmentReference'));
  }
  for (const other of registered) {
    if (!binRangesOverlap(range, other)) continue;
    const message = {
      zh: `与已登记卡段 ${other.from}–${other.to} 重叠`,
      en: `overlaps the registered range ${other.from}–${other.to}`,
    };
    violations.push(violation(rule, 'BIN_OVERLAP', message, 'from'));
  }
  return verdictOf(violations);
}
