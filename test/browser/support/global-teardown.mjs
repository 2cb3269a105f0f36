import { once } from 'node:events';
import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  const { child, data } = globalThis.yufukaDemo;
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
