import { isLuhnValid } from '@app/kernel';
import fc from 'fast-check';
import { cardNumberAt, permute, rangeCapacity } from './card-number.rules.js';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

describe('card numbers', () => {
  it('every number has 16 digits, a prefix of its range and a right check digit', () => {
    const range = fc.integer({ min: 6, max: 12 }).chain((length) =>
      fc.tuple(fc.integer({ min: 0, max: 10 ** length - 1 }), fc.integer({ min: 0, max: 50 })).map(([from, more]) => ({
        firstPrefix: String(from).padStart(length, '0'),
        lastPrefix: String(Math.min(from + more, 10 ** length - 1)).padStart(length, '0'),
      })),
    );
    fc.assert(
      fc.property(range, fc.double({ min: 0, max: 0.999999, noNaN: true }), key, (prefixes, share, secret) => {
        const number = cardNumberAt(prefixes, Math.floor(share * rangeCapacity(prefixes)), secret);
        expect(number).toMatch(/^\d{16}$/);
        expect(isLuhnValid(number)).toBe(true);
        const prefix = number.slice(0, prefixes.firstPrefix.length);
        expect(prefix >= prefixes.firstPrefix && prefix <= prefixes.lastPrefix).toBe(true);
      }),
    );
  });

  it('a whole range is numbered without a number coming twice', () => {
    const range = { firstPrefix: '936600000000', lastPrefix: '936600000001' };
    const secret = Buffer.alloc(32, 7);
    const numbers = new Set<string>();
    for (let at = 0; at < rangeCapacity(range); at++) numbers.add(cardNumberAt(range, at, secret));
    expect(numbers.size).toBe(2000);
    expect(() => cardNumberAt(range, 2000, secret)).toThrow(RangeError);
  });

  it('the order is a permutation under every key and size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), key, (size, secret) => {
        const seen = new Set(Array.from({ length: size }, (_, at) => permute(at, size, secret)));
        expect(seen.size).toBe(size);
        expect(Math.max(...seen)).toBeLessThan(size);
      }),
      { numRuns: 40 },
    );
  });

  it('neighbours in the order are no neighbours in number', () => {
    const range = { firstPrefix: '936600', lastPrefix: '936600' };
    const numbers = Array.from({ length: 200 }, (_, at) =>
      Number(cardNumberAt(range, at, Buffer.alloc(32, 1)).slice(6, 15)),
    );
    const steps = new Set(numbers.slice(1).map((number, at) => number - numbers[at]!));
    expect(steps.size).toBe(199);
  });
});
