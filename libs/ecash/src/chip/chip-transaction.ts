import { type ChinaDate, type Fen } from '@app/kernel';
import { TlvError } from '../tlv/tlv-error.js';
import { bcdDigits, bcdToFen } from './chip-bcd.js';
import { type CryptogramKind, cryptogramKind, type Iad, parseIad } from './iad.js';

/** A transaction as the chip and the terminal put it into field 55. Nothing in it is proven before its cryptogram is. */
export interface ChipTransaction {
  readonly kind: CryptogramKind;
  /** 9F26, 8 bytes. */
  readonly cryptogram: Buffer;
  /** 9F36. */
  readonly atc: number;
  readonly iad: Iad;
  /** 9F02. */
  readonly amountFen: Fen;
  /** 9A, the terminal's date. */
  readonly date: ChinaDate;
  /** 5F2A, three digits: `156`. */
  readonly currency: string;
  /** 9F1A, the terminal's country, three digits: `156`; undefined where it is not told. */
  readonly country: string | undefined;
  /** 9C, two digits: `00` for a purchase; undefined where it is not told. */
  readonly type: string | undefined;
}

/**
 * Reads the elements of field 55 by tag, as `parseField55` gives them.
 * @throws TlvError MISSING, VALUE (a count of zero too: a chip's first is 1), TRUNCATED or LENGTH with the tag
 */
export function readChipTransaction(values: ReadonlyMap<string, Buffer>): ChipTransaction {
  const iad = parseIad(required(values, '9F10'));
  return {
    kind: cryptogramKind(iad.cvr),
    cryptogram: required(values, '9F26', 8),
    atc: readCount(required(values, '9F36', 2)),
    iad,
    amountFen: bcdToFen(required(values, '9F02', 6), '9F02'),
    date: readDate(required(values, '9A', 3)),
    currency: bcdDigits(required(values, '5F2A', 2), '5F2A').slice(1),
    country: values.has('9F1A') ? bcdDigits(required(values, '9F1A', 2), '9F1A').slice(1) : undefined,
    type: values.has('9C') ? bcdDigits(required(values, '9C', 1), '9C') : undefined,
  };
}

function readCount(bytes: Buffer): number {
  const atc = bytes.readUInt16BE();
  if (atc === 0) throw new TlvError('VALUE', '9F36');
  return atc;
}

function required(values: ReadonlyMap<string, Buffer>, tag: string, bytes?: number): Buffer {
  const value = values.get(tag);
  if (!value) throw new TlvError('MISSING', tag);
  if (bytes !== undefined && value.length !== bytes) throw new TlvError('VALUE', tag);
  return value;
}

function readDate(bytes: Buffer): ChinaDate {
  const digits = bcdDigits(bytes, '9A');
  const date = `20${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`;
  const instant = new Date(`${date}T00:00:00Z`);
  // JavaScript takes 31 February for 3 March; only a real day reads back the same.
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date) throw new TlvError('VALUE', '9A');
  return date;
}
