import { fen } from '@app/kernel';
import fc from 'fast-check';
import { binRangesOverlap, checkBinRange, type BinRange } from './bin.rules.js';
import { checkBalanceAfter, checkCardValue } from './card-value.rules.js';
import { checkSettlementAccount } from './merchant.rules.js';
import { normalizeName, sameName } from './names.js';
import { checkPar, checkPayer, checkPaymentMethod } from './payment.rules.js';
import { RuleBook } from './rule-book.js';
import { addMonths, checkValidity, earliestValidTo } from './validity.rules.js';
import { allOf, OK, refusalOf, type Verdict } from './verdict.js';

const TODAY = '2026-03-10';

function codes(verdict: Verdict): string[] {
  return verdict.ok ? [] : verdict.violations.map(({ rule, code }) => `${rule} ${code}`);
}

describe('R-CAP', () => {
  test.each([
    ['named', 499_999, []],
    ['named', 500_000, []],
    ['named', 500_001, ['R-CAP CAP_EXCEEDED']],
    ['anonymous', 100_000, []],
    ['anonymous', 100_001, ['R-CAP CAP_EXCEEDED']],
  ] as const)('R-CAP: %s card of %i fen', (kind, faceFen, expected) => {
    expect(codes(checkCardValue(kind, fen(faceFen), TODAY))).toEqual(expected);
  });

  test('R-CAP: account and chip balance count together', () => {
    const full = { accountFen: fen(60_000), chipFen: fen(30_000), addedFen: fen(10_000) };
    expect(checkBalanceAfter('anonymous', full, TODAY)).toEqual(OK);
    expect(codes(checkBalanceAfter('anonymous', { ...full, chipFen: fen(30_001) }, TODAY))).toEqual([
      'R-CAP CAP_EXCEEDED',
    ]);
  });

  test('R-CAP: an amended cap decides from its day on', () => {
    const book = new RuleBook().amended('R-CAP', {
      effectiveFrom: '2026-07-01',
      parameters: { currency: 'CNY', namedMaxFen: fen(800_000), anonymousMaxFen: fen(100_000) },
    });
    expect(checkCardValue('named', fen(800_000), '2026-06-30', book).ok).toBe(false);
    expect(checkCardValue('named', fen(800_000), '2026-07-01', book).ok).toBe(true);
  });

  test('R-CAP: the refusal names the rule, its source and the numbers in both languages', () => {
    const refusal = refusalOf(checkCardValue('anonymous', fen(100_001), TODAY))!;
    expect([refusal.code, refusal.rule]).toEqual(['CAP_EXCEEDED', 'R-CAP']);
    expect(refusal.text.zh).toMatch(/¥1,000\.00.*¥1,000\.01.*R-CAP.*〔2012〕第12号/);
    expect(refusal.text.en).toMatch(/¥1,000\.00.*¥1,000\.01.*R-CAP.*\[2012\] No\. 12/);
    expect(refusalOf(OK)).toBeUndefined();
  });
});

describe('R-VALID', () => {
  test.each([
    ['named', '2026-03-10', null, []],
    ['named', '2026-03-10', '2099-12-31', ['R-VALID VALIDITY_NOT_ALLOWED_NAMED']],
    ['anonymous', '2026-03-10', null, []],
    ['anonymous', '2026-03-10', '2029-03-10', []],
    ['anonymous', '2026-03-10', '2029-03-09', ['R-VALID VALIDITY_TOO_SHORT']],
    ['anonymous', '2024-02-29', '2027-02-28', []],
    ['anonymous', '2024-02-29', '2027-02-27', ['R-VALID VALIDITY_TOO_SHORT']],
    ['anonymous', '2025-12-31', '2028-12-30', ['R-VALID VALIDITY_TOO_SHORT']],
  ] as const)('R-VALID: %s card sold %s, valid to %s', (kind, sold, validTo, expected) => {
    expect(codes(checkValidity(kind, sold, validTo, TODAY))).toEqual(expected);
  });

  test('R-VALID: the earliest day passes and the day before does not, whatever the day of sale', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (sold) => {
        const earliest = earliestValidTo(sold, TODAY);
        const before = new Date(Date.parse(earliest) - 86_400_000).toISOString().slice(0, 10);
        expect(checkValidity('anonymous', sold, earliest, TODAY).ok).toBe(true);
        expect(checkValidity('anonymous', sold, before, TODAY).ok).toBe(false);
      }),
    );
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

describe('R-NONCASH', () => {
  test.each([
    ['unit', 499_999, 'cash', []],
    ['unit', 500_000, 'cash', ['R-NONCASH CASH_NOT_ALLOWED']],
    ['unit', 500_000, 'bank_transfer', []],
    ['unit', 500_000, 'debit_card', []],
    ['individual', 4_999_999, 'cash', []],
    ['individual', 5_000_000, 'cash', ['R-NONCASH CASH_NOT_ALLOWED']],
    ['individual', 5_000_000, 'bank_transfer', []],
    ['individual', 1, 'credit_card', ['R-NONCASH CREDIT_CARD_NOT_ALLOWED']],
    ['unit', 1, 'credit_card', ['R-NONCASH CREDIT_CARD_NOT_ALLOWED']],
  ] as const)('R-NONCASH: %s pays %i fen by %s', (type, totalFen, method, expected) => {
    expect(codes(checkPaymentMethod(type, fen(totalFen), method, TODAY))).toEqual(expected);
  });
});

describe('R-PAYER and R-MERCHANT', () => {
  const pairs = [
    ['上海云帆贸易有限公司', '上海云帆贸易有限公司', true],
    ['云帆（上海）贸易有限公司', '云帆(上海)贸易有限公司', true],
    ['云帆 （上海） 贸易有限公司', '云帆(上海)贸易有限公司\u3000', true],
    ['ＡＢＣ１２３贸易有限公司', 'ABC123贸易有限公司', true],
    ['上海云帆贸易有限公司', '上海云帆贸易公司', false],
    ['ABC贸易有限公司', 'abc贸易有限公司', false],
    ['云帆【上海】贸易有限公司', '云帆(上海)贸易有限公司', false],
    ['张三', '张叁', false],
    ['张三', '', false],
    ['', '', false],
    [' ', '\u3000', false],
  ] as const;

  test.each(pairs)('R-PAYER: purchaser %p, payer %p: %p', (purchaser, payer, same) => {
    expect(codes(checkPayer(purchaser, payer, TODAY))).toEqual(same ? [] : ['R-PAYER PAYER_NAME_MISMATCH']);
  });

  test.each(pairs)('R-MERCHANT: merchant %p, settlement account %p: %p', (merchant, account, same) => {
    const expected = same ? [] : ['R-MERCHANT SETTLEMENT_NAME_MISMATCH'];
    expect(codes(checkSettlementAccount(merchant, account, TODAY))).toEqual(expected);
  });

  test('names compare the same both ways round, and a normal name is its own normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(sameName(a, b)).toBe(sameName(b, a));
        expect(normalizeName(normalizeName(a))).toBe(normalizeName(a));
      }),
    );
  });
});

