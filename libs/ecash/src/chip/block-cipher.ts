/** `DES` is single length, 8 key bytes; the others have 16. */
export type CipherAlgorithm = 'DES' | '3DES' | 'SM4';

/** Electronic code book under one key that stays with whoever made it. Takes whole blocks, gives as many bytes. */
export interface BlockCipher {
  /** 8 for DES and 3DES, 16 for SM4. */
  readonly blockBytes: number;
  encrypt(blocks: Buffer): Buffer;
  decrypt(blocks: Buffer): Buffer;
}

/** Makes ciphers of derived keys. This room has no cipher of its own; the security module passes one in. */
export type CipherFactory = (algorithm: CipherAlgorithm, key: Buffer) => BlockCipher;

/** What a chip's keys and MACs are made with. */
export type ChipAlgorithm = '3DES' | 'SM4';
