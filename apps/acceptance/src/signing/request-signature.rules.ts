import { createHash, createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

/** First line of what is signed: names the construction, so that another one can follow it. */
const SCHEME = 'YF1-HMAC-SHA256';

/** How far a request's timestamp may be from our time, either way. */
export const SIGNATURE_AGE_MAX_SECONDS = 300;

/** A request as its signer saw it. */
export interface SignedParts {
  readonly method: string;
  /** Path with query, as sent. */
  readonly target: string;
  /** Seconds since 1970, decimal text. */
  readonly timestamp: string;
  readonly nonce: string;
  /** Empty when the request has none. */
  readonly idempotencyKey: string;
  /** The very bytes sent; empty when there are none. */
  readonly body: Buffer | string;
}

/** What the signature is computed over: seven lines joined by LF, without one at the end. */
export function stringToSign(parts: SignedParts): string {
  const { method, target, timestamp, nonce, idempotencyKey, body } = parts;
  const bodyHash = createHash('sha256').update(body).digest('hex');
  return [SCHEME, method.toUpperCase(), target, timestamp, nonce, idempotencyKey, bodyHash].join('\n');
}

/** HMAC-SHA-256, 32 bytes. @param secret the secret's own characters are the key, they are not decoded */
export function signatureOf(parts: SignedParts, secret: KeyObject | string): Buffer {
  return createHmac('sha256', secret).update(stringToSign(parts)).digest();
}

/** Constant-time comparison with what was sent, 64 hex digits. */
export function isSignature(sent: string, expected: Buffer): boolean {
  if (!/^[0-9a-f]{64}$/i.test(sent)) return false;
  return timingSafeEqual(Buffer.from(sent, 'hex'), expected);
}

/** Whether a timestamp is within the window around now. */
export function isFresh(timestamp: string, nowMs: number): boolean {
  return Math.abs(nowMs / 1000 - Number(timestamp)) <= SIGNATURE_AGE_MAX_SECONDS;
}
