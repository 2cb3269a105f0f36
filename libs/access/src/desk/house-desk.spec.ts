import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DatabaseModule, Transactor } from '@app/database';
import { startApp } from '@app/http';
import { SecurityModule } from '@app/security';
import { createTestDatabase, type TestDatabase } from '@app/testkit';
import { AccessModule, createFirstUsers, HouseDeskModule, Users } from '../index.js';

type Json = ReturnType<typeof JSON.parse>;

describe('the desk of users and parameters', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;
  let folder: string;
  let keys = 0;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'yufuka-desk-'));
    class TestModule {}
    const { appUrl, ownerUrl } = database;
    const imports = [
      DatabaseModule.forRoot({ url: appUrl, ownerUrl, applicationName: 'desk', entities: [], sandbox: true }),
      SecurityModule.forRoot({ sandbox: true, storageKeyFile: join(folder, 'hsm.key') }),
      AccessModule.forRoot({ sandbox: true }),
      HouseDeskModule,
    ];
    app = await startApp({ name: 'desk', module: { module: TestModule, imports }, port: 0, sandbox: true });
    url = await app.getUrl();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function call(who: string, method: string, path: string, body?: object) {
    const headers: Record<string, string> = { 'Idempotency-Key': `key-${(keys += 1)}` };
    if (body) headers['Content-Type'] = 'application/json';
    if (tokens[who]) headers['Authorization'] = `Bearer ${tokens[who]}`;
    const response = await fetch(url + path, { method, headers, body: body ? JSON.stringify(body) : null });
    const text = await response.text();
    return { status: response.status, json: (text ? JSON.parse(text) : {}) as Json };
  }
  const logIn = (login: string, password: string) => call('', 'POST', '/v1/sessions', { login, password });
  const approve = (who: string, approvalId: string) => call(who, 'POST', `/v1/approvals/${approvalId}/approve`, {});
  const idOf = async (login: string) => (await app.get(Users).idOf(login))!;

  it('begins with two people, and only once', async () => {
    const people = [
      { login: 'Maker', name: '王敏', role: 'ops_maker' },
      { login: 'checker', name: '李娜', role: 'ops_checker' },
    ] as const;
    const made = await createFirstUsers(app.get(Transactor), app.get(Users), people);
    for (const { login, password } of made) {
      const { status, json } = await logIn(login, password);
      expect(status).toBe(201);
      tokens[login] = json['token'];
    }
    await expect(createFirstUsers(app.get(Transactor), app.get(Users), people)).rejects.toMatchObject({
      code: 'USERS_EXIST',
    });
  });

  it('lets somebody in by two people, of whom neither can log in as the third', async () => {
    const body = { login: 'zhao.lei', name: '赵磊', roles: ['ops_checker'], reason: '新入职' };
    const invited = await call('maker', 'POST', '/v1/users', body);
    expect(invited.status).toBe(202);
    const { approvalId, userId, firstHalf } = invited.json;
    expect(await call('maker', 'POST', '/v1/users', { ...body, login: 'MAKER' })).toMatchObject({ status: 409 });
    expect(JSON.stringify((await call('checker', 'GET', `/v1/approvals/${approvalId}`)).json)).not.toContain(firstHalf);
    expect((await approve('maker', approvalId)).status).toBe(403);
    expect((await approve('checker', approvalId)).status).toBe(200);
    expect((await logIn('zhao.lei', firstHalf)).status).toBe(401);

    const half = await call('checker', 'POST', `/v1/users/${userId}/second-halves`);
    expect(half.status).toBe(201);
    const { secondHalf } = half.json;
    expect((await logIn('zhao.lei', secondHalf)).status).toBe(401);
    const { status, json } = await logIn('zhao.lei', `${firstHalf}-${secondHalf}`);
    expect(status).toBe(201);
    tokens['zhao'] = json['token'];
    expect(await call('zhao', 'POST', `/v1/users/${userId}/second-halves`)).toMatchObject({
      status: 403,
      json: { code: 'NOT_YOUR_APPROVAL' },
    });
  });

  it('changes roles by two people who are not the one concerned, and logs that one out', async () => {
    const userId = await idOf('zhao.lei');
    const proposed = await call('maker', 'POST', `/v1/users/${userId}/changes`, {
      roles: ['auditor'],
      reason: '转岗审计',
    });
    expect(proposed.status).toBe(202);
    expect(await approve('zhao', proposed.json['approvalId'])).toMatchObject({
      status: 409,
      json: { code: 'OWN_ACCOUNT' },
    });
    expect((await approve('checker', proposed.json['approvalId'])).status).toBe(200);
    expect((await call('zhao', 'GET', '/v1/users')).status).toBe(401);
    const { json } = await call('checker', 'GET', `/v1/users/${userId}`);
    expect(json).toMatchObject({ roles: ['auditor'], liveSessions: 0, secondFactor: 'none' });
    expect(
      await call('maker', 'POST', `/v1/users/${userId}/changes`, { roles: ['auditor'], reason: '再次' }),
    ).toMatchObject({ status: 409, json: { code: 'NOTHING_CHANGES' } });
  });

  it('keeps one who may propose and one who may approve', async () => {
    const checker = await idOf('checker');
    expect(await call('maker', 'POST', `/v1/users/${checker}/disable`, { reason: '离职' })).toMatchObject({
      status: 409,
      json: { code: 'LAST_OF_ROLE' },
    });
    expect(
      await call('maker', 'POST', `/v1/users/${checker}/changes`, { roles: ['auditor'], reason: '转岗' }),
    ).toMatchObject({ status: 409, json: { code: 'LAST_OF_ROLE' } });
    expect(await call('checker', 'POST', `/v1/users/${checker}/disable`, { reason: '自己' })).toMatchObject({
      status: 409,
      json: { code: 'OWN_ACCOUNT' },
    });
  });

  it('switches an account off at once, and on again by two', async () => {
    const userId = await idOf('zhao.lei');
    expect((await call('checker', 'POST', `/v1/users/${userId}/disable`, { reason: '离职' })).status).toBe(200);
    const off = await call('maker', 'GET', '/v1/users?disabled=true');
    expect(off.json).toMatchObject({ items: [{ login: 'zhao.lei' }] });
    const proposed = await call('maker', 'POST', `/v1/users/${userId}/changes`, { enabled: true, reason: '返聘' });
    expect((await approve('checker', proposed.json['approvalId'])).status).toBe(200);
    expect((await call('maker', 'GET', `/v1/users/${userId}`)).json).toMatchObject({ disabledAt: null });
  });

  it('gives a new password in two halves, and the old one is worth nothing from the approval on', async () => {
    await app.get(Users).create({ login: 'sun.yu', name: '孙宇', password: 'correct horse', roles: ['auditor'] });
    const userId = await idOf('sun.yu');
    const proposed = await call('maker', 'POST', `/v1/users/${userId}/password-resets`, { reason: '遗忘密码' });
    expect((await logIn('sun.yu', 'correct horse')).status).toBe(201);
    expect((await approve('checker', proposed.json['approvalId'])).status).toBe(200);
    expect((await logIn('sun.yu', 'correct horse')).status).toBe(401);
    const { json } = await call('checker', 'POST', `/v1/users/${userId}/second-halves`);
    expect((await logIn('sun.yu', `${proposed.json['firstHalf']}-${json['secondHalf']}`)).status).toBe(201);
    expect((await call('maker', 'POST', `/v1/users/${userId}/session-ends`, { reason: '可疑' })).json).toMatchObject({
      liveSessions: 0,
    });
  });

  it('shows every parameter with what it means, and changes one from a day on by two people', async () => {
    const { json } = await call('maker', 'GET', '/v1/parameters');
    const names = (json['items'] as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual([
      'access.session-idle-minutes',
      'barcode.static-daily-limit-fen',
      'hold.days',
      'licence.internet-payment',
      'licence.regions',
    ]);
    const path = '/v1/parameters/access.session-idle-minutes/changes';
    const change = { effectiveFrom: '2099-01-01', value: 20, reason: '收紧' };
    const proposed = await call('maker', 'POST', path, change);
    expect(proposed.status).toBe(202);
    expect((await approve('checker', proposed.json['approvalId'])).status).toBe(200);
    const after = await call('checker', 'GET', '/v1/parameters');
    expect(after.json['items'][0]).toMatchObject({
      inForce: { effectiveFrom: null, value: 30 },
      versions: [{ effectiveFrom: '2099-01-01', value: 20, standing: 'to_come' }],
    });
    const again = await call('maker', 'POST', path, { ...change, value: 25 });
    expect(await approve('checker', again.json['approvalId'])).toMatchObject({
      status: 409,
      json: { code: 'EFFECTIVE_DATE_TAKEN' },
    });
  });

  it('refuses a value that the parameter cannot have, a day that is over, and what another application changes', async () => {
    const change = (name: string, value: unknown, effectiveFrom = '2099-02-01') =>
      call('maker', 'POST', `/v1/parameters/${name}/changes`, { value, effectiveFrom, reason: '试一试' });
    expect(await change('access.session-idle-minutes', 4)).toMatchObject({ json: { code: 'PARAMETER_VALUE_INVALID' } });
    expect(await change('barcode.static-daily-limit-fen', 50_001)).toMatchObject({ status: 422 });
    expect(await change('hold.days', 7, '2012-01-01')).toMatchObject({ json: { code: 'EFFECTIVE_DATE_PASSED' } });
    expect(await change('licence.regions', ['310000'])).toMatchObject({ json: { code: 'CHANGED_ELSEWHERE' } });
    expect((await change('nothing.known', 1)).status).toBe(404);
    expect((await call('checker', 'POST', '/v1/parameters/hold.days/changes', {})).status).toBe(403);
  });
});
