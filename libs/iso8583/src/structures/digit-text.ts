import { fen, type Fen } from '@app/kernel';
import { Iso8583FormatError } from '../format-error.js';

const AMOUNT_DIGITS = 12;

/** Checks that `text` is digits only and gives it back. @throws Iso8583FormatError CHARACTER */
export function digitsOnly(text: string, field: number): string {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) throw new Iso8583FormatError('CHARACTER', field);
  }
  return text;
}

/** Checks that `text` is exactly `count` digits and gives it back. @throws Iso8583FormatError LENGTH, CHARACTER */
export function exactDigits(text: string, count: number, field: number): string {
  if (text.length !== count) throw new Iso8583FormatError('LENGTH', field);
  return digitsOnly(text, field);
}

/** A count as zero-padded digits. @throws Iso8583FormatError VALUE when it is negative, no integer or does not fit */
export function countText(count: number, digits: number, field: number): string {
  if (!Number.isSafeInteger(count) || count < 0 || count >= 10 ** digits) throw new Iso8583FormatError('VALUE', field);
  return String(count).padStart(digits, '0');
}

/** Reads an amount of field 4 or of a sub-structure: 12 digits of fen. @throws Iso8583FormatError LENGTH, CHARACTER */
export function parseAmount(digits: string, field = 4): Fen {
  return fen(Number(exactDigits(digits, AMOUNT_DIGITS, field)));
}

/** Writes an amount as 12 digits of fen. @throws Iso8583FormatError VALUE when it is negative or does not fit */
export function formatAmount(amountFen: Fen, field = 4): string {
  return countText(amountFen, AMOUNT_DIGITS, field);
}
