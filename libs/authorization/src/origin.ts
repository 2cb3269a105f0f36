import { createHash, randomInt } from 'node:crypto';
import type { ChinaDate, Id } from '@app/kernel';

/** The authorization's id: the first 63 bits of the key's SHA-256, so the origin's key is unique per account by itself. */
export function authorizationIdOf(originKey: string): Id {
  return (sha256(originKey).readBigUInt64BE(0) >> 1n).toString();
}

/** 64 bits of the content's SHA-256, signed, as PostgreSQL's bigint takes it. */
export function contentHashOf(content: string): string {
  return sha256(content).readBigInt64BE(0).toString();
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

const NODE_DIGITS = randomInt(100).toString().padStart(2, '0');
let counter = randomInt(1_000_000);

/** A retrieval reference number: last digit of the year, day of the year, two digits of the process, six counted. */
export function newRrn(date: ChinaDate): string {
  const dayOfYear = Math.floor((Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / 86_400_000) + 1;
  counter = (counter + 1) % 1_000_000;
  return `${date[3]}${String(dayOfYear).padStart(3, '0')}${NODE_DIGITS}${String(counter).padStart(6, '0')}`;
}

/** The authorization code that goes with an id: six digits. */
export function authCodeOf(authorizationId: Id): string {
  return authorizationId.slice(-6).padStart(6, '0');
}
