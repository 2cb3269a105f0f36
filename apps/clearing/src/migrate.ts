import { databaseSettings, migrate } from '@app/database';
import { migrateJobs } from '@app/jobs';

/** `npm run migrate`: brings the database of DATABASE_OWNER_URL (or DATABASE_URL) up to date, its queues too. */
const { ownerUrl } = databaseSettings();
const applied = await migrate(ownerUrl);
await migrateJobs(ownerUrl);
process.stdout.write(applied.length === 0 ? 'up to date\n' : `${applied.join('\n')}\n`);
