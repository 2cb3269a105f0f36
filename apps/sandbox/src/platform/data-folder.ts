import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK = 'sandbox.pid';

/** Everything one sandbox keeps, and the claim that only one process runs on it. */
export class DataFolder {
  private constructor(readonly path: string) {}

  /** @throws Error when another sandbox runs on the same folder */
  static claim(path: string): DataFolder {
    mkdirSync(path, { recursive: true });
    const lock = join(path, LOCK);
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (holder && holder !== process.pid && isRunning(holder)) {
      throw new Error(
        `another sandbox (process ${holder}) runs on ${path}: stop it, or choose another folder with --keep-data`,
      );
    }
    writeFileSync(lock, String(process.pid));
    return new DataFolder(path);
  }

  file(...names: string[]): string {
    return join(this.path, ...names);
  }

  folder(...names: string[]): string {
    const folder = join(this.path, ...names);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Removes all that lies in it, but not the claim. */
  empty(): void {
    for (const name of readdirSync(this.path)) {
      if (name !== LOCK) rmSync(join(this.path, name), { recursive: true, force: true });
    }
  }

  release(): void {
    rmSync(this.file(LOCK), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // The number may have gone to another program since.
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('sandbox');
}
