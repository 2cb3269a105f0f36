import { createCipheriv, createDecipheriv } from 'node:crypto';
import {
  authorizationResponseCryptogram,
  balancesAroundTap,
  type CardProfile,
  chipMac,
  cryptogramInput,
  cryptogramKind,
  cryptogramOfCard,
  deriveSessionKey,
  deriveUdk,
  diversificationBlock,
  encodeTlv,
  formatIad,
  iadBalanceMac,
  issuerAuthenticationData,
  loadResponseField55,
  loadScriptCommand,
  loadScriptMac,
  parseField55,
  parseIad,
  PBOC_3DES_PROFILE,
  PBOC_SM4_PROFILE,
  readChipTransaction,
  sessionKeyOfCard,
} from '@app/ecash';
import { fen } from '@app/kernel';
import fc from 'fast-check';
import { openSslCiphers } from './open-ssl-ciphers.fixture.js';

/**
 * Every construction of the e-cash specification once more, written from its words over OpenSSL alone and sharing nothing with
 * the room: any keys, cards and transactions must come out the same.
 */
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const upper = (bytes: Buffer) => bytes.toString('hex').toUpperCase();
const ecb = (name: string, key: Buffer, block: Buffer) =>
  createCipheriv(name, key, null).setAutoPadding(false).update(block);
const xor = (a: Buffer, b: Buffer) => Buffer.from(a.map((byte, at) => byte ^ b[at]!));
const ones = Buffer.alloc(8, 0xff);

/** Single DES does not exist any more; three times the same key is it. */
const des = (key: Buffer, block: Buffer) => ecb('des-ede3', Buffer.concat([key, key, key]), block);
const unDes = (key: Buffer, block: Buffer) =>
  createDecipheriv('des-ede3', Buffer.concat([key, key, key]), null)
    .setAutoPadding(false)
    .update(block);
const tripleDes = (key: Buffer, block: Buffer) =>
  des(key.subarray(0, 8), unDes(key.subarray(8), des(key.subarray(0, 8), block)));
const sm4 = (key: Buffer, block: Buffer) => ecb('sm4-ecb', key, block);

function padded(data: Buffer, size: number): Buffer {
  const whole = Buffer.concat([data, Buffer.of(0x80)]);
  return Buffer.concat([whole, Buffer.alloc((size - (whole.length % size)) % size)]);
}
function blocksOf(data: Buffer, size: number): Buffer[] {
  return Array.from({ length: data.length / size }, (_, at) => data.subarray(at * size, (at + 1) * size));
}
function macByDefinition(algorithm: '3DES' | 'SM4', key: Buffer, data: Buffer): Buffer {
  if (algorithm === 'SM4') {
    return blocksOf(padded(data, 16), 16).reduce((last, block) => sm4(key, xor(block, last)), Buffer.alloc(16));
  }
  const [left, right] = [key.subarray(0, 8), key.subarray(8)];
  const last = blocksOf(padded(data, 8), 8).reduce((before, block) => des(left, xor(block, before)), Buffer.alloc(8));
  return des(left, unDes(right, last));
}
function udkByDefinition(algorithm: '3DES' | 'SM4', imk: Buffer, pan: string, psn: string): Buffer {
  const y = hex((pan + psn).slice(-16).padStart(16, '0'));
  if (algorithm === 'SM4') return sm4(imk, Buffer.concat([y, xor(y, ones)]));
  return Buffer.concat([tripleDes(imk, y), tripleDes(imk, xor(y, ones))]);
}
function sessionByDefinition(algorithm: '3DES' | 'SM4', udk: Buffer, atc: number): Buffer {
  const count = atc.toString(16).padStart(4, '0');
  const against = (0xffff - atc).toString(16).padStart(4, '0');
  const [first, second] = [hex('00'.repeat(6) + count), hex('00'.repeat(6) + against)];
  if (algorithm === 'SM4') return sm4(udk, Buffer.concat([first, second]));
  return Buffer.concat([tripleDes(udk, first), tripleDes(udk, second)]);
}

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => Buffer.from(array));
const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });
const profile = fc.constantFrom<CardProfile>(PBOC_3DES_PROFILE, PBOC_SM4_PROFILE);
const atc = fc.oneof(fc.constantFrom(1, 0xff, 0x100, 0xfffe, 0xffff), fc.integer({ min: 1, max: 0xffff }));
const card = fc.record({ pan: digits(8, 19), psn: digits(2, 2) });
const amount = fc.integer({ min: 0, max: 9_999_999_999 });

