import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { Hsm, KeyAlgorithm, KeyUsage, WrappedKey } from './hsm.port.js';
import { SoftwareHsm } from './software-hsm.js';
import { StorageKeyRing } from './storage-key-ring.js';
import type { Realm } from './storage-key-ring.js';

const storageKey = randomBytes(32);
const codeOf = (code: string) => expect.objectContaining({ name: 'HsmError', code });
const hex = (text: string) => Buffer.from(text, 'hex');

function hsmWith(keys: readonly Buffer[] = [storageKey], realm: Realm = 'sandbox'): SoftwareHsm {
  return new SoftwareHsm({ storageKeys: new StorageKeyRing(keys, realm), sandbox: realm === 'sandbox' });
}

/** Imports a known key, split in two as custodians would. */
function importKnown(hsm: Hsm, usage: KeyUsage, algorithm: KeyAlgorithm, key: string): Promise<WrappedKey> {
  const first = randomBytes(key.length / 2);
  const second = hex(key).map((byte, at) => byte ^ first[at]!);
  return hsm.importComponents(usage, algorithm, [first.toString('hex'), Buffer.from(second).toString('hex')]);
}

function desEcb(key: Buffer, block: Buffer, decrypt = false): Buffer {
  const triple = Buffer.concat(key.length === 8 ? [key, key, key] : [key, key.subarray(0, 8)]);
  const cipher = (decrypt ? createDecipheriv : createCipheriv)('des-ede3', triple, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(block), cipher.final()]);
}

function flipped(key: WrappedKey, at: number): WrappedKey {
  const blob = Buffer.from(key.blob, 'base64');
  const index = at % blob.length;
  blob[index] = blob[index]! ^ 1;
  return { ...key, blob: blob.toString('base64') };
}

