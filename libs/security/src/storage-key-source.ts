import { randomBytes } from 'node:crypto';
import { link, mkdir, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HsmError } from './hsm.error.js';
import { joinComponents } from './key-material.js';
import { STORAGE_KEY_BYTES } from './storage-key-ring.js';

const COMPONENT_VARIABLE = /^YUFUKA_HSM_COMPONENT_(\d+)$/;

/**
 * Reads a storage key file: one key of 64 hex digits a line, oldest first, `#` lines are remarks. To rotate, add a
 * new key at the end (`npm run rotate-storage-key -- --add`): processes that run take it up by themselves. After
 * rewrapping all keys the old line goes (`--retire`).
 * @returns undefined when there is no such file
 * @throws HsmError `STORAGE_KEY` when anyone but the owner may read it, or a line is no key
 */
export async function readStorageKeyFile(path: string): Promise<Buffer[] | undefined> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new HsmError('STORAGE_KEY', `${path} cannot be opened (${error.code})`);
  });
  if (!file) return undefined;
  try {
    const { mode } = await file.stat();
    // Windows reports no permission bits of others; there the file's folder must be protected instead.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new HsmError('STORAGE_KEY', `${path} has mode ${(mode & 0o777).toString(8)}, must be 600: run chmod 600`);
    }
    return parseStorageKeys(path, await file.readFile('utf8'));
  } finally {
    await file.close();
  }
}

/** The keys of a file's lines, oldest first. @throws HsmError `STORAGE_KEY` naming the line that is no key */
export function parseStorageKeys(path: string, text: string): Buffer[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.flatMap((line, index) => {
    if (line === '' || line.startsWith('#')) return [];
    if (!/^[0-9a-f]{64}$/i.test(line)) {
      throw new HsmError('STORAGE_KEY', `${path} line ${index + 1} is not ${STORAGE_KEY_BYTES * 2} hex digits`);
    }
    return [Buffer.from(line, 'hex')];
  });
}

/**
 * Makes the sandbox's storage key file unless it is there already. It appears whole or not at all, and of several
 * processes starting together exactly one makes it.
 */
export async function createStorageKeyFile(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`# storage key of the sandbox HSM\n${randomBytes(STORAGE_KEY_BYTES).toString('hex')}\n`);
    await file.sync();
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw new HsmError('STORAGE_KEY', `${path} cannot be made (${error.code})`);
    });
  } finally {
    await file.close();
    await unlink(draft);
  }
}

/**
 * The custodians' components from variables `YUFUKA_HSM_COMPONENT_1`, `_2`, … in order of their number. While a storage
 * key is being rotated each variable holds the components of both keys, separated by a comma, oldest first.
 * @returns an empty list when none is set
 */
export function storageKeyComponentsFromEnv(env: NodeJS.ProcessEnv): string[] {
  return Object.entries(env)
    .flatMap(([name, value]) => {
      const number = COMPONENT_VARIABLE.exec(name)?.[1];
      return number === undefined || !value ? [] : [{ number: Number(number), value }];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ value }) => value);
}

/** XORs the components into storage keys, oldest first. @throws HsmError `STORAGE_KEY` */
export function joinStorageKeys(components: readonly string[]): Buffer[] {
  const generations = components.map((component) => component.split(','));
  const count = generations[0]?.length ?? 0;
  if (generations.some((keys) => keys.length !== count)) {
    throw new HsmError('STORAGE_KEY', 'the components do not hold the same number of keys');
  }
  try {
    return Array.from({ length: count }, (_, at) =>
      joinComponents(
        generations.map((keys) => keys[at]!),
        STORAGE_KEY_BYTES,
      ),
    );
  } catch (error) {
    if (error instanceof HsmError) throw new HsmError('STORAGE_KEY', error.message);
    throw error;
  }
}
