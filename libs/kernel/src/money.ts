import { Decimal } from 'decimal.js';

declare const fenBrand: unique symbol;

/**
 * An amount of money in whole fen (1/100 CNY). The product's one money type: a safe integer, so sums up to
 * 90 trillion yuan are exact. Made only by {@link fen}, {@link parseYuan} and the arithmetic below.
 */
export type Fen = number & { readonly [fenBrand]: true };

/** A value offered as money that is no whole number of fen, or is out of the exact range. */
export class MoneyError extends Error {
  override readonly name = 'MoneyError';
}

/**
 * Takes an integer number of fen as PostgreSQL, JSON or code gives it.
 * @throws MoneyError when it is not an integer within ±(2^53 − 1)
 */
export function fen(value: number | string | bigint): Fen {
  const amount = typeof value === 'number' ? value : Number(value);
  if (!Number.isSafeInteger(amount) || (typeof value === 'string' && !/^[+-]?\d+$/.test(value.trim()))) {
    throw new MoneyError(`not a whole number of fen: ${String(value).slice(0, 40)}`);
  }
  return (amount === 0 ? 0 : amount) as Fen;
}

export const ZERO_FEN = 0 as Fen;

/** Exact sum. @throws MoneyError when it leaves the exact range */
export function addFen(...amounts: Fen[]): Fen {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return fen(sum);
}

/** Exact difference `a − b`. @throws MoneyError when it leaves the exact range */
export function subtractFen(a: Fen, b: Fen): Fen {
  return fen(a - b);
}

/**
 * Reads an amount a person or a file wrote in yuan: `1,234.50`, `¥200`, `0.01`. At most two decimals.
 * @throws MoneyError when it is anything else
 */
export function parseYuan(text: string): Fen {
  const plain = text.trim().replace(/^[¥￥]\s*/, '');
  if (!/^-?(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/.test(plain))
    throw new MoneyError(`not an amount in yuan: ${text.slice(0, 40)}`);
  return fen(new Decimal(plain.replaceAll(',', '')).times(100).toNumber());
}

/** Writes an amount for files: `1234.50`, no sign for zero, no thousands. */
export function yuanText(amount: Fen): string {
  return new Decimal(amount).dividedBy(100).toFixed(2);
}

/** Writes an amount for people: `¥1,234.50`. */
export function formatYuan(amount: Fen): string {
  const [whole, decimals] = yuanText(amount).replace('-', '').split('.');
  return `${amount < 0 ? '-' : ''}¥${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

/**
 * A share of an amount by a decimal rate, rounded once, half up (away from zero), to whole fen.
 * @param rate decimal text, `0.0038` = 0.38 %
 */
export function rateOf(amount: Fen, rate: string): Fen {
  return fen(new Decimal(amount).times(rate).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}
