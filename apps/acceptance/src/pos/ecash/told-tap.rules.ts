import type { ToldUpload } from '@app/chips';
import { FIELD_NUMBERS, type FieldNumber, type Fields, parseAmount } from '@app/iso8583';
import { type Fen, ZERO_FEN } from '@app/kernel';

/** Tracks and PIN are never stored; card number and chip data are kept by themselves; a MAC says nothing afterwards. */
const NOT_KEPT: ReadonlySet<FieldNumber> = new Set([2, 35, 36, 52, 53, 55, 64]);
/** Field 62 of a record of a failed tap: `71 00 11`, amount, currency, `10`. */
const FLASH_AMOUNT = /^710011(\d{12})/;

/**
 * What a message tells of a tap without the host (POS specification, EC offline upload and Flash-card record). Nothing is
 * refused: zeros and what is missing are read as not known.
 */
export function toldTap(
  fields: Fields,
  kind: 'purchase' | 'flash',
): Pick<ToldUpload, 'kind' | 'pan' | 'psn' | 'chipData' | 'amountFen' | 'fields'> {
  return {
    kind,
    pan: panOf(fields),
    psn: psnOf(fields[23]),
    chipData: fields[55],
    amountFen: amountOf(fields),
    fields: keptFields(fields),
  };
}

function panOf({ 2: pan, 35: track }: Fields): string | undefined {
  const told = pan ?? track?.split(/[D=]/)[0];
  return told && /^\d{13,19}$/.test(told) && !/^0+$/.test(told) ? told : undefined;
}

function psnOf(field23: string | undefined): string | undefined {
  const digits = field23?.length === 3 && field23.startsWith('0') ? field23.slice(1) : field23;
  return digits && /^\d{2}$/.test(digits) && digits !== '00' ? digits : undefined;
}

function amountOf({ 4: amount, 62: told }: Fields): Fen {
  if (amount !== undefined) return parseAmount(amount);
  const match = told && FLASH_AMOUNT.exec(told.toString('latin1'));
  return match ? parseAmount(match[1]!) : ZERO_FEN;
}

function keptFields(fields: Fields): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const number of FIELD_NUMBERS) {
    const value = fields[number];
    if (value === undefined || NOT_KEPT.has(number)) continue;
    kept[number] = typeof value === 'string' ? value : value.toString('hex');
  }
  return kept;
}
