import fc from 'fast-check';
import { isLuhnValid, luhnCheckDigit } from './luhn.js';

const digits = (minLength: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength: 18 });

describe('Luhn', () => {
  it('gives the check digit of the standard’s example', () => {
    expect(luhnCheckDigit('7992739871')).toBe('3');
    expect(isLuhnValid('79927398713')).toBe(true);
  });

  it('accepts every number with its own check digit and no other one', () => {
    fc.assert(
      fc.property(digits(1), fc.integer({ min: 0, max: 9 }), (payload, last) => {
        expect(isLuhnValid(`${payload}${last}`)).toBe(luhnCheckDigit(payload) === String(last));
      }),
    );
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(digits(2), fc.nat(), fc.integer({ min: 1, max: 9 }), (payload, position, shift) => {
        const number = payload + luhnCheckDigit(payload);
        const at = position % number.length;
        const wrong = (Number(number[at]) + shift) % 10;
        expect(isLuhnValid(number.slice(0, at) + wrong + number.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('refuses what is not all digits', () => {
    expect(isLuhnValid('')).toBe(false);
    expect(isLuhnValid('0')).toBe(false);
    expect(isLuhnValid('7992 7398 713')).toBe(false);
    expect(() => luhnCheckDigit('12a4')).toThrow(RangeError);
  });
});
