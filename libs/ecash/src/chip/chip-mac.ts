import type { ChipAlgorithm, CipherFactory } from './block-cipher.js';

/**
 * The chip's MAC over data padded with 80 00… to whole blocks. 3DES: ISO 9797-1 algorithm 3 from a zero vector, 8 bytes.
 * SM4: CBC-MAC, all 16 bytes; cryptograms and issuer MACs take the leftmost of them (e-cash specification, Cryptograms).
 * @param key 16 bytes
 */
export function chipMac(algorithm: ChipAlgorithm, key: Buffer, data: Buffer, ciphers: CipherFactory): Buffer {
  if (algorithm === 'SM4') return cbcMac(ciphers('SM4', key), pad80(data, 16));
  const left = ciphers('DES', key.subarray(0, 8));
  const chained = cbcMac(left, pad80(data, 8));
  return left.encrypt(ciphers('DES', key.subarray(8, 16)).decrypt(chained));
}

/** Padding method 2 of ISO 9797-1: one byte 80, then zeros to a whole block; always at least the 80. */
export function pad80(data: Buffer, blockBytes: number): Buffer {
  const padded = Buffer.allocUnsafe((Math.floor(data.length / blockBytes) + 1) * blockBytes);
  padded.set(data);
  padded[data.length] = 0x80;
  return padded.fill(0, data.length + 1);
}

/** The last block of CBC from a zero vector; changes `padded`, which this file alone makes. */
function cbcMac(cipher: { readonly blockBytes: number; encrypt(block: Buffer): Buffer }, padded: Buffer): Buffer {
  const { blockBytes } = cipher;
  let chained = cipher.encrypt(padded.subarray(0, blockBytes));
  for (let start = blockBytes; start < padded.length; start += blockBytes) {
    const block = padded.subarray(start, start + blockBytes);
    for (let at = 0; at < blockBytes; at++) block[at]! ^= chained[at]!;
    chained = cipher.encrypt(block);
  }
  return chained;
}
