import { blockBytes, type BlockCipher, encryptBlocks, xor } from './ciphers.js';
import { WireError } from './wire-error.js';

/**
 * The clear X9.8 block: PIN length and digits filled with F, XOR the 12 PAN digits before the check digit.
 * The 16-byte block of SM4 keeps both parts where X9.8 has them, the PIN at the left end and the PAN at the right,
 * because the specification names only its size.
 * @throws WireError when the PIN is not 4 to 12 digits or the PAN too short
 */
export function clearPinBlock(pin: string, pan: string, bytes: 8 | 16 = 8): Buffer {
  if (!/^\d{4,12}$/.test(pin)) throw new WireError('a PIN is 4 to 12 digits');
  if (!/^\d{13,19}$/.test(pan)) throw new WireError('a PAN is 13 to 19 digits');
  const pinPart = `${pin.length.toString(16).padStart(2, '0')}${pin}`.padEnd(bytes * 2, 'F');
  const panPart = pan.slice(-13, -1).padStart(bytes * 2, '0');
  return xor(Buffer.from(pinPart, 'hex'), Buffer.from(panPart, 'hex'));
}

/** F52: the block under the PIN key. */
export function encryptedPinBlock(pin: string, pan: string, pik: Buffer, cipher: BlockCipher): Buffer {
  return encryptBlocks(cipher, pik, clearPinBlock(pin, pan, blockBytes(cipher)));
}
