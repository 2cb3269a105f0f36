import { isLuhnValid } from '@app/kernel';
import { maskIdNumber, maskPan } from './masking.js';

const TRACK_1 = /B(\d{12,19})\^[^^]{0,26}\^[^\s?"]*/gi;
// Hex dumps write the separator as D, and joined fields put other digits in front of the card number.
const TRACK_2_AND_3 = /(?<!\d)(\d{12,})(?:(=)\d{3}|(D)\d{7})[\d=]*/gi;
const GROUPED_PAN = /(?<!\d)(?:\d{4}(?:[ -]\d{4}){2,3}[ -]\d{1,4}|\d{6}[ -]\d{7,13})(?!\d)/g;
const DIGIT_RUN = /(?<!\d)\d{13,}(?!\d)/g;
const RESIDENT_ID =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?![0-9A-Za-z])/gi;

const LONGEST_PAN = 19;

/**
 * Free text without card data, for logs and error messages (R-PRIVACY): masks tracks, every run of 13 to 19 digits that
 * passes Luhn (also written in groups), every longer run (a card number may hide in joined fields), and resident ID
 * numbers. One in ten other numbers of that length passes Luhn too and is masked: too much rather than too little.
 */
export function redactCardData(text: string): string {
  return text
    .replace(TRACK_1, (_, pan: string) => `B${maskPan(pan)}^***`)
    .replace(TRACK_2_AND_3, (_, digits: string, equals?: string, d?: string) => `${maskPan(digits)}${equals ?? d}***`)
    .replace(RESIDENT_ID, maskIdNumber)
    .replace(GROUPED_PAN, (run) => maskIfCard(run.replace(/[ -]/g, ''), run))
    .replace(DIGIT_RUN, (run) => maskIfCard(run, run));
}

function maskIfCard(digits: string, written: string): string {
  return digits.length > LONGEST_PAN || isLuhnValid(digits) ? maskPan(digits) : written;
}
