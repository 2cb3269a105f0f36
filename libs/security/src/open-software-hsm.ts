import { HsmError } from './hsm.error.js';
import { SoftwareHsm } from './software-hsm.js';
import { StorageKeyRing } from './storage-key-ring.js';
import { WatchedKeyFile } from './watched-key-file.js';
import { createStorageKeyFile, joinStorageKeys, readStorageKeyFile } from './storage-key-source.js';

export interface OpenSoftwareHsmOptions {
  /** Path of the storage key file; see `readStorageKeyFile` for its form. */
  readonly storageKeyFile?: string;
  /** Two or more custodians' components, as `storageKeyComponentsFromEnv` collects them. */
  readonly storageKeyComponents?: readonly string[];
  /** In the sandbox the key file is made on first start, and keys and PINs can be revealed. */
  readonly sandbox: boolean;
  readonly maxCachedKeys?: number;
}

/**
 * Opens the software HSM with its storage keys. There is no default key: outside the sandbox a missing one stops the start.
 * @throws HsmError `STORAGE_KEY` when keys are missing, given in both ways, malformed, or readable by others
 */
export async function openSoftwareHsm(options: OpenSoftwareHsmOptions): Promise<SoftwareHsm> {
  const keys = await storageKeysOf(options);
  const watched = options.storageKeyFile ? new WatchedKeyFile(options.storageKeyFile) : undefined;
  const storageKeys = new StorageKeyRing(keys, options.sandbox ? 'sandbox' : 'production', watched);
  return new SoftwareHsm({ storageKeys, sandbox: options.sandbox, maxCachedKeys: options.maxCachedKeys });
}

async function storageKeysOf(options: OpenSoftwareHsmOptions): Promise<Buffer[]> {
  const { storageKeyFile: path, storageKeyComponents: components = [], sandbox } = options;
  if (path && components.length > 0) {
    throw new HsmError('STORAGE_KEY', 'give the storage key by file or by components, not both');
  }
  if (components.length > 0) return joinStorageKeys(components);
  if (!path) throw new HsmError('STORAGE_KEY', 'neither a storage key file nor components are configured');
  if (sandbox) await createStorageKeyFile(path);
  const keys = await readStorageKeyFile(path);
  if (!keys) throw new HsmError('STORAGE_KEY', `${path} does not exist`);
  return keys;
}
