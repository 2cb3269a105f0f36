import { createCipheriv, createDecipheriv } from 'node:crypto';
import fc from 'fast-check';
import { HsmError } from './hsm.error.js';
import { TableDes } from './table-des.js';

const bytes = (min: number, max = min) => fc.uint8Array({ minLength: min, maxLength: max }).map((a) => Buffer.from(a));
const hexOf = (buffer: Buffer) => buffer.toString('hex');

function openSsl(key: Buffer, blocks: Buffer, make: typeof createCipheriv | typeof createDecipheriv): Buffer {
  const triple = Buffer.concat(key.length === 8 ? [key, key, key] : [key, key.subarray(0, 8)]);
  return make('des-ede3', triple, null).setAutoPadding(false).update(blocks);
}

describe('DES by tables', () => {
  it.each([8, 16])('encrypts and decrypts under %i key bytes exactly as OpenSSL does', (keyBytes) => {
    const cases = fc.tuple(bytes(keyBytes), bytes(8, 80)).map(([key, data]) => {
      return { key, blocks: data.subarray(0, data.length - (data.length % 8)) };
    });
    fc.assert(
      fc.property(cases, ({ key, blocks }) => {
        const des = new TableDes(key);
        const encrypted = des.encrypt(blocks);
        expect(hexOf(encrypted)).toBe(hexOf(openSsl(key, blocks, createCipheriv)));
        expect(hexOf(des.decrypt(encrypted))).toBe(hexOf(blocks));
        expect(hexOf(des.decrypt(blocks))).toBe(hexOf(openSsl(key, blocks, createDecipheriv)));
      }),
      { numRuns: 2000 },
    );
  });

  it('has the published value of the weak test key', () => {
    expect(
      new TableDes(Buffer.from('0123456789ABCDEF', 'hex')).encrypt(Buffer.from('4E6F772069732074', 'hex')),
    ).toEqual(Buffer.from('3FA40E8A984D4815', 'hex'));
  });

  it('refuses partial blocks and other keys', () => {
    expect(() => new TableDes(Buffer.alloc(24))).toThrow(HsmError);
    for (const length of [0, 7, 9])
      expect(() => new TableDes(Buffer.alloc(8)).encrypt(Buffer.alloc(length))).toThrow(HsmError);
  });
});
