import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { CipherFactory } from './block-cipher.js';

/** Ciphers for this room's tests, plainly from OpenSSL: one object per call, nothing kept. */
export const openSslCiphers: CipherFactory = (algorithm, key) => {
  const name = algorithm === 'SM4' ? 'sm4-ecb' : 'des-ede3';
  const fullKey =
    algorithm === 'SM4' ? key : Buffer.concat(algorithm === 'DES' ? [key, key, key] : [key, key.subarray(0, 8)]);
  return {
    blockBytes: algorithm === 'SM4' ? 16 : 8,
    encrypt: (blocks) => createCipheriv(name, fullKey, null).setAutoPadding(false).update(blocks),
    decrypt: (blocks) => createDecipheriv(name, fullKey, null).setAutoPadding(false).update(blocks),
  };
};