describe('R-PAR', () => {
  test.each([
    [1_000_000, 1_000_000, undefined, true],
    [1_000_000, 950_000, 50_000, true],
    [1_000_000, 999_999, undefined, false],
    [1_000_000, 1_000_001, undefined, false],
    [1_000_000, 950_000, 49_999, false],
    [1_000_000, 1_100_000, -100_000, false],
  ])('R-PAR: face %i, received %i, own funds %p: %p', (face, received, own, ok) => {
    const input = {
      faceTotalFen: fen(face),
      receivedFen: fen(received),
      ...(own === undefined ? {} : { ownFundsFen: fen(own) }),
    };
    expect(codes(checkPar(input, TODAY))).toEqual(ok ? [] : ['R-PAR NOT_AT_PAR']);
  });
});

describe('R-BIN', () => {
  const registered: BinRange[] = [{ from: '990100', to: '990199' }];

  test.each([
    ['990200', '990299', []],
    ['990000', '990099', []],
    ['990199', '990250', ['R-BIN BIN_OVERLAP']],
    ['990050', '990100', ['R-BIN BIN_OVERLAP']],
    ['990000', '990999', ['R-BIN BIN_OVERLAP']],
    ['99015000', '99015099', ['R-BIN BIN_OVERLAP']],
    ['99020000', '99020099', []],
    ['990299', '990200', ['R-BIN BIN_INVALID']],
    ['9902', '9903', ['R-BIN BIN_INVALID']],
    ['990200', '99029900', ['R-BIN BIN_INVALID']],
    ['99020X', '990299', ['R-BIN BIN_INVALID']],
    ['620000', '620999', ['R-BIN BIN_NOT_ASSIGNED']],
    ['600000', '699999', ['R-BIN BIN_NOT_ASSIGNED']],
  ])('R-BIN: range %s–%s', (from, to, expected) => {
    expect(codes(checkBinRange({ from, to }, registered, TODAY))).toEqual(expected);
  });

  test('R-BIN: a network’s prefix is registered with its written assignment', () => {
    const range = { from: '620000', to: '620999', assignmentReference: 'assignment letter 7' };
    expect(checkBinRange(range, registered, TODAY)).toEqual(OK);
    expect(checkBinRange({ ...range, assignmentReference: ' ' }, registered, TODAY).ok).toBe(false);
  });

  test('R-BIN: ranges overlap exactly when some card number starts inside both', () => {
    const range = fc
      .tuple(fc.integer({ min: 100_000, max: 100_050 }), fc.integer({ min: 0, max: 5 }), fc.boolean())
      .map(([start, size, longer]) => ({
        from: `${start}${longer ? '00' : ''}`,
        to: `${start + size}${longer ? '50' : ''}`,
      }));
    const inside = ({ from, to }: BinRange, eight: string) =>
      eight.slice(0, from.length) >= from && eight.slice(0, to.length) <= to;
    const numbers = Array.from({ length: 5_700 }, (_, index) => String(10_000_000 + index));
    fc.assert(
      fc.property(range, range, (a, b) => {
        expect(binRangesOverlap(a, b)).toBe(numbers.some((each) => inside(a, each) && inside(b, each)));
      }),
    );
  });
});

test('verdicts join with every violation, the first of them answering', () => {
  const both = allOf(
    OK,
    checkCardValue('named', fen(500_001), TODAY),
    checkPaymentMethod('unit', fen(1), 'credit_card', TODAY),
  );
  const refusal = refusalOf(both)!;
  expect(refusal.code).toBe('CAP_EXCEEDED');
  expect(refusal.details.map((detail) => [detail.code, detail.field])).toEqual([
    ['CAP_EXCEEDED', 'valueFen'],
    ['CREDIT_CARD_NOT_ALLOWED', 'method'],
  ]);
});
