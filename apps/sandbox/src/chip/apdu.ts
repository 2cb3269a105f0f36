/** A command as a reader sends it: ISO 7816-4, short form. */
export interface CommandApdu {
  readonly cla: number;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  /** Empty when the command carries none. */
  readonly data: Buffer;
}

const NOTHING = Buffer.alloc(0);

/** Reads a command; nothing when its lengths do not add up. */
export function parseCommand(bytes: Buffer): CommandApdu | undefined {
  if (bytes.length < 4) return undefined;
  const header = { cla: bytes[0]!, ins: bytes[1]!, p1: bytes[2]!, p2: bytes[3]! };
  if (bytes.length <= 5) return { ...header, data: NOTHING };
  const end = 5 + bytes[4]!;
  // After the data an expected length of one byte may follow.
  if (bytes[4] === 0 || bytes.length < end || bytes.length > end + 1) return undefined;
  return { ...header, data: bytes.subarray(5, end) };
}

/**
 * Writes a command. @param header CLA INS P1 P2 as one number, `0x00a40400`
 * @param options.answers false for commands that only answer with a status
 */
export function command(header: number, data?: Buffer, options: { readonly answers?: boolean } = {}): Buffer {
  const dataBytes = data?.length ?? 0;
  const le = options.answers === false ? 0 : 1;
  const bytes = Buffer.allocUnsafe(4 + (dataBytes > 0 ? 1 + dataBytes : 0) + le);
  if (le > 0) bytes[bytes.length - 1] = 0;
  bytes.writeUInt32BE(header >>> 0, 0);
  if (data && dataBytes > 0) {
    bytes[4] = dataBytes;
    data.copy(bytes, 5);
  }
  return bytes;
}

/** Status words of ISO 7816-4 as EMV cards use them. */
export const SW = {
  OK: 0x9000,
  AUTHENTICATION_FAILED: 0x6300,
  WRONG_LENGTH: 0x6700,
  CONDITIONS_NOT_SATISFIED: 0x6985,
  MAC_MISSING: 0x6987,
  MAC_WRONG: 0x6988,
  WRONG_DATA: 0x6a80,
  FILE_NOT_FOUND: 0x6a82,
  RECORD_NOT_FOUND: 0x6a83,
  WRONG_P1_P2: 0x6a86,
  DATA_NOT_FOUND: 0x6a88,
  UNKNOWN_INSTRUCTION: 0x6d00,
  UNKNOWN_CLASS: 0x6e00,
} as const;

export type StatusWord = (typeof SW)[keyof typeof SW];

/** An answer that is only a status. */
export function status(sw: StatusWord): Buffer {
  return Buffer.of(sw >> 8, sw & 0xff);
}

/** Data and 9000. */
export function answered(...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([...parts, OK_BYTES]);
}

const OK_BYTES = status(SW.OK);

/** The last two bytes of an answer. */
export function statusOf(answer: Buffer): number {
  return answer.length < 2 ? 0 : answer.readUInt16BE(answer.length - 2);
}

/** An answer without its status. */
export function dataOf(answer: Buffer): Buffer {
  return answer.subarray(0, Math.max(answer.length - 2, 0));
}

/**
 * One BER-TLV element with a numeric tag, for the answers a card gives by the million. Values to 255 bytes.
 * @param tag as it stands on the wire, `0x9f36`
 */
export function element(tag: number, ...values: readonly Buffer[]): Buffer {
  const length = values.reduce((sum, value) => sum + value.length, 0);
  const tagBytes = tag > 0xff ? 2 : 1;
  const head = tagBytes + (length < 0x80 ? 1 : 2);
  const bytes = Buffer.allocUnsafe(head + length);
  bytes.writeUIntBE(tag, 0, tagBytes);
  if (length >= 0x80) bytes[tagBytes] = 0x81;
  bytes[head - 1] = length;
  let at = head;
  for (const value of values) at += value.copy(bytes, at);
  return bytes;
}
