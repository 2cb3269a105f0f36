import { decodeMessage } from './decode-message.js';
import { encodeMessage } from './encode-message.js';
import type { Fields } from './field-table.js';
import { Iso8583FormatError } from './format-error.js';
import { DEFAULT_HEADER } from './header.js';

const START = '6000010002' + '602200000000';
const tpdu = { dst: 1, src: 2 };
const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const encode = (fields: Fields): string =>
  encodeMessage({ tpdu, header: DEFAULT_HEADER, mti: '0200', fields }).toString('hex').toUpperCase();
const decode = (bitmapAndFields: string): Fields => decodeMessage(bytes(`${START} 0200 ${bitmapAndFields}`)).fields;

function failure(action: () => unknown): Iso8583FormatError {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(Iso8583FormatError);
    return error as Iso8583FormatError;
  }
  throw new Error('nothing was thrown');
}

describe('every encoding of the specification in raw bytes, written and read', () => {
  test.each<[string, Fields, string]>([
    [
      'card number of odd length is left-aligned',
      { 2: '9900010000000000012' },
      '4000000000000000 19 99000100000000000120',
    ],
    ['card number of even length', { 2: '9900010000000018' }, '4000000000000000 16 9900010000000018'],
    ['amount is right-aligned, twelve digits', { 4: '000000012345' }, '1000000000000000 000000012345'],
    ['F22 is left-aligned though fixed', { 22: '072' }, '0000040000000000 0720'],
    ['F23 is right-aligned', { 23: '001' }, '0000020000000000 0001'],
    ['F32 of odd length is left-aligned', { 32: '123' }, '0000000100000000 03 1230'],
    ['track 2 writes = as nibble D', { 35: '9900010000000018=9912' }, '0000000020000000 21 9900010000000018D99120'],
    ['track 3 has a two-byte length', { 36: '99=1' }, '0000000010000000 0004 99D1'],
    ['text is padded right with spaces', { 41: 'T1' }, '0000000000800000 5431202020202020'],
    ['F44 keeps bytes that are no ASCII', { 44: bytes('D6D0') }, '0000000000100000 02 D6D0'],
    ['balance', { 54: '0002156C000000020000' }, '0000000000000400 0020 3030303231353643303030303030303230303030'],
    ['F55 counts bytes', { 55: bytes('9F2608') }, '0000000000000200 0003 9F2608'],
    ['F60 counts digits', { 60: '22000001000' }, '0000000000000010 0011 220000010000'],
    [
      'F53 for X9.8 with card number, double-length key',
      { 53: '2600000000000000' },
      '0000000000000800 2600000000000000',
    ],
    ['F64 is the last bit', { 64: bytes('3546453035384442') }, '0000000000000001 3546453035384442'],
  ])('%s', (_name, fields, wire) => {
    expect(encode(fields)).toBe(`${START}0200${wire.replaceAll(' ', '')}`);
    expect(decode(wire)).toEqual(fields);
  });

  it('reads TPDU, header with its two nibbles, and message type', () => {
    const message = decodeMessage(bytes('60 0003 1234 61 31 25 A1B2C3 0810 0000000000000000'));
    expect(message).toEqual({
      tpdu: { dst: 3, src: 0x1234 },
      header: {
        applicationClass: '61',
        softwareVersion: '31',
        terminalState: 2,
        processingRequest: 5,
        reserved: 'A1B2C3',
      },
      mti: '0810',
      fields: {},
    });
  });

  it('ignores the value of pad nibbles', () => {
    expect(decode('4000060000000000 03 123F 072E F001')).toEqual({ 2: '123', 22: '072', 23: '001' });
  });

  it('takes a 16-byte PIN block only where the terminal group is told to use SM4 for it', () => {
    const message = { tpdu, header: DEFAULT_HEADER, mti: '0200', fields: { 52: Buffer.alloc(16, 7) } };
    const payload = encodeMessage(message, { pinBlockBytes: 16 });
    expect(decodeMessage(payload, { pinBlockBytes: 16 })).toEqual(message);
    expect(failure(() => decodeMessage(payload)).reason).toBe('TRAILING_BYTES');
    expect(failure(() => encodeMessage(message)).reason).toBe('LENGTH');
  });
});

describe('what is no message', () => {
  test.each<[string, string, number | undefined, string]>([
    ['a bit outside the table', 'UNKNOWN_FIELD', 9, '0080000000000000 00'],
    ['a secondary bitmap', 'SECONDARY_BITMAP', 1, '8000000000000000 0000000000000000'],
    ['a digit above 9', 'CHARACTER', 3, '2000000000000000 00000A'],
    ['an odd digit above 9', 'CHARACTER', 23, '0000020000000000 0A01'],
    ['a length that is no BCD', 'CHARACTER', 2, '4000000000000000 1A'],
    ['a length beyond the field', 'LENGTH', 2, '4000000000000000 20 99000100000000000120'],
    ['a payload that ends inside a field', 'TRUNCATED', 4, '1000000000000000 0000'],
    ['a payload that ends inside a length', 'TRUNCATED', 62, '0000000000000004 05'],
    ['bytes after the last field', 'TRAILING_BYTES', undefined, '2000000000000000 000000 00'],
    ['control characters in text', 'CHARACTER', 39, '0000000002000000 0000'],
  ])('%s', (_name, reason, field, wire) => {
    expect(failure(() => decode(wire))).toMatchObject({ reason, field });
  });

  test.each([
    ['another TPDU', 'TPDU', '6100010002 602200000000 0200 0000000000000000'],
    ['another application class', 'HEADER', '6000010002 592200000000 0200 0000000000000000'],
    ['a message type that is no number', 'MTI', '6000010002 602200000000 02F0 0000000000000000'],
    ['a payload without a whole bitmap', 'TRUNCATED', '6000010002 602200000000 0200 00000000000000'],
  ])('%s', (_name, reason, wire) => {
    expect(failure(() => decodeMessage(bytes(wire))).reason).toBe(reason);
  });

  it('tells what an answer with 30 needs, though an earlier field is bad', () => {
    const terminal = '5430303030303031' + '4D3030303030303030303030303031';
    // The card number holds a letter; 11, 41 and 42 behind it are whole.
    const { read } = failure(() => decode(`4020000000C00000 04 9A99 000042 ${terminal}`));
    expect(read).toEqual({
      tpdu,
      header: DEFAULT_HEADER,
      mti: '0200',
      fields: { 11: '000042', 41: 'T0000001', 42: 'M00000000000001' },
    });
  });

  it('tells what it can when an unknown bit stands behind the terminal, and nothing of the fields when before', () => {
    expect(failure(() => decode('0020000000010000 000042')).read.fields).toEqual({ 11: '000042' });
    expect(failure(() => decode('00A0000000000000 000042')).read.fields).toEqual({});
  });

  it('never shows card data', () => {
    const error = failure(() => decode('4000000000000000 16 99000100000000F8'));
    expect(error.message).toBe('CHARACTER in field 2');
    expect(JSON.stringify({ ...error })).not.toContain('990001');
  });

  test.each<[string, Fields]>([
    ['a fixed field short of digits', { 3: '12345' }],
    ['a letter among digits', { 60: '22A' }],
    ['text too long', { 39: '000' }],
    ['text outside ASCII', { 41: '终端' }],
    ['a card number too long', { 2: '1'.repeat(20) }],
    ['a short MAC', { 64: Buffer.alloc(7) }],
  ])('refuses to write %s', (_name, fields) => {
    failure(() => encode(fields));
  });
});
