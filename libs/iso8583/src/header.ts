import { Iso8583FormatError } from './format-error.js';

/** Addresses of the transport header `60 dst src`, each 0 to 65535. An answer swaps them. */
export interface Tpdu {
  readonly dst: number;
  readonly src: number;
}

/** 60 for a stripe terminal, 61 for one that reads chips. */
export type ApplicationClass = '60' | '61';

/** What an answer asks the terminal to do next (low nibble of the header's third byte). Other values pass unchanged. */
export const PROCESSING_REQUEST = {
  none: 0,
  downloadCaKeys: 4,
  downloadIcParameters: 5,
  downloadContactlessParameters: 9,
} as const;

/** The six bytes after the TPDU (POS specification, Frame). */
export interface MessageHeader {
  readonly applicationClass: ApplicationClass;
  /** Two digits. */
  readonly softwareVersion: string;
  /** 0 to 15. */
  readonly terminalState: number;
  /** 0 to 15, see {@link PROCESSING_REQUEST}. */
  readonly processingRequest: number;
  /** Six hexadecimal digits, passed through. */
  readonly reserved: string;
}

/** `60 22 00 00 00 00`. */
export const DEFAULT_HEADER: MessageHeader = Object.freeze({
  applicationClass: '60',
  softwareVersion: '22',
  terminalState: 0,
  processingRequest: 0,
  reserved: '000000',
});

export const TPDU_ID = 0x60;
export const TPDU_BYTES = 5;
export const HEADER_BYTES = 6;
export const MTI_OFFSET = TPDU_BYTES + HEADER_BYTES;
export const BITMAP_OFFSET = MTI_OFFSET + 2;
export const FIELDS_OFFSET = BITMAP_OFFSET + 8;

const HEX_PAIRS: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, '0').toUpperCase(),
);

/** Reads the TPDU at the start of a payload. @throws Iso8583FormatError TPDU */
export function readTpdu(payload: Buffer): Tpdu {
  if (payload[0] !== TPDU_ID) throw new Iso8583FormatError('TPDU');
  return { dst: (payload[1]! << 8) | payload[2]!, src: (payload[3]! << 8) | payload[4]! };
}

/** Reads the header after the TPDU. @throws Iso8583FormatError HEADER for an application class other than 60 and 61 */
export function readHeader(payload: Buffer): MessageHeader {
  const applicationClass = HEX_PAIRS[payload[TPDU_BYTES]!];
  if (applicationClass !== '60' && applicationClass !== '61') throw new Iso8583FormatError('HEADER');
  const states = payload[TPDU_BYTES + 2]!;
  return {
    applicationClass,
    softwareVersion: HEX_PAIRS[payload[TPDU_BYTES + 1]!]!,
    terminalState: states >> 4,
    processingRequest: states & 0xf,
    reserved: HEX_PAIRS[payload[8]!]! + HEX_PAIRS[payload[9]!]! + HEX_PAIRS[payload[10]!]!,
  };
}

/** Writes the TPDU to the start of `target`. @throws Iso8583FormatError TPDU */
export function writeTpdu(target: Buffer, tpdu: Tpdu): void {
  if (!isUint(tpdu.dst, 0xffff) || !isUint(tpdu.src, 0xffff)) throw new Iso8583FormatError('TPDU');
  target[0] = TPDU_ID;
  target[1] = tpdu.dst >> 8;
  target[2] = tpdu.dst & 0xff;
  target[3] = tpdu.src >> 8;
  target[4] = tpdu.src & 0xff;
}

/** Writes the header after the TPDU. @throws Iso8583FormatError HEADER */
export function writeHeader(target: Buffer, header: MessageHeader): void {
  if (!isUint(header.terminalState, 0xf) || !isUint(header.processingRequest, 0xf))
    throw new Iso8583FormatError('HEADER');
  if (header.softwareVersion.length !== 2 || header.reserved.length !== 6) throw new Iso8583FormatError('HEADER');
  target[TPDU_BYTES] = header.applicationClass === '61' ? 0x61 : 0x60;
  target[TPDU_BYTES + 1] = hexByte(header.softwareVersion, 0);
  target[TPDU_BYTES + 2] = (header.terminalState << 4) | header.processingRequest;
  for (let pair = 0; pair < 3; pair++) target[TPDU_BYTES + 3 + pair] = hexByte(header.reserved, pair * 2);
}

function isUint(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= max;
}

function hexByte(hex: string, index: number): number {
  return (hexDigit(hex.charCodeAt(index)) << 4) | hexDigit(hex.charCodeAt(index + 1));
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0x41 && code <= 0x46) return code - 0x37;
  throw new Iso8583FormatError('HEADER');
}
