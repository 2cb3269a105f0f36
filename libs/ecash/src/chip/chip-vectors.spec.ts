import { createCipheriv } from 'node:crypto';
import { fen } from '@app/kernel';
import {
  applicationCryptogram,
  authorizationResponseCryptogram,
  balancesAroundTap,
  chipMac,
  cryptogramInput,
  cryptogramKind,
  cryptogramOfCard,
  deriveSessionKey,
  deriveUdk,
  diversificationBlock,
  formatIad,
  iadBalanceMac,
  loadResponseField55,
  loadScriptCommand,
  loadScriptMac,
  pad80,
  parseField55,
  parseIad,
  PBOC_3DES_PROFILE,
  PBOC_SM4_PROFILE,
  readChipTransaction,
  sessionKeyOfCard,
  TlvError,
  typicalCvr,
  type CryptogramKind,
} from '../index.js';
import { openSslCiphers } from './open-ssl-ciphers.fixture.js';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const upper = (bytes: Buffer) => bytes.toString('hex').toUpperCase();
const because = (reason: string, tag?: string) => expect.objectContaining({ name: 'TlvError', reason, tag });

const PAN = '6228000100001';
const PSN = '01';
const ATC = 0x0240;
const imkAc = openSslCiphers('3DES', hex('F0C34A8124CEE0A91A0B034AA97D6EAC'));
const imkMac = openSslCiphers('3DES', hex('12B1AC4AF070CC35612BFE2D30AB600D'));
const SESSION_KEY = hex('D4102725E6E5AD329E55AAB50BF23DA9');
const INPUT = hex('000000000001000000000000015600800460000156140701001E78EEBC7D00024003A04002');
const ARQC = hex('5D016C91005E7CC2');
const IAD = hex('07000103A04002010A010000001000D1F61152');

/** The public vector's transaction as field 55 carries it. */
const FIELD_55 = parseField55(
  hex(
    '9F26085D016C91005E7CC2 9F2701 80 9F1013 07000103A04002010A010000001000D1F61152 9F3704 1E78EEBC 9F3602 0240' +
      '9505 0080046000 9A03 140701 9C01 00 9F0206 000000000001 5F2A02 0156 8202 7D00 9F1A02 0156 9F0306 000000000000',
  ),
);

describe('the public vector', () => {
  it('gives the card key and the session key', () => {
    expect(upper(deriveUdk(imkAc, PAN, PSN))).toBe('014D996FCC8F49157DC8B49E3BCDFD99');
    const udk = openSslCiphers('3DES', deriveUdk(imkAc, PAN, '1'));
    expect(deriveSessionKey(udk, ATC)).toEqual(SESSION_KEY);
    expect(sessionKeyOfCard('3DES', imkAc, diversificationBlock(PAN, PSN), ATC, openSslCiphers)).toEqual(SESSION_KEY);
  });

  it('gives the input and the cryptogram', () => {
    expect(upper(cryptogramInput(FIELD_55, PBOC_3DES_PROFILE))).toBe(upper(INPUT));
    expect(applicationCryptogram('3DES', SESSION_KEY, INPUT, openSslCiphers)).toEqual(ARQC);
    const y = diversificationBlock(PAN, PSN);
    expect(cryptogramOfCard('3DES', imkAc, y, ATC, INPUT, openSslCiphers)).toEqual(ARQC);
  });

  it('gives the issuer’s answer', () => {
    const arpc = authorizationResponseCryptogram(openSslCiphers('3DES', SESSION_KEY), ARQC, '01');
    expect(upper(arpc)).toBe('21415243527CE78F');
  });

  it('gives the MAC of the balance in 9F10, which reads back and writes the same', () => {
    const iad = parseIad(IAD);
    expect(iad).toMatchObject({ keyIndex: 0, cvn: 1, algorithmCode: 1, balance: { balanceFen: 1000 } });
    const macKey = sessionKeyOfCard('3DES', imkMac, diversificationBlock(PAN, PSN), ATC, openSslCiphers);
    expect(upper(iadBalanceMac(PBOC_3DES_PROFILE, macKey, ATC, fen(1000), openSslCiphers))).toBe('D1F61152');
    expect(formatIad(iad)).toEqual(IAD);
  });

  it('reads as a transaction that wants to go online', () => {
    expect(readChipTransaction(FIELD_55)).toMatchObject({
      kind: 'ARQC', atc: ATC, amountFen: 1, date: '2014-07-01', currency: '156', cryptogram: ARQC,
    }); // prettier-ignore
  });

  it('of SM4 holds', () => {
    const key = hex('0123456789ABCDEFFEDCBA9876543210');
    expect(upper(openSslCiphers('SM4', key).encrypt(key))).toBe('681EDF34D206965E86B3E94F536E4246');
  });
});

