import { digitsOnly, exactDigits } from './digit-text.js';

const FIELD = 53;

/** Field 53: how the PIN block of field 52 was made. */
export interface SecurityControl {
  /** One digit; 2 is X9.8 with the card number. */
  readonly pinFormat: string;
  /** One digit; 6 is a double-length key. */
  readonly keyLength: string;
  /** Fourteen digits, passed through. */
  readonly reserved: string;
}

/** X9.8 with card number under a double-length key: `2600000000000000`. */
export const X98_DOUBLE_LENGTH: SecurityControl = Object.freeze({
  pinFormat: '2',
  keyLength: '6',
  reserved: '00000000000000',
});

/** Reads field 53's 16 digits. @throws Iso8583FormatError LENGTH, CHARACTER */
export function parseSecurityControl(digits: string): SecurityControl {
  exactDigits(digits, 16, FIELD);
  return { pinFormat: digits.charAt(0), keyLength: digits.charAt(1), reserved: digits.slice(2) };
}

/** Writes field 53's 16 digits. @throws Iso8583FormatError LENGTH, CHARACTER */
export function formatSecurityControl(control: SecurityControl): string {
  return exactDigits(digitsOnly(control.pinFormat, FIELD) + control.keyLength + control.reserved, 16, FIELD);
}
