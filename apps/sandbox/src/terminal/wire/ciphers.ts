import { createCipheriv, createDecipheriv } from 'node:crypto';

/** The block cipher a key is used with: single DES keys are 8 bytes, 3DES 16, SM4 16. */
export type BlockCipher = 'DES' | '3DES' | 'SM4';

/** Bytes in one block. */
export function blockBytes(cipher: BlockCipher): 8 | 16 {
  return cipher === 'SM4' ? 16 : 8;
}

function nodeCipher(cipher: BlockCipher, key: Buffer): { name: string; key: Buffer } {
  if (key.length !== (cipher === 'DES' ? 8 : 16))
    throw new RangeError(`a ${cipher} key cannot have ${key.length} bytes`);
  if (cipher === 'SM4') return { name: 'sm4-ecb', key };
  // OpenSSL 3 has no single DES; three times the same key in 3DES is the same function.
  const triple = cipher === 'DES' ? [key, key, key] : [key, key.subarray(0, 8)];
  return { name: 'des-ede3', key: Buffer.concat(triple) };
}

/** Encrypts whole blocks, each on its own (ECB, no padding). */
export function encryptBlocks(cipher: BlockCipher, key: Buffer, blocks: Buffer): Buffer {
  const node = nodeCipher(cipher, key);
  const encryptor = createCipheriv(node.name, node.key, null).setAutoPadding(false);
  return Buffer.concat([encryptor.update(blocks), encryptor.final()]);
}

/** Decrypts whole blocks, each on its own (ECB, no padding). */
export function decryptBlocks(cipher: BlockCipher, key: Buffer, blocks: Buffer): Buffer {
  const node = nodeCipher(cipher, key);
  const decryptor = createDecipheriv(node.name, node.key, null).setAutoPadding(false);
  return Buffer.concat([decryptor.update(blocks), decryptor.final()]);
}

/** Key check value: the first 4 bytes of one encrypted block of zeros. Source: POS specification, Messages. */
export function keyCheckValue(cipher: BlockCipher, key: Buffer): Buffer {
  return encryptBlocks(cipher, key, Buffer.alloc(blockBytes(cipher))).subarray(0, 4);
}

/** Byte-wise exclusive or of two equally long buffers. */
export function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, index) => byte ^ b[index]!));
}
