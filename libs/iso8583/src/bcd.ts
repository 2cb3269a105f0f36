import { Iso8583FormatError } from './format-error.js';

const NOT_BCD = 0xff;
const EQUALS_NIBBLE = 0xd;
const TRACK_CHARACTERS = '0123456789ABC=EF';

/** Byte → its value as two decimal digits, or {@link NOT_BCD}. */
const BCD_VALUE = new Uint8Array(256).fill(NOT_BCD);
const TWO_DIGITS: string[] = [];
const FOUR_DIGITS: string[] = [];
/** Byte → its two track characters. */
const TRACK_PAIRS: string[] = [];

for (let value = 0; value < 100; value++) {
  BCD_VALUE[(Math.floor(value / 10) << 4) | (value % 10)] = value;
  TWO_DIGITS.push(String(value).padStart(2, '0'));
}
for (let value = 0; value < 10_000; value++) FOUR_DIGITS.push(String(value).padStart(4, '0'));
for (let byte = 0; byte < 256; byte++) {
  TRACK_PAIRS.push(TRACK_CHARACTERS.charAt(byte >> 4) + TRACK_CHARACTERS.charAt(byte & 0xf));
}

/** The decimal value of one BCD byte. @throws Iso8583FormatError CHARACTER */
export function readBcdByte(source: Buffer, at: number, field?: number): number {
  const value = BCD_VALUE[source[at]!]!;
  if (value === NOT_BCD) throw new Iso8583FormatError('CHARACTER', field);
  return value;
}

function readFullBytes(source: Buffer, at: number, end: number, field: number | undefined): string {
  let digits = '';
  let next = at;
  for (; next + 1 < end; next += 2) {
    const high = BCD_VALUE[source[next]!]!;
    const low = BCD_VALUE[source[next + 1]!]!;
    if (high === NOT_BCD || low === NOT_BCD) throw new Iso8583FormatError('CHARACTER', field);
    digits += FOUR_DIGITS[high * 100 + low]!;
  }
  return next < end ? digits + TWO_DIGITS[readBcdByte(source, next, field)]! : digits;
}

/**
 * Reads `count` BCD digits. An odd count leaves one pad nibble, last when `leftAligned`, else first; its value is ignored.
 * The bytes must be there.
 * @throws Iso8583FormatError CHARACTER
 */
export function readDigits(source: Buffer, at: number, count: number, leftAligned: boolean, field?: number): string {
  const whole = count >> 1;
  if ((count & 1) === 0) return readFullBytes(source, at, at + whole, field);
  const oddByte = source[leftAligned ? at + whole : at]!;
  const oddDigit = leftAligned ? oddByte >> 4 : oddByte & 0xf;
  if (oddDigit > 9) throw new Iso8583FormatError('CHARACTER', field);
  return leftAligned
    ? readFullBytes(source, at, at + whole, field) + oddDigit
    : oddDigit + readFullBytes(source, at + 1, at + 1 + whole, field);
}

/** Reads `count` left-aligned track nibbles: digits, `=` for D, and the other letters of an encrypted track. */
export function readTrack(source: Buffer, at: number, count: number): string {
  const whole = at + (count >> 1);
  let track = '';
  for (let next = at; next < whole; next++) track += TRACK_PAIRS[source[next]!]!;
  return (count & 1) === 0 ? track : track + TRACK_CHARACTERS.charAt(source[whole]! >> 4);
}

function digitAt(digits: string, index: number, field: number | undefined): number {
  const digit = digits.charCodeAt(index) - 0x30;
  if (digit < 0 || digit > 9) throw new Iso8583FormatError('CHARACTER', field);
  return digit;
}

/**
 * Writes BCD digits; an odd count gets a zero nibble, last when `leftAligned`, else first.
 * @returns the offset after them
 * @throws Iso8583FormatError CHARACTER
 */
export function writeDigits(target: Buffer, at: number, digits: string, leftAligned: boolean, field?: number): number {
  const count = digits.length;
  let index = 0;
  let next = at;
  if ((count & 1) === 1 && !leftAligned) target[next++] = digitAt(digits, index++, field);
  for (; index + 1 < count; index += 2) {
    target[next++] = (digitAt(digits, index, field) << 4) | digitAt(digits, index + 1, field);
  }
  if (index < count) target[next++] = digitAt(digits, index, field) << 4;
  return next;
}

function trackNibbleAt(track: string, index: number, field: number): number {
  const code = track.charCodeAt(index);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code === 0x3d) return EQUALS_NIBBLE;
  if (code >= 0x41 && code <= 0x46) return code - 0x37;
  throw new Iso8583FormatError('CHARACTER', field);
}

/**
 * Writes track characters left-aligned, one zero nibble after an odd count.
 * @returns the offset after them
 * @throws Iso8583FormatError CHARACTER
 */
export function writeTrack(target: Buffer, at: number, track: string, field: number): number {
  let next = at;
  for (let index = 0; index < track.length; index += 2) {
    const low = index + 1 < track.length ? trackNibbleAt(track, index + 1, field) : 0;
    target[next++] = (trackNibbleAt(track, index, field) << 4) | low;
  }
  return next;
}

/** Writes a length as one (LL) or two (LLL) BCD bytes. @returns the offset after them */
export function writeLength(target: Buffer, at: number, lengthBytes: 1 | 2, length: number): number {
  let next = at;
  if (lengthBytes === 2) target[next++] = Math.floor(length / 100);
  const rest = length % 100;
  target[next++] = (Math.floor(rest / 10) << 4) | (rest % 10);
  return next;
}

/** Reads a length of one (LL) or two (LLL) BCD bytes; the first nibble of LLL is a pad. @throws Iso8583FormatError CHARACTER */
export function readLength(source: Buffer, at: number, lengthBytes: 1 | 2, field: number): number {
  if (lengthBytes === 1) return readBcdByte(source, at, field);
  const hundreds = source[at]! & 0xf;
  if (hundreds > 9) throw new Iso8583FormatError('CHARACTER', field);
  return hundreds * 100 + readBcdByte(source, at + 1, field);
}