describe('keys of the software HSM', () => {
  const hsm = hsmWith();

  it('are joined from the custodians’ components', async () => {
    const key = await hsm.importComponents('TMK', '3DES', ['11'.repeat(16), 'F0'.repeat(16), ' 0F 0F'.repeat(8)]);
    expect(await hsm.revealForSandbox(key)).toBe('EE'.repeat(16));
    for (const bad of [['11'.repeat(16)], ['11'.repeat(16), '11'.repeat(16)], ['11'.repeat(16), 'zz'], ['11', '22']]) {
      await expect(hsm.importComponents('TMK', '3DES', bad)).rejects.toEqual(codeOf('INPUT'));
    }
  });

  it('have the check value that terminals compute', async () => {
    const key = await importKnown(hsm, 'MAK', '3DES', '55036372B17543ECB173730768B8D6C4');
    expect(key.kcv).toBe(
      desEcb(hex('55036372B17543ECB173730768B8D6C4'), Buffer.alloc(8)).toString('hex', 0, 4).toUpperCase(),
    );
    expect((await importKnown(hsm, 'TMK', 'DES', '0123456789ABCDEF')).kcv).toBe('D5D44FF7');
  });

  it('have odd parity when they are DES keys', async () => {
    const bytes = hex(await hsm.revealForSandbox(await hsm.generateKey('TMK', '3DES')));
    for (const byte of bytes) expect(byte.toString(2).replaceAll('0', '').length % 2).toBe(1);
  });

  it('take only algorithms that fit their usage', async () => {
    await expect(hsm.generateKey('PIK', 'AES')).rejects.toEqual(codeOf('KEY_USAGE'));
    await expect(hsm.generateKey('PVK', '3DES')).rejects.toEqual(codeOf('KEY_USAGE'));
  });

  it('survive a restart of the HSM with the same storage key', async () => {
    const key = await hsm.generateKey('MAK', '3DES');
    const mac = await hsm.mac(key, 'ECB', Buffer.from('data'));
    const stored = JSON.parse(JSON.stringify(key)) as WrappedKey;
    expect(await hsmWith().verifyMac(stored, 'ECB', Buffer.from('data'), mac)).toBe(true);
  });

  it('cannot be read with another storage key', async () => {
    const key = await hsm.generateKey('MAK', '3DES');
    await expect(hsmWith([randomBytes(32)]).mac(key, 'ECB', Buffer.alloc(8))).rejects.toEqual(codeOf('KEY_UNREADABLE'));
  });

  it('cannot be read when any byte of the blob was altered, cached or not', async () => {
    const key = await hsm.generateKey('MAK', '3DES');
    await fc.assert(
      fc.asyncProperty(fc.nat(200), fc.boolean(), async (at, fresh) => {
        const reader = fresh ? hsmWith() : hsm;
        await expect(reader.mac(flipped(key, at), 'ECB', Buffer.alloc(8))).rejects.toEqual(codeOf('KEY_UNREADABLE'));
      }),
      { numRuns: 60 },
    );
  });

  it('cannot be used for another purpose, relabelled or not', async () => {
    const mak = await hsm.generateKey('MAK', '3DES');
    const pvk = await hsm.generateKey('PVK', 'HMAC');
    const block = Buffer.alloc(8);
    await expect(hsm.pinVerifier(pvk, mak, block, '6666990100002223')).rejects.toEqual(codeOf('KEY_USAGE'));
    await expect(hsm.decrypt(mak, Buffer.alloc(40), 'x')).rejects.toEqual(codeOf('KEY_USAGE'));
    await expect(hsm.newWorkingKey('MAK', mak)).rejects.toEqual(codeOf('KEY_USAGE'));
    await expect(hsm.searchHash(pvk, 'x')).rejects.toEqual(codeOf('KEY_USAGE'));
    await hsm.mac(mak, 'ECB', block);
    for (const forged of [{ usage: 'PIK' }, { algorithm: 'DES' }, { kcv: '00000000' }] as Partial<WrappedKey>[]) {
      await expect(hsm.revealForSandbox({ ...mak, ...forged })).rejects.toEqual(codeOf('KEY_UNREADABLE'));
    }
  });

  it('are not revealed outside the sandbox, nor by switching the sandbox on for production keys', async () => {
    const production = hsmWith([storageKey], 'production');
    const key = await production.generateKey('TMK', '3DES');
    await expect(production.revealForSandbox(key)).rejects.toEqual(codeOf('SANDBOX_ONLY'));
    await expect(hsm.revealForSandbox(key)).rejects.toEqual(codeOf('KEY_UNREADABLE'));
  });

  it('move to a new storage key while the old one still reads', async () => {
    const [old, next] = [randomBytes(32), randomBytes(32)];
    const key = await hsmWith([old]).generateKey('TMK', 'SM4');
    const rotating = hsmWith([old, next]);
    const moved = await rotating.rewrap(key);
    expect(moved).toMatchObject({ usage: 'TMK', algorithm: 'SM4', kcv: key.kcv });
    expect(moved.blob).not.toBe(key.blob);
    expect(await rotating.rewrap(moved)).toBe(moved);
    const rotated = hsmWith([next]);
    expect(await rotated.revealForSandbox(moved)).toBe(await rotating.revealForSandbox(key));
    await expect(rotated.revealForSandbox(key)).rejects.toEqual(codeOf('KEY_UNREADABLE'));
  });

  it('still work after more keys than the cache holds', async () => {
    const storageKeys = new StorageKeyRing([storageKey], 'sandbox');
    const small = new SoftwareHsm({ storageKeys, sandbox: true, maxCachedKeys: 2 });
    const keys = await Promise.all(Array.from({ length: 6 }, () => small.generateKey('MAK', '3DES')));
    const macs = await Promise.all(keys.map((key) => small.mac(key, 'ECB', Buffer.from('x'))));
    expect(new Set(macs.map(String)).size).toBe(6);
    for (const [at, key] of keys.entries()) {
      expect(await small.verifyMac(key, 'ECB', Buffer.from('x'), macs[at]!)).toBe(true);
    }
  });
});

