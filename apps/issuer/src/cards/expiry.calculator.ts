import { addMonths, type CardKind } from '@app/compliance';
import type { ChinaDate } from '@app/kernel';

/** What a card's track and chip say where there is no expiry: named cards never expire (R-VALID). */
export const NO_EXPIRY_YYMM = '9912';

export interface Expiry {
  /** As on the track: year and month. */
  readonly expiryYymm: string;
  /** Last day of use; null for none. */
  readonly validTo: ChinaDate | null;
}

/**
 * When a card sold on a day expires: never if named; else at the end of the month that many months later, which is no
 * earlier than the same day of that month (R-VALID).
 */
export function expiryOf(kind: CardKind, saleDate: ChinaDate, validityMonths: number | null): Expiry {
  if (kind === 'named') return { expiryYymm: NO_EXPIRY_YYMM, validTo: null };
  if (validityMonths === null) throw new RangeError('an anonymous card needs a validity');
  const month = addMonths(saleDate, validityMonths).slice(0, 7);
  const validTo = `${month}-${String(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate())}`;
  return { expiryYymm: month.slice(2, 4) + month.slice(5), validTo };
}
