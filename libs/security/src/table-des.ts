import type { BlockCipher } from '@app/ecash';
import { EXPANDED_SBOXES, PERMUTED_CHOICE_1, PERMUTED_CHOICE_2, SHIFTS } from './des-tables.js';
import { HsmError } from './hsm.error.js';

const BLOCK_BYTES = 8;
const ROUNDS = 16;
const HALF_MASK = 0x0fffffff;
const [SP1, SP2, SP3, SP4, SP5, SP6, SP7, SP8] = EXPANDED_SBOXES as unknown as readonly Int32Array[] & {
  readonly length: 8;
};

/** A key's 16 round keys, and which way they are taken. */
interface Pass {
  readonly keys: readonly number[];
  readonly backwards: boolean;
}

/**
 * DES and two-key 3DES (K1‖K2‖K1) in code book mode, without OpenSSL. Only for keys used a few times, as a card's derived
 * keys are: OpenSSL is quicker per block, but makes a cipher object for every key, and per cryptogram checked there are
 * three such keys with seven blocks or fewer each. Checked against node:crypto by property tests. Table look-ups take
 * data-dependent time, as in OpenSSL's own DES.
 */
export class TableDes implements BlockCipher {
  readonly blockBytes = BLOCK_BYTES;
  private readonly encryptPasses: readonly Pass[];
  private readonly decryptPasses: readonly Pass[];

  /** @param key 8 or 16 bytes; parity bits are ignored. @throws HsmError `INPUT` */
  constructor(key: Buffer) {
    if (key.length !== 8 && key.length !== 16) throw new HsmError('INPUT', 'a DES key has 8 or 16 bytes');
    const first = schedule(key, 0);
    const there = { keys: first, backwards: false };
    const back = { keys: first, backwards: true };
    if (key.length === 8) {
      this.encryptPasses = [there];
      this.decryptPasses = [back];
    } else {
      const second = schedule(key, 8);
      this.encryptPasses = [there, { keys: second, backwards: true }, there];
      this.decryptPasses = [back, { keys: second, backwards: false }, back];
    }
  }

  encrypt(blocks: Buffer): Buffer {
    return crypt(blocks, this.encryptPasses);
  }

  decrypt(blocks: Buffer): Buffer {
    return crypt(blocks, this.decryptPasses);
  }
}

/**
 * 16 round keys as two words each: the six bits for S1, S3, S5, S7 in the four bytes of one, S2, S4, S6, S8 of the other.
 * A plain array: at this size a typed one lies outside the heap and takes longer to make than to fill.
 */
function schedule(key: Buffer, offset: number): number[] {
  let c = 0;
  let d = 0;
  for (let at = 0; at < 8; at++) {
    const pair = (at << 7) | (key[offset + at]! >> 1);
    c |= PERMUTED_CHOICE_1.c[pair]!;
    d |= PERMUTED_CHOICE_1.d[pair]!;
  }
  const keys: number[] = [];
  const { cOdd, cEven, dOdd, dEven } = PERMUTED_CHOICE_2;
  for (let round = 0; round < ROUNDS; round++) {
    const shift = SHIFTS[round]!;
    c = ((c << shift) | (c >>> (28 - shift))) & HALF_MASK;
    d = ((d << shift) | (d >>> (28 - shift))) & HALF_MASK;
    const c1 = c >>> 21;
    const c2 = 128 | ((c >>> 14) & 127);
    const c3 = 256 | ((c >>> 7) & 127);
    const c4 = 384 | (c & 127);
    const d1 = d >>> 21;
    const d2 = 128 | ((d >>> 14) & 127);
    const d3 = 256 | ((d >>> 7) & 127);
    const d4 = 384 | (d & 127);
    keys.push(
      cOdd[c1]! | cOdd[c2]! | cOdd[c3]! | cOdd[c4]! | dOdd[d1]! | dOdd[d2]! | dOdd[d3]! | dOdd[d4]!,
      cEven[c1]! | cEven[c2]! | cEven[c3]! | cEven[c4]! | dEven[d1]! | dEven[d2]! | dEven[d3]! | dEven[d4]!,
    );
  }
  return keys;
}

