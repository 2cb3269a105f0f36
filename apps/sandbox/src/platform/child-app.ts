import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '@app/database';

const READY_TIMEOUT_MS = 120_000;

/** The line an application prints when it listens. */
export interface ReadyLine {
  readonly ready: string;
  readonly url: string;
  /** `host:port` of the POS gateway; acceptance only. */
  readonly pos?: string;
}

/** An application running as a process of its own, its log in a file. */
export interface ChildApp {
  readonly name: string;
  readonly ready: ReadyLine;
  readonly process: ChildProcess;
  /** Asks it to stop and waits; after ten seconds it is killed. */
  stop(): Promise<void>;
}

/**
 * Starts `apps/<name>` and waits until it listens. It ends by itself when this process ends, however that happens.
 * @throws Error with the end of its log when it does not come up
 */
export function startChildApp(name: string, env: NodeJS.ProcessEnv, logDir: string): Promise<ChildApp> {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', join(projectRoot(), 'dist', 'apps', name, 'src', 'main.js')],
    {
      cwd: projectRoot(),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const log = createWriteStream(join(logDir, `${name}.log`), { flags: 'a' });
  const tail: string[] = [];
  return new Promise((done, failed) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      failed(new Error(`${name} did not get ready in ${READY_TIMEOUT_MS / 1000} s\n${tail.join('\n')}`));
    }, READY_TIMEOUT_MS);
    const onLine = (line: string) => {
      log.write(`${line}\n`);
      tail.push(line);
      if (tail.length > 30) tail.shift();
      if (!line.startsWith('{"ready"')) return;
      clearTimeout(timer);
      done({ name, ready: JSON.parse(line) as ReadyLine, process: child, stop: () => stopChild(child) });
    };
    createInterface({ input: child.stdout! }).on('line', onLine);
    createInterface({ input: child.stderr! }).on('line', onLine);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      log.end();
      failed(new Error(`${name} stopped while starting (${signal ?? code})\n${tail.join('\n')}`));
    });
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}
