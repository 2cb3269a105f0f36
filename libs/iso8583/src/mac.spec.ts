import { createCipheriv, createDecipheriv } from 'node:crypto';
import fc from 'fast-check';
import { encodeMessage } from './encode-message.js';
import { Iso8583FormatError } from './format-error.js';
import { DEFAULT_HEADER } from './header.js';
import { ecbMac, macInput, placeMac, sm4EcbMac, x919Mac, type BlockCipher } from './mac.js';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

function cipher(name: string, key: Buffer, direction: 'encrypt' | 'decrypt'): BlockCipher {
  return (block) => {
    const engine = direction === 'encrypt' ? createCipheriv(name, key, null) : createDecipheriv(name, key, null);
    engine.setAutoPadding(false);
    return Buffer.concat([engine.update(block), engine.final()]);
  };
}
const tripleDes = (key: Buffer): BlockCipher =>
  cipher('des-ede3-ecb', Buffer.concat([key, key.subarray(0, 8)]), 'encrypt');
/** OpenSSL 3 has no single DES; three equal keys are one. */
const singleDes = (key: Buffer, direction: 'encrypt' | 'decrypt'): BlockCipher =>
  cipher('des-ede3-ecb', Buffer.concat([key, key, key]), direction);

const MAK = bytes('55036372B17543ECB173730768B8D6C4');

describe('the ECB MAC', () => {
  it("gives the specification's vector", () => {
    expect(ecbMac(bytes('1212B04E1227809C'), tripleDes(MAK)).toString('latin1')).toBe('5FE058DB');
  });

  it('depends on the XOR of the zero-padded blocks alone', () => {
    const folded = bytes('1212B04E1227809C');
    const other = bytes('0102030405060708');
    const split = Buffer.concat([folded.map((byte, index) => byte ^ other[index]!), other]);
    expect(ecbMac(split, tripleDes(MAK)).toString('latin1')).toBe('5FE058DB');
    expect(ecbMac(bytes('12345678'), tripleDes(MAK))).toEqual(ecbMac(bytes('1234567800000000'), tripleDes(MAK)));
  });

  it('works under a single-length key', () => {
    const key = bytes('0123456789ABCDEF');
    const mac = ecbMac(bytes('1212B04E1227809C'), singleDes(key, 'encrypt'));
    const encrypt = singleDes(key, 'encrypt');
    const first = encrypt(Buffer.from('1212B04E'));
    const second = encrypt(Buffer.from(first.map((byte, index) => byte ^ '1227809C'.charCodeAt(index))));
    expect(mac.toString('latin1')).toBe(second.toString('hex').slice(0, 8).toUpperCase());
  });
});

describe('the SM4 MAC', () => {
  const key = bytes('0123456789ABCDEFFEDCBA9876543210');
  const encrypt = cipher('sm4-ecb', key, 'encrypt');

  it('runs over a cipher that gives the standard vector', () => {
    expect(encrypt(key).toString('hex').toUpperCase()).toBe('681EDF34D206965E86B3E94F536E4246');
  });

  it('folds blocks of 16 and encrypts the hex in two halves of 16 characters', () => {
    const data = bytes('00112233445566778899AABBCCDDEEFF' + '0102030405');
    const hex = '01132137415566778899AABBCCDDEEFF';
    const first = encrypt(Buffer.from(hex.slice(0, 16)));
    const second = encrypt(Buffer.from(first.map((byte, index) => byte ^ hex.charCodeAt(16 + index))));
    expect(sm4EcbMac(data, encrypt).toString('latin1')).toBe(second.toString('hex').slice(0, 8).toUpperCase());
  });
});

describe('the X9.19 MAC', () => {
  const left = bytes('0123456789ABCDEF');
  const right = bytes('FEDCBA9876543210');
  const ciphers = { encryptLeft: singleDes(left, 'encrypt'), decryptRight: singleDes(right, 'decrypt') };

  it('gives the vector of ISO 9797-1, algorithm 3 with padding method 1', () => {
    const data = Buffer.from('Now is the time for all ');
    expect(x919Mac(data, ciphers).toString('hex').toUpperCase()).toBe('A1C72E74EA3FA9B6');
  });

  it('pads with zeros, and a cipher that reuses its output block changes nothing', () => {
    const reused = Buffer.alloc(8);
    const encryptLeft: BlockCipher = (block) => {
      reused.set(ciphers.encryptLeft(block));
      return reused;
    };
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (random) => {
        const data = Buffer.from(random);
        const padded = Buffer.concat([data, Buffer.alloc((8 - (data.length % 8)) % 8)]);
        const expected = x919Mac(padded, ciphers);
        expect(x919Mac(data, ciphers)).toEqual(expected);
        expect(x919Mac(data, { ...ciphers, encryptLeft })).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what the MAC covers', () => {
  const encode = (fields: { 39: string; 64?: Buffer }): Buffer =>
    encodeMessage({ tpdu: { dst: 1, src: 2 }, header: DEFAULT_HEADER, mti: '0210', fields });

  it('is the bytes from the message type to field 63, bit 64 set', () => {
    const payload = encode({ 39: '00', 64: Buffer.alloc(8, 0xff) });
    expect(macInput(payload).toString('hex')).toBe('0210' + '0000000002000001' + '3030');
  });

  it('does not change when the MAC is placed', () => {
    const payload = encode({ 39: '00', 64: Buffer.alloc(8) });
    const before = Buffer.from(macInput(payload));
    const placed = placeMac(payload, Buffer.from('5FE058DB'));
    expect(macInput(placed)).toEqual(before);
    expect(placed.subarray(-8).toString('latin1')).toBe('5FE058DB');
  });

  it('is nothing where field 64 is not there', () => {
    expect(() => macInput(encode({ 39: '00' }))).toThrow(Iso8583FormatError);
    expect(() => placeMac(encode({ 39: '00' }), Buffer.alloc(8))).toThrow('NO_MAC in field 64');
    expect(() => placeMac(encode({ 39: '00', 64: Buffer.alloc(8) }), Buffer.alloc(16))).toThrow('LENGTH in field 64');
  });
});
