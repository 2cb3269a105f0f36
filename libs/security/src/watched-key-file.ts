import { readFileSync, statSync } from 'node:fs';
import { parseStorageKeys } from './storage-key-source.js';

/**
 * The storage key file as it changes under a running process: a key that was added takes effect with the next secret that
 * is sealed, or opened under a key not met before. A file that cannot be read any more changes nothing: the process goes
 * on with the keys it holds, and the next start tells what is wrong.
 */
export class WatchedKeyFile {
  /** Nothing was seen at first: the file may have changed since it was read for the start. */
  private seen = '';

  constructor(private readonly path: string) {}

  /** The keys, oldest first, when the file is another than at the last look; else undefined. */
  changed(): Buffer[] | undefined {
    const stamp = this.stamp();
    if (stamp === this.seen || stamp === '') return undefined;
    try {
      const keys = parseStorageKeys(this.path, readFileSync(this.path, 'utf8'));
      this.seen = stamp;
      return keys.length > 0 ? keys : undefined;
    } catch {
      return undefined;
    }
  }

  /** Empty while the file is missing or open to others. */
  private stamp(): string {
    const stat = statSync(this.path, { throwIfNoEntry: false });
    if (!stat || (process.platform !== 'win32' && (stat.mode & 0o077) !== 0)) return '';
    return `${stat.ino}/${stat.size}/${stat.mtimeMs}`;
  }
}
