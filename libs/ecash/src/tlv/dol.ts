import { tagLengthAt } from './tlv.js';
import { TlvError } from './tlv-error.js';

/** One entry of a data object list: which element, in how many bytes. */
export interface DolEntry {
  /** Upper-case hex. */
  readonly tag: string;
  readonly length: number;
}

const MAX_ENTRIES = 64;

/** Numeric elements: cut and filled on the left, unlike all others (EMV book 3, 5.4). */
const NUMERIC_TAGS: ReadonlySet<string> = new Set([
  '5F2A', '5F34', '9A', '9C', '9F01', '9F02', '9F03', '9F11', '9F15', '9F1A', '9F21', '9F35', '9F39', '9F41', '9F77', '9F78', '9F79',
]); // prettier-ignore

/**
 * Reads a data object list: PDOL 9F38, CDOL 8C and 8D, log format 9F4F.
 * @throws TlvError TRUNCATED, TAG, LENGTH (a length over 255), TOO_MANY
 */
export function parseDol(bytes: Buffer): DolEntry[] {
  const entries: DolEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (entries.length === MAX_ENTRIES) throw new TlvError('TOO_MANY', undefined, at);
    const tagEnd = at + tagLengthAt(bytes, at, bytes.length);
    const tag = bytes.toString('hex', at, tagEnd).toUpperCase();
    const length = bytes[tagEnd];
    if (length === undefined) throw new TlvError('TRUNCATED', tag, tagEnd);
    if (length > 0x7f) throw new TlvError('LENGTH', tag, tagEnd);
    entries.push({ tag, length });
    at = tagEnd + 1;
  }
  return entries;
}

/** Bytes that data written by a list have. */
export function dolDataLength(dol: readonly DolEntry[]): number {
  return dol.reduce((sum, entry) => sum + entry.length, 0);
}

/** Writes the elements a list asks for. Missing ones are zeros; one of another length is cut or filled by its format. */
export function buildDolData(dol: readonly DolEntry[], values: ReadonlyMap<string, Buffer>): Buffer {
  return Buffer.concat(dol.map(({ tag, length }) => fitted(values.get(tag) ?? Buffer.alloc(0), tag, length)));
}

/** Takes data written by a list apart, for example a log record by 9F4F. @throws TlvError LENGTH, DUPLICATE_TAG */
export function splitDolData(dol: readonly DolEntry[], data: Buffer): Map<string, Buffer> {
  if (data.length !== dolDataLength(dol)) throw new TlvError('LENGTH');
  const values = new Map<string, Buffer>();
  let at = 0;
  for (const { tag, length } of dol) {
    if (values.has(tag)) throw new TlvError('DUPLICATE_TAG', tag, at);
    values.set(tag, data.subarray(at, at + length));
    at += length;
  }
  return values;
}

function fitted(value: Buffer, tag: string, length: number): Buffer {
  if (value.length === length) return value;
  const fit = Buffer.alloc(length);
  if (NUMERIC_TAGS.has(tag)) {
    const kept = value.subarray(Math.max(0, value.length - length));
    kept.copy(fit, length - kept.length);
  } else {
    value.copy(fit);
  }
  return fit;
}
