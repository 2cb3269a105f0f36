import type { Alignment } from './digits.js';

/** n digits, z track data, an/ans characters, b raw bytes. */
export type FieldClass = 'n' | 'z' | 'an' | 'ans' | 'b';

/** How one field stands on the wire. */
export interface FieldFormat {
  readonly class: FieldClass;
  /** Digits of its length prefix: 0 fixed, 2 = LL in one byte, 3 = LLL in two. */
  readonly prefixDigits: 0 | 2 | 3;
  /** Fixed length or greatest length, in digits, characters or bytes. */
  readonly length: number;
  readonly alignment: Alignment;
}

function fixed(fieldClass: FieldClass, length: number, alignment: Alignment = 'right'): FieldFormat {
  return { class: fieldClass, prefixDigits: 0, length, alignment };
}

function ll(fieldClass: FieldClass, length: number): FieldFormat {
  return { class: fieldClass, prefixDigits: 2, length, alignment: 'left' };
}

function lll(fieldClass: FieldClass, length: number): FieldFormat {
  return { class: fieldClass, prefixDigits: 3, length, alignment: 'left' };
}

/** The fields a POS uses. Source: POS specification, Encoding. */
export const FIELDS: Readonly<Record<number, FieldFormat>> = {
  2: ll('n', 19),
  3: fixed('n', 6),
  4: fixed('n', 12),
  11: fixed('n', 6),
  12: fixed('n', 6),
  13: fixed('n', 4),
  14: fixed('n', 4),
  15: fixed('n', 4),
  22: fixed('n', 3, 'left'),
  23: fixed('n', 3),
  25: fixed('n', 2),
  26: fixed('n', 2),
  32: ll('n', 11),
  35: ll('z', 37),
  36: lll('z', 104),
  37: fixed('an', 12),
  38: fixed('an', 6),
  39: fixed('an', 2),
  41: fixed('ans', 8),
  42: fixed('ans', 15),
  44: ll('an', 25),
  48: lll('n', 322),
  49: fixed('an', 3),
  52: fixed('b', 8),
  53: fixed('n', 16),
  54: lll('an', 20),
  55: lll('b', 255),
  // The specification gives F60 no greatest length; its known parts are 17 digits, an answer may add more.
  60: lll('n', 999),
  61: lll('n', 29),
  62: lll('b', 512),
  63: lll('ans', 63),
  64: fixed('b', 8),
};
