import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import {
  isSigned,
  MERCHANT_CODE_FORMAT,
  type MerchantCode,
  merchantCodeContent,
  readMerchantCode,
  writeMerchantCode,
} from './merchant-code.rules.js';

const macOf = (code: MerchantCode) => createHmac('sha256', 'key').update(merchantCodeContent(code)).digest();
const keyNo = fc.integer({ min: 0, max: 999_999 });
const anyCode: fc.Arbitrary<MerchantCode> = fc.oneof(
  fc.record({ kind: fc.constant('static' as const), keyNo, storeId: fc.bigInt(1n, 2n ** 63n - 1n).map(String) }),
  fc.record({
    kind: fc.constant('order' as const),
    keyNo,
    orderId: fc.stringMatching(/^[0-9A-Z]{1,32}$/),
    amountFen: fc.integer({ min: 1, max: 100_000_000 }),
    expiresS: fc.integer({ min: 1_600_000_000, max: 2_600_000_000 }),
  }),
);
const genuine = (text: string) => {
  const code = readMerchantCode(text);
  return code !== undefined && isSigned(text, code, macOf(code));
};

describe('a merchant’s code', () => {
  it('uses the letters of QR’s alphanumeric mode and is read back', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const text = writeMerchantCode(code, macOf(code));
        expect(text).toMatch(/^[0-9A-Z:]+$/);
        expect(text).toMatch(MERCHANT_CODE_FORMAT);
        expect(readMerchantCode(text)).toEqual(code);
        expect(genuine(text)).toBe(true);
      }),
    );
  });

  it('with any letter changed is not genuine', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(), fc.constantFrom(...'0123456789ABCXYZ:'), (code, where, letter) => {
        const text = writeMerchantCode(code, macOf(code));
        const at = where % text.length;
        fc.pre(text[at] !== letter);
        expect(genuine(text.slice(0, at) + letter + text.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('has one spelling: the same number written longer is not signed', () => {
    const code: MerchantCode = { kind: 'order', keyNo: 1, orderId: '7', amountFen: 100, expiresS: 1_800_000_000 };
    const text = writeMerchantCode(code, macOf(code));
    expect(genuine(text.replace(':100:', ':0100:'))).toBe(false);
    expect(genuine(text.replace('O:1:', 'O:01:'))).toBe(false);
  });
});
