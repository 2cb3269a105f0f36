import { APP_ROLE_OPTIONS, Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { createTestDatabase, type TestDatabase } from '@app/testkit';
import { DataSource } from 'typeorm';

const JOB = 'clearing.reconcile-chips';

describe('a job that looks itself for what there is to do', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let transactor: Transactor;
  let outbox: Outbox;
  beforeAll(async () => {
    database = await createTestDatabase();
    const extra = { options: APP_ROLE_OPTIONS };
    dataSource = await new DataSource({ type: 'postgres', url: database.appUrl, extra }).initialize();
    transactor = new Transactor(dataSource);
    outbox = new Outbox(transactor, { assertKnown: () => undefined } as never);
  });
  afterEach(() => transactor.query('DELETE FROM platform.outbox'));
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const count = async () => (await dataSource.query('SELECT FROM platform.outbox')).length as number;
  /** What a relay would take now. */
  const relayable = () => dataSource.transaction(async (manager) => (await manager.query('SELECT 1 FROM platform.outbox FOR UPDATE SKIP LOCKED')).length as number); // prettier-ignore

  it('waits once, however often it is called for', async () => {
    for (let times = 0; times < 3; times++) await transactor.run(() => outbox.enqueueOnce(JOB, {}));
    expect(await count()).toBe(1);
  });

  it('that waits already is held back until the commit of whoever calls for it again', async () => {
    await transactor.run(() => outbox.enqueueOnce(JOB, {}));
    expect(await relayable()).toBe(1);
    await transactor.run(async () => {
      await outbox.enqueueOnce(JOB, {});
      expect(await relayable()).toBe(0);
    });
    expect(await relayable()).toBe(1);
  });

  it('is written once more when the one that waits is just being taken', async () => {
    await transactor.run(() => outbox.enqueueOnce(JOB, {}));
    await dataSource.transaction(async (manager) => {
      await manager.query('SELECT 1 FROM platform.outbox FOR UPDATE');
      await transactor.run(() => outbox.enqueueOnce(JOB, {}));
    });
    expect(await count()).toBe(2);
  });
});