function crypt(blocks: Buffer, passes: readonly Pass[]): Buffer {
  if (blocks.length === 0 || blocks.length % BLOCK_BYTES !== 0) {
    throw new HsmError('INPUT', `${blocks.length} bytes are no whole blocks of ${BLOCK_BYTES}`);
  }
  const out = Buffer.allocUnsafe(blocks.length);
  for (let at = 0; at < blocks.length; at += BLOCK_BYTES) cryptBlock(blocks, out, at, passes);
  return out;
}

/** The halves are kept rotated left by one, so that every S-box input is six neighbouring bits. */
function cryptBlock(source: Buffer, target: Buffer, at: number, passes: readonly Pass[]): void {
  let left = (source[at]! << 24) | (source[at + 1]! << 16) | (source[at + 2]! << 8) | source[at + 3]!;
  let right = (source[at + 4]! << 24) | (source[at + 5]! << 16) | (source[at + 6]! << 8) | source[at + 7]!;
  let swap: number;
  // Initial permutation as five exchanges of bit groups between the halves.
  swap = ((left >>> 4) ^ right) & 0x0f0f0f0f;
  right ^= swap;
  left ^= swap << 4;
  swap = ((left >>> 16) ^ right) & 0x0000ffff;
  right ^= swap;
  left ^= swap << 16;
  swap = ((right >>> 2) ^ left) & 0x33333333;
  left ^= swap;
  right ^= swap << 2;
  swap = ((right >>> 8) ^ left) & 0x00ff00ff;
  left ^= swap;
  right ^= swap << 8;
  right = (right << 1) | (right >>> 31);
  swap = (left ^ right) & 0xaaaaaaaa;
  left ^= swap;
  right ^= swap;
  left = (left << 1) | (left >>> 31);

  for (const { keys, backwards } of passes) {
    const step = backwards ? -2 : 2;
    let k = backwards ? 2 * ROUNDS - 2 : 0;
    for (let pair = 0; pair < ROUNDS / 2; pair++, k += 2 * step) {
      left ^= feistel(right, keys[k]!, keys[k + 1]!);
      right ^= feistel(left, keys[k + step]!, keys[k + step + 1]!);
    }
    // Final and next initial permutation cancel each other; what stays of them is the exchange of halves.
    swap = left;
    left = right;
    right = swap;
  }

  // Final permutation: the same exchanges backwards.
  left = (left << 31) | (left >>> 1);
  swap = (left ^ right) & 0xaaaaaaaa;
  left ^= swap;
  right ^= swap;
  right = (right << 31) | (right >>> 1);
  swap = ((right >>> 8) ^ left) & 0x00ff00ff;
  left ^= swap;
  right ^= swap << 8;
  swap = ((right >>> 2) ^ left) & 0x33333333;
  left ^= swap;
  right ^= swap << 2;
  swap = ((left >>> 16) ^ right) & 0x0000ffff;
  right ^= swap;
  left ^= swap << 16;
  swap = ((left >>> 4) ^ right) & 0x0f0f0f0f;
  right ^= swap;
  left ^= swap << 4;
  target[at] = left >>> 24;
  target[at + 1] = left >>> 16;
  target[at + 2] = left >>> 8;
  target[at + 3] = left;
  target[at + 4] = right >>> 24;
  target[at + 5] = right >>> 16;
  target[at + 6] = right >>> 8;
  target[at + 7] = right;
}

function feistel(half: number, oddKey: number, evenKey: number): number {
  const odd = ((half << 28) | (half >>> 4)) ^ oddKey;
  const even = half ^ evenKey;
  return (
    SP1![(odd >>> 24) & 63]! ^
    SP3![(odd >>> 16) & 63]! ^
    SP5![(odd >>> 8) & 63]! ^
    SP7![odd & 63]! ^
    SP2![(even >>> 24) & 63]! ^
    SP4![(even >>> 16) & 63]! ^
    SP6![(even >>> 8) & 63]! ^
    SP8![even & 63]!
  );
}
