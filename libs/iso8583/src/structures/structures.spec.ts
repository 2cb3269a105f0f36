import { fen } from '@app/kernel';
import fc from 'fast-check';
import { Iso8583FormatError } from '../format-error.js';
import { formatAmount, parseAmount } from './digit-text.js';
import { formatEntryMode, parseEntryMode } from './field-22.js';
import {
  formatBatchDetails,
  formatBatchEnd,
  formatSettlementTotals,
  parseBatchDetails,
  parseBatchEnd,
  parseSettlementTotals,
} from './field-48.js';
import { formatSecurityControl, parseSecurityControl, X98_DOUBLE_LENGTH } from './field-53.js';
import { formatAvailableBalance, parseAvailableBalance } from './field-54.js';
import { formatTransactionClass, parseTransactionClass } from './field-60.js';
import { formatOriginalReference, parseOriginalReference } from './field-61.js';
import { formatSignInSerial, formatWorkingKeys, parseSignInSerial, parseWorkingKeys } from './field-62.js';

describe('field 22', () => {
  test.each([
    ['012', { entry: 'keyed', pin: 'none' }],
    ['021', { entry: 'stripe', pin: 'entered' }],
    ['051', { entry: 'chip', pin: 'entered' }],
    ['072', { entry: 'contactless', pin: 'none' }],
    ['801', { entry: 'fallback', pin: 'entered' }],
  ] as const)('%s', (digits, mode) => {
    expect(parseEntryMode(digits)).toEqual(mode);
    expect(formatEntryMode(mode)).toBe(digits);
  });

  it('refuses a mode nobody has', () => {
    expect(() => parseEntryMode('993')).toThrow('VALUE in field 22');
    expect(() => parseEntryMode('07')).toThrow('LENGTH in field 22');
  });
});

describe('field 48', () => {
  const totals = {
    domestic: {
      debits: { amountFen: fen(123_45), count: 3 },
      credits: { amountFen: fen(200), count: 1 },
      result: 'balanced',
    },
    foreign: { debits: { amountFen: fen(0), count: 0 }, credits: { amountFen: fen(0), count: 0 }, result: 'unset' },
  } as const;

  it('carries settlement totals in 62 digits', () => {
    const digits = '000000012345003' + '000000000200001' + '1' + '000000000000000' + '000000000000000' + '0';
    expect(formatSettlementTotals(totals)).toBe(digits);
    expect(parseSettlementTotals(digits)).toEqual(totals);
  });

  it('refuses totals of another length or with a result that is none', () => {
    expect(() => parseSettlementTotals('0'.repeat(61))).toThrow('LENGTH in field 48');
    expect(() => parseSettlementTotals('9'.repeat(62))).toThrow('VALUE in field 48');
  });

  it('carries up to eight stripe details', () => {
    const detail = { cardType: '00', trace: '000007', pan: '9900010000000010', amountFen: fen(1_00) };
    const digits = '02' + ('00' + '000007' + '00009900010000000010' + '000000000100').repeat(2);
    expect(formatBatchDetails([detail, detail])).toBe(digits);
    expect(parseBatchDetails(digits)).toEqual([detail, detail]);
    expect(formatBatchDetails(Array.from({ length: 8 }, () => detail))).toHaveLength(322);
    expect(() => formatBatchDetails(Array.from({ length: 9 }, () => detail))).toThrow('VALUE in field 48');
    expect(() => parseBatchDetails(`03${digits.slice(2)}`)).toThrow('LENGTH in field 48');
  });

  it('ends a batch with the number of its details', () => {
    expect(formatBatchEnd(17)).toBe('0017');
    expect(parseBatchEnd('0017')).toBe(17);
    expect(() => formatBatchEnd(10_000)).toThrow('VALUE in field 48');
  });
});

describe('amounts', () => {
  it('are twelve digits of fen', () => {
    expect(formatAmount(fen(1))).toBe('000000000001');
    expect(parseAmount('999999999999')).toBe(999_999_999_999);
    expect(() => formatAmount(fen(-1))).toThrow('VALUE in field 4');
    expect(() => formatAmount(fen(1e12))).toThrow('VALUE in field 4');
    expect(() => parseAmount('00000000000A')).toThrow('CHARACTER in field 4');
  });

  it('of a balance carry their sign', () => {
    expect(formatAvailableBalance(fen(200_00))).toBe('0002156C000000020000');
    expect(formatAvailableBalance(fen(-5))).toBe('0002156D000000000005');
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (balance) =>
        expect(parseAvailableBalance(formatAvailableBalance(fen(balance)))).toBe(fen(balance)),
      ),
    );
    expect(() => parseAvailableBalance('0002840C000000020000')).toThrow('VALUE in field 54');
  });
});

