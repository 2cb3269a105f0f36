import { ecbMac, sm4EcbMac, x919Mac } from '@app/iso8583';
import { HsmError } from './hsm.error.js';
import type { MacAlgorithm } from './hsm.port.js';
import type { LoadedKey } from './key-cache.js';

/**
 * Field 64 over the bytes from MTI to field 63 (POS specification, MAC). Single-length MAKs are fine for `ECB` and, as
 * terminals with a single DES master key have no other, for `X9.19`, which then is plain X9.9.
 * @throws HsmError `KEY_USAGE` when the key's algorithm is not the MAC's
 */
export function messageMac(mak: LoadedKey, algorithm: MacAlgorithm, data: Buffer): Buffer {
  if ((mak.wrapped.algorithm === 'SM4') !== (algorithm === 'SM4')) {
    throw new HsmError('KEY_USAGE', `a ${mak.wrapped.algorithm} MAK cannot make a ${algorithm} MAC`);
  }
  if (algorithm === 'SM4') return sm4EcbMac(data, (block) => mak.cipher.encrypt(block));
  if (algorithm === 'ECB') return ecbMac(data, (block) => mak.cipher.encrypt(block));
  const [left, right] = mak.desHalves;
  return x919Mac(data, {
    encryptLeft: (block) => left.encrypt(block),
    decryptRight: (block) => right.decrypt(block),
  });
}
