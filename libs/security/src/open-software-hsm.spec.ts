import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSoftwareHsm } from './open-software-hsm.js';
import { storageKeyComponentsFromEnv } from './storage-key-source.js';

const storageKeyError = expect.objectContaining({ name: 'HsmError', code: 'STORAGE_KEY' });
const newKey = () => randomBytes(32).toString('hex');

describe('opening the software HSM', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hsm-'));
    path = join(folder, 'keys', 'storage.key');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes the sandbox’s key file once, readable by its owner only, however many start together', async () => {
    const hsms = await Promise.all(
      Array.from({ length: 5 }, () => openSoftwareHsm({ storageKeyFile: path, sandbox: true })),
    );
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'keys'))).toEqual(['storage.key']);
    const key = await hsms[0]!.generateKey('TMK', '3DES');
    const clear = await hsms[0]!.revealForSandbox(key);
    for (const hsm of hsms) expect(await hsm.revealForSandbox(key)).toBe(clear);
    const before = await readFile(path, 'utf8');
    await openSoftwareHsm({ storageKeyFile: path, sandbox: true });
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('does not start outside the sandbox without a storage key', async () => {
    await expect(openSoftwareHsm({ sandbox: false })).rejects.toEqual(storageKeyError);
    await expect(openSoftwareHsm({ storageKeyFile: path, sandbox: false })).rejects.toEqual(storageKeyError);
    await expect(openSoftwareHsm({ storageKeyComponents: [newKey()], sandbox: false })).rejects.toEqual(
      storageKeyError,
    );
  });

  it.each([0o640, 0o604, 0o644])('does not start with a key file of mode %o', async (mode) => {
    path = join(folder, 'storage.key');
    await writeFile(path, newKey(), { mode: 0o600 });
    await openSoftwareHsm({ storageKeyFile: path, sandbox: false });
    await chmod(path, mode);
    await expect(openSoftwareHsm({ storageKeyFile: path, sandbox: false })).rejects.toEqual(storageKeyError);
  });

  it('does not start with a file or components that hold no proper key, and does not repeat them', async () => {
    path = join(folder, 'storage.key');
    const double = newKey();
    for (const text of ['', '# empty', newKey().slice(1), `${double}\n${double}`, '0'.repeat(64)]) {
      await writeFile(path, text, { mode: 0o600 });
      const opening = openSoftwareHsm({ storageKeyFile: path, sandbox: false });
      await expect(opening).rejects.toEqual(storageKeyError);
      await expect(opening).rejects.not.toThrow(double);
    }
    const component = newKey();
    const bad = [
      [component, component],
      [component, 'short'],
      [component, `${newKey()},${newKey()}`],
    ];
    for (const storageKeyComponents of bad) {
      await expect(openSoftwareHsm({ storageKeyComponents, sandbox: false })).rejects.toEqual(storageKeyError);
    }
    const both = { storageKeyFile: path, storageKeyComponents: [newKey(), newKey()], sandbox: true };
    await expect(openSoftwareHsm(both)).rejects.toEqual(storageKeyError);
  });

  it('rotates a storage key kept in a file', async () => {
    path = join(folder, 'storage.key');
    const [old, next] = [newKey(), newKey()];
    await writeFile(path, old, { mode: 0o600 });
    const key = await (await openSoftwareHsm({ storageKeyFile: path, sandbox: false })).generateKey('MAK', '3DES');
    await writeFile(path, `# rotation\n${old}\n${next}\n`);
    const moved = await (await openSoftwareHsm({ storageKeyFile: path, sandbox: false })).rewrap(key);
    await writeFile(path, next);
    const rotated = await openSoftwareHsm({ storageKeyFile: path, sandbox: false });
    expect(await rotated.mac(moved, 'ECB', Buffer.from('x'))).toHaveLength(8);
    await expect(rotated.mac(key, 'ECB', Buffer.from('x'))).rejects.toThrow(/KEY_UNREADABLE: sealed under storage key/);
  });

  it('joins and rotates a storage key kept in components', async () => {
    const [a, b, c, d] = [newKey(), newKey(), newKey(), newKey()];
    const old = await openSoftwareHsm({ storageKeyComponents: [a, b], sandbox: true });
    const key = await old.generateKey('MAK', '3DES');
    const env = { YUFUKA_HSM_COMPONENT_2: `${b},${d}`, YUFUKA_HSM_COMPONENT_1: `${a},${c}`, PATH: '/bin' };
    const storageKeyComponents = storageKeyComponentsFromEnv(env);
    expect(storageKeyComponents).toEqual([`${a},${c}`, `${b},${d}`]);
    const rotating = await openSoftwareHsm({ storageKeyComponents, sandbox: true });
    const moved = await rotating.rewrap(key);
    const rotated = await openSoftwareHsm({ storageKeyComponents: [c, d], sandbox: true });
    expect(await rotated.revealForSandbox(moved)).toBe(await old.revealForSandbox(key));
  });

  it('finds no components in an environment without them', () => {
    expect(storageKeyComponentsFromEnv({ PATH: '/bin', YUFUKA_HSM_COMPONENT_1: '' })).toEqual([]);
  });
});
