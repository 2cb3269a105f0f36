import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type DatabaseSettings, migrate, moveSandboxClock, startEmbeddedPostgres } from '@app/database';
import { migrateJobs } from '@app/jobs';
import pg from 'pg';
import type { DataFolder } from './data-folder.js';

/** The first moment of a new sandbox, China time: the story's prologue. The story itself plays in 2026. */
const FIRST_MOMENT = new Date('2022-11-15T09:00:00+08:00');
const SCHEMAS = ['sandbox', 'clearing', 'acceptance', 'issuer', 'ledger', 'access', 'platform', 'bullmq'];

export interface SandboxDatabase extends DatabaseSettings {
  /** Where it runs, for people; no password in it. */
  readonly label: string;
  stop(): Promise<void>;
}

/** PostgreSQL out of npm in the sandbox's folder, or the server `DATABASE_URL` names; migrated, with the sandbox clock set. */
export async function openSandboxDatabase(
  folder: DataFolder,
  fresh: boolean,
  tell: (line: string) => void,
): Promise<SandboxDatabase> {
  const given = process.env.DATABASE_URL;
  if (!given) tell('starting PostgreSQL from npm …');
  const server = given
    ? { ownerUrl: process.env.DATABASE_OWNER_URL ?? given, appUrl: given, stop: async () => undefined }
    : await startEmbeddedPostgres({ dataDir: folder.folder('postgres'), durability: 'durable' });
  const owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  try {
    if (fresh && given) await dropSchemas(owner);
    const applied = await migrate(server.ownerUrl);
    await migrateJobs(server.ownerUrl);
    tell(applied.length > 0 ? `database migrated (${applied.length} steps)` : 'database is up to date');
    const clock = await owner.query('SELECT 1 FROM platform.sandbox_clock');
    if (clock.rowCount === 0) await moveSandboxClock((sql, parameters) => owner.query(sql, parameters), FIRST_MOMENT);
  } finally {
    await owner.end();
  }
  const at = new URL(server.ownerUrl);
  return { url: server.appUrl, ownerUrl: server.ownerUrl, label: `${at.host}${at.pathname}`, stop: server.stop };
}

/**
 * Empties the sandbox's folder. The database's data lies in it, or in a folder that stands for it; a server that a killed
 * sandbox left over is stopped first. The data of a server the user brought lies elsewhere.
 */
export async function emptyFolder(folder: DataFolder): Promise<void> {
  const data = folder.file('postgres');
  const standsFor = join(data, 'moved-to');
  for (const home of [data, ...(existsSync(standsFor) ? [readFileSync(standsFor, 'utf8')] : [])]) {
    await stopLeftOver(join(home, 'cluster'));
    rmSync(home, { recursive: true, force: true });
  }
  folder.empty();
}

async function stopLeftOver(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const commandLine = `/proc/${pid}/cmdline`;
  // After a reboot the number may belong to another program.
  if (existsSync(commandLine) && !readFileSync(commandLine, 'utf8').includes(cluster)) return;
  try {
    process.kill(pid, 'SIGINT');
    for (let attempt = 0; attempt < 200; attempt += 1) {
      await wait(50);
      process.kill(pid, 0);
    }
  } catch {
    // it is gone
  }
}

async function dropSchemas(owner: pg.Client): Promise<void> {
  for (const schema of SCHEMAS) await owner.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await owner.query('DROP TABLE IF EXISTS yufuka_migration');
}
