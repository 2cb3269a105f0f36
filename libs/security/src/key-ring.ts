import { HsmError } from './hsm.error.js';
import type { Hsm, KeyAlgorithm, KeyUsage, WrappedKey } from './hsm.port.js';

/** The keys every application shares, each with its use. */
const KEYS = {
  'pan-encryption': ['PAN_ENCRYPTION', 'AES'],
  'pan-search': ['PAN_SEARCH', 'HMAC'],
  'id-encryption': ['ID_ENCRYPTION', 'AES'],
  'id-search': ['ID_SEARCH', 'HMAC'],
  'secret-encryption': ['SECRET_ENCRYPTION', 'AES'],
  'pin-verification': ['PVK', 'HMAC'],
} as const satisfies Record<string, readonly [KeyUsage, KeyAlgorithm]>;

export type KeyName = keyof typeof KEYS;

/** Where the wrapped keys are kept. */
export interface KeyStore {
  load(): Promise<ReadonlyMap<string, WrappedKey>>;
  /** Keeps a key unless its name has one already: of several processes that start together one wins. */
  saveIfAbsent(name: KeyName, key: WrappedKey): Promise<void>;
}

/** The named working keys of the platform, wrapped under the HSM's storage key; made on the first start of all. */
export class KeyRing {
  private constructor(private readonly keys: ReadonlyMap<string, WrappedKey>) {}

  /**
   * Loads the keys and makes those that are missing.
   * @throws HsmError `KEY_UNREADABLE` when a key was wrapped under a storage key that this HSM does not hold: better now
   *   than at the first card
   */
  static async open(hsm: Hsm, store: KeyStore): Promise<KeyRing> {
    let keys = await store.load();
    const missing = (Object.keys(KEYS) as KeyName[]).filter((name) => !keys.has(name));
    for (const name of missing) {
      const [usage, algorithm] = KEYS[name];
      await store.saveIfAbsent(name, await hsm.generateKey(usage, algorithm));
    }
    if (missing.length > 0) keys = await store.load();
    for (const key of keys.values()) await hsm.rewrap(key);
    return new KeyRing(keys);
  }

  /** The wrapped key, as the HSM takes it. */
  key(name: KeyName): WrappedKey {
    const key = this.keys.get(name);
    if (!key) throw new HsmError('KEY_UNREADABLE', `key ${name} is not in the key store`);
    return key;
  }
}
