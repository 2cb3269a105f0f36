import fc from 'fast-check';
import { addFen, fen, formatYuan, MoneyError, parseYuan, rateOf, subtractFen, yuanText } from './money.js';

describe('fen', () => {
  it.each(['12', '-3', '+7', 0, -1, 9_007_199_254_740_991, 5n])('takes the whole number %p', (value) => {
    expect(fen(value)).toBe(Number(value));
  });

  it.each(['1.5', '', ' ', 'x', '1e3', 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '9007199254740993'])(
    'refuses %p',
    (value) => {
      expect(() => fen(value)).toThrow(MoneyError);
    },
  );

  it('sums stay exact or are refused', () => {
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(MoneyError);
    expect(subtractFen(fen(1), fen(3))).toBe(-2);
  });
});

describe('yuan', () => {
  it.each([
    ['1,234.50', 123_450],
    ['¥200', 20_000],
    ['￥0.01', 1],
    ['-5.1', -510],
  ])('%s is %d fen', (text, amount) => {
    expect(parseYuan(text)).toBe(amount);
  });

  it.each(['1.234', '1,23', '一百', '', '1e2', '.5'])('%p is no amount', (text) => {
    expect(() => parseYuan(text)).toThrow(MoneyError);
  });

  it('what is written is read back', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(parseYuan(yuanText(fen(value)))).toBe(value);
      }),
    );
  });

  it('people see thousands, two decimals and a minus sign before the currency', () => {
    expect(formatYuan(fen(-123_456_789))).toBe('-¥1,234,567.89');
  });
});

describe('a rate', () => {
  it.each([
    [10_000, '0.0038', 38],
    [1_250, '0.0060', 8],
    [1_249, '0.0060', 7],
    [-1_250, '0.0060', -8],
  ])('of %d fen at %s is %d, half a fen away from zero', (amount, rate, share) => {
    expect(rateOf(fen(amount), rate)).toBe(share);
  });
});
