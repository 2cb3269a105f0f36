import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '@app/database';
import type { BenchServer } from '../bench-server.js';

/** A run of the processing in a process of its own. */
export interface ProcessingRun {
  readonly seconds: number;
  readonly startMb: number;
  readonly peakMb: number;
}

/**
 * Runs the processing of the file that waits.
 * @param killAtRows kills the process, by SIGKILL, when so many rows are done
 * @throws Error when it ends by itself with a failure
 */
export async function processFile(
  server: BenchServer,
  hsmKeyFile: string,
  killAtRows = Infinity,
): Promise<ProcessingRun> {
  const entry = join(projectRoot(), 'dist', 'bench', 'src', 'ecash', 'process-file.main.js');
  const child = spawn(process.execPath, [entry], {
    cwd: projectRoot(),
    env: { ...process.env, DATABASE_URL: server.appUrl, YUFUKA_HSM_KEY_FILE: hsmKeyFile },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const { rss } = await new Promise<{ rss: number }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { rss: number }));
    void ended.then((code) => reject(new Error(`the processing ended with ${code} before it began`)));
  });
  const startedMs = performance.now();
  const startMb = rss / 1_048_576;
  let peakMb = startMb;
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!isOver) {
    peakMb = Math.max(peakMb, residentMb(child.pid!));
    const [row] = await server.owner<{ done: string }>('SELECT max(processed_rows) AS done FROM chips.upload_file');
    if (Number(row!.done) >= killAtRows) child.kill('SIGKILL');
    await wait(100);
  }
  const code = await ended;
  if (code !== 0 && child.signalCode !== 'SIGKILL') throw new Error(`the processing ended with ${code}`);
  return { seconds: (performance.now() - startedMs) / 1000, startMb, peakMb };
}

function residentMb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
