import { runMigrations } from 'bullmq';
import pg from 'pg';
import { ROOMS } from './job-names.js';
import { QUEUE_SCHEMA } from './queue-backend.js';

/**
 * Brings BullMQ's tables up to date, as the owner, and lets the applications use them but not change their form. Safe to run
 * again and by several processes at once. Needs the migrations of the product, which make the role.
 */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
    await makeSequences(client);
    await client.query(`
      BEGIN;
      SELECT pg_advisory_xact_lock(20303);
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO yufuka_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO yufuka_app;
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO yufuka_app;
      REVOKE INSERT, UPDATE, DELETE ON ${QUEUE_SCHEMA}.migration FROM yufuka_app;
      COMMIT;`);
  } finally {
    await client.end();
  }
}

/** BullMQ makes a queue's sequence when it first adds a job; the applications may create nothing, so it is made here. */
async function makeSequences(client: pg.Client): Promise<void> {
  for (const room of ROOMS) {
    const { rows } = await client.query<{ name: string }>(`SELECT ${QUEUE_SCHEMA}.job_id_seq_name($1) AS name`, [room]);
    await client.query(`CREATE SEQUENCE IF NOT EXISTS ${QUEUE_SCHEMA}.${client.escapeIdentifier(rows[0]!.name)}`);
  }
}
