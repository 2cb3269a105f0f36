import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { projectRoot } from './project-root.js';

/** TypeORM reads the order of a migration out of the 13 digits its name ends with. */
const FIRST_TIMESTAMP = 1_700_000_000_000;

/** The one ordered stream: `migrations/NNNN-name.sql`, each run in its own transaction and never edited once released. */
export function sqlMigrations(): (new () => MigrationInterface)[] {
  const folder = join(projectRoot(), 'migrations');
  const files = readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort();
  const twice = files.find((file, index) => index > 0 && files[index - 1]!.slice(0, 4) === file.slice(0, 4));
  if (twice) throw new Error(`two migrations have the number of ${twice}: their order would be left to chance`);
  return files.map((file) => {
    const name = `${file.slice(5, -4).replaceAll('-', '_')}${FIRST_TIMESTAMP + Number(file.slice(0, 4))}`;
    const migration = class implements MigrationInterface {
      readonly name = name;
      async up(queryRunner: QueryRunner): Promise<void> {
        await queryRunner.query(readFileSync(join(folder, file), 'utf8'));
      }
      async down(): Promise<void> {
        throw new Error(`${file} is not undone: money tables only go forward`);
      }
    };
    Object.defineProperty(migration, 'name', { value: name });
    return migration;
  });
}

/**
 * Brings a database up to date, as its owner. Safe to run again and by several processes at once (an advisory lock queues them).
 * @returns the names of the migrations that ran now
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: sqlMigrations(),
    migrationsTableName: 'yufuka_migration',
    migrationsTransactionMode: 'each',
    extra: { max: 2 },
  });
  await dataSource.initialize();
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock(20300)');
    const applied = await dataSource.runMigrations();
    return applied.map((migration) => migration.name);
  } finally {
    await guard.query('SELECT pg_advisory_unlock(20300)');
    await guard.release();
    await dataSource.destroy();
  }
}
