import fc from 'fast-check';
import {
  creditCodeCheck,
  idTypeOf,
  isCreditCodeValid,
  isIdNumberValid,
  isResidentIdValid,
  maskPhone,
  mobileOf,
} from './identity.rules.js';

const RESIDENT = '11010519491231002X';

describe('resident identity numbers (GB 11643)', () => {
  it('the example of the standard is valid, in any spelling', () => {
    expect(isResidentIdValid(RESIDENT)).toBe(true);
    expect(isIdNumberValid('resident_id', ' 110105-19491231-002x ')).toBe(true);
    expect(isIdNumberValid('resident_id', '１１０１０５１９４９１２３１００２Ｘ')).toBe(true);
  });

  it('one digit mistyped is always noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, change) => {
        const wrong = [...RESIDENT];
        wrong[at] = String((Number(wrong[at]) + change) % 10);
        expect(isResidentIdValid(wrong.join(''))).toBe(false);
      }),
    );
  });

  it.each([
    '110105194912310021',
    '11010519491331002X',
    '1101051949123100',
    '',
    '99999999999999999X',
    '000000194912310026',
  ])('%s is refused', (number) => expect(isResidentIdValid(number)).toBe(false));
});

describe('unified social credit codes (GB 32100)', () => {
  const body = '91350100M000100Y4';

  it('the example of the standard is valid', () => {
    expect(creditCodeCheck(body)).toBe('3');
    expect(isCreditCodeValid(`${body}3`)).toBe(true);
  });

  it.each(['91350100M000100Y44', '91350100M000100Y4', '91350100M000100Y4I', '', '91350100m000100y43'])(
    '%s is refused',
    (code) => expect(isCreditCodeValid(code)).toBe(false),
  );

  it('every body has exactly one check character', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 }), (tail) => {
        const head = `91310000${tail.join('')}`;
        expect([...alphabet].filter((check) => isCreditCodeValid(head + check))).toHaveLength(1);
      }),
    );
  });
});

describe('documents, phones', () => {
  it('a document is known by its Chinese and its English name', () => {
    expect(idTypeOf('居民身份证')).toBe('resident_id');
    expect(idTypeOf('Resident ID')).toBe('resident_id');
    expect(idTypeOf(' 护照 ')).toBe('passport');
    expect(idTypeOf('驾驶证')).toBeUndefined();
  });

  it.each([
    ['passport', 'E12345678', true],
    ['passport', '护照', false],
    ['hk_macau_permit', 'H12345678', true],
    ['hk_macau_permit', 'X12345678', false],
    ['taiwan_permit', '12345678', true],
  ] as const)('%s %s is valid: %s', (type, number, valid) => expect(isIdNumberValid(type, number)).toBe(valid));

  it('a mobile number is read in the ways people write it', () => {
    for (const text of ['13800138000', '+86 138 0013 8000', '86-13800138000', '１３８００１３８０００']) {
      expect(mobileOf(text)).toBe('13800138000');
    }
    for (const text of ['1380013800', '23800138000', '', '138001380001', 'abc']) expect(mobileOf(text)).toBeUndefined();
    expect(maskPhone('13800138000')).toBe('138****8000');
    expect(maskPhone('88886666')).toBe('****6666');
  });
});
