import { randomInt } from 'node:crypto';

/**
 * A 63-bit id made by the application, as decimal text (PostgreSQL bigint): 42 bits of milliseconds since 2020,
 * 10 bits drawn by the process at its start, 11 bits of sequence. Grows with time, so indexes append.
 */
export type Id = string;

const EPOCH_MS = Date.UTC(2020, 0, 1);
const NODE = BigInt(randomInt(1024)) << 11n;
let lastMs = 0;
let sequence = 0;

/** The next id of this process. Wall-clock time serves only uniqueness here, never business dates. */
export function newId(): Id {
  const nowMs = Date.now();
  if (nowMs > lastMs) {
    lastMs = nowMs;
    sequence = 0;
  } else if (++sequence > 2047) {
    lastMs += 1;
    sequence = 0;
  }
  return ((BigInt(lastMs - EPOCH_MS) << 21n) | NODE | BigInt(sequence)).toString();
}
