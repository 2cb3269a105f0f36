const THOUSANDS = new Intl.NumberFormat('en-US');

/**
 * `¥1,204,330.50`; less than nothing has a minus sign: `−¥12.00`. Exact: fen are split as an integer, not divided.
 * @throws RangeError when it is not whole fen
 */
export function yuan(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError('an amount is whole fen');
  const amount = Math.abs(fen);
  const cents = amount % 100;
  return `${fen < 0 ? '−' : ''}¥${THOUSANDS.format((amount - cents) / 100)}.${String(cents).padStart(2, '0')}`;
}
