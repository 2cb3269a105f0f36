import { createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { WrappedKey } from './hsm.port.js';
import { BlockCipher } from './key-material.js';

/** A key in clear inside the HSM, with the objects made from it once. */
export class LoadedKey {
  private block: BlockCipher | undefined;
  private halves: readonly [BlockCipher, BlockCipher] | undefined;
  private secretKey: KeyObject | undefined;

  constructor(
    readonly wrapped: WrappedKey,
    readonly bytes: Buffer,
  ) {}

  /** The whole key as a block cipher. @throws HsmError `KEY_USAGE` for AES and HMAC keys */
  get cipher(): BlockCipher {
    return (this.block ??= new BlockCipher(this.wrapped.algorithm, this.bytes));
  }

  /** The halves of a DES key as single DES, as X9.19 uses them; of a single-length key both halves are the key. */
  get desHalves(): readonly [BlockCipher, BlockCipher] {
    return (this.halves ??= [
      new BlockCipher('DES', this.bytes.subarray(0, 8)),
      new BlockCipher('DES', this.bytes.subarray(-8)),
    ]);
  }

  get secret(): KeyObject {
    return (this.secretKey ??= createSecretKey(this.bytes));
  }

  /** A cached key answers only for exactly the wrapped key it was opened from, relabelled blobs are opened anew. */
  isOf(key: WrappedKey): boolean {
    const { usage, algorithm, kcv } = this.wrapped;
    return key.usage === usage && key.algorithm === algorithm && key.kcv === kcv;
  }
}

/** The most recently used keys by blob, bounded: opening one costs many times more than using it. */
export class KeyCache {
  private readonly keys = new Map<string, LoadedKey>();

  constructor(private readonly maxKeys: number) {}

  get(key: WrappedKey): LoadedKey | undefined {
    const loaded = this.keys.get(key.blob);
    if (!loaded?.isOf(key)) return undefined;
    this.keys.delete(key.blob);
    this.keys.set(key.blob, loaded);
    return loaded;
  }

  put(loaded: LoadedKey): void {
    this.keys.set(loaded.wrapped.blob, loaded);
    if (this.keys.size > this.maxKeys) this.keys.delete(this.keys.keys().next().value!);
  }

  get size(): number {
    return this.keys.size;
  }
}