describe('public vectors of the ciphers', () => {
  it('of single DES, of the retail MAC with padding 2, and of SM4 hold', () => {
    const key = hex('0123456789ABCDEF FEDCBA9876543210');
    expect(upper(des(hex('133457799BBCDFF1'), hex('0123456789ABCDEF')))).toBe('85E813540F0AB405');
    expect(upper(openSslCiphers('DES', hex('133457799BBCDFF1')).encrypt(hex('0123456789ABCDEF')))).toBe(
      '85E813540F0AB405',
    );
    for (const [text, mac] of [
      ['Now is the time for all ', 'E9086230CA3BE796'],
      ['Now is the time for it', '5A692CE64F404145'],
    ] as const) {
      expect(upper(chipMac('3DES', key, Buffer.from(text), openSslCiphers))).toBe(mac);
      expect(upper(macByDefinition('3DES', key, Buffer.from(text)))).toBe(mac);
    }
    expect(upper(sm4(key, key))).toBe('681EDF34D206965E86B3E94F536E4246');
  });
});

describe('by their definition', () => {
  it('card keys and session keys are the same for any card, count and algorithm', () => {
    fc.assert(
      fc.property(bytes(16), card, atc, profile, (imk, { pan, psn }, count, { algorithm }) => {
        const master = openSslCiphers(algorithm, imk);
        const udk = udkByDefinition(algorithm, imk, pan, psn);
        expect(deriveUdk(master, pan, psn)).toEqual(udk);
        const session = sessionByDefinition(algorithm, udk, count);
        expect(deriveSessionKey(openSslCiphers(algorithm, udk), count)).toEqual(session);
        const y = diversificationBlock(pan, psn);
        expect(sessionKeyOfCard(algorithm, master, y, count, openSslCiphers)).toEqual(session);
      }),
    );
  });

  it('MACs of any length are the same', () => {
    fc.assert(
      fc.property(bytes(16), fc.uint8Array({ maxLength: 70 }), profile, (key, array, { algorithm }) => {
        const data = Buffer.from(array);
        expect(chipMac(algorithm, key, data, openSslCiphers)).toEqual(macByDefinition(algorithm, key, data));
      }),
    );
  });

  it('TC, ARQC and AAC are the same from field 55 on, whatever order, padding and additions it has', () => {
    const kind = fc.constantFrom(['AAC', '80'], ['TC', '90'], ['ARQC', 'A0']);
    const tap = fc.record({
      amount,
      atc,
      kind,
      un: bytes(4),
      tvr: bytes(5),
      aip: bytes(2),
      cvn: fc.constantFrom(1, 17),
    });
    fc.assert(
      fc.property(bytes(16), card, profile, tap, fc.boolean(), (imk, { pan, psn }, family, one, turned) => {
        const cvr = hex(`03${one.kind[1]!}0000`);
        const iad = formatIad({ keyIndex: 1, cvn: one.cvn, cvr, algorithmCode: family.iadAlgorithmCode });
        const told: [string, Buffer][] = [
          ['9F02', hex(String(one.amount).padStart(12, '0'))],
          ['9F03', Buffer.alloc(6)],
          ['9F1A', hex('0156')],
          ['95', one.tvr],
          ['5F2A', hex('0156')],
          ['9A', hex('260310')],
          ['9C', hex('00')],
          ['9F37', one.un],
          ['82', one.aip],
          ['9F36', hex(one.atc.toString(16).padStart(4, '0'))],
        ];
        const input =
          one.cvn === 17
            ? Buffer.concat([told[0]![1], one.un, told[9]![1], cvr.subarray(1, 2)])
            : Buffer.concat([...told.map(([, value]) => value), cvr]);
        const elements = [
          ...told,
          ['9F10', iad] as const,
          ['9F26', Buffer.alloc(8, 1)] as const,
          ['9F63', hex('AB')] as const,
        ];
        const f55 = Buffer.concat(
          (turned ? elements.reverse() : elements).flatMap(([tag, value]) => [
            encodeTlv([{ tag, value }]),
            Buffer.of(0),
          ]),
        );
        const values = parseField55(f55);
        expect(cryptogramInput(values, family)).toEqual(input);
        expect(readChipTransaction(values)).toMatchObject({ kind: one.kind[0], atc: one.atc, amountFen: one.amount });
        const { algorithm } = family;
        const session = sessionByDefinition(algorithm, udkByDefinition(algorithm, imk, pan, psn), one.atc);
        const made = cryptogramOfCard(
          algorithm,
          openSslCiphers(algorithm, imk),
          diversificationBlock(pan, psn),
          one.atc,
          input,
          openSslCiphers,
        );
        expect(made).toEqual(macByDefinition(algorithm, session, input).subarray(0, 8));
      }),
    );
  });

  it('the issuer’s answer is the same, with its code behind it in tag 91', () => {
    const code = fc.constantFrom('00', '05', '51', '61', 'A0', 'Y1', 'Z3');
    fc.assert(
      fc.property(bytes(16), bytes(8), code, profile, (key, cryptogram, answer, { algorithm }) => {
        const x = xor(cryptogram, Buffer.concat([Buffer.from(answer), Buffer.alloc(6)]));
        const expected =
          algorithm === 'SM4' ? sm4(key, Buffer.concat([x, Buffer.alloc(8)])).subarray(0, 8) : tripleDes(key, x);
        const arpc = authorizationResponseCryptogram(openSslCiphers(algorithm, key), cryptogram, answer);
        expect(arpc).toEqual(expected);
        expect(upper(issuerAuthenticationData(arpc, answer))).toBe(upper(expected) + upper(Buffer.from(answer)));
      }),
    );
  });

  it('the balance in 9F10 and its MAC are the same and read back; another balance or count has another MAC', () => {
    fc.assert(
      fc.property(bytes(16), amount, atc, profile, (key, balance, count, family) => {
        const { algorithm } = family;
        const told = hex(count.toString(16).padStart(4, '0') + String(balance).padStart(10, '0') + '00');
        const mac = macByDefinition(algorithm, key, told).subarray(0, 4);
        expect(iadBalanceMac(family, key, count, fen(balance), openSslCiphers)).toEqual(mac);
        const cvr = hex('03900000');
        const head = { keyIndex: 3, cvn: 1, cvr, algorithmCode: family.iadAlgorithmCode };
        const iad = formatIad({ ...head, balance: { balanceFen: fen(balance), mac } });
        const algorithmCode = algorithm === 'SM4' ? '04' : '01';
        expect(upper(iad)).toBe(`07030103900000${algorithmCode}0A01${String(balance).padStart(10, '0')}${upper(mac)}`);
        expect(parseIad(iad)).toMatchObject({ ...head, balance: { balanceFen: balance, mac } });
        expect(cryptogramKind(parseIad(iad).cvr)).toBe('TC');
        const less = fen(balance === 0 ? 1 : balance - 1);
        expect(iadBalanceMac(family, key, count, less, openSslCiphers)).not.toEqual(mac);
        expect(iadBalanceMac(family, key, count ^ 1, fen(balance), openSslCiphers)).not.toEqual(mac);
        expect(balancesAroundTap(family, 'TC', fen(balance), fen(7)).beforeFen).toBe(balance + 7);
      }),
    );
  });

  it('the load script and its MAC are the same, byte for byte in the answer', () => {
    const balance = fc.integer({ min: 0, max: 999_999_999_999 });
    fc.assert(
      fc.property(bytes(16), bytes(8), balance, atc, profile, (key, arqc, fenAfter, count, family) => {
        const newBalance = String(fenAfter).padStart(12, '0');
        const data = hex(`04DA9F790A${count.toString(16).padStart(4, '0')}${upper(arqc)}${newBalance}`);
        const mac = macByDefinition(family.algorithm, key, data).subarray(0, 4);
        expect(loadScriptMac(family, key, count, arqc, fen(fenAfter), openSslCiphers)).toEqual(mac);
        const command = loadScriptCommand(fen(fenAfter), mac);
        const answer = upper(loadResponseField55(arqc, '00', command));
        expect(answer).toBe(`910A${upper(arqc)}30307211860F04DA9F790A${newBalance}${upper(mac)}`);
      }),
    );
  });
});
