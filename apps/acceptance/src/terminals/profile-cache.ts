interface Entry<T> {
  readonly value: Promise<T | undefined>;
  readonly expiresAtMs: number;
}

export interface ProfileCacheOptions {
  /** Age after which an entry is read again, whatever was announced. */
  readonly ttlMs: number;
  /** The oldest entries beyond this many go. */
  readonly entriesMax: number;
}

/**
 * What the hot path knows of terminals and merchants without asking the database. Absence is remembered too, so that
 * unknown numbers do not become a query each; concurrent questions share one read; a read that fails is not remembered.
 */
export class ProfileCache<T> {
  private readonly entries = new Map<string, Entry<T>>();

  constructor(
    private readonly read: (key: string) => Promise<T | undefined>,
    private readonly options: ProfileCacheOptions,
  ) {}

  get(key: string): Promise<T | undefined> {
    const nowMs = performance.now();
    const known = this.entries.get(key);
    if (known && known.expiresAtMs > nowMs) return known.value;
    const entry: Entry<T> = { value: this.read(key), expiresAtMs: nowMs + this.options.ttlMs };
    this.entries.delete(key);
    this.entries.set(key, entry);
    entry.value.catch(() => {
      if (this.entries.get(key) === entry) this.entries.delete(key);
    });
    if (this.entries.size > this.options.entriesMax) this.entries.delete(this.entries.keys().next().value!);
    return entry.value;
  }

  /** The next question reads again; a read under way is answered to those who wait for it and not kept. */
  forget(key: string): void {
    this.entries.delete(key);
  }

  forgetAll(): void {
    this.entries.clear();
  }
}
