import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbeddedPostgres } from '@app/database';
import { simulationOptions } from './ecash/options.js';
import { simulateEcash } from './ecash/simulate-ecash.js';

/** `simulate ecash --seed N --cards C --taps T`: plays a world against the product, audits it, and ends with one line of JSON. */
async function main([what, ...args]: readonly string[]): Promise<number> {
  if (what !== 'ecash') {
    console.error('usage: npm run simulate -- ecash --seed N --cards C --taps T');
    return 2;
  }
  const options = simulationOptions(args);
  const folder = await mkdtemp(join(tmpdir(), 'yufuka-world-'));
  const settings = { shared_buffers: '512MB', max_wal_size: '4GB', work_mem: '64MB' };
  const server = await startEmbeddedPostgres({ dataDir: folder, durability: 'fast', settings });
  try {
    await migrate(server.ownerUrl);
    const { result, holds } = await simulateEcash(options, server, (line) => console.log(line));
    console.log(JSON.stringify(result));
    return holds ? 0 : 1;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error);
  return 1;
});
