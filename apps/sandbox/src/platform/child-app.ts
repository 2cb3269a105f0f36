import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '@app/database';

const READY_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 10_000;
const RESTART_GAPS_MS = [0, 1_000, 3_000, 9_000, 27_000];
/** An application that ran this long begins with the first gap again. */
const STEADY_MS = 60_000;
const TAIL_LINES = 30;

/** The line an application prints when it listens. */
export interface ReadyLine {
  readonly ready: string;
  readonly url: string;
  /** `host:port` of the POS gateway; acceptance only. */
  readonly pos?: string;
}

export interface ChildAppOptions {
  readonly name: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logDir: string;
  /** Aborted when the platform stops: from then on nothing is started, and what is starting is stopped. */
  readonly ending: AbortSignal;
  readonly tell: (line: string) => void;
  /** It died again and again, or does not come up any more. */
  readonly onGivenUp: (error: Error) => void;
  /** Waits before each new start of an application that died; after the last it is given up. */
  readonly restartGapsMs?: readonly number[];
}

interface Running {
  readonly child: ChildProcess;
  readonly ready: ReadyLine;
  readonly startedMs: number;
}

/**
 * An application running as a process of its own, its log in a file. When it dies it is started again on the same ports, a
 * bounded number of times, with growing gaps. It ends by itself when this process ends, however that happens.
 */
export class ChildApp {
  private restarts = 0;
  private reviving: Promise<void> = Promise.resolve();

  private constructor(
    private readonly options: ChildAppOptions,
    private running: Running,
  ) {
    this.watch();
  }

  /** Starts `apps/<name>` and waits until it listens. @throws Error with the end of its log when it does not come up */
  static async start(options: ChildAppOptions): Promise<ChildApp> {
    return new ChildApp(options, await launch(options, options.env));
  }

  get ready(): ReadyLine {
    return this.running.ready;
  }

  /** After `ending`: asks it to stop and waits; after ten seconds it is killed. */
  async stop(): Promise<void> {
    await this.reviving;
    const { child } = this.running;
    if (hasEnded(child)) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(timer);
  }

  private watch(): void {
    const { child } = this.running;
    const onExit = () => {
      if (!this.options.ending.aborted) this.reviving = this.revive(child);
    };
    if (hasEnded(child)) onExit();
    else child.once('exit', onExit);
  }

  private async revive(dead: ChildProcess): Promise<void> {
    const { name, env, ending, tell, onGivenUp, restartGapsMs: gapsMs = RESTART_GAPS_MS } = this.options;
    const { ready, startedMs } = this.running;
    let reason = `${name} died (${dead.signalCode ?? dead.exitCode})`;
    if (performance.now() - startedMs > STEADY_MS) this.restarts = 0;
    while (this.restarts < gapsMs.length) {
      const gapMs = gapsMs[this.restarts]!;
      this.restarts += 1;
      tell(`! ${reason}: starting it again (${this.restarts} of ${gapsMs.length}) in ${gapMs / 1000} s`);
      await wait(gapMs, undefined, { signal: ending }).catch(() => undefined);
      if (ending.aborted) return;
      try {
        this.running = await launch(this.options, { ...env, ...portsOf(ready) });
        tell(`! ${name} is back at ${this.running.ready.url}`);
        return this.watch();
      } catch (error) {
        if (ending.aborted) return;
        reason = (error as Error).message;
      }
    }
    onGivenUp(new Error(`${reason}\n${name} is given up after ${gapsMs.length} new starts`));
  }
}

/** Others have been told the addresses, so the new process takes the ports of the old one. */
function portsOf({ url, pos }: ReadyLine): NodeJS.ProcessEnv {
  return { PORT: new URL(url).port, ...(pos ? { POS_PORT: pos.slice(pos.lastIndexOf(':') + 1) } : {}) };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function launch({ name, logDir, ending }: ChildAppOptions, env: NodeJS.ProcessEnv): Promise<Running> {
  const entry = join(projectRoot(), 'dist', 'apps', name, 'src', 'main.js');
  const child = spawn(process.execPath, ['--enable-source-maps', entry], {
    cwd: projectRoot(),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log = createWriteStream(join(logDir, `${name}.log`), { flags: 'a' });
  const tail: string[] = [];
  return new Promise((done, failed) => {
    const giveUp = () => child.kill('SIGTERM');
    ending.addEventListener('abort', giveUp);
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      failed(new Error(`${name} did not get ready in ${READY_TIMEOUT_MS / 1000} s\n${tail.join('\n')}`));
    }, READY_TIMEOUT_MS);
    const onLine = (line: string) => {
      log.write(`${line}\n`);
      tail.push(line);
      if (tail.length > TAIL_LINES) tail.shift();
      if (!line.startsWith('{"ready"')) return;
      clearTimeout(timer);
      ending.removeEventListener('abort', giveUp);
      done({ child, ready: JSON.parse(line) as ReadyLine, startedMs: performance.now() });
    };
    createInterface({ input: child.stdout! }).on('line', onLine);
    createInterface({ input: child.stderr! }).on('line', onLine);
    // Once all it has written is read.
    child.once('close', () => log.end());
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      ending.removeEventListener('abort', giveUp);
      failed(new Error(`${name} stopped while starting (${signal ?? code})\n${tail.join('\n')}`));
    });
  });
}
