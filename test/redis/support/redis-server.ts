import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Redis } from 'ioredis';

/** A real Redis of a suite, empty at its beginning. */
export interface RedisServer {
  readonly url: string;
  /** Leaves it as it was found. */
  close(): Promise<void>;
}

/**
 * The empty database that `REDIS_URL` names, or a `redis-server` of this machine, started on a port of its own.
 * @throws Error when there is neither, or when `REDIS_URL` names a database that holds something
 */
export function openRedis(): Promise<RedisServer> {
  return process.env.REDIS_URL ? borrow(process.env.REDIS_URL) : start();
}

async function borrow(url: string): Promise<RedisServer> {
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1 });
  await client.connect();
  if ((await client.dbsize()) > 0) {
    client.disconnect();
    throw new Error(
      'REDIS_URL names a database that is not empty: name an empty one (as …/9), it is emptied afterwards',
    );
  }
  const close = async () => {
    await client.flushdb();
    client.disconnect();
  };
  return { url, close };
}

async function start(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'yufuka-redis-'));
  const port = await freePort();
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', flags, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((done) => server.once('close', () => done()));
  const close = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const said: string[] = [];
  await new Promise<void>((done, failed) => {
    server.once('error', (error) => {
      rmSync(folder, { recursive: true, force: true });
      const hint = 'name one by REDIS_URL, or install redis-server (Debian: apt-get install redis-server)';
      failed(new Error(`these tests need a Redis: ${hint}`, { cause: error }));
    });
    server.once('exit', (code) => failed(new Error(`redis-server ended (${code})\n${said.join('\n')}`)));
    createInterface({ input: server.stdout }).on('line', (line) => {
      said.push(line);
      if (line.includes('Ready to accept connections')) done();
    });
  });
  return { url: `redis://127.0.0.1:${port}`, close };
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
