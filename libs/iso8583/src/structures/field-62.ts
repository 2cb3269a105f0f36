import { Iso8583FormatError } from '../format-error.js';
import { countText, digitsOnly } from './digit-text.js';

const FIELD = 62;
const SERIAL_LABEL = 'Sequence No';
const SERIAL_START = SERIAL_LABEL.length + 2;
const SPACE = 0x20;
const TILDE = 0x7e;

/** Reads the terminal's serial number out of a sign-in request's field 62. @throws Iso8583FormatError VALUE, LENGTH, CHARACTER */
export function parseSignInSerial(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  if (!text.startsWith(SERIAL_LABEL)) throw new Iso8583FormatError('VALUE', FIELD);
  const length = digitsOnly(text.slice(SERIAL_LABEL.length, SERIAL_START), FIELD);
  const serial = text.slice(SERIAL_START);
  if (length.length !== 2 || serial.length !== Number(length)) throw new Iso8583FormatError('LENGTH', FIELD);
  return printable(serial);
}

/** Writes `Sequence No`, a two-digit length and the serial number. @throws Iso8583FormatError VALUE, CHARACTER */
export function formatSignInSerial(serial: string): Buffer {
  return Buffer.from(SERIAL_LABEL + countText(serial.length, 2, FIELD) + printable(serial), 'latin1');
}

function printable(text: string): string {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < SPACE || code > TILDE) throw new Iso8583FormatError('CHARACTER', FIELD);
  }
  return text;
}

/** One working key as a sign-in answer carries it. */
export interface WorkingKey {
  /** Under the terminal's master key: 8 bytes for single DES, 16 for 3DES and SM4. */
  readonly encrypted: Buffer;
  /** Check value, 4 bytes. */
  readonly kcv: Buffer;
}

/** Field 62 of a successful sign-in answer: PIN key, MAC key and, for 004 and 006, track key, all of one length. */
export interface WorkingKeys {
  readonly pik: WorkingKey;
  readonly mak: WorkingKey;
  readonly tdk?: WorkingKey;
}

const KCV_BYTES = 4;

/**
 * Reads a block of working keys: 24 bytes for single DES, 40 for 3DES and SM4, 60 with a track key. Parts are views.
 * @throws Iso8583FormatError LENGTH
 */
export function parseWorkingKeys(bytes: Buffer): WorkingKeys {
  const keyBytes = bytes.length === 24 ? 8 : 16;
  if (bytes.length !== 24 && bytes.length !== 40 && bytes.length !== 60) throw new Iso8583FormatError('LENGTH', FIELD);
  const part = (index: number): WorkingKey => {
    const start = index * (keyBytes + KCV_BYTES);
    const end = start + keyBytes;
    return { encrypted: bytes.subarray(start, end), kcv: bytes.subarray(end, end + KCV_BYTES) };
  };
  const keys = { pik: part(0), mak: part(1) };
  return bytes.length === 60 ? { ...keys, tdk: part(2) } : keys;
}

/** Writes a block of working keys. @throws Iso8583FormatError LENGTH when they are not 24, 40 or 60 bytes of whole parts */
export function formatWorkingKeys({ pik, mak, tdk }: WorkingKeys): Buffer {
  const keys = tdk === undefined ? [pik, mak] : [pik, mak, tdk];
  const keyBytes = pik.encrypted.length;
  const lengthFits = keyBytes === 16 || (keyBytes === 8 && tdk === undefined);
  if (!lengthFits || keys.some((key) => key.encrypted.length !== keyBytes || key.kcv.length !== KCV_BYTES)) {
    throw new Iso8583FormatError('LENGTH', FIELD);
  }
  return Buffer.concat(keys.flatMap((key) => [key.encrypted, key.kcv]));
}
