/**
 * How a field is written: `digits` BCD, right-aligned when fixed and left-aligned when variable; `digits-left` BCD,
 * left-aligned though fixed; `track` as digits with any nibble, D shown as `=`; `text` printable ASCII, padded right
 * with spaces when fixed; `bytes` as they are.
 */
export type FieldKind = 'digits' | 'digits-left' | 'track' | 'text' | 'bytes';

/** One row of the field table. */
export interface FieldSpec<K extends FieldKind = FieldKind> {
  readonly kind: K;
  /** Digits, characters or bytes: exactly when fixed, at most when variable. */
  readonly max: number;
  /** BCD length bytes in front: 0 fixed, 1 LL, 2 LLL. */
  readonly lengthBytes: 0 | 1 | 2;
}

const fixed = <K extends FieldKind>(kind: K, max: number): FieldSpec<K> => ({ kind, max, lengthBytes: 0 });
const ll = <K extends FieldKind>(kind: K, max: number): FieldSpec<K> => ({ kind, max, lengthBytes: 1 });
const lll = <K extends FieldKind>(kind: K, max: number): FieldSpec<K> => ({ kind, max, lengthBytes: 2 });

/**
 * The fields a Chinese POS terminal and its host exchange (POS specification, Encoding). A bit that is not here is a
 * format error. Fields 44 and 63 are bytes rather than text because hosts and terminals put GBK names into them; ASCII
 * content reads by `toString('latin1')`, Chinese by a GBK decoder of the caller's. The specification bounds field 60 by
 * nothing but its length digits.
 */
export const FIELD_TABLE = {
  2: ll('digits', 19),
  3: fixed('digits', 6),
  4: fixed('digits', 12),
  11: fixed('digits', 6),
  12: fixed('digits', 6),
  13: fixed('digits', 4),
  14: fixed('digits', 4),
  15: fixed('digits', 4),
  22: fixed('digits-left', 3),
  23: fixed('digits', 3),
  25: fixed('digits', 2),
  26: fixed('digits', 2),
  32: ll('digits', 11),
  35: ll('track', 37),
  36: lll('track', 104),
  37: fixed('text', 12),
  38: fixed('text', 6),
  39: fixed('text', 2),
  41: fixed('text', 8),
  42: fixed('text', 15),
  44: ll('bytes', 25),
  48: lll('digits', 322),
  49: fixed('text', 3),
  52: fixed('bytes', 8),
  53: fixed('digits', 16),
  54: lll('text', 20),
  55: lll('bytes', 255),
  60: lll('digits', 999),
  61: lll('digits', 29),
  62: lll('bytes', 512),
  63: lll('bytes', 63),
  64: fixed('bytes', 8),
} as const;

export type FieldNumber = keyof typeof FIELD_TABLE;

/**
 * A message's fields by number. Digits are all the digits of a fixed field and the digits sent of a variable one, text
 * is without the padding spaces of fixed fields, tracks have `=` for nibble D (of an encrypted track too). Byte fields
 * of a decoded message are views into its payload.
 */
export type Fields = {
  [N in FieldNumber]?: (typeof FIELD_TABLE)[N] extends FieldSpec<'bytes'> ? Buffer : string;
};

/** All field numbers, ascending. */
export const FIELD_NUMBERS: readonly FieldNumber[] = Object.keys(FIELD_TABLE).map((key) => Number(key) as FieldNumber);

/** How a terminal group's messages differ from the common table. */
export interface CodecOptions {
  /** 16 for terminals that encrypt the PIN block with SM4. 8 unless told. */
  readonly pinBlockBytes?: 8 | 16;
}

type SpecsByNumber = readonly (FieldSpec | undefined)[];

function specsWith(pinBlockBytes: number): SpecsByNumber {
  const specs: (FieldSpec | undefined)[] = new Array(65).fill(undefined);
  for (const number of FIELD_NUMBERS) specs[number] = FIELD_TABLE[number];
  specs[52] = fixed('bytes', pinBlockBytes);
  return specs;
}

const COMMON_SPECS = specsWith(8);
const SM4_PIN_SPECS = specsWith(16);

/** The table as an array indexed by field number, 1 to 64, for the codec's loops. */
export function specsFor(options: CodecOptions | undefined): SpecsByNumber {
  return options?.pinBlockBytes === 16 ? SM4_PIN_SPECS : COMMON_SPECS;
}

/** Bytes that `units` digits, characters or bytes of a field take on the wire, length bytes aside. */
export function contentBytes(spec: FieldSpec, units: number): number {
  return spec.kind === 'text' || spec.kind === 'bytes' ? units : (units + 1) >> 1;
}
