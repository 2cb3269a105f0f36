import { timingSafeEqual } from 'node:crypto';
import {
  type ChipAlgorithm,
  CRYPTOGRAM_BYTES,
  cryptogramOfCard,
  diversificationBlock,
  type BlockCipher,
  TlvError,
} from '@app/ecash';
import { chipCiphers } from './chip-ciphers.js';
import type { BulkCryptogram } from './chip-hsm.port.js';
import { HsmError } from './hsm.error.js';

const Y_BYTES = 8;
const HEAD_BYTES = Y_BYTES + 2 + CRYPTOGRAM_BYTES + 1;
const MAX_INPUT_BYTES = 255;

/** What a thread is started with: the one place where an issuer key passes between threads of the module. */
export interface BulkKey {
  readonly algorithm: ChipAlgorithm;
  readonly key: Uint8Array;
}

/**
 * Packs cryptograms for a thread, one record each: `Y(8) | ATC(2) | cryptogram(8) | input length(1) | input`.
 * One block of memory changes hands instead of thousands of objects being copied.
 * @throws HsmError `INPUT`
 */
export function packRecords(cryptograms: readonly BulkCryptogram[]): Uint8Array {
  const size = cryptograms.reduce((sum, { input }) => sum + HEAD_BYTES + input.length, 0);
  const packed = Buffer.from(new ArrayBuffer(size));
  let at = 0;
  for (const { pan, psn, atc, input, cryptogram } of cryptograms) {
    if (!Number.isInteger(atc) || atc < 0 || atc > 0xffff || input.length > MAX_INPUT_BYTES) {
      throw new HsmError('INPUT', 'a counter has two bytes, a cryptogram input at most 255');
    }
    packed.set(diversification(pan, psn), at);
    packed.writeUInt16BE(atc, at + Y_BYTES);
    // One of a wrong length is left as zeros here and found wrong by the caller, who knows its length.
    if (cryptogram.length === CRYPTOGRAM_BYTES) packed.set(cryptogram, at + Y_BYTES + 2);
    packed[at + HEAD_BYTES - 1] = input.length;
    packed.set(input, at + HEAD_BYTES);
    at += HEAD_BYTES + input.length;
  }
  return packed;
}

/** Checks packed records: one byte each, 1 when the cryptogram is right. */
export function checkRecords(packed: Uint8Array, algorithm: ChipAlgorithm, imkAc: BlockCipher): Uint8Array {
  const records = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const verdicts: number[] = [];
  for (let at = 0; at < records.length;) {
    const inputAt = at + HEAD_BYTES;
    const end = inputAt + records[inputAt - 1]!;
    const y = records.subarray(at, at + Y_BYTES);
    const atc = records.readUInt16BE(at + Y_BYTES);
    const given = records.subarray(at + Y_BYTES + 2, inputAt - 1);
    const input = records.subarray(inputAt, end);
    verdicts.push(timingSafeEqual(cryptogramOfCard(algorithm, imkAc, y, atc, input, chipCiphers), given) ? 1 : 0);
    at = end;
  }
  return Uint8Array.from(verdicts);
}

function diversification(pan: string, psn: string): Buffer {
  try {
    return diversificationBlock(pan, psn);
  } catch (error) {
    if (error instanceof TlvError) throw new HsmError('INPUT', error.message);
    throw error;
  }
}
