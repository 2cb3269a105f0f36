import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** What the first event of a chain follows: 32 zero bytes. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

/** An audit event as stored: what happened, and the hash that ties it to everything before. */
export interface ChainLink {
  readonly event: unknown;
  readonly hash: Buffer;
}

/** `head` goes into the next call when a long chain is verified in portions. */
export type ChainVerdict =
  | { readonly intact: true; readonly count: number; readonly head: Buffer }
  | { readonly intact: false; /** Position of the first event that does not fit, from 0. */ readonly brokenAt: number };

/**
 * Hash of the next event of an audit trail: SHA-256 of the previous hash and the event's canonical JSON (R-TRACE).
 * Whoever changes, removes or reorders an event must recompute all that follow; the head, kept elsewhere, shows it.
 * @throws RangeError unless the previous hash has 32 bytes
 */
export function chainHash(previousHash: Buffer, canonicalEvent: string): Buffer {
  if (previousHash.length !== 32) throw new RangeError('a chain hash has 32 bytes');
  return createHash('sha256').update(previousHash).update(canonicalEvent, 'utf8').digest();
}

/** Recomputes a chain, or a portion of it that follows `previousHash`. */
export function verifyChain(links: Iterable<ChainLink>, previousHash: Buffer = CHAIN_START): ChainVerdict {
  let head = previousHash;
  let count = 0;
  for (const { event, hash } of links) {
    const expected = chainHash(head, canonicalJson(event));
    if (!expected.equals(hash)) return { intact: false, brokenAt: count };
    head = expected;
    count += 1;
  }
  return { intact: true, count, head };
}
