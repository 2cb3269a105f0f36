const NONE = -1;

/**
 * One record of numbers per subject, in one preallocated block. Bounded: where all records are taken, the subject whose
 * last observation is oldest gives its own up. Finding and touching are O(1).
 */
export class SubjectTable {
  readonly records: Float64Array;
  private readonly slotOf = new Map<string, number>();
  private readonly keys: (string | undefined)[];
  private readonly newer: Int32Array;
  private readonly older: Int32Array;
  private newest = NONE;
  private oldest = NONE;

  /** @param recordLength numbers per subject. @param slotsMax subjects at once, at least 1 */
  constructor(
    private readonly recordLength: number,
    private readonly slotsMax: number,
  ) {
    this.records = new Float64Array(recordLength * slotsMax);
    this.keys = new Array<string | undefined>(slotsMax);
    this.newer = new Int32Array(slotsMax).fill(NONE);
    this.older = new Int32Array(slotsMax).fill(NONE);
  }

  get size(): number {
    return this.slotOf.size;
  }

  /** Where the subject's record begins, −1 when there is none. */
  find(key: string): number {
    const slot = this.slotOf.get(key);
    return slot === undefined ? NONE : slot * this.recordLength;
  }

  /** Where the subject's record begins, made when there is none; the subject is now the newest. */
  touch(key: string): number {
    let slot = this.slotOf.get(key);
    if (slot === undefined) {
      slot = this.slotOf.size < this.slotsMax ? this.slotOf.size : this.giveUpOldest();
      this.slotOf.set(key, slot);
      this.keys[slot] = key;
      this.makeNewest(slot);
    } else if (slot !== this.newest) {
      this.unlink(slot);
      this.makeNewest(slot);
    }
    return slot * this.recordLength;
  }

  private giveUpOldest(): number {
    const slot = this.oldest;
    this.unlink(slot);
    this.slotOf.delete(this.keys[slot]!);
    this.records.fill(0, slot * this.recordLength, (slot + 1) * this.recordLength);
    return slot;
  }

  private makeNewest(slot: number): void {
    this.older[slot] = this.newest;
    this.newer[slot] = NONE;
    if (this.newest !== NONE) this.newer[this.newest] = slot;
    this.newest = slot;
    if (this.oldest === NONE) this.oldest = slot;
  }

  private unlink(slot: number): void {
    const newer = this.newer[slot]!;
    const older = this.older[slot]!;
    if (newer === NONE) this.newest = older;
    else this.older[newer] = older;
    if (older === NONE) this.oldest = newer;
    else this.newer[older] = newer;
  }
}
