import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '@app/database';

const DEMO = 'dist/apps/sandbox/src/demo/main.js';
const WAIT_MS = 240_000;

/** Has the build be that of the sources; `npm test` has made it already. */
export function ensureBuilt(): void {
  const built = join(projectRoot(), DEMO);
  const newest = Math.max(...['apps', 'libs'].map((room) => newestMs(join(projectRoot(), room))));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  execFileSync(process.execPath, [join(projectRoot(), 'scripts', 'run.mjs'), 'build'], { stdio: 'inherit' });
}

function newestMs(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Math.max(
    0,
    ...files
      .filter((file) => file.isFile() && /(?<!\.spec)\.ts$/.test(file.name))
      .map((file) => statSync(join(file.parentPath, file.name)).mtimeMs),
  );
}

/** The demo as a user starts it, in a process of its own. */
export class DemoProcess {
  readonly lines: string[] = [];
  /** What it printed for people when something went wrong. */
  readonly complaints: string[] = [];
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  private readonly child: ChildProcess;

  constructor(...args: string[]) {
    // What the test run or its machine has set is not the user's.
    const {
      LOG_LEVEL: _l,
      NODE_OPTIONS: _n,
      DATABASE_URL: _d,
      DATABASE_OWNER_URL: _o,
      REDIS_URL: _r,
      ...env
    } = process.env;
    this.child = spawn(process.execPath, [DEMO, ...args], {
      cwd: projectRoot(),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    createInterface({ input: this.child.stdout! }).on('line', (line) => this.lines.push(line));
    createInterface({ input: this.child.stderr! }).on('line', (line) => this.complaints.push(line));
    this.ended = new Promise((done) => this.child.once('close', (code, signal) => done({ code, signal })));
  }

  get pid(): number {
    return this.child.pid!;
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Waits for a line that begins so. */
  async says(beginning: string): Promise<string> {
    await until(`the demo says ${beginning}`, () => {
      if (this.lines.some((line) => line.startsWith(beginning))) return true;
      if (!this.alive) throw new Error(`the demo ended without saying ${beginning}\n${this.told()}`);
      return false;
    });
    return this.lines.find((line) => line.startsWith(beginning))!;
  }

  /** All it said, for a failed test; the result's line, which shows cards, is left out. */
  told(): string {
    return [...this.lines.filter((line) => !line.startsWith('{')), ...this.complaints].join('\n');
  }
}

/** @throws Error when it has not come true after `timeoutMs` */
export async function until(
  what: string,
  truth: () => boolean | Promise<boolean>,
  timeoutMs = WAIT_MS,
  gapMs = 25,
): Promise<void> {
  const endMs = performance.now() + timeoutMs;
  while (!(await truth())) {
    if (performance.now() > endMs) throw new Error(`it did not happen: ${what}`);
    await new Promise((done) => setTimeout(done, gapMs));
  }
}
