import { createDecipheriv, randomBytes } from 'node:crypto';
import {
  applicationCryptogram,
  deriveSessionKey,
  deriveUdk,
  formatIad,
  iadBalanceMac,
  loadScriptMac,
  PBOC_3DES_PROFILE,
  PBOC_SM4_PROFILE,
  typicalCvr,
} from '@app/ecash';
import { fen } from '@app/kernel';
import { chipCiphers } from './chip-ciphers.js';
import type { Hsm, KeyAlgorithm, KeyUsage, WrappedKey } from './hsm.port.js';
import { SoftwareHsm } from './software-hsm.js';
import { StorageKeyRing } from './storage-key-ring.js';

const hsm: Hsm = new SoftwareHsm({ storageKeys: new StorageKeyRing([randomBytes(32)], 'sandbox'), sandbox: true });
const codeOf = (code: string) => expect.objectContaining({ name: 'HsmError', code });
const hex = (text: string) => Buffer.from(text, 'hex');

function importKnown(usage: KeyUsage, algorithm: KeyAlgorithm, key: string): Promise<WrappedKey> {
  const zeros = '00'.repeat(16);
  return hsm.importComponents(usage, algorithm, [zeros, key]);
}

describe('the public vector inside the HSM', () => {
  const count = { profile: PBOC_3DES_PROFILE, pan: '6228000100001', psn: '01', atc: 0x0240 };
  const input = hex('000000000001000000000000015600800460000156140701001E78EEBC7D00024003A04002');
  const cryptogram = hex('5D016C91005E7CC2');
  const iad = hex('07000103A04002010A010000001000D1F61152');
  let imkAc: WrappedKey;
  let imkMac: WrappedKey;

  beforeAll(async () => {
    imkAc = await importKnown('IMK_AC', '3DES', 'F0C34A8124CEE0A91A0B034AA97D6EAC');
    imkMac = await importKnown('IMK_MAC', '3DES', '12B1AC4AF070CC35612BFE2D30AB600D');
  });

  it('verifies, and no other cryptogram, count, card or length does', async () => {
    const right = { ...count, imkAc, input, cryptogram };
    expect(await hsm.verifyCryptogram(right)).toBe(true);
    for (const wrong of [{ atc: 0x0241 }, { psn: '02' }, { cryptogram: hex('5D016C91005E7CC3') }]) {
      expect(await hsm.verifyCryptogram({ ...right, ...wrong })).toBe(false);
    }
    expect(await hsm.verifyCryptogram({ ...right, cryptogram: cryptogram.subarray(1) })).toBe(false);
  });

  it('is answered', async () => {
    const arpc = await hsm.arpc({ ...count, imkAc, cryptogram, responseCode: '01' });
    expect(arpc.toString('hex').toUpperCase()).toBe('21415243527CE78F');
  });

  it('tells its balance, unless a byte of it or the count was altered', async () => {
    const command = { ...count, imkMac, iad };
    expect(await hsm.verifyIadBalance(command)).toBe(1000);
    expect(await hsm.verifyIadBalance({ ...command, atc: 0x0241 })).toBeUndefined();
    const richer = Buffer.from(iad);
    richer[14] = 0x20;
    expect(await hsm.verifyIadBalance({ ...command, iad: richer })).toBeUndefined();
    expect(await hsm.verifyIadBalance({ ...command, iad: iad.subarray(0, 8) })).toBeUndefined();
  });

  it('needs the right kind of key and a possible card', async () => {
    const command = { ...count, imkAc, input, cryptogram };
    await expect(hsm.verifyCryptogram({ ...command, imkAc: imkMac })).rejects.toEqual(codeOf('KEY_USAGE'));
    await expect(hsm.verifyCryptogram({ ...command, profile: PBOC_SM4_PROFILE })).rejects.toEqual(codeOf('KEY_USAGE'));
    await expect(hsm.verifyCryptogram({ ...command, pan: 'none' })).rejects.toEqual(codeOf('INPUT'));
    await expect(hsm.arpc({ ...count, imkAc, cryptogram, responseCode: '' })).rejects.toEqual(codeOf('INPUT'));
    await expect(hsm.verifyIadBalance({ ...count, imkMac, iad: Buffer.alloc(8) })).rejects.toEqual(codeOf('INPUT'));
  });
});

