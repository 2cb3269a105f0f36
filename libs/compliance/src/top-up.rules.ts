import { addFen, type ChinaDate, type Fen } from '@app/kernel';
import type { DeclineCode } from './declines.data.js';
import { STANDARD_RULES, type RuleBook } from './rule-book.js';

/** A top-up that is asked for. `own_account` is the card's own account at the issuer, or another card of its holder. */
export interface TopUp {
  readonly method: 'cash' | 'own_account' | 'credit_card';
  readonly kind: 'named' | 'anonymous';
  readonly amountFen: Fen;
  /** The product's switch: practice differs on anonymous cards. */
  readonly anonymousAllowed: boolean;
  /** Cash at a kiosk or agent, with what the card got in cash at such places today already. */
  readonly kiosk?: { readonly todayFen: Fen };
}

/**
 * R-TOPUP and R-KIOSK: never a credit card; no cash from the threshold on (that very amount included); an anonymous card only
 * where its product says so; cash at kiosks and agents up to the day's limit of a card. Moving one's own balance into one's
 * own chip puts no money into the card and is not judged by kind.
 * @returns why it is declined, or null
 */
export function topUpDecline(topUp: TopUp, date: ChinaDate, book: RuleBook = STANDARD_RULES): DeclineCode | null {
  const { method, kind, amountFen, anonymousAllowed, kiosk } = topUp;
  if (method === 'credit_card') return 'CREDIT_CARD_NOT_ALLOWED';
  if (method === 'own_account') return null;
  const rule = book.at('R-TOPUP', date).parameters;
  if (amountFen >= rule.noCashMinFen) return 'CASH_NOT_ALLOWED';
  if (kind === 'anonymous' && !anonymousAllowed && !rule.anonymousTopUpAllowed) return 'TOPUP_NOT_ALLOWED';
  return kiosk && exceedsKioskDay(addFen(kiosk.todayFen, amountFen), date, book) ? 'KIOSK_DAILY_LIMIT' : null;
}

function exceedsKioskDay(dayFen: Fen, date: ChinaDate, book: RuleBook): boolean {
  const { dailyLimitFen, exactLimitPasses } = book.at('R-KIOSK', date).parameters;
  return exactLimitPasses ? dayFen > dailyLimitFen : dayFen >= dailyLimitFen;
}
