import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const READY_MS = 300_000;

/** Starts the platform once for all suites, as a user's `npm run demo` does, and waits until its story has been played. */
export default async function globalSetup() {
  process.env.YUFUKA_CHROMIUM = findChromium();
  const data = mkdtempSync(join(tmpdir(), 'yufuka-browser-'));
  // As root the database runs as another user, who must get there.
  chmodSync(data, 0o755);
  const resultFile = join(data, 'result.json');
  // What the test run or its machine has set is not the user's.
  const env = { ...process.env };
  for (const name of ['NODE_OPTIONS', 'DATABASE_URL', 'DATABASE_OWNER_URL', 'REDIS_URL']) delete env[name];
  const child = spawn(
    process.execPath,
    ['dist/apps/sandbox/src/demo/main.js', '--keep-data', join(data, 'sandbox'), '--result', resultFile],
    { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const told = [];
  child.stdout.on('data', (text) => told.push(text));
  child.stderr.on('data', (text) => told.push(text));
  globalThis.yufukaDemo = { child, data };
  for (const endMs = Date.now() + READY_MS; !existsSync(resultFile); await wait(200)) {
    if (child.exitCode === null && Date.now() < endMs) continue;
    child.kill('SIGTERM');
    throw new Error(`the demo did not come up\n${told.join('')}`);
  }
  process.env.YUFUKA_DEMO = readFileSync(resultFile, 'utf8');
}
