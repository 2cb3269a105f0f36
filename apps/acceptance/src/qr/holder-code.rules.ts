import { timingSafeEqual } from 'node:crypto';

/**
 * A holder's code: 24 decimal digits, so that it fits a one-dimensional barcode (Code 128 C) and the smallest QR codes.
 *
 * | digits | what |
 * | --- | --- |
 * | 2 | `87`, format and version: other wallets' codes begin otherwise |
 * | 1 | number of the key it is signed under, the key's sequence modulo 10 |
 * | 5 | second of its issue, modulo 100 000 (27.7 hours) |
 * | 8 | handle: random, drawn for this code alone; two codes of one card have nothing in common |
 * | 8 | MAC: the first 64 bits of HMAC-SHA-256 over the 16 digits before and the whole second, modulo 10⁸ |
 *
 * MAC and age are checked without a database. The MAC is short because it is not what a payment rests on: a guessed code
 * must also meet a handle that is alive in that second, 1 in 10⁸ once more.
 */
export interface HolderCode {
  readonly keyNo: number;
  /** Seconds since 1970. */
  readonly issuedS: number;
  readonly handle: number;
}

export const HOLDER_CODE_FORMAT = /^87\d{22}$/;
/** How long a code may be used. */
export const CODE_LIFE_S = 60;
/** How far another machine's clock may be ahead of ours. */
const CLOCK_AHEAD_S = 5;
const CYCLE_S = 100_000;
export const HANDLES = 100_000_000;
const MAC_SPACE = 100_000_000n;

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function body({ keyNo, issuedS, handle }: HolderCode): string {
  return `87${keyNo % 10}${digits(issuedS % CYCLE_S, 5)}${digits(handle, 8)}`;
}

/** What the MAC is computed over: the digits themselves, and the second in full, so that no code comes back a cycle later. */
export function holderCodeContent(code: HolderCode): string {
  return `holder-code|${body(code)}|${code.issuedS}`;
}

function macDigits(mac: Buffer): string {
  return (mac.readBigUInt64BE(0) % MAC_SPACE).toString().padStart(8, '0');
}

/** The 24 digits. @param mac HMAC over {@link holderCodeContent} */
export function writeHolderCode(code: HolderCode, mac: Buffer): string {
  return body(code) + macDigits(mac);
}

/** Reads the parts of a code; the second is the latest of its cycle that is not after `nowS`. Undefined for what is none of ours. */
export function readHolderCode(text: string, nowS: number): HolderCode | undefined {
  if (!HOLDER_CODE_FORMAT.test(text)) return undefined;
  const latestS = nowS + CLOCK_AHEAD_S;
  const inCycle = Number(text.slice(3, 8));
  const issuedS = latestS - ((((latestS - inCycle) % CYCLE_S) + CYCLE_S) % CYCLE_S);
  return { keyNo: Number(text[2]), issuedS, handle: Number(text.slice(8, 16)) };
}

/** Whether the code's last digits are those its MAC gives; in constant time. */
export function bearsMac(text: string, mac: Buffer): boolean {
  return timingSafeEqual(Buffer.from(text.slice(16)), Buffer.from(macDigits(mac)));
}

/** A code of second s is alive in [s, s + 60). */
export function isExpired({ issuedS }: HolderCode, nowS: number): boolean {
  return nowS >= issuedS + CODE_LIFE_S;
}
