import { writeDigits, writeLength, writeTrack } from './bcd.js';
import {
  contentBytes,
  FIELD_NUMBERS,
  FIELD_TABLE,
  specsFor,
  type CodecOptions,
  type FieldSpec,
} from './field-table.js';
import { Iso8583FormatError } from './format-error.js';
import { BITMAP_OFFSET, FIELDS_OFFSET, MTI_OFFSET, writeHeader, writeTpdu } from './header.js';
import type { Iso8583Message } from './message.js';

const SPACE = 0x20;
const TILDE = 0x7e;
/** Room for every field at its longest, and the SM4 PIN block. */
const MAX_PAYLOAD_BYTES = FIELD_NUMBERS.reduce(
  (sum, field) => sum + FIELD_TABLE[field].lengthBytes + contentBytes(FIELD_TABLE[field], FIELD_TABLE[field].max),
  FIELDS_OFFSET + 8,
);
/** Messages are built here and copied out once their size is known; encoding is synchronous, so one is enough. */
const scratch = Buffer.alloc(MAX_PAYLOAD_BYTES);

/**
 * Writes a message as a frame's payload (TPDU to last field). Fields that are undefined are not sent; pad nibbles are zero.
 * A message that is to carry a MAC is encoded with any 8 bytes in field 64, then `macInput` and `placeMac` finish it.
 * @throws Iso8583FormatError for a value that does not fit its field: a fixed digit field short of digits, a field too
 * long, a character outside its alphabet
 */
export function encodeMessage(message: Iso8583Message, options?: CodecOptions): Buffer {
  writeTpdu(scratch, message.tpdu);
  writeHeader(scratch, message.header);
  writeMti(message.mti);
  scratch.fill(0, BITMAP_OFFSET, FIELDS_OFFSET);
  const specs = specsFor(options);
  let at = FIELDS_OFFSET;
  for (const field of FIELD_NUMBERS) {
    const value = message.fields[field];
    if (value === undefined) continue;
    const bitmapByte = BITMAP_OFFSET + ((field - 1) >> 3);
    scratch[bitmapByte] = scratch[bitmapByte]! | (0x80 >> ((field - 1) & 7));
    at = writeField(at, value, field, specs[field]!);
  }
  return Buffer.from(scratch.subarray(0, at));
}

function writeMti(mti: string): void {
  if (mti.length !== 4) throw new Iso8583FormatError('MTI');
  try {
    writeDigits(scratch, MTI_OFFSET, mti, true);
  } catch {
    throw new Iso8583FormatError('MTI');
  }
}

function writeField(at: number, value: string | Buffer, field: number, spec: FieldSpec): number {
  const units = value.length;
  const exact = spec.lengthBytes === 0 && spec.kind !== 'text';
  if (units > spec.max || (exact && units !== spec.max)) throw new Iso8583FormatError('LENGTH', field);
  const start = spec.lengthBytes === 0 ? at : writeLength(scratch, at, spec.lengthBytes, units);
  if (typeof value !== 'string') {
    if (spec.kind !== 'bytes') throw new Iso8583FormatError('CHARACTER', field);
    scratch.set(value, start);
    return start + units;
  }
  switch (spec.kind) {
    case 'digits':
      return writeDigits(scratch, start, value, spec.lengthBytes !== 0, field);
    case 'digits-left':
      return writeDigits(scratch, start, value, true, field);
    case 'track':
      return writeTrack(scratch, start, value, field);
    case 'text':
      return writeText(start, value, field, spec);
    case 'bytes':
      throw new Iso8583FormatError('CHARACTER', field);
  }
}

function writeText(at: number, value: string, field: number, spec: FieldSpec): number {
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code < SPACE || code > TILDE) throw new Iso8583FormatError('CHARACTER', field);
    scratch[at + index] = code;
  }
  const written = at + value.length;
  if (spec.lengthBytes !== 0) return written;
  const end = at + spec.max;
  if (written < end) scratch.fill(SPACE, written, end);
  return end;
}
