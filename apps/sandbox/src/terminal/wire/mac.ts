import { timingSafeEqual } from 'node:crypto';
import { type BlockCipher, blockBytes, decryptBlocks, encryptBlocks, xor } from './ciphers.js';
import { type CodecOptions, encodeMessage, type Message } from './codec.js';

/** The terminal group's algorithm for F64. */
export type MacAlgorithm = 'ECB' | 'X9.19' | 'SM4';

const MAC_BYTES = 8;

function zeroPadded(data: Buffer, size: number): Buffer {
  return Buffer.concat([data, Buffer.alloc((size - (data.length % size)) % size)]);
}

/** XOR of all blocks of zero-padded data: the first step of the ECB construction. */
export function foldBlocks(data: Buffer, size: number): Buffer {
  const padded = zeroPadded(data, size);
  let folded: Buffer = Buffer.alloc(size);
  for (let offset = 0; offset < padded.length; offset += size)
    folded = xor(folded, padded.subarray(offset, offset + size));
  return folded;
}

/**
 * ECB construction from the folded blocks on: written as hex, its halves enciphered one into the other, written as
 * hex again; the first 8 characters are the MAC. Source: POS specification, MAC.
 */
export function macOfFolded(folded: Buffer, mak: Buffer, cipher: BlockCipher): Buffer {
  const size = blockBytes(cipher);
  const hex = Buffer.from(folded.toString('hex').toUpperCase(), 'ascii');
  const first = encryptBlocks(cipher, mak, hex.subarray(0, size));
  const second = encryptBlocks(cipher, mak, xor(first, hex.subarray(size)));
  return Buffer.from(second.toString('hex').toUpperCase().slice(0, MAC_BYTES), 'ascii');
}

/** ANSI X9.19: DES-CBC under the left half, the last block through the right half and back. F64 is the raw result. */
function retailMac(data: Buffer, mak: Buffer): Buffer {
  const left = mak.subarray(0, 8);
  const right = mak.length === 16 ? mak.subarray(8) : left;
  const padded = zeroPadded(data, 8);
  let chain: Buffer = Buffer.alloc(8);
  for (let offset = 0; offset < padded.length; offset += 8) {
    chain = encryptBlocks('DES', left, xor(chain, padded.subarray(offset, offset + 8)));
  }
  return encryptBlocks('DES', left, decryptBlocks('DES', right, chain));
}

/**
 * F64 over the bytes from MTI to F63, bit 64 set in the bitmap.
 * @param mak 8 or 16 bytes; SM4 16
 */
export function computeMac(data: Buffer, mak: Buffer, algorithm: MacAlgorithm): Buffer {
  if (algorithm === 'X9.19') return retailMac(data, mak);
  const cipher = algorithm === 'SM4' ? 'SM4' : mak.length === 8 ? 'DES' : '3DES';
  return macOfFolded(foldBlocks(data, blockBytes(cipher)), mak, cipher);
}

/** A message's bytes with its MAC in F64. */
export function encodeWithMac(message: Message, mak: Buffer, algorithm: MacAlgorithm, options?: CodecOptions): Buffer {
  const blank = encodeMessage({ ...message, fields: { ...message.fields, 64: Buffer.alloc(MAC_BYTES) } }, options);
  const data = blank.subarray(0, blank.length - MAC_BYTES);
  return Buffer.concat([data, computeMac(data, mak, algorithm)]);
}

/** Whether the last 8 bytes of a received message are the MAC of what stands before them. */
export function macHolds(bytes: Buffer, mak: Buffer, algorithm: MacAlgorithm): boolean {
  const data = bytes.subarray(0, bytes.length - MAC_BYTES);
  return timingSafeEqual(bytes.subarray(bytes.length - MAC_BYTES), computeMac(data, mak, algorithm));
}