describe('card keys', () => {
  it('are derived from the last 16 digits of card and sequence number', () => {
    expect(upper(diversificationBlock('6666990100002223', '03'))).toBe('6699010000222303');
    expect(upper(diversificationBlock('6666990100002223456', '00'))).toBe('9010000222345600');
    expect(upper(diversificationBlock('12345678', '00'))).toBe('0000001234567800');
  });

  it('under SM4 are one block of Y and its complement, and of the counter and its complement', () => {
    const seen: string[] = [];
    const spy = {
      blockBytes: 16,
      encrypt: (block: Buffer) => (seen.push(upper(block)), block),
      decrypt: (block: Buffer) => block,
    };
    deriveUdk(spy, PAN, PSN);
    deriveSessionKey(spy, ATC);
    expect(seen).toEqual(['0622800010000101F9DD7FFFEFFFFEFE', '0000000000000240000000000000FDBF']);
  });

  it('need digits and a two-byte counter', () => {
    expect(() => deriveUdk(imkAc, '62280001x', PSN)).toThrow(because('VALUE', '5A'));
    expect(() => deriveUdk(imkAc, PAN, '100')).toThrow(because('VALUE', '5F34'));
    for (const atc of [-1, 65_536, 1.5]) expect(() => deriveSessionKey(imkAc, atc)).toThrow(because('VALUE', '9F36'));
  });
});

describe('cryptograms under SM4', () => {
  const key = hex('0123456789ABCDEFFEDCBA9876543210');

  it('are the left half of a CBC-MAC over 48 bytes', () => {
    const cbc = createCipheriv('sm4-cbc', key, Buffer.alloc(16)).setAutoPadding(false).update(pad80(INPUT, 16));
    expect(cbc).toHaveLength(48);
    expect(applicationCryptogram('SM4', key, INPUT, openSslCiphers)).toEqual(cbc.subarray(32, 40));
    expect(chipMac('SM4', key, INPUT, openSslCiphers)).toEqual(cbc.subarray(32));
  });

  it('are answered with the left half of one block', () => {
    const arpc = authorizationResponseCryptogram(openSslCiphers('SM4', key), ARQC, '00');
    const x = hex('6D316C91005E7CC2 0000000000000000');
    expect(arpc).toEqual(openSslCiphers('SM4', key).encrypt(x).subarray(0, 8));
  });

  it('leave the position of the issuer MAC to the profile', () => {
    const full = chipMac('SM4', key, hex('0240 0000001000 00'), openSslCiphers);
    expect(iadBalanceMac(PBOC_SM4_PROFILE, key, ATC, fen(1000), openSslCiphers)).toEqual(full.subarray(0, 4));
    const last = { ...PBOC_SM4_PROFILE, issuerMacBytes: 'last-4' as const };
    expect(iadBalanceMac(last, key, ATC, fen(1000), openSslCiphers)).toEqual(full.subarray(-4));
  });
});

describe('padding', () => {
  it.each([
    ['', '8000000000000000'],
    ['01', '0180000000000000'],
    ['01020304050607', '0102030405060780'],
    ['0102030405060708', '01020304050607088000000000000000'],
  ])('of "%s" is %s', (data, padded) => {
    expect(upper(pad80(hex(data), 8))).toBe(padded);
  });
});

