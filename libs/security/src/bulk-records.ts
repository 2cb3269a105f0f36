import { timingSafeEqual } from 'node:crypto';
import {
  type BlockCipher,
  type CardProfile,
  CRYPTOGRAM_BYTES,
  cryptogramOfCard,
  diversificationBlock,
  iadBalanceMac,
  sessionKeyOfCard,
  TlvError,
} from '@app/ecash';
import { fen } from '@app/kernel';
import { chipCiphers } from './chip-ciphers.js';
import type { BulkCryptogram } from './chip-hsm.port.js';
import { HsmError } from './hsm.error.js';

const Y_BYTES = 8;
const BALANCE_BYTES = 6;
const MAC_BYTES = 4;
/** Y, ATC, cryptogram, length of the input, whether a balance follows it. */
const HEAD_BYTES = Y_BYTES + 2 + CRYPTOGRAM_BYTES + 1 + 1;
const INPUT_LENGTH_AT = HEAD_BYTES - 2;
const HAS_BALANCE_AT = HEAD_BYTES - 1;
const MAX_INPUT_BYTES = 255;

/** Bits of a verdict. */
export const CRYPTOGRAM_RIGHT = 1;
export const BALANCE_RIGHT = 2;

/** What a thread is started with: the one place where issuer keys pass between threads of the module. */
export interface BulkKey {
  readonly profile: Pick<CardProfile, 'algorithm' | 'issuerMacBytes'>;
  readonly key: Uint8Array;
  /** Behind the balances chips tell; without it no balance is found right. */
  readonly macKey?: Uint8Array | undefined;
}

/** The ciphers of a {@link BulkKey}, made once per thread. */
export interface BulkCiphers {
  readonly profile: CardProfile;
  readonly imkAc: BlockCipher;
  readonly imkMac: BlockCipher | undefined;
}

export function bulkCiphers({ profile, key, macKey }: BulkKey): BulkCiphers {
  return {
    profile: profile as CardProfile,
    imkAc: chipCiphers(profile.algorithm, Buffer.from(key)),
    imkMac: macKey && chipCiphers(profile.algorithm, Buffer.from(macKey)),
  };
}

/**
 * Packs cryptograms for a thread, one record each: `Y(8) | ATC(2) | cryptogram(8) | input length(1) | balance follows(1) |
 * input | balance in fen(6) | its MAC(4)`. One block of memory changes hands instead of thousands of objects being copied.
 * @throws HsmError `INPUT`
 */
export function packRecords(cryptograms: readonly BulkCryptogram[]): Uint8Array {
  const size = cryptograms.reduce((sum, one) => sum + HEAD_BYTES + one.input.length + balanceBytes(one), 0);
  const packed = Buffer.from(new ArrayBuffer(size));
  let at = 0;
  for (const one of cryptograms) {
    const { pan, psn, atc, input, cryptogram, balance } = one;
    if (!Number.isInteger(atc) || atc < 0 || atc > 0xffff || input.length > MAX_INPUT_BYTES) {
      throw new HsmError('INPUT', 'a counter has two bytes, a cryptogram input at most 255');
    }
    packed.set(diversification(pan, psn), at);
    packed.writeUInt16BE(atc, at + Y_BYTES);
    // One of a wrong length is left as zeros here and found wrong by the caller, who knows its length.
    if (cryptogram.length === CRYPTOGRAM_BYTES) packed.set(cryptogram, at + Y_BYTES + 2);
    packed[at + INPUT_LENGTH_AT] = input.length;
    packed.set(input, at + HEAD_BYTES);
    if (balance) {
      packed[at + HAS_BALANCE_AT] = 1;
      packed.writeUIntBE(balance.balanceFen, at + HEAD_BYTES + input.length, BALANCE_BYTES);
      packed.set(balance.mac.subarray(0, MAC_BYTES), at + HEAD_BYTES + input.length + BALANCE_BYTES);
    }
    at += HEAD_BYTES + input.length + balanceBytes(one);
  }
  return packed;
}

/** Checks packed records: one byte each, of {@link CRYPTOGRAM_RIGHT} and {@link BALANCE_RIGHT}. */
export function checkRecords(packed: Uint8Array, ciphers: BulkCiphers): Uint8Array {
  const { profile, imkAc } = ciphers;
  const records = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const verdicts: number[] = [];
  for (let at = 0; at < records.length;) {
    const inputAt = at + HEAD_BYTES;
    const end = inputAt + records[at + INPUT_LENGTH_AT]!;
    const y = records.subarray(at, at + Y_BYTES);
    const atc = records.readUInt16BE(at + Y_BYTES);
    const given = records.subarray(at + Y_BYTES + 2, at + INPUT_LENGTH_AT);
    const input = records.subarray(inputAt, end);
    const right = timingSafeEqual(cryptogramOfCard(profile.algorithm, imkAc, y, atc, input, chipCiphers), given);
    let verdict = right ? CRYPTOGRAM_RIGHT : 0;
    at = end;
    if (records[inputAt - 1] === 1) {
      if (isBalanceRight(records, end, y, atc, ciphers)) verdict |= BALANCE_RIGHT;
      at += BALANCE_BYTES + MAC_BYTES;
    }
    verdicts.push(verdict);
  }
  return Uint8Array.from(verdicts);
}

function isBalanceRight(
  records: Buffer,
  at: number,
  y: Buffer,
  atc: number,
  { profile, imkMac }: BulkCiphers,
): boolean {
  if (!imkMac) return false;
  const balanceFen = fen(records.readUIntBE(at, BALANCE_BYTES));
  const given = records.subarray(at + BALANCE_BYTES, at + BALANCE_BYTES + MAC_BYTES);
  const key = sessionKeyOfCard(profile.algorithm, imkMac, y, atc, chipCiphers);
  return timingSafeEqual(iadBalanceMac(profile, key, atc, balanceFen, chipCiphers), given);
}

function balanceBytes({ balance }: BulkCryptogram): number {
  return balance ? BALANCE_BYTES + MAC_BYTES : 0;
}

function diversification(pan: string, psn: string): Buffer {
  try {
    return diversificationBlock(pan, psn);
  } catch (error) {
    if (error instanceof TlvError) throw new HsmError('INPUT', error.message);
    throw error;
  }
}
