import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DatabaseModule, Transactor } from '@app/database';
import { startApp } from '@app/http';
import { SecurityModule } from '@app/security';
import { createTestDatabase, type TestDatabase } from '@app/testkit';
import { AccessModule, ApiKeys, PasswordModule, Users } from './index.js';

const OLD = 'correct horse';
const NEW = 'battery staple';

describe('one’s own password', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'yufuka-password-'));
    class TestModule {}
    const { appUrl, ownerUrl } = database;
    const imports = [
      DatabaseModule.forRoot({ url: appUrl, ownerUrl, applicationName: 'password', entities: [], sandbox: true }),
      SecurityModule.forRoot({ sandbox: true, storageKeyFile: join(folder, 'hsm.key') }),
      AccessModule.forRoot({ sandbox: true }),
      PasswordModule,
    ];
    app = await startApp({ name: 'password', module: { module: TestModule, imports }, port: 0, sandbox: true });
    url = await app.getUrl();
    const users = app.get(Users);
    for (const login of ['maker', 'slow-guesser', 'ruled']) {
      await users.create({ login, password: OLD, name: login, roles: ['ops_maker'] });
    }
    await users.create({ login: 'buyer', password: OLD, name: 'b', roles: ['purchaser'], customerId: '71' });
    const shop = { name: 's', password: OLD, roles: ['merchant'] as const, merchantId: '81' };
    await users.create({ ...shop, login: 'onlooker', merchantRole: 'viewer' });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function call(method: string, path: string, body?: object, token?: string) {
    const headers: Record<string, string> = {};
    if (body) headers['Content-Type'] = 'application/json';
    if (token) headers['Authorization'] = `Bearer ${token}`;
    const response = await fetch(url + path, { method, headers, body: body ? JSON.stringify(body) : null });
    const text = await response.text();
    return { status: response.status, json: (text ? JSON.parse(text) : {}) as Record<string, unknown> };
  }
  const logIn = (login: string, password = OLD) => call('POST', '/v1/sessions', { login, password });
  const tokenOf = async (login: string) => (await logIn(login)).json['token'] as string;
  const change = (token: string, oldPassword: string, newPassword: string) =>
    call('POST', '/v1/password', { oldPassword, newPassword }, token);

  it.each(['maker', 'buyer', 'onlooker'])(
    'changes for %s: the new one opens, the old one does not, and the other sessions end',
    async (login) => {
      const here = await tokenOf(login);
      const elsewhere = await tokenOf(login);
      expect((await change(here, OLD, NEW)).status).toBe(204);
      expect((await call('GET', '/v1/sessions/current', undefined, here)).status).toBe(200);
      expect((await call('GET', '/v1/sessions/current', undefined, elsewhere)).status).toBe(401);
      expect(await logIn(login)).toMatchObject({ status: 401, json: { code: 'WRONG_CREDENTIALS' } });
      expect((await logIn(login, NEW)).status).toBe(201);
    },
  );

  it('is in the audit trail by who changed it, and neither password is kept anywhere in the clear', async () => {
    const events = await app
      .get(Transactor)
      .query<{ event: string }>("SELECT event FROM access.audit_event WHERE action = 'user.password-changed'");
    expect(events.map(({ event }) => JSON.parse(event).by.login).sort()).toEqual(['buyer', 'maker', 'onlooker']);
    const kept = await app.get(Transactor).query<{ row: string }>(
      `SELECT event AS row FROM access.audit_event UNION ALL SELECT subject FROM access.login_attempt
       UNION ALL SELECT password_hash FROM access.user_account UNION ALL SELECT to_jsonb(r)::text FROM platform.idempotency_key r`,
    );
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${OLD}|${NEW}`));
  });

  it('is refused without the old one, when too weak, when it is the login, and when it is no other', async () => {
    const token = await tokenOf('ruled');
    const refused = (code: string, field: string) => ({
      status: 422,
      json: { code, errors: [expect.objectContaining({ field })] },
    });
    expect(await change(token, 'wrong one', NEW)).toMatchObject(refused('WRONG_OLD_PASSWORD', 'oldPassword'));
    expect(await change(token, OLD, 'short')).toMatchObject(refused('WEAK_PASSWORD', 'newPassword'));
    expect(await change(token, OLD, 'x'.repeat(201))).toMatchObject(refused('WEAK_PASSWORD', 'newPassword'));
    expect(await change(token, OLD, OLD)).toMatchObject(refused('SAME_PASSWORD', 'newPassword'));
    await app.get(Users).create({ login: 'loginlike', password: OLD, name: 'l', roles: ['ops_maker'] });
    expect(await change(await tokenOf('loginlike'), OLD, 'LoginLike')).toMatchObject(
      refused('WEAK_PASSWORD', 'newPassword'),
    );
    expect((await logIn('ruled')).status).toBe(201);
  });

  it('cannot be guessed through a session that was left open: the log-in’s limit holds', async () => {
    const token = await tokenOf('slow-guesser');
    for (let tries = 0; tries < 10; tries += 1) {
      expect((await change(token, `guess ${tries}`, NEW)).status).toBe(422);
    }
    expect(await change(token, OLD, NEW)).toMatchObject({ status: 429, json: { code: 'TOO_MANY_ATTEMPTS' } });
  });

  it('belongs to a person: no session is refused, and so is a key', async () => {
    const body = { oldPassword: OLD, newPassword: NEW };
    expect((await call('POST', '/v1/password', body)).status).toBe(401);
    const { secret } = await app.get(ApiKeys).create({ merchantId: '81', label: 'till', sandbox: true });
    expect(await call('POST', '/v1/password', body, secret)).toMatchObject({
      status: 403,
      json: { code: 'NOT_YOUR_PASSWORD' },
    });
  });
});
