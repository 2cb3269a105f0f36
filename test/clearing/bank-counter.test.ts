import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseModule } from '@app/database';
import { startApp } from '@app/http';
import { createTestDatabase, type TestDatabase } from '@app/testkit';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BankModule, SANDBOX_RESERVE_ACCOUNT } from '../../apps/sandbox/src/bank/index.js';

@Module({})
class CounterModule {}

describe('the counter of the simulated bank', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let folder: string;
  let url: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'yufuka-bank-'));
    const connection = { url: database.appUrl, ownerUrl: database.ownerUrl, entities: [], sandbox: true };
    const imports = [
      DatabaseModule.forRoot({ ...connection, applicationName: 'bank-counter' }),
      BankModule.forRoot({ bankDir: folder, stateFile: join(folder, 'bank.json'), workEveryMs: 50 }),
    ];
    app = await startApp({ name: 'sandbox', module: { module: CounterModule, imports }, port: 0, sandbox: true });
    url = `${await app.getUrl()}/v1/bank`;
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function send(method: string, path: string, body?: object, key?: string) {
    const headers = {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    };
    const answer = await fetch(`${url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    return { status: answer.status, body: answer.status === 204 ? undefined : await answer.json() };
  }

  it('opens accounts, moves money to the reserve once per key, and states it by itself', async () => {
    const opened = await send('POST', '/accounts', { name: '购卡单位', kind: 'company', balanceFen: 5_000 });
    expect(opened).toMatchObject({ status: 201, body: { balanceFen: 5_000, status: 'open' } });
    const { accountNo } = opened.body as { accountNo: string };
    const transfer = { fromAccount: accountNo, toAccount: SANDBOX_RESERVE_ACCOUNT, amountFen: 1_200, remark: '购卡款' };
    expect((await send('POST', '/transfers', transfer)).body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REQUIRED' });
    const first = await send('POST', '/transfers', transfer, 'one');
    expect(first.status).toBe(201);
    expect(await send('POST', '/transfers', transfer, 'one')).toEqual(first);
    expect((await send('GET', `/accounts/${accountNo}`)).body).toMatchObject({ balanceFen: 3_800 });
    await new Promise((done) => setTimeout(done, 400));
    expect(await readdir(join(folder, 'from-bank'))).toEqual([
      expect.stringMatching(/^STMT_99100000000000000017_\d{8}_0001\.txt$/),
    ]);
  });

  it('refuses what cannot be, with the reason', async () => {
    const transfer = { fromAccount: '1', toAccount: SANDBOX_RESERVE_ACCOUNT, amountFen: 1, remark: '' };
    expect(await send('POST', '/transfers', transfer, 'two')).toMatchObject({
      status: 404,
      body: { code: 'BANK_ACCOUNT_UNKNOWN' },
    });
    expect((await send('POST', '/transfers', { ...transfer, amountFen: 0.5 }, 'three')).body).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('has its faults switched', async () => {
    expect((await send('PUT', '/faults', { failNext: 2 })).body).toMatchObject({ failNext: 2, cutFile: 0 });
    expect((await send('GET', '/faults')).body).toMatchObject({ failNext: 2 });
    expect((await send('POST', '/files/none.txt/resend')).status).toBe(404);
  });
});
