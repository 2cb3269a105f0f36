import { isLuhnValid } from '@app/kernel';

const SEQUENCE_MAX = 9999;

/**
 * A merchant number: institution(3) region(4, province and city of GB/T 2260) category(4) sequence(4), 15 digits.
 * Undefined for a sequence that gives a number with a valid Luhn digit: it could be taken for a card number, and masked
 * in logs as one.
 * @throws RangeError when the numbers of this prefix are used up
 */
export function merchantNoOf(prefix: string, sequence: number): string | undefined {
  if (!/^\d{11}$/.test(prefix)) throw new RangeError('a merchant number’s prefix has 11 digits');
  if (!Number.isSafeInteger(sequence) || sequence < 1 || sequence > SEQUENCE_MAX) {
    throw new RangeError(`no merchant numbers are left under ${prefix}`);
  }
  const merchantNo = `${prefix}${String(sequence).padStart(4, '0')}`;
  return isLuhnValid(merchantNo) ? undefined : merchantNo;
}

/** What comes before the sequence. @param regionCode 6 digits */
export function merchantNoPrefix(institutionCode: string, regionCode: string, mcc: string): string {
  return `${institutionCode}${regionCode.slice(0, 4)}${mcc}`;
}
