import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { databaseSettings, migrate, startEmbeddedPostgres, sweepTestClusters, withDatabase } from '@app/database';
import { migrateJobs } from '@app/jobs';
import pg from 'pg';

/** A database of one suite, migrated and empty. */
export interface TestDatabase {
  readonly ownerUrl: string;
  /** For `DatabaseModule.forRoot`, which makes it act as `yufuka_app`. */
  readonly appUrl: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

interface TestServer {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly template: string;
  readonly prefix: string;
  readonly external: boolean;
}

const START_DEADLINE_MS = 150_000;
const ROOT_PREFIX = 'yufuka-test';

let databases = 0;

/**
 * Makes a database for a suite out of the run's migrated template. The run's first call starts PostgreSQL (or takes the
 * server of `DATABASE_URL`, whose owner must be allowed to create databases); workers wait for each other.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await testServer();
  const name = `${server.prefix}${process.pid}_${(databases += 1)}`;
  await asOwner(server.ownerUrl, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${server.template}"`));
  return {
    ownerUrl: withDatabase(server.ownerUrl, name),
    appUrl: withDatabase(server.appUrl, name),
    drop: () => asOwner(server.ownerUrl, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)),
  };
}

async function testServer(): Promise<TestServer> {
  const folder = process.env.YUFUKA_TEST_RUN;
  if (!folder) throw new Error('YUFUKA_TEST_RUN is not set: run the tests by Jest with the global set-up');
  const serverFile = join(folder, 'server.json');
  if (existsSync(serverFile)) return JSON.parse(readFileSync(serverFile, 'utf8')) as TestServer;
  mkdirSync(folder, { recursive: true });
  try {
    mkdirSync(join(folder, 'starting'));
  } catch {
    return await startedByAnother(folder, serverFile);
  }
  try {
    const server = await startServer(folder);
    writeFileSync(`${serverFile}.part`, JSON.stringify(server), { mode: 0o600 });
    renameSync(`${serverFile}.part`, serverFile);
    return server;
  } catch (error) {
    writeFileSync(join(folder, 'failed'), (error as Error).message);
    throw error;
  }
}

async function startedByAnother(folder: string, serverFile: string): Promise<TestServer> {
  const deadline = performance.now() + START_DEADLINE_MS;
  while (!existsSync(serverFile)) {
    const failed = join(folder, 'failed');
    if (existsSync(failed)) throw new Error(`the tests' PostgreSQL did not start: ${readFileSync(failed, 'utf8')}`);
    if (performance.now() > deadline) throw new Error("the tests' PostgreSQL did not start in time");
    await wait(50);
  }
  return JSON.parse(readFileSync(serverFile, 'utf8')) as TestServer;
}

async function startServer(folder: string): Promise<TestServer> {
  const prefix = `${basename(folder).replaceAll('-', '_')}_`;
  const external = Boolean(process.env.DATABASE_URL);
  const urls = external ? ownServer() : await embeddedServer(folder);
  const template = `${prefix}template`;
  await asOwner(urls.ownerUrl, (client) => client.query(`CREATE DATABASE "${template}"`));
  const templateUrl = withDatabase(urls.ownerUrl, template);
  await migrate(templateUrl);
  await migrateJobs(templateUrl);
  return { ...urls, template, prefix, external };
}

function ownServer(): { ownerUrl: string; appUrl: string } {
  const { url, ownerUrl } = databaseSettings();
  return { ownerUrl, appUrl: url };
}

async function embeddedServer(folder: string): Promise<{ ownerUrl: string; appUrl: string }> {
  await sweepTestClusters(dirname(folder), ROOT_PREFIX);
  const { ownerUrl, appUrl } = await startEmbeddedPostgres({ dataDir: folder, durability: 'fast' });
  return { ownerUrl, appUrl };
}

async function asOwner(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
