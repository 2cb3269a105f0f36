import { fen } from '@app/kernel';
import fc from 'fast-check';
import { encryptBlocks, keyCheckValue } from './ciphers.js';
import { decodeMessage, encodeMessage, type Fields, type Message } from './codec.js';
import { FIELDS } from './fields.js';
import { encodeFrame, FrameReader, processingRequest, swappedTpdu } from './frame.js';
import { computeMac, encodeWithMac, macHolds, macOfFolded } from './mac.js';
import { clearPinBlock } from './pin-block.js';
import {
  formatDetails,
  formatF60,
  formatF61,
  formatFailedChip,
  formatSerial,
  formatTotals,
  parseAvailable,
  parseTotals,
} from './structures.js';
import { WireError } from './wire-error.js';

const hex = (text: string) => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');
const upper = (bytes: Buffer) => bytes.toString('hex').toUpperCase();
/** Bytes of the one field of a message. */
const fieldBytes = (fields: Fields) => upper(encodeMessage({ mti: '0200', fields }).subarray(10));
const MAK = hex('55036372B17543ECB173730768B8D6C4');

describe('fields on the wire', () => {
  test.each<[string, Fields, string]>([
    ['an odd PAN is left-aligned and filled on the right', { 2: '9912345678901234567' }, '1999123456789012345670'],
    ['an even PAN has no filling', { 2: '9912345678901234' }, '169912345678901234'],
    ['an amount is right-aligned', { 4: '1' }, '000000000001'],
    ['the entry mode is left-aligned', { 22: '072' }, '0720'],
    ['the card sequence number is right-aligned', { 23: '1' }, '0001'],
    ['the track separator is nibble D', { 35: '9912345678901234=99121' }, '229912345678901234D99121'],
    ['an odd track is filled on the right', { 35: '9912345678901234=991' }, '209912345678901234D991'],
    ['an odd track of 19 digits', { 35: '991234567890123=991' }, '19991234567890123D9910'],
    ['LLL takes two bytes', { 36: '99=' }, '000399D0'],
    ['characters are filled with spaces', { 41: 'AB1' }, '4142312020202020'],
    ['an odd F60 counts digits', { 60: '22000001000' }, '0011220000010000'],
    ['raw bytes count bytes', { 55: hex('9F2608') }, '00039F2608'],
    ['F32 is variable and left-aligned', { 32: '123' }, '031230'],
  ])('%s', (_name, fields, expected) => {
    expect(fieldBytes(fields)).toBe(expected);
  });

  test('a sign-in is these bytes', () => {
    const fields = {
      11: '000001',
      41: 'YF000001',
      42: '898000000000001',
      60: formatF60({ type: '00', batchNo: 1, networkCode: '003' }),
      62: formatSerial('YFK0001YF000001'),
      63: '01 ',
    };
    expect(upper(encodeMessage({ mti: '0800', fields }))).toBe(
      upper(
        hex(
          '0800 0020000000C00016 000001 5946303030303031 383938303030303030303030303031 0011 000000010030 0028' +
            '53657175656E6365204E6F 3135 59464B30303031 5946303030303031 0003 303120',
        ),
      ),
    );
  });

  test('pad nibbles of an answer are ignored', () => {
    const odd = hex('0210 4000000000000000 13 991234567890 1F');
    expect(decodeMessage(odd).fields[2]).toBe('9912345678901');
  });

  test.each([
    ['too short', '0210 4000000000000000 19 9912'],
    ['left over bytes', '0210 0020000000000000 000001 00'],
    ['a letter among digits', '0210 0020000000000000 00000A'],
    ['a separator in a PAN', '0210 4000000000000000 04 99D1'],
    ['a length of 20 for a PAN', '0210 4000000000000000 20 99999999999999999999'],
    ['a length that is no number', '0210 4000000000000000 1A 9999999999'],
    ['a field nobody knows', '0210 0100000000000000 00'],
  ])('%s is refused', (_name, bytes) => {
    expect(() => decodeMessage(hex(bytes))).toThrow(WireError);
  });

  test.each<[string, Fields]>([
    ['a PAN of 20 digits', { 2: '9'.repeat(20) }],
    ['letters in an amount', { 4: '12a' }],
    ['a separator in a PAN', { 2: '99=1' }],
    ['seven bytes of MAC', { 64: Buffer.alloc(7) }],
    ['a character wider than a byte', { 63: '卡' }],
    ['a field nobody knows', { 99: '1' }],
  ])('%s cannot be sent', (_name, fields) => {
    expect(() => encodeMessage({ mti: '0200', fields })).toThrow(WireError);
  });

  test('whatever is encoded decodes to the same', () => {
    const charset = [...'0123456789ABCXYZ /-'];
    const value = (number: number): fc.Arbitrary<string | Buffer> => {
      const { class: fieldClass, prefixDigits, length } = FIELDS[number]!;
      const size = prefixDigits === 0 ? { minLength: length, maxLength: length } : { minLength: 0, maxLength: length };
      if (fieldClass === 'b') return fc.uint8Array(size).map((bytes) => Buffer.from(bytes));
      const units = fieldClass === 'n' ? [...'0123456789'] : fieldClass === 'z' ? [...'0123456789='] : charset;
      return fc.string({ unit: fc.constantFrom(...units), ...size });
    };
    const fields = fc.record(Object.fromEntries(Object.keys(FIELDS).map((key) => [key, value(Number(key))])), {
      requiredKeys: [],
    });
    const message = fc.record({ mti: fc.constantFrom('0200', '0410', '0800'), fields });
    fc.assert(
      fc.property(message, (given) => {
        const plain: Message = { mti: given.mti, fields: { ...(given.fields as Fields) } };
        expect(decodeMessage(encodeMessage(plain))).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  test('any bytes decode or are refused as no message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          decodeMessage(Buffer.from(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(WireError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('frames', () => {
  const frame = { tpdu: hex('6000030000'), header: hex('602200000000'), body: hex('0820 0020000000000000 000001') };
  const bytes = encodeFrame(frame);

  test('the length leaves itself out', () => {
    expect(upper(bytes)).toBe('0018' + '6000030000' + '602200000000' + '08200020000000000000000001');
  });

  test('an answer swaps destination and source', () => {
    expect(upper(swappedTpdu(hex('6000031234')))).toBe('6012340003');
    expect(processingRequest(hex('602205000000'))).toBe(5);
    expect(processingRequest(hex('602234000000'))).toBe(4);
  });

  test('frames split anywhere and joined come out whole and in order', () => {
    const second = encodeFrame({ ...frame, body: hex('0820 0020000000000000 000002') });
    const stream = Buffer.concat([bytes, second, bytes]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: stream.length - 1 }), { maxLength: 8 }), (cuts) => {
        const reader = new FrameReader();
        const ends = [...cuts, stream.length].sort((a, b) => a - b);
        const bodies = ends.flatMap((end, index) => reader.push(stream.subarray(index ? ends[index - 1] : 0, end)));
        expect(bodies.map((item) => upper(item.body).slice(-1))).toEqual(['1', '2', '1']);
        expect(bodies[0]).toEqual(frame);
      }),
    );
  });

  test.each(['0000', '0003', 'FFFF'])('a length of %s ends the connection', (length) => {
    expect(() => new FrameReader().push(hex(length))).toThrow(WireError);
  });
});

describe('keys and MACs', () => {
  test('the published steps of the ECB MAC come out', () => {
    expect(upper(encryptBlocks('3DES', MAK, Buffer.from('1212B04E')))).toBe('8B29461A844BA5EC');
    expect(upper(encryptBlocks('3DES', MAK, hex('BA1B742DBC7B9CAF')))).toBe('5FE058DB90680D33');
    expect(macOfFolded(hex('1212B04E1227809C'), MAK, '3DES').toString()).toBe('5FE058DB');
  });

  test('the ECB MAC folds zero-padded blocks of 8', () => {
    // The last, half-empty block is filled with zeros and changes nothing.
    const data = hex('1212000000000000 0000B04E1227809C 0000');
    expect(computeMac(data, MAK, 'ECB').toString()).toBe('5FE058DB');
  });

  test('a MAK of 8 bytes makes the ECB MAC with single DES', () => {
    const key = hex('0123456789ABCDEF');
    const twice = Buffer.concat([key, key]);
    const data = hex('0200 7024');
    expect(computeMac(data, key, 'ECB')).toEqual(computeMac(data, twice, 'ECB'));
    expect(computeMac(data, key, 'ECB')).not.toEqual(computeMac(data, MAK, 'ECB'));
  });

  test('X9.19 with equal halves is the FIPS 113 code, and one block of it is 3DES', () => {
    const data = Buffer.from('7654321 Now is the time for ');
    expect(upper(computeMac(data, hex('0123456789ABCDEF'), 'X9.19'))).toBe('F1D30F6849312CA4');
    const double = hex('0123456789ABCDEFFEDCBA9876543210');
    expect(upper(computeMac(Buffer.alloc(8), double, 'X9.19'))).toBe('08D7B4FB629D0885');
  });

  test('SM4: the standard vector, and the MAC of 16-byte blocks in two halves of 16', () => {
    const key = hex('0123456789ABCDEFFEDCBA9876543210');
    expect(upper(encryptBlocks('SM4', key, key))).toBe('681EDF34D206965E86B3E94F536E4246');
    const first = encryptBlocks('SM4', key, Buffer.from('0102000000000000'));
    const second = Buffer.from(first.map((byte) => byte ^ 0x30));
    const expected = upper(encryptBlocks('SM4', key, second)).slice(0, 8);
    expect(computeMac(hex('0102'), key, 'SM4').toString()).toBe(expected);
  });

  test('check values encrypt zeros', () => {
    expect(upper(keyCheckValue('DES', hex('0123456789ABCDEF')))).toBe('D5D44FF7');
    expect(upper(keyCheckValue('3DES', hex('0123456789ABCDEFFEDCBA9876543210')))).toBe('08D7B4FB');
  });

  test('a message carries bit 64 in what its MAC is made over, and any changed bit shows', () => {
    const bytes = encodeWithMac({ mti: '0200', fields: { 3: '000000', 11: '000001' } }, MAK, 'ECB');
    expect(upper(bytes.subarray(0, 10))).toBe('0200' + '2020000000000001');
    expect(macHolds(bytes, MAK, 'ECB')).toBe(true);
    for (let index = 0; index < bytes.length; index += 1) {
      const spoilt = Buffer.from(bytes);
      spoilt[index]! ^= 0x10;
      expect(macHolds(spoilt, MAK, 'ECB')).toBe(false);
    }
  });

  test('the published PIN block comes out; a block of 16 keeps both ends', () => {
    expect(upper(clearPinBlock('123456', '6228000100001117'))).toBe('0612B456EFFFFEEE');
    expect(upper(clearPinBlock('123456', '6228000100001117', 16))).toBe('06123456FFFFFFFFFFFF7FFFEFFFFEEE');
  });
});

describe('structured fields', () => {
  test('F60 of a contactless sale, F61 with and without the day', () => {
    expect(formatF60({ type: '36', batchNo: 12, networkCode: '000', readerCapability: '6' })).toBe('3600001200060');
    expect(formatF61(12, 345)).toBe('000012000345');
    expect(formatF61(12, 345, '1121')).toBe('0000120003451121');
  });

  test('F48 of totals is 62 digits both ways', () => {
    const totals = { debitFen: fen(1050), debitCount: 2, creditFen: fen(50), creditCount: 1 };
    const text = formatTotals(totals);
    expect(text).toBe('000000001050002' + '000000000050001' + '0' + '0'.repeat(31));
    const answered = parseTotals(`${text.slice(0, 30)}2${'0'.repeat(30)}1`);
    expect(answered).toEqual({ totals, result: '2', foreignResult: '1' });
  });

  test('F48 of eight details is 322 digits, the field length', () => {
    const detail = { traceNo: 7, pan: '9912345678901234', amountFen: fen(100) };
    expect(formatDetails([detail])).toBe('01' + '00' + '000007' + '00009912345678901234' + '000000000100');
    expect(formatDetails(Array.from({ length: 8 }, () => detail))).toHaveLength(322);
  });

  test('F54 tells the available balance with its sign', () => {
    expect(parseAvailable('0002156C000000012345')).toBe(12345);
    expect(parseAvailable('0002156D000000012345')).toBe(-12345);
    expect(() => parseAvailable('0001156C000000012345')).toThrow(WireError);
  });

  test('F62 of a flash card record', () => {
    expect(formatFailedChip(fen(200)).toString()).toBe('71' + '00' + '11' + '000000000200' + '156' + '10');
  });
});
