import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DatabaseModule } from '@app/database';
import { startApp } from '@app/http';
import { SecurityModule } from '@app/security';
import { createTestDatabase, type TestDatabase } from '@app/testkit';
import { TOTP } from 'otpauth';
import pg from 'pg';
import { AccessModule, EventTopics, type Role, SecondFactorModule, Users } from './index.js';

const PASSWORD = 'correct horse';
const STEP_MS = 30_000;
const MARGIN_MS = 2_000;

/** So that the code made now is still that of the step when it is checked. */
async function wellWithinAStep(): Promise<void> {
  const leftMs = STEP_MS - (Date.now() % STEP_MS);
  if (leftMs < MARGIN_MS) await new Promise((done) => setTimeout(done, leftMs));
}

type Json = Record<string, unknown>;

describe('the second factor of the issuer’s people', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;
  let owner: pg.Client;
  let folder: string;
  let secret: string;
  let keys = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'yufuka-second-factor-'));
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    class TestModule {}
    const { appUrl, ownerUrl } = database;
    const imports = [
      DatabaseModule.forRoot({ url: appUrl, ownerUrl, applicationName: 'second-factor', entities: [], sandbox: false }),
      SecurityModule.forRoot({ sandbox: true, storageKeyFile: join(folder, 'hsm.key') }),
      AccessModule.forRoot({ sandbox: false }),
      SecondFactorModule,
    ];
    app = await startApp({ name: 'factor', module: { module: TestModule, imports }, port: 0, sandbox: false });
    url = await app.getUrl();
    const people: Record<string, Role> = { maker: 'ops_maker', checker: 'ops_checker' };
    for (const [login, role] of Object.entries(people)) {
      await app.get(Users).create({ login, password: PASSWORD, name: login, roles: [role] });
    }
    await app
      .get(Users)
      .create({ login: 'buyer', password: PASSWORD, name: 'b', roles: ['purchaser'], customerId: '71' });
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function call(
    method: string,
    path: string,
    body?: object,
    token?: string,
  ): Promise<{ status: number; json: Json }> {
    const headers: Record<string, string> = { 'Idempotency-Key': `key-${(keys += 1)}` };
    if (body) headers['Content-Type'] = 'application/json';
    if (token) headers['Authorization'] = `Bearer ${token}`;
    const response = await fetch(url + path, { method, headers, body: body ? JSON.stringify(body) : null });
    const text = await response.text();
    return { status: response.status, json: (text ? JSON.parse(text) : {}) as Json };
  }
  const logIn = (login: string, code?: string) =>
    call('POST', '/v1/sessions', { login, password: PASSWORD, ...(code ? { code } : {}) });
  const codeOf = (base32: string, offsetMs = 0) =>
    new TOTP({ secret: base32, digits: 6, period: 30 }).generate({ timestamp: Date.now() + offsetMs });
  /** A login that sets up its authenticator; answers the secret and a session that may do everything. */
  async function enrol(login: string): Promise<{ secret: string; token: string }> {
    const token = String((await logIn(login)).json['token']);
    const { json } = await call('POST', '/v1/second-factor', undefined, token);
    await wellWithinAStep();
    // The code of the step before, so that the present one is still free to log in with.
    const code = codeOf(String(json['secret']), -STEP_MS);
    expect((await call('POST', '/v1/second-factor/confirm', { code }, token)).status).toBe(204);
    return { secret: String(json['secret']), token };
  }

  it('is not asked of others', async () => {
    const { status, json } = await logIn('buyer');
    expect({ status, stage: json['stage'] }).toEqual({ status: 201, stage: 'full' });
  });

  it('must be set up before anything else may be done', async () => {
    const { status, json } = await logIn('maker');
    expect({ status, stage: json['stage'] }).toEqual({ status: 201, stage: 'enrolment' });
    const token = String(json['token']);
    const refused = await call('GET', '/v1/approvals', undefined, token);
    expect(refused).toMatchObject({ status: 403, json: { code: 'SECOND_FACTOR_ENROLMENT_NEEDED' } });

    const begun = await call('POST', '/v1/second-factor', undefined, token);
    expect(begun).toMatchObject({ status: 201, json: { uri: expect.stringMatching(/^otpauth:\/\/totp\//) } });
    expect(begun.json['qrSvg']).toContain('<svg');
    secret = String(begun.json['secret']);
    const wrong = codeOf(secret) === '000000' ? '000001' : '000000';
    expect(await call('POST', '/v1/second-factor/confirm', { code: wrong }, token)).toMatchObject({
      status: 422,
      json: { code: 'WRONG_CODE' },
    });
    await wellWithinAStep();
    const code = codeOf(secret, -STEP_MS);
    expect((await call('POST', '/v1/second-factor/confirm', { code }, token)).status).toBe(204);
    expect((await call('GET', '/v1/approvals', undefined, token)).status).toBe(200);
  });

  it('is asked for from then on, and a code is taken once', async () => {
    expect(await logIn('maker')).toMatchObject({ status: 401, json: { code: 'SECOND_FACTOR_NEEDED' } });
    const code = codeOf(secret);
    expect(await logIn('maker', code)).toMatchObject({ status: 201, json: { stage: 'full' } });
    expect(await logIn('maker', code)).toMatchObject({ status: 401, json: { code: 'WRONG_CODE' } });
  });

  it('lies encrypted in the database', async () => {
    const { rows } = await owner.query<{ secret_cipher: Buffer }>('SELECT secret_cipher FROM access.second_factor');
    expect(rows).toHaveLength(1);
    expect(rows[0]!.secret_cipher.toString('latin1')).not.toContain(secret);
  });

  it('that was lost is taken away by two people, neither of them its owner alone, and its sessions end', async () => {
    const maker = String((await logIn('maker', codeOf(secret, STEP_MS))).json['token']);
    const checker = await enrol('checker');
    const { rows } = await owner.query<{ user_id: string }>(
      "SELECT user_id FROM access.user_account WHERE login = 'checker'",
    );
    const reset = { reason: '手机遗失' };
    const own = await call('POST', `/v1/users/${rows[0]!.user_id}/second-factor-resets`, reset, maker);
    expect(own.status).toBe(202);
    const approve = (id: unknown, token: string) =>
      call('POST', `/v1/approvals/${String(id)}/approve`, undefined, token);
    expect(await approve(own.json['approvalId'], checker.token)).toMatchObject({ json: { code: 'SELF_APPROVAL' } });

    await app.get(Users).create({ login: 'checker2', password: PASSWORD, name: 'c2', roles: ['ops_checker'] });
    const second = await enrol('checker2');
    expect((await approve(own.json['approvalId'], second.token)).status).toBe(200);
    expect((await call('GET', '/v1/approvals', undefined, checker.token)).status).toBe(401);
    expect(await logIn('checker')).toMatchObject({ status: 201, json: { stage: 'enrolment' } });
  });

  it('a session that nobody uses for the time of the parameter ends, and one used goes on', async () => {
    const idle = String((await logIn('buyer')).json['token']);
    const used = String((await logIn('buyer')).json['token']);
    const age = (minutes: number) =>
      owner.query('UPDATE access.session SET last_used_at = last_used_at - make_interval(mins => $1)', [minutes]);
    const alive = async (token: string) => (await call('GET', '/v1/sessions/current', undefined, token)).status;
    await age(20);
    expect(await alive(used)).toBe(200);
    await age(20);
    expect([await alive(idle), await alive(used)]).toEqual([401, 200]);
  });

  it('somebody who logs out everywhere is logged out everywhere', async () => {
    const tokens = [(await logIn('buyer')).json['token'], (await logIn('buyer')).json['token']].map(String);
    expect((await call('DELETE', '/v1/sessions', undefined, tokens[0])).status).toBe(204);
    for (const token of tokens) expect((await call('GET', '/v1/sessions/current', undefined, token)).status).toBe(401);
  });

  it('tells who may hear that the work queue changed, and nothing but that', async () => {
    const buyer = String((await logIn('buyer')).json['token']);
    const path = '/v1/events?topics=work-queue';
    expect(await call('GET', path, undefined, buyer)).toMatchObject({ status: 404 });
    expect(await call('GET', '/v1/events?topics=nothing:1', undefined, buyer)).toMatchObject({ status: 404 });
    app.get(EventTopics).register('slow', () => new Promise((done) => setTimeout(() => done(false), 300)));
    expect(await call('GET', '/v1/events?topics=slow:1', undefined, buyer)).toMatchObject({ status: 404 });

    await app.get(Users).create({ login: 'maker2', password: PASSWORD, name: 'm2', roles: ['ops_maker'] });
    const maker = await enrol('maker2');
    const headers = { Authorization: `Bearer ${maker.token}`, Accept: 'text/event-stream' };
    const stream = await fetch(url + path, { headers });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const hears = async (what: string) => {
      while (!heard.includes(what)) heard += (await reader.read()).value ?? '';
    };
    await hears('event: ready');
    const { rows } = await owner.query<{ user_id: string }>(
      "SELECT user_id FROM access.user_account WHERE login = 'maker'",
    );
    await call('POST', `/v1/users/${rows[0]!.user_id}/second-factor-resets`, { reason: '换机' }, maker.token);
    await hears('event: changed');
    await hears('data: {"topic":"work-queue"}');
    await reader.cancel();
  });
});
