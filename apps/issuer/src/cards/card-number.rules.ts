import { createHmac } from 'node:crypto';
import { luhnCheckDigit } from '@app/kernel';

/** Digits of a card number, check digit included. */
const PAN_DIGITS = 16;
const ROUNDS = 8;

/** The prefixes card numbers of a range begin with, both included, equally long. */
export interface PrefixRange {
  readonly firstPrefix: string;
  readonly lastPrefix: string;
}

/** How many card numbers a range has. */
export function rangeCapacity(range: PrefixRange): number {
  const prefixes = Number(range.lastPrefix) - Number(range.firstPrefix) + 1;
  return prefixes * 10 ** (PAN_DIGITS - 1 - range.firstPrefix.length);
}

/**
 * The card number at a position of a range's secret order: prefix, scrambled digits, Luhn check digit (R-BIN). Different
 * positions give different numbers, and who has seen some numbers cannot name others.
 * @param sequence 0 up to {@link rangeCapacity} − 1
 * @param key the range's scrambling key
 * @throws RangeError outside of that
 */
export function cardNumberAt(range: PrefixRange, sequence: number, key: Buffer): string {
  const capacity = rangeCapacity(range);
  if (!Number.isSafeInteger(sequence) || sequence < 0 || sequence >= capacity) {
    throw new RangeError(`a range of ${capacity} card numbers has no position ${sequence}`);
  }
  const bodyDigits = PAN_DIGITS - 1 - range.firstPrefix.length;
  const scrambled = permute(sequence, capacity, key);
  const prefix = (Number(range.firstPrefix) + Math.floor(scrambled / 10 ** bodyDigits))
    .toString()
    .padStart(range.firstPrefix.length, '0');
  const payload = prefix + (scrambled % 10 ** bodyDigits).toString().padStart(bodyDigits, '0');
  return payload + luhnCheckDigit(payload);
}

/**
 * A keyed permutation of 0 … size − 1: a Feistel network over the next square, walked until it lands inside. The square
 * is larger by less than two of its sides, so a walk of more than one step is rare.
 */
export function permute(value: number, size: number, key: Buffer): number {
  const side = Math.max(2, Math.ceil(Math.sqrt(size)));
  let at = value;
  do at = feistel(at, side, key);
  while (at >= size);
  return at;
}

function feistel(value: number, side: number, key: Buffer): number {
  let left = Math.floor(value / side);
  let right = value % side;
  for (let round = 0; round < ROUNDS; round++) {
    const mixed = createHmac('sha256', key).update(`${round}|${right}`).digest().readUIntBE(0, 6);
    [left, right] = [right, (left + mixed) % side];
  }
  return left * side + right;
}
