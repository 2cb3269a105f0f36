/** The check digit for a number without it (R-BIN, ISO/IEC 7812). @throws RangeError unless it is all digits */
export function luhnCheckDigit(payload: string): string {
  if (!/^\d+$/.test(payload)) throw new RangeError('a Luhn payload is one or more digits');
  return String((10 - (luhnSum(payload, true) % 10)) % 10);
}

/** Whether a number of two or more digits ends in its Luhn check digit. */
export function isLuhnValid(number: string): boolean {
  return /^\d{2,}$/.test(number) && luhnSum(number, false) % 10 === 0;
}

/** @param doubleLast whether doubling starts at the last digit (no check digit yet) or the one before it */
function luhnSum(digits: string, doubleLast: boolean): number {
  let sum = 0;
  let double = doubleLast;
  for (let at = digits.length - 1; at >= 0; at--) {
    const digit = digits.charCodeAt(at) - 48;
    const value = double ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
    double = !double;
  }
  return sum;
}
