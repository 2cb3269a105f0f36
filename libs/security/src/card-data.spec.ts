import { createCipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { KeyAlgorithm, WrappedKey } from './hsm.port.js';
import { PanVault } from './pan-vault.js';
import { encodePinBlock } from './pin-block.js';
import { SoftwareHsm } from './software-hsm.js';
import { StorageKeyRing } from './storage-key-ring.js';

const hsm = new SoftwareHsm({ storageKeys: new StorageKeyRing([randomBytes(32)], 'sandbox'), sandbox: true });
const codeOf = (code: string) => expect.objectContaining({ name: 'HsmError', code });
const PAN = '6666990100002223';

/** What the terminal sends as field 52. */
async function terminalBlock(pik: WrappedKey, pin: string, pan: string): Promise<Buffer> {
  const key = Buffer.from(await hsm.revealForSandbox(pik), 'hex');
  const [name, cipherKey, bytes] =
    pik.algorithm === 'SM4'
      ? (['sm4-ecb', key, 16] as const)
      : (['des-ede3', Buffer.concat(key.length === 8 ? [key, key, key] : [key, key.subarray(0, 8)]), 8] as const);
  return createCipheriv(name, cipherKey, null)
    .setAutoPadding(false)
    .update(encodePinBlock(pin, pan, bytes));
}

describe('a PIN in the HSM', () => {
  let pvk: WrappedKey;
  beforeAll(async () => {
    pvk = await hsm.generateKey('PVK', 'HMAC');
  });

  it.each<KeyAlgorithm>(['DES', '3DES', 'SM4'])(
    'is recognised from a %s block, and only the right one',
    async (algorithm) => {
      const pik = await hsm.generateKey('PIK', algorithm);
      const right = await terminalBlock(pik, '142857', PAN);
      const verifier = await hsm.pinVerifier(pvk, pik, right, PAN);
      expect(verifier).toMatch(/^[0-9a-f]{32}$/);
      expect(await hsm.verifyPin(pvk, pik, right, PAN, verifier)).toBe(true);
      expect(await hsm.verifyPin(pvk, pik, await terminalBlock(pik, '142858', PAN), PAN, verifier)).toBe(false);
      expect(await hsm.verifyPin(pvk, pik, right, PAN, '')).toBe(false);
    },
  );

  it('has another verifier on another card', async () => {
    const pik = await hsm.generateKey('PIK', '3DES');
    const other = '6666990100001118';
    const mine = await hsm.pinVerifier(pvk, pik, await terminalBlock(pik, '142857', PAN), PAN);
    expect(await hsm.pinVerifier(pvk, pik, await terminalBlock(pik, '142857', other), other)).not.toBe(mine);
  });

  it('in a block under another key, of another length or for another card is a PIN block error', async () => {
    const [pik, other] = await Promise.all([hsm.generateKey('PIK', '3DES'), hsm.generateKey('PIK', '3DES')]);
    const block = await terminalBlock(pik, '142857', PAN);
    // A random block looks well-formed once in many thousands; three in a row do not.
    const attempts = await Promise.allSettled(
      ['142857', '314159', '271828'].map(async (pin) =>
        hsm.pinVerifier(pvk, other, await terminalBlock(pik, pin, PAN), PAN),
      ),
    );
    expect(attempts).toContainEqual({ status: 'rejected', reason: codeOf('PIN_BLOCK') });
    await expect(hsm.pinVerifier(pvk, pik, block, '6228000100001117')).rejects.toEqual(codeOf('PIN_BLOCK'));
    await expect(hsm.pinVerifier(pvk, pik, Buffer.alloc(16), PAN)).rejects.toEqual(codeOf('PIN_BLOCK'));
    await expect(hsm.pinVerifier(pvk, pik, block, '12')).rejects.toEqual(codeOf('INPUT'));
  });

  it.each(['111111', '123456', '987654', '1428', '14285714'])(
    'is not kept when it would be guessed or is not of six digits: %s',
    async (pin) => {
      const pik = await hsm.generateKey('PIK', '3DES');
      const block = await terminalBlock(pik, pin, PAN);
      await expect(hsm.pinVerifier(pvk, pik, block, PAN)).rejects.toEqual(codeOf('PIN_WEAK'));
    },
  );

  it('is the same PIN after translation to another working key, also from SM4 to 3DES', async () => {
    const [from, to] = await Promise.all([hsm.generateKey('PIK', 'SM4'), hsm.generateKey('PIK', '3DES')]);
    const block = await hsm.translatePin(from, to, await terminalBlock(from, '142857', PAN), PAN);
    expect(block).toEqual(await terminalBlock(to, '142857', PAN));
    await expect(hsm.translatePin(to, from, Buffer.alloc(8), PAN)).rejects.toEqual(codeOf('PIN_BLOCK'));
  });

  it('made for a new card works, and shows only in the sandbox', async () => {
    const { verifier, mailer } = await hsm.newPin(pvk, PAN);
    const pin = await hsm.revealPinForSandbox(mailer);
    expect(pin).toMatch(/^\d{6}$/);
    const pik = await hsm.generateKey('PIK', '3DES');
    expect(await hsm.verifyPin(pvk, pik, await terminalBlock(pik, pin, PAN), PAN, verifier)).toBe(true);
    const storageKeys = new StorageKeyRing([randomBytes(32)], 'production');
    const production = new SoftwareHsm({ storageKeys, sandbox: false });
    await expect(production.revealPinForSandbox(mailer)).rejects.toEqual(codeOf('SANDBOX_ONLY'));
    await expect(hsm.revealPinForSandbox(pvk.blob)).rejects.toEqual(codeOf('KEY_UNREADABLE'));
  });
});

describe('the vault', () => {
  let vault: PanVault;
  beforeAll(async () => {
    vault = new PanVault(hsm, {
      panEncryption: await hsm.generateKey('PAN_ENCRYPTION', 'AES'),
      panSearch: await hsm.generateKey('PAN_SEARCH', 'HMAC'),
      idEncryption: await hsm.generateKey('ID_ENCRYPTION', 'AES'),
      idSearch: await hsm.generateKey('ID_SEARCH', 'HMAC'),
    });
  });

  it('gives back a card number that it never stores the same way twice', async () => {
    const [first, second] = [await vault.encryptPan(PAN), await vault.encryptPan(PAN)];
    expect(first).not.toEqual(second);
    expect(first.includes(PAN)).toBe(false);
    expect(await vault.decryptPan(first)).toBe(PAN);
    expect(await vault.decryptPan(second)).toBe(PAN);
  });

  it('finds a card number by a hash that tells numbers apart', async () => {
    expect(await vault.panHash(PAN)).toHaveLength(32);
    expect(await vault.panHash(PAN)).toEqual(await vault.panHash(PAN));
    expect(await vault.panHash('6666990100001118')).not.toEqual(await vault.panHash(PAN));
    await expect(vault.panHash('not a card')).rejects.toEqual(codeOf('INPUT'));
  });

  it('finds an ID number however it was typed', async () => {
    const hash = await vault.idNumberHash('11010519491231002X');
    expect(await vault.idNumberHash(' 110105 19491231 002x')).toEqual(hash);
    expect(await vault.idNumberHash('11010519491231002X')).toEqual(hash);
    expect(await vault.decryptIdNumber(await vault.encryptIdNumber('11010519491231002x'))).toBe('11010519491231002X');
    await expect(vault.idNumberHash(' ')).rejects.toEqual(codeOf('INPUT'));
  });

  it('refuses altered data, data of the other kind, and data under another context', async () => {
    const cipher = await vault.encryptPan(PAN);
    await expect(vault.decryptIdNumber(cipher)).rejects.toEqual(codeOf('DATA_UNREADABLE'));
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (position) => {
        const altered = Buffer.from(cipher);
        const at = position % altered.length;
        altered[at] = altered[at]! ^ 0x80;
        await expect(vault.decryptPan(altered)).rejects.toEqual(codeOf('DATA_UNREADABLE'));
      }),
      { numRuns: 50 },
    );
    const key = await hsm.generateKey('SECRET_ENCRYPTION', 'AES');
    const secret = await hsm.encrypt(key, Buffer.from('secret'), 'merchant 1');
    expect((await hsm.decrypt(key, secret, 'merchant 1')).toString()).toBe('secret');
    await expect(hsm.decrypt(key, secret, 'merchant 2')).rejects.toEqual(codeOf('DATA_UNREADABLE'));
  });
});
