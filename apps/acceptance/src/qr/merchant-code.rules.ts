import { timingSafeEqual } from 'node:crypto';
import type { Id } from '@app/kernel';

/**
 * Codes that merchants show. Their letters are those of QR's alphanumeric mode, which keeps the picture coarse:
 *
 * - static, printed per store: `YFK:S:{key}:{storeId}:{mac}`; it holds until the store closes
 * - of one order, on a screen: `YFK:O:{key}:{orderId}:{amountFen}:{second of expiry}:{mac}`; it holds for a minute
 *
 * `mac` is 16 base32 letters, 80 bits of HMAC-SHA-256 over all that comes before. Whoever reads a code knows it is ours and
 * unaltered before any database is asked.
 */
export type MerchantCode =
  | { readonly kind: 'static'; readonly keyNo: number; readonly storeId: Id }
  | {
      readonly kind: 'order';
      readonly keyNo: number;
      readonly orderId: string;
      readonly amountFen: number;
      readonly expiresS: number;
    };

const STATIC = /^YFK:S:(\d{1,6}):(\d{1,19}):([A-Z2-7]{16})$/;
const ORDER = /^YFK:O:(\d{1,6}):([0-9A-Z]{1,32}):(\d{1,9}):(\d{10}):([A-Z2-7]{16})$/;
export const MERCHANT_CODE_FORMAT = new RegExp(`${STATIC.source}|${ORDER.source}`);
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const MAC_LETTERS = 16;

/** All of the code but its MAC: what the MAC is computed over. */
export function merchantCodeContent(code: MerchantCode): string {
  return code.kind === 'static'
    ? `YFK:S:${code.keyNo}:${code.storeId}`
    : `YFK:O:${code.keyNo}:${code.orderId}:${code.amountFen}:${code.expiresS}`;
}

export function writeMerchantCode(code: MerchantCode, mac: Buffer): string {
  return `${merchantCodeContent(code)}:${macLetters(mac)}`;
}

/** The parts of a code, undefined for what is none of ours. Whether it is genuine its MAC tells. */
export function readMerchantCode(text: string): MerchantCode | undefined {
  const fixed = STATIC.exec(text);
  if (fixed) return { kind: 'static', keyNo: Number(fixed[1]), storeId: fixed[2]! };
  const order = ORDER.exec(text);
  if (!order) return undefined;
  return {
    kind: 'order',
    keyNo: Number(order[1]),
    orderId: order[2]!,
    amountFen: Number(order[3]),
    expiresS: Number(order[4]),
  };
}

/** Whether the code's letters are those its MAC gives, in their one spelling; in constant time. */
export function isSigned(text: string, code: MerchantCode, mac: Buffer): boolean {
  const expected = Buffer.from(writeMerchantCode(code, mac));
  const given = Buffer.from(text);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function macLetters(mac: Buffer): string {
  let bits = 0n;
  for (const byte of mac.subarray(0, (MAC_LETTERS * 5) / 8)) bits = (bits << 8n) | BigInt(byte);
  let letters = '';
  for (let at = MAC_LETTERS - 1; at >= 0; at--) letters += BASE32[Number((bits >> BigInt(at * 5)) & 31n)];
  return letters;
}
