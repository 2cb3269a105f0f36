import { Iso8583FormatError } from '../format-error.js';
import { digitsOnly, exactDigits } from './digit-text.js';

const FIELD = 60;

/** What a terminal can read (60.4). Other digits pass unchanged. */
export const READER_CAPABILITY = { stripe: '2', contact: '5', contactless: '6' } as const;

/**
 * Field 60: transaction type and batch, then as many of the others as were sent, in this order. All are digits as sent.
 */
export interface TransactionClass {
  /** 60.1, two digits. */
  readonly type: string;
  /** 60.2, six digits. */
  readonly batch: string;
  /** 60.3, three digits. */
  readonly networkCode?: string;
  /** 60.4, one digit, see {@link READER_CAPABILITY}. */
  readonly readerCapability?: string;
  /** 60.5, one digit. */
  readonly icCondition?: string;
  /** 60.6, one digit. */
  readonly partialApproval?: string;
  /** 60.7, three digits. */
  readonly accountType?: string;
  /** Digits after those, passed through. */
  readonly further?: string;
}

const TYPE_END = 2;
const BATCH_END = 8;
const OPTIONAL_PARTS = [
  ['networkCode', 11],
  ['readerCapability', 12],
  ['icCondition', 13],
  ['partialApproval', 14],
  ['accountType', 17],
] as const;

/** Reads field 60. @throws Iso8583FormatError LENGTH when it ends inside a part, CHARACTER */
export function parseTransactionClass(digits: string): TransactionClass {
  if (digits.length < BATCH_END) throw new Iso8583FormatError('LENGTH', FIELD);
  digitsOnly(digits, FIELD);
  const parts: Record<string, string> = {};
  let start = BATCH_END;
  for (const [name, end] of OPTIONAL_PARTS) {
    if (start === digits.length) break;
    if (end > digits.length) throw new Iso8583FormatError('LENGTH', FIELD);
    parts[name] = digits.slice(start, end);
    start = end;
  }
  if (start < digits.length) parts.further = digits.slice(start);
  return { type: digits.slice(0, TYPE_END), batch: digits.slice(TYPE_END, BATCH_END), ...parts };
}

/** Writes field 60. @throws Iso8583FormatError LENGTH, CHARACTER; VALUE when a part is given after one that is missing */
export function formatTransactionClass(parts: TransactionClass): string {
  let digits = exactDigits(parts.type, 2, FIELD) + exactDigits(parts.batch, 6, FIELD);
  let missing = false;
  for (const [name, end] of OPTIONAL_PARTS) {
    const part = parts[name];
    if (part === undefined) {
      missing = true;
      continue;
    }
    if (missing) throw new Iso8583FormatError('VALUE', FIELD);
    digits = exactDigits(digits + part, end, FIELD);
  }
  if (parts.further === undefined) return digits;
  if (missing) throw new Iso8583FormatError('VALUE', FIELD);
  return digits + digitsOnly(parts.further, FIELD);
}
