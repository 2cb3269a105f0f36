import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { HsmError } from './hsm.error.js';
import { STORAGE_KEY_BYTES } from './storage-key-ring.js';
import { parseStorageKeys, readStorageKeyFile } from './storage-key-source.js';

/**
 * Adds a new random key as the newest of a storage key file. The file is replaced as a whole: whoever reads it sees the
 * keys before or after.
 * @throws HsmError `STORAGE_KEY` when there is no such file, or it is badly protected or malformed
 */
export async function addStorageKey(path: string): Promise<void> {
  const text = await checkedText(path);
  await replace(path, `${text.replace(/\n*$/, '\n')}${randomBytes(STORAGE_KEY_BYTES).toString('hex')}\n`);
}

/**
 * Leaves only the newest key in the file. Rewrap all keys first: what is sealed under the others is lost to every process
 * that starts afterwards.
 * @returns how many keys went
 * @throws HsmError `STORAGE_KEY` as above
 */
export async function retireStorageKeys(path: string): Promise<number> {
  const keys = parseStorageKeys(path, await checkedText(path));
  await replace(path, `# storage key\n${keys.at(-1)!.toString('hex')}\n`);
  return keys.length - 1;
}

async function checkedText(path: string): Promise<string> {
  const keys = await readStorageKeyFile(path);
  if (!keys?.length) throw new HsmError('STORAGE_KEY', `${path} holds no storage key`);
  return readFile(path, 'utf8');
}

async function replace(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
