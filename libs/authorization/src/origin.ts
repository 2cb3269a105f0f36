import crypto, { createHash, randomInt } from 'node:crypto';
import type { ChinaDate, Id } from '@app/kernel';

/** The authorization's id: the first 63 bits of the key's SHA-256, so the origin's key is unique per account by itself. */
export function authorizationIdOf(originKey: string): Id {
  return (sha256(originKey).readBigUInt64BE(0) >> 1n).toString();
}

/** 64 bits of the content's SHA-256, signed, as PostgreSQL's bigint takes it. */
export function contentHashOf(content: string): string {
  return sha256(content).readBigInt64BE(0).toString();
}

/** The one-shot form takes a third of the time; Node below 20.12 does not have it. */
const sha256: (text: string) => Buffer =
  typeof crypto.hash === 'function'
    ? (text) => crypto.hash('sha256', text, 'buffer')
    : (text) => createHash('sha256').update(text).digest();

const NODE_DIGITS = randomInt(100).toString().padStart(2, '0');
let counter = randomInt(1_000_000);
let prefix = { date: '', digits: '' };

/** A retrieval reference number: last digit of the year, day of the year, two digits of the process, six counted. */
export function newRrn(date: ChinaDate): string {
  if (prefix.date !== date) prefix = { date, digits: `${date[3]}${dayOfYear(date)}${NODE_DIGITS}` };
  counter = (counter + 1) % 1_000_000;
  return prefix.digits + String(counter).padStart(6, '0');
}

function dayOfYear(date: ChinaDate): string {
  const day = Math.floor((Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / 86_400_000) + 1;
  return String(day).padStart(3, '0');
}

/** The authorization code that goes with an id: six digits. */
export function authCodeOf(authorizationId: Id): string {
  return authorizationId.slice(-6).padStart(6, '0');
}
