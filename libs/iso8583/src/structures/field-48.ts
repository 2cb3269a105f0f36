import type { Fen } from '@app/kernel';
import { Iso8583FormatError } from '../format-error.js';
import { countText, digitsOnly, exactDigits, formatAmount, parseAmount } from './digit-text.js';

const FIELD = 48;
const TOTALS_HALF_DIGITS = 31;
const DETAIL_DIGITS = 40;
const PAN_DIGITS = 20;
const MAX_DETAILS = 8;
const RESULTS = ['unset', 'balanced', 'unbalanced', 'error'] as const;

/** The host's verdict on a batch; terminals send `unset`. */
export type SettlementResult = (typeof RESULTS)[number];

/** Sum and number of one direction of a batch. */
export interface BatchSum {
  readonly amountFen: Fen;
  /** 0 to 999. */
  readonly count: number;
}

/** Totals of one card network. Debits are types 20, 22, 24, 36 of field 60; credits 21, 23, 25 and 45 to 47. */
export interface NetworkTotals {
  readonly debits: BatchSum;
  readonly credits: BatchSum;
  readonly result: SettlementResult;
}

/** Field 48 of 0500 and 0510. */
export interface SettlementTotals {
  readonly domestic: NetworkTotals;
  readonly foreign: NetworkTotals;
}

/** Reads the 62 digits of 0500. @throws Iso8583FormatError LENGTH, CHARACTER, VALUE */
export function parseSettlementTotals(digits: string): SettlementTotals {
  exactDigits(digits, 2 * TOTALS_HALF_DIGITS, FIELD);
  return {
    domestic: parseNetworkTotals(digits.slice(0, TOTALS_HALF_DIGITS)),
    foreign: parseNetworkTotals(digits.slice(TOTALS_HALF_DIGITS)),
  };
}

/** Writes the 62 digits of 0500 and 0510. @throws Iso8583FormatError VALUE */
export function formatSettlementTotals(totals: SettlementTotals): string {
  return formatNetworkTotals(totals.domestic) + formatNetworkTotals(totals.foreign);
}

function parseNetworkTotals(digits: string): NetworkTotals {
  const result = RESULTS[Number(digits.charAt(30))];
  if (result === undefined) throw new Iso8583FormatError('VALUE', FIELD);
  return { debits: parseSum(digits.slice(0, 15)), credits: parseSum(digits.slice(15, 30)), result };
}

function formatNetworkTotals(totals: NetworkTotals): string {
  return formatSum(totals.debits) + formatSum(totals.credits) + RESULTS.indexOf(totals.result);
}

function parseSum(digits: string): BatchSum {
  return { amountFen: parseAmount(digits.slice(0, 12), FIELD), count: Number(digits.slice(12)) };
}

function formatSum(sum: BatchSum): string {
  return formatAmount(sum.amountFen, FIELD) + countText(sum.count, 3, FIELD);
}

/** One stripe transaction of a batch upload. */
export interface BatchDetail {
  /** Two digits of the terminal's. */
  readonly cardType: string;
  /** Six digits. */
  readonly trace: string;
  /** Card number without the zeros that fill it up on the left to 20 digits; empty when the terminal sent only zeros. */
  readonly pan: string;
  readonly amountFen: Fen;
}

/** Reads field 48 of 0320/201: a count and up to 8 details. @throws Iso8583FormatError LENGTH, CHARACTER, VALUE */
export function parseBatchDetails(digits: string): BatchDetail[] {
  if (digits.length < 2) throw new Iso8583FormatError('LENGTH', FIELD);
  digitsOnly(digits, FIELD);
  const count = Number(digits.slice(0, 2));
  if (count > MAX_DETAILS) throw new Iso8583FormatError('VALUE', FIELD);
  if (digits.length !== 2 + count * DETAIL_DIGITS) throw new Iso8583FormatError('LENGTH', FIELD);
  const details: BatchDetail[] = [];
  for (let at = 2; at < digits.length; at += DETAIL_DIGITS) {
    details.push({
      cardType: digits.slice(at, at + 2),
      trace: digits.slice(at + 2, at + 8),
      pan: withoutLeadingZeros(digits.slice(at + 8, at + 28)),
      amountFen: parseAmount(digits.slice(at + 28, at + 40), FIELD),
    });
  }
  return details;
}

/** Writes field 48 of 0320/201. @throws Iso8583FormatError VALUE for more than 8 details, LENGTH, CHARACTER */
export function formatBatchDetails(details: readonly BatchDetail[]): string {
  if (details.length > MAX_DETAILS) throw new Iso8583FormatError('VALUE', FIELD);
  const records = details.map(
    (detail) =>
      exactDigits(detail.cardType, 2, FIELD) +
      exactDigits(detail.trace, 6, FIELD) +
      exactDigits(detail.pan.padStart(PAN_DIGITS, '0'), PAN_DIGITS, FIELD) +
      formatAmount(detail.amountFen, FIELD),
  );
  return countText(details.length, 2, FIELD) + records.join('');
}

/** Reads field 48 of the end of a batch upload: the number of details sent. @throws Iso8583FormatError LENGTH, CHARACTER */
export function parseBatchEnd(digits: string): number {
  return Number(exactDigits(digits, 4, FIELD));
}

/** Writes field 48 of the end of a batch upload, 0 to 9999. @throws Iso8583FormatError VALUE */
export function formatBatchEnd(totalCount: number): string {
  return countText(totalCount, 4, FIELD);
}

function withoutLeadingZeros(digits: string): string {
  let at = 0;
  while (at < digits.length && digits.charCodeAt(at) === 0x30) at++;
  return digits.slice(at);
}
