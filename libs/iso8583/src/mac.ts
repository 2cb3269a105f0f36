import { Iso8583FormatError } from './format-error.js';
import { BITMAP_OFFSET, FIELDS_OFFSET, MTI_OFFSET } from './header.js';

/** Encrypts or decrypts one block under a key that stays with the caller; gives a block of the same size. */
export type BlockCipher = (block: Buffer) => Buffer;

export const MAC_BYTES = 8;
const DES_BLOCK_BYTES = 8;
const SM4_BLOCK_BYTES = 16;

/**
 * The bytes of a payload that its MAC covers: MTI to field 63, bitmap with bit 64 set (POS specification, MAC). A view.
 * @throws Iso8583FormatError NO_MAC when bit 64 is not set
 */
export function macInput(payload: Buffer): Buffer {
  requireMac(payload);
  return payload.subarray(MTI_OFFSET, payload.length - MAC_BYTES);
}

/** Writes field 64 of an encoded payload in place, and gives the payload. @throws Iso8583FormatError NO_MAC, LENGTH */
export function placeMac(payload: Buffer, mac: Buffer): Buffer {
  requireMac(payload);
  if (mac.length !== MAC_BYTES) throw new Iso8583FormatError('LENGTH', 64);
  payload.set(mac, payload.length - MAC_BYTES);
  return payload;
}

/**
 * The ECB MAC of 3DES terminals: all 8-byte blocks XORed, written as 16 hex characters, the first 8 encrypted, XORed
 * with the last 8, encrypted, written as hex; the MAC is the first 8 characters as ASCII (POS specification, MAC).
 */
export function ecbMac(data: Buffer, encryptBlock: BlockCipher): Buffer {
  return hexEcbMac(data, DES_BLOCK_BYTES, encryptBlock);
}

/** The same construction for SM4 terminals, with 16-byte blocks and 32 hex characters in two halves of 16. */
export function sm4EcbMac(data: Buffer, encryptBlock16: BlockCipher): Buffer {
  return hexEcbMac(data, SM4_BLOCK_BYTES, encryptBlock16);
}

/** Single DES under the two halves of a double-length MAK. */
export interface X919Ciphers {
  readonly encryptLeft: BlockCipher;
  readonly decryptRight: BlockCipher;
}

/**
 * X9.19, that is ISO 9797-1 algorithm 3 with padding method 1: CBC under the left half from a zero vector, the last
 * block decrypted under the right half and encrypted under the left again. All 8 raw bytes are the MAC.
 */
export function x919Mac(data: Buffer, { encryptLeft, decryptRight }: X919Ciphers): Buffer {
  let chained: Buffer = Buffer.alloc(DES_BLOCK_BYTES);
  let at = 0;
  do {
    xorInto(chained, data, at, Math.min(at + DES_BLOCK_BYTES, data.length));
    // A copy, because the next block is XORed into it and the cipher may hand out memory of its own.
    chained = Buffer.from(encryptLeft(chained));
    at += DES_BLOCK_BYTES;
  } while (at < data.length);
  return encryptLeft(decryptRight(chained));
}

function hexEcbMac(data: Buffer, blockBytes: number, encryptBlock: BlockCipher): Buffer {
  const folded = Buffer.alloc(blockBytes);
  for (let at = 0; at < data.length; at += blockBytes) {
    xorInto(folded, data, at, Math.min(at + blockBytes, data.length));
  }
  const hex = upperHex(folded);
  const second = Buffer.from(encryptBlock(hex.subarray(0, blockBytes)));
  xorInto(second, hex, blockBytes, 2 * blockBytes);
  return upperHex(encryptBlock(second)).subarray(0, MAC_BYTES);
}

/** Zero padding needs no bytes: XOR with what is missing changes nothing. */
function xorInto(target: Buffer, source: Buffer, start: number, end: number): void {
  for (let at = start; at < end; at++) target[at - start] = target[at - start]! ^ source[at]!;
}

function upperHex(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('hex').toUpperCase(), 'latin1');
}

function requireMac(payload: Buffer): void {
  const enough = payload.length >= FIELDS_OFFSET + MAC_BYTES;
  if (!enough || (payload[BITMAP_OFFSET + 7]! & 1) === 0) throw new Iso8583FormatError('NO_MAC', 64);
}
