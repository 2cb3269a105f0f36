import { type Fen, fen } from '@app/kernel';
import { TlvError } from '../tlv/tlv-error.js';

/** An amount as BCD, right-aligned. @throws TlvError VALUE when it is negative or has too many digits */
export function fenToBcd(amountFen: Fen, bytes: number, tag: string): Buffer {
  const digits = String(amountFen);
  if (amountFen < 0 || digits.length > bytes * 2) throw new TlvError('VALUE', tag);
  return Buffer.from(digits.padStart(bytes * 2, '0'), 'hex');
}

/** @throws TlvError VALUE when a nibble is no digit */
export function bcdToFen(bytes: Buffer, tag: string): Fen {
  return fen(bcdDigits(bytes, tag));
}

/** @throws TlvError VALUE when a nibble is no digit */
export function bcdDigits(bytes: Buffer, tag: string): string {
  const digits = bytes.toString('hex');
  if (!/^\d+$/.test(digits)) throw new TlvError('VALUE', tag);
  return digits;
}

/** An application transaction counter as two bytes. @throws TlvError VALUE */
export function atcBytes(atc: number): Buffer {
  assertAtc(atc);
  return Buffer.of(atc >> 8, atc & 0xff);
}

/** @throws TlvError VALUE unless a counter is a two-byte number */
export function assertAtc(atc: number): void {
  if (!Number.isInteger(atc) || atc < 0 || atc > 0xffff) throw new TlvError('VALUE', '9F36');
}
