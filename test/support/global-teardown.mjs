import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Stops the PostgreSQL this run started and removes its data; on a server of the user's own, drops this run's databases. */
export default async function globalTeardown() {
  const folder = process.env.YUFUKA_TEST_RUN;
  const serverFile = join(folder, 'server.json');
  if (existsSync(serverFile)) {
    const server = JSON.parse(readFileSync(serverFile, 'utf8'));
    if (server.external) await dropDatabases(server);
  }
  await stopServer(join(folder, 'cluster', 'postmaster.pid'));
  rmSync(folder, { recursive: true, force: true });
}

async function dropDatabases({ ownerUrl, prefix }) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [prefix]);
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  } finally {
    await client.end();
  }
}

/** The data is thrown away, so the server need not write it out: SIGQUIT. */
async function stopServer(pidFile) {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 'SIGQUIT');
    for (let attempt = 0; attempt < 100; attempt++) {
      await wait(50);
      process.kill(pid, 0);
    }
  } catch {
    // it is gone
  }
}
