import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Cipher, Decipher } from 'node:crypto';
import { HsmError } from './hsm.error.js';
import type { KeyAlgorithm, KeyUsage } from './hsm.port.js';

/** Clear length of a key. `3DES` is double length, the only one POS terminals use. */
export const KEY_BYTES: Readonly<Record<KeyAlgorithm, number>> = { DES: 8, '3DES': 16, SM4: 16, AES: 32, HMAC: 32 };

const TERMINAL: readonly KeyAlgorithm[] = ['DES', '3DES', 'SM4'];
const CHIP: readonly KeyAlgorithm[] = ['3DES', 'SM4'];
const ALGORITHMS_OF: Readonly<Record<KeyUsage, readonly KeyAlgorithm[]>> = {
  TMK: TERMINAL,
  PIK: TERMINAL,
  MAK: TERMINAL,
  TDK: TERMINAL,
  PVK: ['HMAC'],
  PAN_ENCRYPTION: ['AES'],
  PAN_SEARCH: ['HMAC'],
  ID_ENCRYPTION: ['AES'],
  ID_SEARCH: ['HMAC'],
  SECRET_ENCRYPTION: ['AES'],
  CODE_MAC: ['HMAC'],
  TMK_TRANSPORT: CHIP,
  IMK_AC: CHIP,
  IMK_MAC: CHIP,
  IMK_ENC: CHIP,
  CHIP_TRANSPORT: CHIP,
};

/** @throws HsmError `KEY_USAGE` when a key for this usage cannot have this algorithm */
export function assertAlgorithm(usage: KeyUsage, algorithm: KeyAlgorithm): void {
  if (!ALGORITHMS_OF[usage].includes(algorithm)) {
    throw new HsmError('KEY_USAGE', `a ${usage} key cannot be ${algorithm}, only ${ALGORITHMS_OF[usage].join(', ')}`);
  }
}

/** Random key bytes; DES keys with odd parity, which some terminals check on arrival. */
export function newKeyBytes(algorithm: KeyAlgorithm): Buffer {
  const bytes = randomBytes(KEY_BYTES[algorithm]);
  if (algorithm === 'DES' || algorithm === '3DES') {
    for (let i = 0; i < bytes.length; i++) bytes[i] = withOddParity(bytes[i]!);
  }
  return bytes;
}

function withOddParity(byte: number): number {
  let ones = 0;
  for (let bit = 1; bit < 8; bit++) ones += (byte >> bit) & 1;
  return (byte & 0xfe) | (ones % 2 === 0 ? 1 : 0);
}

/** Whether every byte is zero: what two equal components join to, never a key. */
export function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}

/** XOR of hex components of one length. @throws HsmError `INPUT`, naming the component but not its value */
export function joinComponents(componentsHex: readonly string[], bytes: number): Buffer {
  if (componentsHex.length < 2) throw new HsmError('INPUT', 'a key is joined from two or more components');
  const key = Buffer.alloc(bytes);
  componentsHex.forEach((component, index) => {
    const hex = component.replace(/\s/g, '');
    if (!/^[0-9a-f]*$/i.test(hex) || hex.length !== bytes * 2) {
      throw new HsmError('INPUT', `component ${index + 1} is not ${bytes * 2} hex digits`);
    }
    Buffer.from(hex, 'hex').forEach((byte, at) => (key[at]! ^= byte));
  });
  if (isZero(key)) throw new HsmError('INPUT', 'the components cancel each other out');
  return key;
}

/**
 * Electronic code book of one key, the building block of MACs and PIN blocks. The cipher objects are made once and kept:
 * without padding ECB carries no state from one call to the next, and making one per message costs more than using it.
 * Single DES runs as des-ede3 with K‖K‖K because OpenSSL 3 has no single DES; a double-length key is K1‖K2‖K1.
 */
export class BlockCipher {
  readonly blockBytes: number;
  private encryptor: Cipher | undefined;
  private decryptor: Decipher | undefined;

  constructor(
    algorithm: KeyAlgorithm,
    private readonly keyBytes: Buffer,
  ) {
    if (algorithm !== 'DES' && algorithm !== '3DES' && algorithm !== 'SM4') {
      throw new HsmError('KEY_USAGE', `${algorithm} is no block cipher of terminals or chips`);
    }
    this.blockBytes = algorithm === 'SM4' ? 16 : 8;
  }

  /** Encrypts whole blocks, each for itself. */
  encrypt(blocks: Buffer): Buffer {
    this.assertWhole(blocks);
    this.encryptor ??= createCipheriv(this.openSslName(), this.openSslKey(), null).setAutoPadding(false);
    return this.encryptor.update(blocks);
  }

  /** Decrypts whole blocks, each for itself. */
  decrypt(blocks: Buffer): Buffer {
    this.assertWhole(blocks);
    this.decryptor ??= createDecipheriv(this.openSslName(), this.openSslKey(), null).setAutoPadding(false);
    return this.decryptor.update(blocks);
  }

  /** A partial block would stay in the shared cipher object and shift every later message. */
  private assertWhole(blocks: Buffer): void {
    if (blocks.length === 0 || blocks.length % this.blockBytes !== 0) {
      throw new HsmError('INPUT', `${blocks.length} bytes are no whole blocks of ${this.blockBytes}`);
    }
  }

  private openSslName(): string {
    return this.blockBytes === 16 ? 'sm4-ecb' : 'des-ede3';
  }

  private openSslKey(): Buffer {
    const key = this.keyBytes;
    if (this.blockBytes === 16) return key;
    return Buffer.concat(key.length === 8 ? [key, key, key] : [key, key.subarray(0, 8)]);
  }
}

/**
 * Key check value, 4 bytes. Ciphers: the start of E(one zero block), as terminals compute it (POS specification,
 * Sign-in). AES and HMAC keys never leave the HSM and take the start of an HMAC, since E(zero block) is GCM's secret
 * hash key.
 */
export function keyCheckValue(algorithm: KeyAlgorithm, bytes: Buffer): Buffer {
  if (algorithm === 'AES' || algorithm === 'HMAC') {
    return createHmac('sha256', bytes).update('key check value').digest().subarray(0, 4);
  }
  const cipher = new BlockCipher(algorithm, bytes);
  return Buffer.from(cipher.encrypt(Buffer.alloc(cipher.blockBytes)).subarray(0, 4));
}
