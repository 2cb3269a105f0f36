/** Numbers that look random and are the same for the same seed (mulberry32). */
export class SeededRandom {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, the bound. */
  below(bound: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  bytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => this.below(256)));
  }
}

/** TPDU and header: no MAC covers them. */
const BARE_BYTES = 11;
const BITMAP = 13;
const SPOILERS = [0x00, 0x01, 0x0a, 0x20, 0x60, 0x7f, 0x99, 0xaa, 0xd0, 0xff];
const TYPES = ['0100', '0200', '0210', '0220', '0320', '0400', '0500', '0620', '0800', '0820', '9999'];

type Mutation = (payload: Buffer, random: SeededRandom, others: readonly Buffer[]) => Buffer;

const without = (payload: Buffer, from: number, count: number): Buffer =>
  Buffer.concat([payload.subarray(0, from), payload.subarray(from + count)]);
const withInserted = (payload: Buffer, at: number, more: Buffer): Buffer =>
  Buffer.concat([payload.subarray(0, at), more, payload.subarray(at)]);

/** What a disturbed line does: most of the message can still be read. */
const GENTLE: readonly Mutation[] = [
  (payload, random) => {
    payload[random.below(payload.length)]! ^= 1 << random.below(8);
    return payload;
  },
  (payload, random) => {
    for (let count = 1 + random.below(6); count > 0; count--) payload[random.below(payload.length)] = random.below(256);
    return payload;
  },
  (payload, random) => {
    payload[random.below(payload.length)] = random.pick(SPOILERS);
    return payload;
  },
];

/** What a bad terminal or a bad person does. */
const HARSH: readonly Mutation[] = [
  // A field more or less in the bitmap.
  (payload, random) => {
    payload[BITMAP + random.below(8)]! ^= 1 << random.below(8);
    return payload;
  },
  (payload, random) => {
    Buffer.from(random.pick(TYPES), 'hex').copy(payload, BARE_BYTES);
    return payload;
  },
  (payload, random) => payload.subarray(0, random.below(payload.length + 1)),
  (payload, random) => without(payload, random.below(payload.length), 1 + random.below(8)),
  (payload, random) => withInserted(payload, random.below(payload.length + 1), random.bytes(1 + random.below(12))),
  // A piece twice.
  (payload, random) => {
    const from = random.below(payload.length);
    return withInserted(payload, random.below(payload.length), payload.subarray(from, from + 1 + random.below(20)));
  },
  // The head of this and the tail of another.
  (payload, random, others) => {
    const other = random.pick(others);
    return Buffer.concat([
      payload.subarray(0, random.below(payload.length)),
      other.subarray(random.below(other.length)),
    ]);
  },
  // Another's MAC.
  (payload, random, others) => Buffer.concat([payload.subarray(0, -8), random.pick(others).subarray(-8)]),
  // Two blocks of 8 exchanged, which an XOR of blocks cannot see.
  (payload, random) => {
    const blocks = Math.floor((payload.length - BARE_BYTES) / 8);
    const at = (): number => BARE_BYTES + 8 * random.below(blocks);
    const [one, two] = [at(), at()];
    const kept = Buffer.from(payload.subarray(one, one + 8));
    payload.copy(payload, one, two, two + 8);
    kept.copy(payload, two);
    return payload;
  },
];

/** A copy with one thing or more done to it, up to two unless told; never shorter than the bitmap's end, since no frame is. */
export function mutated(payload: Buffer, random: SeededRandom, others: readonly Buffer[], most = 2): Buffer {
  let result = Buffer.from(payload) as Buffer;
  for (let count = 1 + random.below(most); count > 0; count--) {
    const next = random.pick(random.below(3) === 0 ? HARSH : GENTLE)(Buffer.from(result), random, others);
    if (next.length >= BITMAP + 8 && next.length <= 4096) result = next;
  }
  return result;
}
