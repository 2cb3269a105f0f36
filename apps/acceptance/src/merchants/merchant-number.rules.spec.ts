import { isLuhnValid } from '@app/kernel';
import fc from 'fast-check';
import { merchantNoOf, merchantNoPrefix } from './merchant-number.rules.js';

describe('merchant numbers', () => {
  it('tell institution, city, category and sequence', () => {
    expect(merchantNoPrefix('871', '310104', '5411')).toBe('87131015411');
    expect([1, 2, 9999].map((sequence) => merchantNoOf('87131015411', sequence))).toEqual([
      '871310154110001',
      '871310154110002',
      '871310154119999',
    ]);
  });

  it('never look like card numbers, and nine in ten sequences give one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), fc.integer({ min: 1, max: 9990 }), (prefix, first) => {
        const ten = Array.from({ length: 10 }, (_, at) => merchantNoOf(prefix, Math.floor(first / 10) * 10 + at || 1));
        const numbers = ten.filter((number) => number !== undefined);
        expect(numbers.every((number) => number.length === 15 && !isLuhnValid(number))).toBe(true);
        expect(numbers.length).toBeGreaterThanOrEqual(8);
      }),
    );
  });

  it.each([0, 10_000, 1.5])('there is no number for the sequence %p', (sequence) => {
    expect(() => merchantNoOf('87131015411', sequence)).toThrow('no merchant numbers are left');
  });
});
