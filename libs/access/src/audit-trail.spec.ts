import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule, Transactor } from '@app/database';
import { createTestDatabase, type TestDatabase } from '@app/testkit';
import pg from 'pg';
import { AccessModule, AuditTrail } from './index.js';

describe('the audit trail', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({
          url: database.appUrl,
          ownerUrl: database.ownerUrl,
          applicationName: 'audit-spec',
          entities: [],
          sandbox: false,
        }),
        AccessModule.forRoot({ sandbox: true }),
      ],
    }).compile();
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });

  it('holds who did what, keeps nothing of a rollback, and shows tampering', async () => {
    const audit = app.get(AuditTrail);
    const record = (objectId: string) =>
      audit.record({
        system: 'test',
        action: 'thing.made',
        objectType: 'thing',
        objectId,
        change: { pan: '6666990100002223' },
      });
    await Promise.all(['1', '2', '3'].map((id) => app.get(Transactor).run(() => record(id))));
    const rolledBack = app.get(Transactor).run(async () => {
      await record('4');
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    const { rows } = await owner.query(
      "SELECT event_id, object_id, event, position FROM access.audit_event WHERE action = 'thing.made' ORDER BY position",
    );
    expect(rows.map((row) => row.object_id).sort()).toEqual(['1', '2', '3']);
    expect(rows[0].event).not.toContain('6666990100002223');
    expect(await audit.verify()).toMatchObject({ intact: true });

    await owner.query("UPDATE access.audit_event SET event = replace(event, 'made', 'lost') WHERE event_id = $1", [
      rows[1].event_id,
    ]);
    expect(await audit.verify()).toEqual({ intact: false, brokenAt: Number(rows[1].position) });
    await owner.query('UPDATE access.audit_event SET event = $2 WHERE event_id = $1', [
      rows[1].event_id,
      rows[1].event,
    ]);
    expect(await audit.verify()).toMatchObject({ intact: true });
    await owner.query('DELETE FROM access.audit_event WHERE event_id = $1', [rows[1].event_id]);
    expect(await audit.verify()).toEqual({ intact: false, brokenAt: Number(rows[1].position) });
  });

  it('cannot be edited or forged by the application', async () => {
    const transactor = app.get(Transactor);
    for (const sql of [
      "UPDATE access.audit_event SET event = '{}'",
      'DELETE FROM access.audit_event',
      "INSERT INTO access.audit_event (event_id, event, position, hash) VALUES (1, '{}', 1, '')",
      'UPDATE access.approval SET payload = NULL',
    ]) {
      await expect(transactor.query(sql)).rejects.toThrow('permission denied');
    }
  });
});
