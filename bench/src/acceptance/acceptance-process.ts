import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '@app/database';

const READY_TIMEOUT_MS = 60_000;
const CLOCK_TICKS_PER_SECOND = 100;

/** The acceptance application as it is shipped, in a process of its own. */
export interface AcceptanceProcess {
  readonly pid: number;
  readonly url: string;
  readonly posHost: string;
  readonly posPort: number;
  stop(): Promise<void>;
}

/**
 * Starts `dist/apps/acceptance` over a database. `BENCH_CPU_PROFILE=DIR` has it write a processor profile there.
 * @throws Error with the end of its output when it does not come up
 */
export async function startAcceptance(databaseUrl: string, hsmKeyFile: string): Promise<AcceptanceProcess> {
  const entry = join(projectRoot(), 'dist', 'apps', 'acceptance', 'src', 'main.js');
  const profile = process.env.BENCH_CPU_PROFILE;
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const child = spawn(process.execPath, [...flags, entry], {
    cwd: projectRoot(),
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: '',
      YUFUKA_SANDBOX: '1',
      YUFUKA_HSM_KEY_FILE: hsmKeyFile,
      HOST: '127.0.0.1',
      PORT: '0',
      POS_PORT: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const { url, pos } = await readyLine(child);
  const [posHost, posPort] = pos.split(':') as [string, string];
  return { pid: child.pid!, url, posHost, posPort: Number(posPort), stop: () => stop(child) };
}

function readyLine(child: ChildProcess): Promise<{ url: string; pos: string }> {
  return new Promise((resolve, reject) => {
    const tail: string[] = [];
    const fail = (reason: string): void => reject(new Error(`acceptance ${reason}\n${tail.join('\n')}`));
    const timer = setTimeout(() => fail('did not get ready'), READY_TIMEOUT_MS);
    child.once('exit', (code) => fail(`ended with ${code}`));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      tail.push(line);
      if (tail.length > 20) tail.shift();
      if (!line.startsWith('{"ready"')) return;
      clearTimeout(timer);
      resolve(JSON.parse(line) as { url: string; pos: string });
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}

/** Processor seconds a process has used; NaN where the system does not tell. */
export function processorSeconds(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_PER_SECOND;
  } catch {
    return NaN;
  }
}

/** Memory of a process that is in use, in megabytes; NaN where the system does not tell. */
export function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
  } catch {
    return NaN;
  }
}
