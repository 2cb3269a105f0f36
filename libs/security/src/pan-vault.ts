import { HsmError } from './hsm.error.js';
import type { Hsm, WrappedKey } from './hsm.port.js';
import { assertPan } from './pin-block.js';

/** The four keys of the vault, usages as named. */
export interface PanVaultKeys {
  readonly panEncryption: WrappedKey;
  readonly panSearch: WrappedKey;
  readonly idEncryption: WrappedKey;
  readonly idSearch: WrappedKey;
}

const PAN_CONTEXT = 'card-number';
const ID_CONTEXT = 'id-number';

/**
 * Card numbers and ID numbers at rest: an encrypted column to read them by, a keyed hash column to find them by
 * (R-PRIVACY). Hashes are not cached: an HMAC costs a few microseconds, and a cache would keep the clear numbers of many
 * cards in memory long after their requests.
 */
export class PanVault {
  constructor(
    private readonly hsm: Hsm,
    private readonly keys: PanVaultKeys,
  ) {}

  /** @throws HsmError `INPUT` when it is not 13 to 19 digits */
  async encryptPan(pan: string): Promise<Buffer> {
    assertPan(pan);
    return this.hsm.encrypt(this.keys.panEncryption, Buffer.from(pan), PAN_CONTEXT);
  }

  /** @throws HsmError `DATA_UNREADABLE` */
  async decryptPan(cipher: Buffer): Promise<string> {
    return (await this.hsm.decrypt(this.keys.panEncryption, cipher, PAN_CONTEXT)).toString();
  }

  /** 32 bytes, the same for the same card number. @throws HsmError `INPUT` */
  async panHash(pan: string): Promise<Buffer> {
    assertPan(pan);
    return this.hsm.searchHash(this.keys.panSearch, pan);
  }

  /** Encrypts an ID number as written by {@link normalizeIdNumber}. */
  async encryptIdNumber(idNumber: string): Promise<Buffer> {
    return this.hsm.encrypt(this.keys.idEncryption, Buffer.from(normalizeIdNumber(idNumber)), ID_CONTEXT);
  }

  /** @throws HsmError `DATA_UNREADABLE` */
  async decryptIdNumber(cipher: Buffer): Promise<string> {
    return (await this.hsm.decrypt(this.keys.idEncryption, cipher, ID_CONTEXT)).toString();
  }

  /** 32 bytes, the same however the number was typed (full width, spaces, small x). */
  async idNumberHash(idNumber: string): Promise<Buffer> {
    return this.hsm.searchHash(this.keys.idSearch, normalizeIdNumber(idNumber));
  }
}

/**
 * One spelling of an ID document's number: half width, upper case, without spaces and hyphens.
 * @throws HsmError `INPUT` when nothing is left
 */
export function normalizeIdNumber(idNumber: string): string {
  const normalized = idNumber.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (normalized === '') throw new HsmError('INPUT', 'the ID number is empty');
  return normalized;
}
