import { readDigits, readLength, readTrack } from './bcd.js';
import { contentBytes, specsFor, type CodecOptions, type Fields, type FieldSpec } from './field-table.js';
import { Iso8583FormatError, type PartialMessage } from './format-error.js';
import { BITMAP_OFFSET, FIELDS_OFFSET, MTI_OFFSET, readHeader, readTpdu, TPDU_BYTES } from './header.js';
import type { Iso8583Message } from './message.js';

const SPACE = 0x20;
const TILDE = 0x7e;
const SECONDARY_BITMAP: FieldSpec = { kind: 'bytes', max: 8, lengthBytes: 0 };

/**
 * Reads one frame's payload (TPDU to last field) as a message. Byte fields are views into `payload`: copy what outlives it.
 * Pad nibbles are ignored, everything else is checked against the field table (POS specification, Encoding).
 * @throws Iso8583FormatError for anything else, with what could be read of TPDU, MTI and fields 11, 41, 42
 */
export function decodeMessage(payload: Buffer, options?: CodecOptions): Iso8583Message {
  try {
    if (payload.length < FIELDS_OFFSET) throw new Iso8583FormatError('TRUNCATED');
    return {
      tpdu: readTpdu(payload),
      header: readHeader(payload),
      mti: readMti(payload),
      fields: readFields(payload, options),
    };
  } catch (error) {
    if (!(error instanceof Iso8583FormatError)) throw error;
    throw new Iso8583FormatError(error.reason, error.field, salvage(payload, options));
  }
}

function readMti(payload: Buffer): string {
  try {
    return readDigits(payload, MTI_OFFSET, 4, true);
  } catch {
    throw new Iso8583FormatError('MTI');
  }
}

function readFields(payload: Buffer, options: CodecOptions | undefined): Fields {
  const specs = specsFor(options);
  const values: Record<number, string | Buffer> = {};
  let at = FIELDS_OFFSET;
  for (let byte = 0; byte < 8; byte++) {
    const bits = payload[BITMAP_OFFSET + byte]!;
    if (bits === 0) continue;
    for (let bit = 0; bit < 8; bit++) {
      if ((bits & (0x80 >> bit)) === 0) continue;
      const field = byte * 8 + bit + 1;
      const spec = specs[field];
      if (spec === undefined) throw new Iso8583FormatError(field === 1 ? 'SECONDARY_BITMAP' : 'UNKNOWN_FIELD', field);
      const units = unitsAt(payload, at, field, spec);
      const start = at + spec.lengthBytes;
      at = start + contentBytes(spec, units);
      if (at > payload.length) throw new Iso8583FormatError('TRUNCATED', field);
      values[field] = readValue(payload, start, units, field, spec);
    }
  }
  if (at !== payload.length) throw new Iso8583FormatError('TRAILING_BYTES');
  return values as Fields;
}

function unitsAt(payload: Buffer, at: number, field: number, spec: FieldSpec): number {
  if (spec.lengthBytes === 0) return spec.max;
  if (at + spec.lengthBytes > payload.length) throw new Iso8583FormatError('TRUNCATED', field);
  const units = readLength(payload, at, spec.lengthBytes, field);
  if (units > spec.max) throw new Iso8583FormatError('LENGTH', field);
  return units;
}

function readValue(payload: Buffer, at: number, units: number, field: number, spec: FieldSpec): string | Buffer {
  switch (spec.kind) {
    case 'digits':
      return readDigits(payload, at, units, spec.lengthBytes !== 0, field);
    case 'digits-left':
      return readDigits(payload, at, units, true, field);
    case 'track':
      return readTrack(payload, at, units);
    case 'text':
      return readText(payload, at, at + units, field, spec.lengthBytes === 0);
    case 'bytes':
      return payload.subarray(at, at + units);
  }
}

function readText(payload: Buffer, at: number, end: number, field: number, padded: boolean): string {
  for (let next = at; next < end; next++) {
    const code = payload[next]!;
    if (code < SPACE || code > TILDE) throw new Iso8583FormatError('CHARACTER', field);
  }
  let last = end;
  if (padded) while (last > at && payload[last - 1] === SPACE) last--;
  return payload.toString('latin1', at, last);
}

/** Reads what an answer with 30 needs, skipping over content that cannot be read as long as its length can. */
function salvage(payload: Buffer, options: CodecOptions | undefined): PartialMessage {
  const fields: Fields = {};
  if (payload.length < TPDU_BYTES) return { fields };
  const tpdu = attempt(() => readTpdu(payload));
  if (tpdu === undefined || payload.length < BITMAP_OFFSET) return { tpdu, fields };
  const header = attempt(() => readHeader(payload));
  const mti = attempt(() => readMti(payload));
  if (payload.length < FIELDS_OFFSET) return { tpdu, header, mti, fields };
  attempt(() => salvageFields(payload, options, fields));
  return { tpdu, header, mti, fields };
}

function salvageFields(payload: Buffer, options: CodecOptions | undefined, found: Fields): void {
  const specs = specsFor(options);
  let at = FIELDS_OFFSET;
  for (let field = 1; field <= 42; field++) {
    if ((payload[BITMAP_OFFSET + ((field - 1) >> 3)]! & (0x80 >> ((field - 1) & 7))) === 0) continue;
    const spec = field === 1 ? SECONDARY_BITMAP : specs[field];
    if (spec === undefined) return;
    const units = unitsAt(payload, at, field, spec);
    const start = at + spec.lengthBytes;
    at = start + contentBytes(spec, units);
    if (at > payload.length) return;
    if (field !== 11 && field !== 41 && field !== 42) continue;
    found[field] = attempt(() => readValue(payload, start, units, field, spec) as string);
  }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Iso8583FormatError) return undefined;
    throw error;
  }
}
