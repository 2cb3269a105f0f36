import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Names the folder of this run's PostgreSQL. The first suite that asks for a database starts it there (see
 * `createTestDatabase`), so that runs of pure tests cost nothing; the global tear-down stops it.
 */
export default function globalSetup() {
  process.env.YUFUKA_TEST_RUN = join(tmpdir(), `yufuka-test-${process.pid}`);
  process.env.LOG_LEVEL ??= 'silent';
}
