import pg from 'pg';
import { APP_ROLE_OPTIONS } from '@app/database';
import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('a database of a suite', () => {
  const made: TestDatabase[] = [];

  beforeAll(async () => {
    made.push(...(await Promise.all([createTestDatabase(), createTestDatabase()])));
  });
  afterAll(() => Promise.all(made.map((database) => database.drop())));

  it('is migrated, its own, and its application owns nothing', async () => {
    const [mine, other] = made as [TestDatabase, TestDatabase];
    const app = new pg.Client({ connectionString: mine.appUrl, options: APP_ROLE_OPTIONS });
    await app.connect();
    await app.query("INSERT INTO platform.parameter (name, effective_from, value) VALUES ('probe', '2026-01-01', '1')");
    await expect(app.query('CREATE TABLE platform.mine (id int)')).rejects.toThrow('permission denied');
    await expect(app.query('UPDATE ledger.account SET balance_fen = 1')).rejects.toThrow('permission denied');
    await app.end();
    const owner = new pg.Client({ connectionString: other.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query("SELECT 1 FROM platform.parameter WHERE name = 'probe'");
    await owner.end();
    expect(rows).toHaveLength(0);
  });
});
