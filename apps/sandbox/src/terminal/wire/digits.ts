import { WireError } from './wire-error.js';

/** Which end of an odd run of digits the filling nibble stands at: `left`-aligned digits are filled on the right. */
export type Alignment = 'left' | 'right';

/**
 * Packs digits two to a byte; an odd count is filled with a zero nibble. `=` of track data becomes nibble D.
 * Source: POS specification, Encoding.
 * @throws WireError on any other character
 */
export function packDigits(digits: string, alignment: Alignment): Buffer {
  if (!/^[0-9=]*$/.test(digits)) throw new WireError('a digit field holds another character');
  const odd = digits.length % 2 === 1;
  const even = !odd ? digits : alignment === 'left' ? `${digits}0` : `0${digits}`;
  return Buffer.from(even.replaceAll('=', 'D'), 'hex');
}

/**
 * Reads `count` packed digits; the filling nibble may hold anything. Nibble D reads as `=` where `track` allows it.
 * @throws WireError on a nibble that is no digit
 */
export function unpackDigits(bytes: Buffer, count: number, alignment: Alignment, track = false): string {
  const nibbles = bytes.toString('hex');
  const digits = alignment === 'left' ? nibbles.slice(0, count) : nibbles.slice(nibbles.length - count);
  const text = track ? digits.replaceAll('d', '=') : digits;
  if (!/^[0-9=]*$/.test(text)) throw new WireError('a nibble is no digit');
  return text;
}

/** Bytes that `count` packed digits take. */
export function packedLength(count: number): number {
  return Math.ceil(count / 2);
}