describe('working keys for a terminal', () => {
  const hsm = hsmWith();

  it.each(['PIK', 'MAK', 'TDK'] as const)('%s comes encrypted under the TMK with its check value', async (usage) => {
    const tmk = await hsm.generateKey('TMK', '3DES');
    const { key, underTmk } = await hsm.newWorkingKey(usage, tmk);
    const clear = desEcb(hex(await hsm.revealForSandbox(tmk)), underTmk.encrypted, true);
    expect(clear).toEqual(hex(await hsm.revealForSandbox(key)));
    expect(underTmk.kcv).toEqual(desEcb(clear, Buffer.alloc(8)).subarray(0, 4));
    expect(key).toMatchObject({ usage, algorithm: '3DES' });
  });

  it('a short MAK is 8 encrypted bytes and 8 zero bytes', async () => {
    const tmk = await hsm.generateKey('TMK', '3DES');
    const { key, underTmk } = await hsm.newWorkingKey('MAK', tmk, true);
    const clear = desEcb(hex(await hsm.revealForSandbox(tmk)), underTmk.encrypted.subarray(0, 8), true);
    expect(underTmk.encrypted.subarray(8)).toEqual(Buffer.alloc(8));
    expect(clear).toEqual(hex(await hsm.revealForSandbox(key)));
    expect(underTmk.kcv).toEqual(desEcb(clear, Buffer.alloc(8)).subarray(0, 4));
    expect(await hsm.mac(key, 'ECB', Buffer.from('x'))).toHaveLength(8);
    await expect(hsm.newWorkingKey('PIK', tmk, true)).rejects.toEqual(codeOf('INPUT'));
  });

  it('single DES has 8 bytes, SM4 has 16', async () => {
    const des = await hsm.newWorkingKey('MAK', await hsm.generateKey('TMK', 'DES'), true);
    expect(des.underTmk.encrypted).toHaveLength(8);
    const sm4Tmk = await hsm.generateKey('TMK', 'SM4');
    const sm4 = await hsm.newWorkingKey('PIK', sm4Tmk);
    expect(sm4.underTmk.encrypted).toHaveLength(16);
    const cipher = createDecipheriv('sm4-ecb', hex(await hsm.revealForSandbox(sm4Tmk)), null).setAutoPadding(false);
    expect(cipher.update(sm4.underTmk.encrypted)).toEqual(hex(await hsm.revealForSandbox(sm4.key)));
    await expect(hsm.newWorkingKey('MAK', sm4Tmk, true)).rejects.toEqual(codeOf('INPUT'));
  });
});

describe('the MAC of a message', () => {
  const hsm = hsmWith();
  const folded = hex('1212B04E1227809C');

  it('is the published vector under a double-length MAK, again and again', async () => {
    const mak = await importKnown(hsm, 'MAK', '3DES', '55036372B17543ECB173730768B8D6C4');
    for (let i = 0; i < 3; i++) expect((await hsm.mac(mak, 'ECB', folded)).toString('latin1')).toBe('5FE058DB');
    expect(await hsm.verifyMac(mak, 'ECB', folded, Buffer.from('5FE058DB'))).toBe(true);
    expect(await hsm.verifyMac(mak, 'ECB', folded, Buffer.from('5FE058DA'))).toBe(false);
    expect(await hsm.verifyMac(mak, 'ECB', folded, Buffer.from('5FE058'))).toBe(false);
  });

  it('under X9.19 is DES-CBC with a triple last step', async () => {
    const key = 'AABBCCDDEEFF00112233445566778899';
    const mak = await importKnown(hsm, 'MAK', '3DES', key);
    const [left, right] = [hex(key).subarray(0, 8), hex(key).subarray(8)];
    const once = desEcb(left, hex('0102030405060708'));
    const expected = desEcb(left, desEcb(right, once, true));
    expect(await hsm.mac(mak, 'X9.19', hex('0102030405060708'))).toEqual(expected);
  });

  it('takes an SM4 key for SM4 and no other', async () => {
    const sm4 = await hsm.generateKey('MAK', 'SM4');
    const des = await hsm.generateKey('MAK', '3DES');
    expect(await hsm.mac(sm4, 'SM4', folded)).toHaveLength(8);
    await expect(hsm.mac(sm4, 'ECB', folded)).rejects.toEqual(codeOf('KEY_USAGE'));
    await expect(hsm.mac(des, 'SM4', folded)).rejects.toEqual(codeOf('KEY_USAGE'));
  });
});
