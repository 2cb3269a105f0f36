import { type Fen, fen } from '@app/kernel';
import { WireError } from './wire-error.js';

/** F60: what kind of message this is and in which batch. */
export interface F60 {
  /** 60.1, two digits. */
  readonly type: string;
  readonly batchNo: number;
  /** 60.3, three digits. */
  readonly networkCode: string;
  /** 60.4: 2 stripe, 5 contact, 6 contactless. Network messages end before it. */
  readonly readerCapability?: string;
}

/** Writes F60; the chip condition is always 0, as of a terminal whose last chip was read well. */
export function formatF60(parts: F60): string {
  const start = `${parts.type}${digits(parts.batchNo, 6)}${parts.networkCode}`;
  return parts.readerCapability === undefined ? start : `${start}${parts.readerCapability}0`;
}

/** Reads F60 as far as the batch number reaches. @throws WireError when it is shorter */
export function parseF60(text: string): { type: string; batchNo: number; networkCode: string } {
  if (!/^\d{8,}$/.test(text)) throw new WireError('field 60 ends before the batch number');
  return { type: text.slice(0, 2), batchNo: Number(text.slice(2, 8)), networkCode: text.slice(8, 11) };
}

/** F61: batch + trace of the original, and its MMDD where the message needs the day. */
export function formatF61(batchNo: number, traceNo: number, date = ''): string {
  return `${digits(batchNo, 6)}${digits(traceNo, 6)}${date}`;
}

/** F62 of a sign-in. */
export function formatSerial(serial: string): Buffer {
  return Buffer.from(`Sequence No${digits(serial.length, 2)}${serial}`, 'ascii');
}

/** F62 of a failed chip transaction, flash card record: `71 00 11 amount 156 10`. */
export function formatFailedChip(amountFen: Fen): Buffer {
  return Buffer.from(`710011${digits(amountFen, 12)}15610`, 'ascii');
}

/** F62 of an online chip detail: `61 00 00 amount 156`, mainland practice, as the specification gives only the failed one's. */
export function formatOnlineChip(amountFen: Fen): Buffer {
  return Buffer.from(`610000${digits(amountFen, 12)}156`, 'ascii');
}

/** Available balance in F54, in fen; negative for sign D. @throws WireError when F54 is another amount */
export function parseAvailable(text: string): Fen {
  const match = /^0002156([CD])(\d{12})$/.exec(text);
  if (!match) throw new WireError('field 54 is no available balance in yuan');
  return fen(match[1] === 'D' ? -Number(match[2]) : Number(match[2]));
}

/** A batch's sums. */
export interface BatchTotals {
  readonly debitFen: Fen;
  readonly debitCount: number;
  readonly creditFen: Fen;
  readonly creditCount: number;
}

/** What the host says of the sums: 1 balanced, 2 unbalanced, 3 error; 0 in a request. */
export type TotalsResult = '0' | '1' | '2' | '3';

/** F48 of a 0500, 62 digits: own cards' sums, result 0, and zeros for foreign cards, which prepaid terminals never take. */
export function formatTotals(totals: BatchTotals, result: TotalsResult = '0'): string {
  const own =
    digits(totals.debitFen, 12) +
    digits(totals.debitCount, 3) +
    digits(totals.creditFen, 12) +
    digits(totals.creditCount, 3);
  return `${own}${result}${'0'.repeat(31)}`;
}

/** Reads F48 of a 0510: the sums it repeats and both results. @throws WireError when it is not 62 digits */
export function parseTotals(text: string): { totals: BatchTotals; result: TotalsResult; foreignResult: TotalsResult } {
  const match = /^(\d{12})(\d{3})(\d{12})(\d{3})([0-3])\d{30}([0-3])$/.exec(text);
  if (!match) throw new WireError('field 48 is no pair of batch totals');
  return {
    totals: {
      debitFen: fen(match[1]!),
      debitCount: Number(match[2]),
      creditFen: fen(match[3]!),
      creditCount: Number(match[4]),
    },
    result: match[5] as TotalsResult,
    foreignResult: match[6] as TotalsResult,
  };
}

/** One line of a 0320/201. */
export interface StripeDetail {
  readonly traceNo: number;
  readonly pan: string;
  readonly amountFen: Fen;
}

/** Most details in one 0320. */
export const DETAILS_PER_MESSAGE = 8;

/** F48 of a 0320/201: count(2), then card type 00 (a domestic card), trace(6), PAN(20), amount(12) each. */
export function formatDetails(details: readonly StripeDetail[]): string {
  if (details.length > DETAILS_PER_MESSAGE) throw new WireError('a detail message takes 8 transactions');
  const lines = details.map((d) => `00${digits(d.traceNo, 6)}${d.pan.padStart(20, '0')}${digits(d.amountFen, 12)}`);
  return digits(details.length, 2) + lines.join('');
}

/** A number as exactly `length` digits. @throws WireError when it needs more, or is no whole number from 0 */
export function digits(value: number, length: number): string {
  const text = String(value);
  if (!Number.isSafeInteger(value) || value < 0 || text.length > length) {
    throw new WireError(`a number does not fit ${length} digits`);
  }
  return text.padStart(length, '0');
}
