import { Iso8583FormatError } from '../format-error.js';
import { digitsOnly, exactDigits } from './digit-text.js';

const FIELD = 61;
const TRACE_END = 12;
const DATE_END = 16;
const MAX_DIGITS = 29;

/** Field 61: how a void, refund, completion or reversal names its original. All are digits as sent. */
export interface OriginalReference {
  /** Six digits. */
  readonly batch: string;
  /** Six digits. */
  readonly trace: string;
  /** The original's day, `MMDD`. */
  readonly date?: string;
  /** Digits after those, passed through. */
  readonly further?: string;
}

/** Reads field 61. @throws Iso8583FormatError LENGTH when it ends inside a part, CHARACTER */
export function parseOriginalReference(digits: string): OriginalReference {
  const endsWell = digits.length === TRACE_END || digits.length >= DATE_END;
  if (!endsWell || digits.length > MAX_DIGITS) throw new Iso8583FormatError('LENGTH', FIELD);
  digitsOnly(digits, FIELD);
  return {
    batch: digits.slice(0, 6),
    trace: digits.slice(6, TRACE_END),
    ...(digits.length >= DATE_END && { date: digits.slice(TRACE_END, DATE_END) }),
    ...(digits.length > DATE_END && { further: digits.slice(DATE_END) }),
  };
}

/** Writes field 61. @throws Iso8583FormatError LENGTH, CHARACTER; VALUE for further digits without a date */
export function formatOriginalReference(reference: OriginalReference): string {
  const { batch, trace, date, further = '' } = reference;
  const original = exactDigits(batch, 6, FIELD) + exactDigits(trace, 6, FIELD);
  if (date === undefined) {
    if (further !== '') throw new Iso8583FormatError('VALUE', FIELD);
    return original;
  }
  if (further.length > MAX_DIGITS - DATE_END) throw new Iso8583FormatError('LENGTH', FIELD);
  return original + exactDigits(date, 4, FIELD) + digitsOnly(further, FIELD);
}
