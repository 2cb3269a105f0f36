import { type BlockCipher, decryptBlocks, keyCheckValue } from './wire/ciphers.js';
import type { MacAlgorithm } from './wire/mac.js';

/** The keys of a sign-in, clear: they live in the terminal's memory only. */
export interface WorkingKeys {
  readonly pik: Buffer;
  readonly mak: Buffer;
  /** Track key, only after a sign-in that asked for it. */
  readonly tdk?: Buffer;
}

/** How F62 of a 0810 is to be read. */
export interface KeyDownload {
  /** Clear master key: 8 or 16 bytes. */
  readonly tmk: Buffer;
  /** Kind of the keys downloaded. */
  readonly algorithm: BlockCipher;
  readonly macAlgorithm: MacAlgorithm;
  /** The track key was asked for too. */
  readonly trackKey: boolean;
}

/** Keys that came in the wrong shape or whose check value is not theirs. */
export class KeyDownloadError extends Error {
  override readonly name = 'KeyDownloadError';
}

const KCV_BYTES = 4;

function masterCipher(download: KeyDownload): BlockCipher {
  if (download.algorithm === 'SM4') return 'SM4';
  return download.tmk.length === 8 ? 'DES' : '3DES';
}

function unwrap(wrapped: Buffer, kcv: Buffer, name: string, download: KeyDownload): Buffer {
  const key = decryptBlocks(masterCipher(download), download.tmk, wrapped);
  const cipher = download.algorithm === 'SM4' ? 'SM4' : key.length === 8 ? 'DES' : '3DES';
  if (!keyCheckValue(cipher, key).equals(kcv))
    throw new KeyDownloadError(`the check value of the ${name} does not match`);
  return key;
}

/** The ECB MAC's single-length MAK comes as 8 encrypted bytes and 8 clear zeros; every other key is encrypted whole. */
function wrappedMak(slot: Buffer, download: KeyDownload): Buffer {
  const half = slot.subarray(0, 8);
  const single =
    download.algorithm === '3DES' && download.macAlgorithm === 'ECB' && slot.subarray(8).equals(Buffer.alloc(8));
  return single ? half : slot;
}

/**
 * Decrypts F62 of a 0810 under the terminal's master key and checks every check value.
 * @param f62 PIK KCV MAK KCV (TDK KCV): 24 bytes for DES, 40 for 3DES and SM4, 60 with the track key
 * @throws KeyDownloadError on another length or a check value that does not match
 */
export function unwrapWorkingKeys(f62: Buffer, download: KeyDownload): WorkingKeys {
  const keyBytes = download.algorithm === 'DES' ? 8 : 16;
  const slotBytes = keyBytes + KCV_BYTES;
  const count = download.trackKey ? 3 : 2;
  if (f62.length !== slotBytes * count) {
    throw new KeyDownloadError(`the working keys take ${slotBytes * count} bytes, not ${f62.length}`);
  }
  const slot = (index: number) => f62.subarray(index * slotBytes, index * slotBytes + keyBytes);
  const kcv = (index: number) => f62.subarray(index * slotBytes + keyBytes, (index + 1) * slotBytes);
  const keys = {
    pik: unwrap(slot(0), kcv(0), 'PIN key', download),
    mak: unwrap(wrappedMak(slot(1), download), kcv(1), 'MAC key', download),
  };
  return download.trackKey ? { ...keys, tdk: unwrap(slot(2), kcv(2), 'track key', download) } : keys;
}

/** 60.3 of the sign-in that downloads these keys. Source: POS specification, network messages. */
export function signInCode(algorithm: BlockCipher, trackKey: boolean): string {
  if (algorithm === 'DES') return '001';
  if (algorithm === '3DES') return trackKey ? '004' : '003';
  return trackKey ? '006' : '005';
}
