import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, migrate, startEmbeddedPostgres, withDatabase } from '@app/database';
import pg from 'pg';

/** A PostgreSQL of the benchmark's own, with durable commits, and a fresh migrated database in it. */
export interface BenchServer {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Where the yardstick runs: another database of the same server. */
  readonly yardstickUrl: string;
  owner<Row extends pg.QueryResultRow>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

const DATABASE = 'yufuka_bench';
const YARDSTICK = 'yufuka_tpcb';

export async function startBenchServer(): Promise<BenchServer> {
  const given = process.env.DATABASE_URL;
  const folder = given ? undefined : mkdtempSync(join(tmpdir(), 'yufuka-bench-'));
  const server: EmbeddedPostgres = given
    ? { ownerUrl: process.env.DATABASE_OWNER_URL ?? given, appUrl: given, stop: async () => undefined }
    : await startEmbeddedPostgres({
        dataDir: folder!,
        durability: 'durable',
        settings: { min_wal_size: '2GB', max_wal_size: '6GB' },
      });
  const admin = new pg.Client({ connectionString: server.ownerUrl });
  await admin.connect();
  for (const database of [DATABASE, YARDSTICK]) {
    await admin.query(`DROP DATABASE IF EXISTS ${database}`);
    await admin.query(`CREATE DATABASE ${database}`);
  }
  await admin.end();
  const ownerUrl = withDatabase(server.ownerUrl, DATABASE);
  await migrate(ownerUrl);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  return {
    ownerUrl,
    appUrl: withDatabase(server.appUrl, DATABASE),
    yardstickUrl: withDatabase(server.ownerUrl, YARDSTICK),
    owner: async (sql, parameters) => (await client.query(sql, parameters)).rows as never,
    stop: async () => {
      await client.end();
      await server.stop();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
