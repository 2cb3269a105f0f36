import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import {
  bearsMac,
  CODE_LIFE_S,
  HANDLES,
  type HolderCode,
  HOLDER_CODE_FORMAT,
  holderCodeContent,
  isExpired,
  readHolderCode,
  writeHolderCode,
} from './holder-code.rules.js';

const macOf = (code: HolderCode, key = 'key') => createHmac('sha256', key).update(holderCodeContent(code)).digest();
const write = (code: HolderCode) => writeHolderCode(code, macOf(code));
const genuine = (text: string, nowS: number) => {
  const code = readHolderCode(text, nowS);
  return code !== undefined && bearsMac(text, macOf(code));
};
const anyCode = fc.record({
  keyNo: fc.integer({ min: 0, max: 9 }),
  issuedS: fc.integer({ min: 1_600_000_000, max: 2_600_000_000 }),
  handle: fc.integer({ min: 0, max: HANDLES - 1 }),
});

describe('a holder’s code', () => {
  it('is 24 digits and is read back within its life, wherever the second’s cycle ends', () => {
    fc.assert(
      fc.property(anyCode, fc.integer({ min: -5, max: 90_000 }), (code, ageS) => {
        const text = write(code);
        expect(text).toMatch(HOLDER_CODE_FORMAT);
        expect(readHolderCode(text, code.issuedS + ageS)).toEqual(code);
        expect(genuine(text, code.issuedS + ageS)).toBe(true);
        expect(isExpired(code, code.issuedS + ageS)).toBe(ageS >= CODE_LIFE_S);
      }),
    );
  });

  it('with any digit changed is not genuine', () => {
    fc.assert(
      fc.property(anyCode, fc.integer({ min: 2, max: 23 }), fc.integer({ min: 1, max: 9 }), (code, at, by) => {
        const text = write(code);
        const digit = (Number(text[at]) + by) % 10;
        expect(genuine(text.slice(0, at) + digit + text.slice(at + 1), code.issuedS + 1)).toBe(false);
      }),
    );
  });

  it('does not come back to life a cycle of its second later', () => {
    fc.assert(
      fc.property(anyCode, fc.integer({ min: 1, max: 50 }), (code, cycles) => {
        expect(genuine(write(code), code.issuedS + cycles * 100_000 + 10)).toBe(false);
      }),
    );
  });

  it('of another key is not genuine', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(bearsMac(writeHolderCode(code, macOf(code, 'another')), macOf(code))).toBe(false);
      }),
    );
  });

  it.each(['', '87', '28012345678901234567890123', `88${'0'.repeat(22)}`, `87${'0'.repeat(21)}x`])(
    'is not %j',
    (text) => expect(readHolderCode(text, 1_800_000_000)).toBeUndefined(),
  );
});
