import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@app/testkit';
import { ChildApp } from '../../apps/sandbox/src/platform/child-app.js';
import { ensureBuilt, until } from './support/demo-process.js';
import { appsOf } from './support/processes.js';

describe('an application as a process of its own', () => {
  let database: TestDatabase;
  let folder: string;
  const ending = new AbortController();
  const told: string[] = [];
  const givenUp: Error[] = [];

  const start = (env: NodeJS.ProcessEnv) =>
    ChildApp.start({
      name: 'clearing',
      env: { YUFUKA_SANDBOX: '1', YUFUKA_HSM_KEY_FILE: join(folder, 'hsm.key'), YUFUKA_BANK_DIR: folder, ...env },
      logDir: folder,
      ending: ending.signal,
      tell: (line) => told.push(line),
      onGivenUp: (error) => givenUp.push(error),
      restartGapsMs: [0, 100],
    });

  beforeAll(async () => {
    ensureBuilt();
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'yufuka-child-'));
  });
  afterAll(async () => {
    ending.abort();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('that does not come up says why', async () => {
    await expect(start({ DATABASE_URL: '' })).rejects.toThrow(
      /clearing stopped while starting \(1\)[^]*DATABASE_URL is not set/,
    );
  });

  it('that keeps dying is given up after a bounded number of starts', async () => {
    const app = await start({ DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: '' });
    const rival: Server = createServer();
    process.kill(appsOf(process.pid).clearing!, 'SIGKILL');
    await until('it is noticed', () => told.length > 0, 10_000, 1);
    rival.listen(Number(new URL(app.ready.url).port), '127.0.0.1');
    await until('it is given up', () => givenUp.length > 0, 60_000);
    rival.close();
    expect(told).toEqual([
      '! clearing died (SIGKILL): starting it again (1 of 2) in 0 s',
      expect.stringMatching(/EADDRINUSE[^]*starting it again \(2 of 2\) in 0.1 s/),
    ]);
    expect(givenUp[0]!.message).toMatch(/EADDRINUSE[^]*clearing is given up after 2 new starts/);
    expect(appsOf(process.pid)).toEqual({});
    await app.stop();
  });
});
