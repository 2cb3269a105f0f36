import { TlvError } from '../tlv/tlv-error.js';
import type { BlockCipher } from './block-cipher.js';

/**
 * The issuer's answer to a cryptogram: X = cryptogram ⊕ (response code in ASCII ‖ 00×6), encrypted under the session key;
 * SM4: the leftmost 8 bytes of `E(X ‖ 00×8)` (e-cash specification, ARPC).
 * @param sessionKey a cipher under the count's session key for cryptograms
 * @param cryptogram 9F26 of the request, 8 bytes
 * @param responseCode field 39, two characters, `00`
 * @returns 8 bytes
 * @throws TlvError VALUE
 */
export function authorizationResponseCryptogram(
  sessionKey: BlockCipher,
  cryptogram: Buffer,
  responseCode: string,
): Buffer {
  if (cryptogram.length !== 8) throw new TlvError('VALUE', '9F26');
  const x = Buffer.alloc(sessionKey.blockBytes);
  cryptogram.copy(x);
  const code = responseCodeBytes(responseCode);
  x[0]! ^= code[0]!;
  x[1]! ^= code[1]!;
  return Buffer.from(sessionKey.encrypt(x).subarray(0, 8));
}

/** Value of tag 91: ARPC and response code. @throws TlvError VALUE */
export function issuerAuthenticationData(arpc: Buffer, responseCode: string): Buffer {
  if (arpc.length !== 8) throw new TlvError('VALUE', '91');
  return Buffer.concat([arpc, responseCodeBytes(responseCode)]);
}

function responseCodeBytes(responseCode: string): Buffer {
  if (!/^[0-9A-Za-z]{2}$/.test(responseCode)) throw new TlvError('VALUE', '8A');
  return Buffer.from(responseCode, 'latin1');
}
