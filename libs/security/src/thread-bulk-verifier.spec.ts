import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  cryptogramOfCard,
  diversificationBlock,
  iadBalanceMac,
  PBOC_3DES_PROFILE,
  PBOC_SM4_PROFILE,
  sessionKeyOfCard,
} from '@app/ecash';
import { fen } from '@app/kernel';
import { chipCiphers } from './chip-ciphers.js';
import type { BulkCryptogram } from './chip-hsm.port.js';
import { SoftwareHsm } from './software-hsm.js';
import { StorageKeyRing } from './storage-key-ring.js';
import { ThreadBulkVerifier } from './thread-bulk-verifier.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const codeOf = (code: string) => expect.objectContaining({ name: 'HsmError', code });

const PROFILES = { '3DES': PBOC_3DES_PROFILE, SM4: PBOC_SM4_PROFILE };

function cryptogramsUnder(algorithm: '3DES' | 'SM4', key: Buffer, count: number): BulkCryptogram[] {
  const imkAc = chipCiphers(algorithm, key);
  return Array.from({ length: count }, (_, at) => {
    const pan = String(6666990100000000 + at);
    const input = randomBytes(at % 3 === 0 ? 13 : 37);
    const atc = at & 0xffff;
    const cryptogram = cryptogramOfCard(algorithm, imkAc, diversificationBlock(pan, '01'), atc, input, chipCiphers);
    return { pan, psn: '01', atc, input, cryptogram };
  });
}

/** Every seventh made wrong, by another byte or another length. */
function spoiled(cryptograms: readonly BulkCryptogram[]): BulkCryptogram[] {
  return cryptograms.map((item, at) => {
    if (at % 7 !== 3) return item;
    const wrong = Buffer.from(item.cryptogram);
    wrong[at % 8]! ^= 1;
    return { ...item, cryptogram: at % 2 === 0 ? wrong : item.cryptogram.subarray(0, 4) };
  });
}

describe('checking cryptograms in bulk', () => {
  let compiled: string;
  let workerFile: URL;

  beforeAll(() => {
    mkdirSync(join(root, 'var'), { recursive: true });
    compiled = mkdtempSync(join(root, 'var', 'bulk-verifier-'));
    const swc = createRequire(import.meta.url).resolve('@swc/cli/bin/swc.js');
    const libs = ['ecash', 'kernel', 'iso8583', 'security'].map((name) => `libs/${name}`);
    const options = ['-d', compiled, '--config-file', '.swcrc', '--ignore', '**/*.spec.ts', '--quiet'];
    const result = spawnSync(process.execPath, [swc, ...libs, ...options], { cwd: root, encoding: 'utf8' });
    expect(result.stderr).not.toMatch(/error/i);
    workerFile = pathToFileURL(join(compiled, 'libs/security/src/bulk-verify.worker.js'));
  });

  afterAll(() => rmSync(compiled, { recursive: true, force: true }));

  it.each(['3DES', 'SM4'] as const)('finds every wrong one on threads, %s', async (algorithm) => {
    const key = randomBytes(16);
    const verifier = new ThreadBulkVerifier({ profile: PROFILES[algorithm], key }, { threads: 2, workerFile });
    const items = spoiled(cryptogramsUnder(algorithm, key, 5000));
    const [all, some] = await Promise.all([verifier.verify(items), verifier.verify(items.slice(0, 10))]);
    expect(all.map((right, at) => (right ? -1 : at)).filter((at) => at >= 0)).toEqual(
      items.map((_, at) => at).filter((at) => at % 7 === 3),
    );
    expect(some).toEqual(all.slice(0, 10));
    expect(await verifier.verify([])).toEqual([]);
    await verifier.close();
    await expect(verifier.verify(items)).rejects.toThrow('closed');
  });

  it.each(['3DES', 'SM4'] as const)(
    'finds the balances that a chip did not tell, in the same pass, %s',
    async (algorithm) => {
      const [key, macKey] = [randomBytes(16), randomBytes(16)];
      const profile = PROFILES[algorithm];
      const imkMac = chipCiphers(algorithm, macKey);
      const items = spoiled(cryptogramsUnder(algorithm, key, 3000)).map((item, at): BulkCryptogram => {
        if (at % 5 === 4) return item;
        const sessionKey = sessionKeyOfCard(
          algorithm,
          imkMac,
          diversificationBlock(item.pan, '01'),
          item.atc,
          chipCiphers,
        );
        const mac = iadBalanceMac(profile, sessionKey, item.atc, fen(at * 1000), chipCiphers);
        return { ...item, balance: { balanceFen: fen(at % 5 === 2 ? at * 1000 + 1 : at * 1000), mac } };
      });
      const verifier = new ThreadBulkVerifier({ profile, key, macKey }, { threads: 2, workerFile });
      expect(await verifier.verifyWithBalance(items)).toEqual(
        items.map((_, at) => ({ cryptogram: at % 7 !== 3, balance: at % 5 !== 4 && at % 5 !== 2 })),
      );
      await verifier.close();
      const without = new ThreadBulkVerifier({ profile, key }, { threads: 0 });
      expect((await without.verifyWithBalance(items.slice(0, 2))).map(({ balance }) => balance)).toEqual([
        false,
        false,
      ]);
      await without.close();
    },
  );

  it('ends what waits when it is closed or a thread dies, never leaving a caller without an answer', async () => {
    const key = randomBytes(16);
    const items = cryptogramsUnder('3DES', key, 3000);
    const closing = new ThreadBulkVerifier({ profile: PBOC_3DES_PROFILE, key }, { threads: 1, workerFile });
    const stranded = expect(closing.verify(items)).rejects.toThrow('closed');
    await closing.close();
    await stranded;
    const nowhere = new URL('./no-such-worker.js', workerFile);
    const broken = new ThreadBulkVerifier({ profile: PBOC_3DES_PROFILE, key }, { threads: 1, workerFile: nowhere });
    await expect(broken.verify(items)).rejects.toThrow();
    await broken.close();
  });

  it('is opened by the HSM for a key of the card profile’s algorithm', async () => {
    const hsm = new SoftwareHsm({ storageKeys: new StorageKeyRing([randomBytes(32)], 'sandbox'), sandbox: true });
    const imkAc = await hsm.generateKey('IMK_AC', '3DES');
    const items = spoiled(cryptogramsUnder('3DES', Buffer.from(await hsm.revealForSandbox(imkAc), 'hex'), 20));
    const verifier = await hsm.bulkVerifier(imkAc, PBOC_3DES_PROFILE, { threads: 0 });
    expect(await verifier.verify(items)).toEqual(items.map((_, at) => at % 7 !== 3));
    await expect(verifier.verify([{ ...items[0]!, pan: '1' }])).rejects.toEqual(codeOf('INPUT'));
    await expect(verifier.verify([{ ...items[0]!, atc: 70_000 }])).rejects.toEqual(codeOf('INPUT'));
    await verifier.close();
    await expect(hsm.bulkVerifier(imkAc, PBOC_SM4_PROFILE)).rejects.toEqual(codeOf('KEY_USAGE'));
    const mac = await hsm.generateKey('IMK_MAC', '3DES');
    await expect(hsm.bulkVerifier(mac, PBOC_3DES_PROFILE)).rejects.toEqual(codeOf('KEY_USAGE'));
  });
});
