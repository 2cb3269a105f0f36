import { decodeTlv, encodeTlv } from './tlv.js';
import { TlvError } from './tlv-error.js';

/** Tags of field 55 in the order of offline uploads (e-cash specification, F55 order); 9F63 and 9F74 where there are any. */
export const FIELD_55_ORDER = [
  '9F26', '9F27', '9F10', '9F37', '9F36', '95', '9A', '9C', '9F02', '5F2A', '82', '9F1A', '9F03', '9F33', '9F34', '9F35', '9F1E', '84', '9F09', '9F41', '9F63', '9F74',
] as const; // prettier-ignore

export type Field55Tag = (typeof FIELD_55_ORDER)[number];

/** What a failed tap's record holds for elements the terminal never got; 9F10 and 84 vary and stay empty. */
const ZERO_FILL_BYTES: Partial<Record<Field55Tag, number>> = {
  '9F26': 8, '9F27': 1, '9F10': 0, '9F37': 4, '9F36': 2, '95': 5, '9A': 3, '9C': 1, '9F02': 6, '5F2A': 2, '82': 2,
  '9F1A': 2, '9F03': 6, '9F33': 3, '9F34': 3, '9F35': 1, '9F1E': 8, '84': 0, '9F09': 2, '9F41': 4,
}; // prettier-ignore

const FIELD_55_MAX_BYTES = 255;
const FIELD_55_TAGS: ReadonlySet<string> = new Set(FIELD_55_ORDER);

/**
 * Writes field 55 of an upload in the specification's order, from the elements given.
 * @param options.zeroFillMissing for records of failed taps: elements not given are written as zeros
 * @throws TlvError TAG for a tag field 55 does not have, TOO_LONG over 255 bytes
 */
export function composeField55(
  values: ReadonlyMap<string, Buffer>,
  options: { readonly zeroFillMissing?: boolean } = {},
): Buffer {
  for (const tag of values.keys()) {
    if (!FIELD_55_TAGS.has(tag)) throw new TlvError('TAG', tag);
  }
  const elements = FIELD_55_ORDER.flatMap((tag) => {
    const zeros = options.zeroFillMissing ? ZERO_FILL_BYTES[tag] : undefined;
    const value = values.get(tag) ?? (zeros === undefined ? undefined : Buffer.alloc(zeros));
    return value ? [{ tag, value }] : [];
  });
  const bytes = encodeTlv(elements);
  if (bytes.length > FIELD_55_MAX_BYTES) throw new TlvError('TOO_LONG');
  return bytes;
}

/**
 * Reads field 55 of a request: its elements by tag, in the order they came, templates not opened.
 * @throws TlvError as `decodeTlv`, and DUPLICATE_TAG
 */
export function parseField55(bytes: Buffer): Map<string, Buffer> {
  const values = new Map<string, Buffer>();
  for (const { tag, value } of decodeTlv(bytes, { maxBytes: FIELD_55_MAX_BYTES })) {
    if (values.has(tag)) throw new TlvError('DUPLICATE_TAG', tag);
    values.set(tag, value);
  }
  return values;
}

/** Whether an element is missing, or only zeros as in the record of a failed tap. */
export function isZeroFilled(value: Buffer | undefined): boolean {
  return value === undefined || value.every((byte) => byte === 0);
}
