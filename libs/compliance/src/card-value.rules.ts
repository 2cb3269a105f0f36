import { addFen, formatYuan, ZERO_FEN, type ChinaDate, type Fen } from '@app/kernel';
import { STANDARD_RULES, type RuleBook } from './rule-book.js';
import { OK, verdictOf, violation, type Verdict } from './verdict.js';

/** Whether the holder's identity is recorded in the core system. */
export type CardKind = 'named' | 'anonymous';

const KIND_TEXT = {
  named: { zh: '记名卡', en: 'a named card' },
  anonymous: { zh: '不记名卡', en: 'an anonymous card' },
} as const;

/** The most a card of a kind may hold on a day (R-CAP), for the database function that decides under the card's lock. */
export function capFen(kind: CardKind, date: ChinaDate, book: RuleBook = STANDARD_RULES): Fen {
  const { parameters } = book.at('R-CAP', date);
  return kind === 'named' ? parameters.namedMaxFen : parameters.anonymousMaxFen;
}

/** R-CAP: a card's face value, or its whole balance after a change, is within the cap; exactly the cap passes. */
export function checkCardValue(
  kind: CardKind,
  valueFen: Fen,
  date: ChinaDate,
  book: RuleBook = STANDARD_RULES,
): Verdict {
  const maxFen = capFen(kind, date, book);
  if (valueFen <= maxFen) return OK;
  const [value, max] = [formatYuan(valueFen), formatYuan(maxFen)];
  return verdictOf([
    violation(
      book.at('R-CAP', date),
      'CAP_EXCEEDED',
      {
        zh: `${KIND_TEXT[kind].zh}资金限额为 ${max}，本次达到 ${value}`,
        en: `${KIND_TEXT[kind].en} holds at most ${max}, this would make ${value}`,
      },
      'valueFen',
    ),
  ]);
}

/** What a card would hold after a change: its two balances and the change. */
export interface BalanceAfter {
  readonly accountFen: Fen;
  readonly chipFen?: Fen;
  readonly addedFen: Fen;
}

/** R-CAP at top-up, refund, transfer and replacement: account and chip balance count together. */
export function checkBalanceAfter(
  kind: CardKind,
  after: BalanceAfter,
  date: ChinaDate,
  book: RuleBook = STANDARD_RULES,
): Verdict {
  return checkCardValue(kind, addFen(after.accountFen, after.chipFen ?? ZERO_FEN, after.addedFen), date, book);
}
