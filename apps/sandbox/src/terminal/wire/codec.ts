import { packDigits, packedLength, unpackDigits } from './digits.js';
import { FIELDS, type FieldFormat } from './fields.js';
import { WireError } from './wire-error.js';

/** Digits and characters as text, raw bytes as a buffer. */
export type FieldValue = string | Buffer;

/** Field number to value. */
export type Fields = Record<number, FieldValue>;

/** One message without its frame. */
export interface Message {
  /** Four digits, `0200`. */
  readonly mti: string;
  readonly fields: Fields;
}

export interface CodecOptions {
  /** 16 only where PINs travel under SM4. */
  readonly pinBlockBytes?: 8 | 16;
}

const BITMAP_BYTES = 8;
const MTI_BYTES = 2;

function formatOf(number: number, options: CodecOptions): FieldFormat {
  const format = FIELDS[number];
  if (!format) throw new WireError(`field ${number} is not of this specification`);
  return number === 52 && options.pinBlockBytes === 16 ? { ...format, length: 16 } : format;
}

function contentOf(value: FieldValue, format: FieldFormat): Buffer {
  if (format.class === 'b') {
    if (typeof value === 'string') throw new WireError('raw bytes are given as a buffer');
    return value;
  }
  if (typeof value !== 'string') throw new WireError('digits and characters are given as text');
  if (format.class === 'n' && value.includes('=')) throw new WireError('only track data holds a separator');
  if (format.class === 'n' || format.class === 'z') return packDigits(value, format.alignment);
  const bytes = Buffer.from(value, 'latin1');
  if (bytes.toString('latin1') !== value) throw new WireError('holds a character wider than a byte');
  return bytes;
}

function encodeField(number: number, given: FieldValue, options: CodecOptions): Buffer {
  const format = formatOf(number, options);
  if (given.length > format.length) throw new WireError(`field ${number} is longer than ${format.length}`);
  try {
    if (format.prefixDigits > 0) {
      const prefix = packDigits(String(given.length).padStart(format.prefixDigits, '0'), 'right');
      return Buffer.concat([prefix, contentOf(given, format)]);
    }
    if (format.class === 'b' && given.length !== format.length) throw new WireError(`takes ${format.length} bytes`);
    return contentOf(typeof given === 'string' ? filled(given, format) : given, format);
  } catch (error) {
    throw error instanceof WireError ? new WireError(`field ${number}: ${error.message}`) : error;
  }
}

function filled(text: string, format: FieldFormat): string {
  return format.class === 'n' ? text.padStart(format.length, '0') : text.padEnd(format.length, ' ');
}

/**
 * Writes MTI, bitmap and fields.
 * @throws WireError when a field is unknown, too long or of the wrong kind
 */
export function encodeMessage(message: Message, options: CodecOptions = {}): Buffer {
  if (!/^\d{4}$/.test(message.mti)) throw new WireError('a message type is four digits');
  const bitmap = Buffer.alloc(BITMAP_BYTES);
  const parts: Buffer[] = [Buffer.from(message.mti, 'hex'), bitmap];
  const numbers = Object.keys(message.fields).map(Number);
  for (const number of numbers.sort((a, b) => a - b)) {
    parts.push(encodeField(number, message.fields[number]!, options));
    bitmap[(number - 1) >> 3]! |= 0x80 >> ((number - 1) & 7);
  }
  return Buffer.concat(parts);
}

class Cursor {
  private offset = 0;

  constructor(private readonly bytes: Buffer) {}

  take(count: number): Buffer {
    if (this.offset + count > this.bytes.length) throw new WireError('the message ends too early');
    this.offset += count;
    return this.bytes.subarray(this.offset - count, this.offset);
  }

  get left(): number {
    return this.bytes.length - this.offset;
  }
}

function decodeField(cursor: Cursor, format: FieldFormat): FieldValue {
  let length = format.length;
  if (format.prefixDigits > 0) {
    length = Number(unpackDigits(cursor.take(packedLength(format.prefixDigits)), format.prefixDigits, 'right'));
    if (length > format.length) throw new WireError(`is longer than ${format.length}`);
  }
  if (format.class === 'b') return Buffer.from(cursor.take(length));
  if (format.class === 'n' || format.class === 'z') {
    return unpackDigits(cursor.take(packedLength(length)), length, format.alignment, format.class === 'z');
  }
  return cursor.take(length).toString('latin1');
}

/**
 * Reads MTI, bitmap and fields. Fixed characters keep their padding spaces.
 * @throws WireError when the bytes are short, left over, or a field is unknown or malformed
 */
export function decodeMessage(bytes: Buffer, options: CodecOptions = {}): Message {
  const cursor = new Cursor(bytes);
  const mti = unpackDigits(cursor.take(MTI_BYTES), 4, 'right');
  const bitmap = cursor.take(BITMAP_BYTES);
  const fields: Fields = {};
  for (let number = 1; number <= BITMAP_BYTES * 8; number += 1) {
    if ((bitmap[(number - 1) >> 3]! & (0x80 >> ((number - 1) & 7))) === 0) continue;
    const format = formatOf(number, options);
    try {
      fields[number] = decodeField(cursor, format);
    } catch (error) {
      throw error instanceof WireError ? new WireError(`field ${number}: ${error.message}`) : error;
    }
  }
  if (cursor.left > 0) throw new WireError(`${cursor.left} bytes are left over`);
  return { mti, fields };
}

/** A text field's value, or nothing when the message has none. */
export function textField(message: Message, number: number): string | undefined {
  const value = message.fields[number];
  return typeof value === 'string' ? value : undefined;
}
