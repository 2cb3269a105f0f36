import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { HsmError } from './hsm.error.js';
import { isZero } from './key-material.js';

/** AES-256. */
export const STORAGE_KEY_BYTES = 32;

const FORMAT = 1;
const ID_BYTES = 4;
const HEADER_BYTES = 1 + ID_BYTES;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Blobs made for one realm cannot be read in the other, so a production key is not revealed by switching the sandbox on. */
export type Realm = 'sandbox' | 'production';

/** A storage key's public name: 8 hex digits derived from the key itself, so that no one has to number keys. */
export function storageKeyId(key: Buffer): string {
  return createHmac('sha256', key)
    .update('storage key id')
    .digest('hex')
    .slice(0, ID_BYTES * 2);
}

/**
 * The storage keys of an HSM, oldest first. Everything new is sealed under the newest; older ones stay to open what they
 * sealed until it is sealed anew. A sealed blob is `format(1) | storage key id(4) | nonce(12) | ciphertext | tag(16)`,
 * AES-256-GCM, with the header, the realm and the caller's label authenticated.
 */
export class StorageKeyRing {
  private readonly keys = new Map<string, Buffer>();
  private newest = '';

  /** @throws HsmError `STORAGE_KEY` when there is no key, one has a wrong length, is zero, or comes twice */
  constructor(
    keysOldestFirst: readonly Buffer[],
    private readonly realm: Realm,
    /** Asked for keys that were added since; keys it no longer has are kept as long as the process lives. */
    private readonly source?: { changed(): readonly Buffer[] | undefined },
  ) {
    for (const key of keysOldestFirst) {
      if (key.length !== STORAGE_KEY_BYTES || isZero(key)) {
        throw new HsmError('STORAGE_KEY', `a storage key is ${STORAGE_KEY_BYTES} bytes and not zero`);
      }
      const id = storageKeyId(key);
      if (this.keys.has(id)) throw new HsmError('STORAGE_KEY', `storage key ${id} is given twice`);
      this.keys.set(id, key);
      this.newest = id;
    }
    if (this.keys.size === 0) throw new HsmError('STORAGE_KEY', 'no storage key is given');
  }

  /** Id of the key that new blobs are sealed under. */
  get newestId(): string {
    this.look();
    return this.newest;
  }

  /** Whether a blob is sealed under the newest key. */
  isNewest(blob: Buffer): boolean {
    return this.idOf(blob) === this.newestId;
  }

  /** Seals a secret under the newest storage key. @param label what the secret is; must be given again to open it */
  seal(label: string, plain: Buffer): Buffer {
    const { newestId } = this;
    const header = Buffer.concat([Buffer.of(FORMAT), Buffer.from(newestId, 'hex')]);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(newestId)!, nonce);
    cipher.setAAD(this.authenticated(header, label));
    return Buffer.concat([header, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** Opens a sealed secret. @throws HsmError `KEY_UNREADABLE` when blob, label, realm or storage key do not fit */
  open(label: string, blob: Buffer): Buffer {
    if (blob.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES || blob[0] !== FORMAT) {
      throw new HsmError('KEY_UNREADABLE', 'this is no key blob of a known format');
    }
    const header = blob.subarray(0, HEADER_BYTES);
    const id = this.idOf(blob);
    if (!this.keys.has(id)) this.look();
    const key = this.keys.get(id);
    if (!key) throw new HsmError('KEY_UNREADABLE', `sealed under storage key ${id}, which this HSM does not hold`);
    const nonce = blob.subarray(HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(this.authenticated(header, label));
    decipher.setAuthTag(blob.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(blob.subarray(HEADER_BYTES + NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch {
      throw new HsmError('KEY_UNREADABLE', 'the blob was altered, relabelled, or comes from another realm');
    }
  }

  /** Id of the storage key a blob names in its header. */
  idOf(blob: Buffer): string {
    return blob.subarray(1, HEADER_BYTES).toString('hex');
  }

  /** Takes up what the source has new. A key that is none is left out: what is sealed under it cannot be opened then. */
  private look(): void {
    for (const key of this.source?.changed() ?? []) {
      if (key.length !== STORAGE_KEY_BYTES || isZero(key)) continue;
      this.newest = storageKeyId(key);
      this.keys.set(this.newest, key);
    }
  }

  private authenticated(header: Buffer, label: string): Buffer {
    return Buffer.concat([header, Buffer.from(`${this.realm}|${label}`, 'utf8')]);
  }
}