describe('9F10', () => {
  it.each<[string, CryptogramKind]>([
    ['03900000', 'TC'],
    ['03A00000', 'ARQC'],
    ['03800000', 'AAC'],
    ['0394FFFF', 'TC'],
  ])('with CVR %s says %s', (cvr, kind) => {
    expect(cryptogramKind(hex(cvr))).toBe(kind);
  });

  it('has a typical CVR for each kind', () => {
    for (const kind of ['AAC', 'TC', 'ARQC'] as const) expect(cryptogramKind(typicalCvr(kind))).toBe(kind);
    expect(() => cryptogramKind(hex('03B00000'))).toThrow(because('VALUE', '9F10'));
  });

  it('reads without issuer data, with other issuer data, and filled with zeros', () => {
    expect(parseIad(hex('0700010390000001'))).toMatchObject({ balance: undefined });
    expect(parseIad(hex('070001039000000100')).issuerData).toHaveLength(0);
    expect(parseIad(hex('070001039000000102 02FF')).balance).toBeUndefined();
    expect(parseIad(Buffer.concat([IAD, Buffer.alloc(13)])).balance?.balanceFen).toBe(1000);
  });

  it.each([
    ['07000103A040', 'TRUNCATED'],
    ['07000103A04002010A0100', 'TRUNCATED'],
    ['06000103A0400201', 'VALUE'],
    ['07000104A0400201', 'VALUE'],
    ['07000103A04002010A01000000100AD1F61152', 'VALUE'],
    ['07000103A04002010A010000001000D1F6115201', 'LENGTH'],
  ])('%s is refused: %s', (bytes, reason) => {
    expect(() => parseIad(hex(bytes))).toThrow(because(reason, '9F10'));
  });

  it('tells the balance before and after the debit by the profile', () => {
    const before = { ...PBOC_3DES_PROFILE, iadBalanceOfTc: 'before-debit' as const };
    expect(balancesAroundTap(PBOC_3DES_PROFILE, 'TC', fen(700), fen(300))).toEqual({ beforeFen: 1000, afterFen: 700 });
    expect(balancesAroundTap(before, 'TC', fen(1000), fen(300))).toEqual({ beforeFen: 1000, afterFen: 700 });
    expect(balancesAroundTap(before, 'ARQC', fen(700), fen(300))).toEqual({ beforeFen: 700, afterFen: 700 });
  });
});

describe('cryptogram input', () => {
  it('takes the elements of the card’s cryptogram version', () => {
    const values = new Map(FIELD_55).set('9F10', hex('07001103A0400201'));
    expect(upper(cryptogramInput(values, PBOC_3DES_PROFILE))).toBe('0000000000011E78EEBC0240A0');
    const plain = { ...PBOC_3DES_PROFILE, cryptogramElementsByCvn: {} };
    expect(cryptogramInput(values, plain)).toHaveLength(37);
  });

  it('names what is missing or of a wrong length', () => {
    for (const [tag, value, reason] of [
      ['95', undefined, 'MISSING'],
      ['9F02', hex('00'), 'VALUE'],
    ] as const) {
      const values = new Map(FIELD_55);
      if (value) values.set(tag, value);
      else values.delete(tag);
      expect(() => cryptogramInput(values, PBOC_3DES_PROFILE)).toThrow(because(reason, tag));
    }
    expect(() => cryptogramInput(new Map(), PBOC_3DES_PROFILE)).toThrow(because('MISSING', '9F10'));
  });
});

describe('a transaction in field 55', () => {
  it.each([
    ['9A', '140231', 'VALUE'],
    ['9A', '14070A', 'VALUE'],
    ['9F02', '00000000000F', 'VALUE'],
    ['9F36', '0240FF', 'VALUE'],
    ['9F26', '00', 'VALUE'],
  ])('with %s = %s is refused', (tag, value, reason) => {
    expect(() => readChipTransaction(new Map(FIELD_55).set(tag, hex(value)))).toThrow(because(reason, tag));
  });
});

describe('the load script', () => {
  const macKey = sessionKeyOfCard('3DES', imkMac, diversificationBlock(PAN, PSN), ATC, openSslCiphers);

  it('is PUT DATA of the new balance, with the MAC over header, counter, cryptogram and balance', () => {
    const mac = loadScriptMac(PBOC_3DES_PROFILE, macKey, ATC, ARQC, fen(51_000), openSslCiphers);
    const data = hex('04DA9F790A 0240 5D016C91005E7CC2 000000051000');
    expect(mac).toEqual(chipMac('3DES', macKey, data, openSslCiphers).subarray(0, 4));
    const field55 = loadResponseField55(hex('21415243527CE78F'), '00', loadScriptCommand(fen(51_000), mac));
    expect(upper(field55)).toBe(`910A21415243527CE78F30307211860F04DA9F790A000000051000${upper(mac)}`);
  });

  it('refuses what does not fit', () => {
    expect(() => loadScriptCommand(fen(-1), Buffer.alloc(4))).toThrow(TlvError);
    expect(() => loadScriptCommand(fen(1), Buffer.alloc(8))).toThrow(because('VALUE', '86'));
    expect(() => authorizationResponseCryptogram(imkAc, ARQC, '0')).toThrow(because('VALUE', '8A'));
  });
});
