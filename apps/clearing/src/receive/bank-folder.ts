import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** No file of the bank is larger; a larger one is refused unread. */
export const BANK_FILE_MAX_BYTES = 20 * 1024 * 1024;

/** The folder exchanged with the bank. Files appear whole in it or not at all: each is renamed into place. */
export class BankFolder {
  constructor(private readonly folder: string) {}

  /** Names of complete files that wait, oldest name first. */
  async waiting(): Promise<string[]> {
    const entries = await readdir(await this.make('from-bank'), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /^[A-Z][\w.-]*\.txt$/.test(entry.name))
      .map((entry) => entry.name)
      .sort();
  }

  /** @returns the bytes, or why there are none: larger than the bank's files ever are, or taken by another process */
  async read(name: string): Promise<Buffer | 'too_large' | 'gone'> {
    const path = join(this.folder, 'from-bank', basename(name));
    try {
      return (await stat(path)).size > BANK_FILE_MAX_BYTES ? 'too_large' : await readFile(path);
    } catch (error) {
      if (isMissing(error)) return 'gone';
      throw error;
    }
  }

  /** Takes a file out of the way, once what it said is recorded. */
  async settle(name: string, into: 'imported' | 'refused'): Promise<void> {
    const target = join(await this.make('from-bank', into), basename(name));
    await rename(join(this.folder, 'from-bank', basename(name)), target).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  }

  /** Hands a file to the bank: written beside, flushed, renamed. Again with the same name replaces it with the same bytes. */
  async hand(name: string, bytes: Buffer): Promise<void> {
    const folder = await this.make('to-bank');
    const draft = join(folder, `.${basename(name)}.${randomBytes(4).toString('hex')}.part`);
    const file = await open(draft, 'wx', 0o640);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    await rename(draft, join(folder, basename(name)));
    await syncFolder(folder);
  }

  private async make(...parts: string[]): Promise<string> {
    const folder = join(this.folder, ...parts);
    await mkdir(folder, { recursive: true });
    return folder;
  }
}

/** A rename is only durable when its folder is. Windows cannot open folders and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