describe.each([PBOC_3DES_PROFILE, PBOC_SM4_PROFILE])('a personalized card ($algorithm)', (profile) => {
  const { algorithm } = profile;
  const card = { profile, pan: '6666990100002223', psn: '00' };
  const count = { ...card, atc: 7 };
  let keys: { imkAc: WrappedKey; imkMac: WrappedKey; imkEnc: WrappedKey; transportKey: WrappedKey };

  beforeAll(async () => {
    const [imkAc, imkMac, imkEnc, transportKey] = await Promise.all(
      (['IMK_AC', 'IMK_MAC', 'IMK_ENC', 'CHIP_TRANSPORT'] as const).map((usage) => hsm.generateKey(usage, algorithm)),
    );
    keys = { imkAc: imkAc!, imkMac: imkMac!, imkEnc: imkEnc!, transportKey: transportKey! };
  });

  /** The clear keys as the place of personalization gets them. */
  async function cardKeys(): Promise<{ ac: Buffer; mac: Buffer; enc: Buffer }> {
    const transport = hex(await hsm.revealForSandbox(keys.transportKey));
    const [name, key] =
      algorithm === 'SM4' ? ['sm4-ecb', transport] : ['des-ede3', Buffer.concat([transport, transport.subarray(0, 8)])];
    const opened = (encrypted: Buffer) =>
      createDecipheriv(name as string, key as Buffer, null)
        .setAutoPadding(false)
        .update(encrypted);
    const { ac, mac, enc } = await hsm.deriveIccKeys({ ...card, ...keys });
    return { ac: opened(ac.encrypted), mac: opened(mac.encrypted), enc: opened(enc.encrypted) };
  }

  it('has the keys derived from the issuer’s, with check values', async () => {
    const clear = await cardKeys();
    const sent = await hsm.deriveIccKeys({ ...card, ...keys });
    for (const name of ['ac', 'mac', 'enc'] as const) {
      const master = { ac: keys.imkAc, mac: keys.imkMac, enc: keys.imkEnc }[name];
      const imk = chipCiphers(algorithm, hex(await hsm.revealForSandbox(master)));
      expect(clear[name]).toEqual(deriveUdk(imk, card.pan, card.psn));
      const cipher = chipCiphers(algorithm, clear[name]);
      expect(sent[name].kcv).toEqual(cipher.encrypt(Buffer.alloc(cipher.blockBytes)).subarray(0, 4));
    }
    await expect(hsm.deriveIccKeys({ ...card, ...keys, transportKey: keys.imkEnc })).rejects.toEqual(
      codeOf('KEY_USAGE'),
    );
  });

  it('makes cryptograms and balances that the HSM accepts, and accepts the HSM’s script', async () => {
    const clear = await cardKeys();
    const sessionOf = (udk: Buffer) => deriveSessionKey(chipCiphers(algorithm, udk), count.atc);
    const input = randomBytes(37);
    const cryptogram = applicationCryptogram(algorithm, sessionOf(clear.ac), input, chipCiphers);
    expect(await hsm.verifyCryptogram({ ...count, imkAc: keys.imkAc, input, cryptogram })).toBe(true);

    const balanceFen = fen(12_345);
    const mac = iadBalanceMac(profile, sessionOf(clear.mac), count.atc, balanceFen, chipCiphers);
    const iad = formatIad({
      keyIndex: 1, cvn: 1, cvr: typicalCvr('TC'), algorithmCode: profile.iadAlgorithmCode, balance: { balanceFen, mac },
    }); // prettier-ignore
    expect(await hsm.verifyIadBalance({ ...count, imkMac: keys.imkMac, iad })).toBe(balanceFen);

    const script = await hsm.scriptMac({ ...count, imkMac: keys.imkMac, cryptogram, newBalanceFen: fen(50_000) });
    expect(script).toEqual(
      loadScriptMac(profile, sessionOf(clear.mac), count.atc, cryptogram, fen(50_000), chipCiphers),
    );
  });
});
