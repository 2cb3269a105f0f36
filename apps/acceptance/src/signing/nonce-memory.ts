/** What a nonce means in this process: `fresh`, the very same request once more, or another request under an old nonce. */
export type NonceVerdict = 'fresh' | 'same' | 'reused';

/**
 * The nonces this process saw last, with a mark of the request each came with. Two generations of bounded size: when one is
 * full the older goes, so memory is bounded whatever comes in.
 */
export class NonceMemory {
  private young = new Map<string, number>();
  private old = new Map<string, number>();

  /** @param generationMax nonces of a generation */
  constructor(private readonly generationMax: number) {}

  /** Notes a nonce. @param mark 32 bits of the request's signature */
  note(keyId: string, nonce: string, mark: number): NonceVerdict {
    const key = `${keyId}/${nonce}`;
    const seen = this.young.get(key) ?? this.old.get(key);
    if (seen !== undefined) return seen === mark ? 'same' : 'reused';
    if (this.young.size >= this.generationMax) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, mark);
    return 'fresh';
  }
}