describe('field 53', () => {
  it('is X9.8 with the card number under a double-length key', () => {
    expect(formatSecurityControl(X98_DOUBLE_LENGTH)).toBe('2600000000000000');
    expect(parseSecurityControl('2600000000000000')).toEqual(X98_DOUBLE_LENGTH);
  });
});

describe('field 60', () => {
  it('has type and batch, and the rest as far as it was sent', () => {
    expect(parseTransactionClass('00000001')).toEqual({ type: '00', batch: '000001' });
    expect(parseTransactionClass('3600000100060')).toEqual({
      type: '36',
      batch: '000001',
      networkCode: '000',
      readerCapability: '6',
      icCondition: '0',
    });
    expect(parseTransactionClass('22000001000501000')).toMatchObject({ partialApproval: '1', accountType: '000' });
  });

  it('that ends inside a part is refused', () => {
    for (const length of [0, 7, 9, 10, 15, 16]) {
      expect(() => parseTransactionClass('0'.repeat(length))).toThrow('LENGTH in field 60');
    }
  });

  it('refuses a part behind a missing one', () => {
    expect(() => formatTransactionClass({ type: '22', batch: '000001', accountType: '000' })).toThrow(
      'VALUE in field 60',
    );
  });
});

describe('field 61', () => {
  it('names the original by batch and trace, of an earlier day by its date too', () => {
    expect(parseOriginalReference('000001000042')).toEqual({ batch: '000001', trace: '000042' });
    expect(parseOriginalReference('0000010000420105')).toEqual({ batch: '000001', trace: '000042', date: '0105' });
    expect(() => parseOriginalReference('00000100004201')).toThrow('LENGTH in field 61');
  });
});

describe('field 62', () => {
  it('of a sign-in carries the serial number', () => {
    const bytes = Buffer.from('Sequence No08SN000042');
    expect(parseSignInSerial(bytes)).toBe('SN000042');
    expect(formatSignInSerial('SN000042')).toEqual(bytes);
    expect(() => parseSignInSerial(Buffer.from('Sequence No09SN000042'))).toThrow('LENGTH in field 62');
    expect(() => parseSignInSerial(Buffer.from('Serial'))).toThrow('VALUE in field 62');
  });

  test.each([
    [24, 8, 2],
    [40, 16, 2],
    [60, 16, 3],
  ])('of its answer carries %d bytes: keys of %d, %d of them', (total, keyBytes, count) => {
    const bytes = Buffer.from(Array.from({ length: total }, (_, index) => index));
    const keys = parseWorkingKeys(bytes);
    expect(keys.mak.encrypted).toEqual(bytes.subarray(keyBytes + 4, 2 * keyBytes + 4));
    expect(keys.mak.kcv).toHaveLength(4);
    expect(keys.tdk === undefined).toBe(count === 2);
    expect(formatWorkingKeys(keys)).toEqual(bytes);
  });

  it('refuses keys of unequal length', () => {
    const key = (length: number) => ({ encrypted: Buffer.alloc(length), kcv: Buffer.alloc(4) });
    expect(() => formatWorkingKeys({ pik: key(16), mak: key(8) })).toThrow('LENGTH in field 62');
    expect(() => parseWorkingKeys(Buffer.alloc(36))).toThrow('LENGTH in field 62');
  });
});

describe('every sub-structure', () => {
  const digitsOf = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123'), minLength: length, maxLength: length });
  const anyText = fc.oneof(
    fc.constantFrom(3, 4, 8, 11, 12, 13, 14, 16, 17, 29, 62).chain(digitsOf),
    fc.nat(8).chain((count) => digitsOf(40 * count).map((records) => `0${count}${records}`)),
    fc.string({ maxLength: 9 }).map((serial) => `Sequence No0${serial.length}${serial}`),
    fc.string({ maxLength: 70 }),
  );
  const parsers: [string, (text: string) => string][] = [
    ['22', (text) => formatEntryMode(parseEntryMode(text))],
    ['48 totals', (text) => formatSettlementTotals(parseSettlementTotals(text))],
    ['48 details', (text) => formatBatchDetails(parseBatchDetails(text))],
    ['48 end', (text) => formatBatchEnd(parseBatchEnd(text))],
    ['53', (text) => formatSecurityControl(parseSecurityControl(text))],
    ['60', (text) => formatTransactionClass(parseTransactionClass(text))],
    ['61', (text) => formatOriginalReference(parseOriginalReference(text))],
    ['62 serial', (text) => formatSignInSerial(parseSignInSerial(Buffer.from(text, 'latin1'))).toString('latin1')],
  ];

  test.each(parsers)('%s gives back what it read, or a format error', (_name, roundTrip) => {
    fc.assert(
      fc.property(anyText, (text) => {
        try {
          expect(roundTrip(text)).toBe(text);
        } catch (error) {
          if (!(error instanceof Iso8583FormatError)) throw error;
        }
      }),
    );
  });
});
