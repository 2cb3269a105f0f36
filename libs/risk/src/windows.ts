/**
 * Windows over a slice of a subject's record, all O(1) per observation and without allocation. Time is whole seconds since
 * the epoch below: small integers, which are not boxed when they are handed on.
 *
 * A total window cuts time into twelfths of its length and keeps count and sum per twelfth, so an event counts for at
 * least 11/12 of the window and never longer than it (up to
 * rounding twelfths up to whole seconds). A distinct window keeps the latest K others with the time each was
 * last met; it is exact in time and tells at most K. Time may step back a little (several processes): late events count
 * where they belong, those older than the ring are dropped.
 */

const EPOCH_MS = Date.UTC(2020, 0, 1);

/** The second an instant falls in. @param atMs an instant until 2088 */
export function secondOf(atMs: number): number {
  return ((atMs - EPOCH_MS) / 1000) | 0;
}

/** Parts of a total window. */
export const BUCKETS = 12;

/**
 * A total window has a head (newest bucket's number, count, sum) and a ring (count and sum per bucket). The heads of a
 * record lie side by side, since a decision reads all of them and seldom a ring.
 */
export const HEAD_LENGTH = 3;
export const RING_LENGTH = 2 * BUCKETS;
export const TOTAL_COUNT = 1;
export const TOTAL_SUM = 2;

/** Length of a bucket of a window. */
export function bucketSecondsOf(withinSeconds: number): number {
  return Math.ceil(withinSeconds / BUCKETS);
}

/** Counts an event of that bucket. @param head @param ring where the window's parts begin */
export function addToTotal(records: Float64Array, head: number, ring: number, bucket: number, amountFen: number): void {
  if (bucket !== records[head]!) advance(records, head, ring, bucket);
  if (bucket <= records[head]! - BUCKETS) return;
  const at = ring + (bucket % BUCKETS) * 2;
  records[at]! += 1;
  records[at + 1]! += amountFen;
  records[head + TOTAL_COUNT]! += 1;
  records[head + TOTAL_SUM]! += amountFen;
}

/** Events, or fen, in the twelve buckets that end with this one. @param field TOTAL_COUNT or TOTAL_SUM */
export function totalOf(records: Float64Array, head: number, ring: number, bucket: number, field: number): number {
  if (bucket === records[head]!) return records[head + field]!;
  advance(records, head, ring, bucket);
  return records[head + field]! - laterThan(records, head, ring, bucket, field);
}

/** Moves the ring on to a bucket; what falls out of it no longer counts. */
function advance(records: Float64Array, head: number, ring: number, bucket: number): void {
  const newest = records[head]!;
  if (bucket <= newest) return;
  if (bucket - newest >= BUCKETS) {
    records.fill(0, ring, ring + RING_LENGTH);
    records[head + TOTAL_COUNT] = 0;
    records[head + TOTAL_SUM] = 0;
  } else {
    for (let passed = newest + 1; passed <= bucket; passed++) {
      const at = ring + (passed % BUCKETS) * 2;
      records[head + TOTAL_COUNT]! -= records[at]!;
      records[head + TOTAL_SUM]! -= records[at + 1]!;
      records[at] = 0;
      records[at + 1] = 0;
    }
  }
  records[head] = bucket;
}

/** What the ring holds of buckets after the one asked for: nothing, unless time stepped back. */
function laterThan(records: Float64Array, head: number, ring: number, bucket: number, field: number): number {
  const newest = records[head]!;
  if (bucket >= newest) return 0;
  let later = 0;
  for (let each = Math.max(bucket, newest - BUCKETS) + 1; each <= newest; each++) {
    later += records[ring + (each % BUCKETS) * 2 + field - 1]!;
  }
  return later;
}

/** Numbers of a distinct window that keeps K others: mark and second of each. */
export function distinctLength(kept: number): number {
  return kept * 2;
}

/** Notes that the subject met another. */
export function meet(records: Float64Array, at: number, kept: number, mark: number, second: number): void {
  const end = at + kept * 2;
  let oldest = at;
  for (let each = at; each < end; each += 2) {
    if (records[each] === mark) {
      if (records[each + 1]! < second) records[each + 1] = second;
      return;
    }
    if (records[each + 1]! < records[oldest + 1]!) oldest = each;
  }
  if (records[oldest + 1]! >= second) return;
  records[oldest] = mark;
  records[oldest + 1] = second;
}

/** Others than `mark` met after the second `since`, as far as they are kept. */
export function othersMet(records: Float64Array, at: number, kept: number, mark: number, since: number): number {
  const end = at + kept * 2;
  let others = 0;
  for (let each = at; each < end; each += 2) {
    if (records[each + 1]! > since && records[each + 1]! > 0 && records[each] !== mark) others++;
  }
  return others;
}

/** 53 bits of a text, never 0: what a distinct window knows another by. */
export function markOf(text: string): number {
  let a = 0x9e3779b1;
  let b = 0x85ebca77;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x27d4eb2f);
    b = Math.imul(b ^ code, 0x165667b1);
  }
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ (b >>> 13);
  b = Math.imul(b ^ (b >>> 16), 0x297a2d39) ^ (a >>> 12);
  return (b >>> 11) * 0x1_0000_0000 + (a >>> 0) + 1;
}
