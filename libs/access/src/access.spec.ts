import { Body, Controller, Get, HttpCode, Injectable, type OnModuleInit, Param, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DatabaseModule, Transactor } from '@app/database';
import { type Id, Refusal } from '@app/kernel';
import { startApp } from '@app/http';
import { createTestDatabase, type TestDatabase } from '@app/testkit';
import pg from 'pg';
import { z } from 'zod';
import {
  AccessModule,
  type Actor,
  ApiKeys,
  ApprovalHandlers,
  Approvals,
  assertMaySee,
  CurrentActor,
  Roles,
  Users,
} from './index.js';

const PASSWORD = 'correct horse';
const CUSTOMER = '71';
const thing = { zh: '订单', en: 'order' };
const wish = z.strictObject({ name: z.string(), amountFen: z.int() });

@Injectable()
class Wishes implements OnModuleInit {
  constructor(
    private readonly handlers: ApprovalHandlers,
    private readonly transactor: Transactor,
  ) {}

  onModuleInit(): void {
    this.handlers.register<z.infer<typeof wish>>('test.grant-wish', async (payload) => {
      await this.transactor.query(
        "INSERT INTO platform.parameter (name, effective_from, value) VALUES ($1, '2026-01-01', $2)",
        [payload.name, payload.amountFen],
      );
      if (payload.amountFen > 100) throw new Refusal('TOO_MUCH', { zh: '过多', en: 'too much' });
      return { granted: payload.amountFen };
    });
  }
}

@Controller('v1/wishes')
class WishController {
  constructor(private readonly approvals: Approvals) {}

  @Roles('ops_maker', 'ops_checker')
  @Post()
  @HttpCode(202)
  async propose(@Body({ schema: wish }) body: z.infer<typeof wish>, @CurrentActor() actor: Actor): Promise<object> {
    return this.approvals.propose({
      kind: 'test.grant-wish',
      objectType: 'wish',
      objectId: body.name,
      summary: { zh: `准予 ${body.name}`, en: `grant ${body.name}` },
      payload: body,
      proposedBy: actor,
    });
  }

  @Roles('purchaser', 'merchant', 'auditor')
  @Get(':customerId')
  read(@Param('customerId') customerId: Id, @CurrentActor() actor: Actor): object {
    assertMaySee(actor, { customerId }, thing);
    return { customerId, caller: actor.login };
  }
}

describe('access to an application', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;
  let owner: pg.Client;
  const tokens: Record<string, string> = {};
  let keys = 0;

  function moduleOf(...controllers: (new (...args: never[]) => object)[]) {
    class TestModule {}
    return {
      module: TestModule,
      imports: [
        DatabaseModule.forRoot({
          url: database.appUrl,
          ownerUrl: database.ownerUrl,
          applicationName: 'access-spec',
          entities: [],
          sandbox: false,
        }),
        AccessModule.forRoot({ sandbox: true }),
      ],
      providers: [Wishes],
      controllers,
    };
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    app = await startApp({ name: 'access', module: moduleOf(WishController), port: 0, sandbox: true });
    url = await app.getUrl();
    const users = app.get(Users);
    const roles = { maker: ['ops_maker'], checker: ['ops_checker'], both: ['ops_maker', 'ops_checker'] } as const;
    for (const [login, of] of Object.entries(roles)) {
      await users.create({ login, password: PASSWORD, name: login, roles: of });
    }
    await users.create({ login: 'buyer', password: PASSWORD, name: 'b', roles: ['purchaser'], customerId: CUSTOMER });
    for (const login of ['maker', 'checker', 'both', 'buyer']) {
      const { json } = await call('POST', '/v1/sessions', { login: login.toUpperCase(), password: PASSWORD });
      tokens[login] = json['token'] as string;
    }
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });

  async function call(method: string, path: string, body?: object, as?: string) {
    const headers: Record<string, string> = { 'Idempotency-Key': `key-${(keys += 1)}` };
    if (body) headers['Content-Type'] = 'application/json';
    if (as) headers['Authorization'] = `Bearer ${tokens[as] ?? as}`;
    const response = await fetch(url + path, { method, headers, body: body ? JSON.stringify(body) : null });
    const text = await response.text();
    return { status: response.status, json: (text ? JSON.parse(text) : {}) as Record<string, unknown> };
  }
  const propose = async (as: string, name: string, amountFen = 5) =>
    (await call('POST', '/v1/wishes', { name, amountFen }, as)).json['approvalId'] as string;
  const granted = async (name: string) =>
    (await app.get(Transactor).query('SELECT 1 FROM platform.parameter WHERE name = $1', [name])).length;

  it('is refused without a token, with a made-up one, and without the role', async () => {
    expect(await call('GET', `/v1/wishes/${CUSTOMER}`)).toMatchObject({
      status: 401,
      json: { code: 'UNAUTHENTICATED' },
    });
    expect((await call('GET', `/v1/wishes/${CUSTOMER}`, undefined, 'x'.repeat(43))).status).toBe(401);
    const forbidden = await call('GET', `/v1/wishes/${CUSTOMER}`, undefined, 'maker');
    expect(forbidden).toMatchObject({ status: 403, json: { code: 'FORBIDDEN' } });
    expect((await call('GET', '/v1/approvals', undefined, 'buyer')).status).toBe(403);
    expect((await call('GET', '/health/live')).status).toBe(200);
  });

  it("answers 404 for another tenant's object", async () => {
    expect(await call('GET', `/v1/wishes/${CUSTOMER}`, undefined, 'buyer')).toMatchObject({
      status: 200,
      json: { caller: 'buyer' },
    });
    expect(await call('GET', '/v1/wishes/72', undefined, 'buyer')).toMatchObject({
      status: 404,
      json: { code: 'NOT_FOUND' },
    });
  });

  it('does not say whether the login or the password was wrong', async () => {
    const wrong = await call('POST', '/v1/sessions', { login: 'maker', password: 'nonsense' });
    const unknown = await call('POST', '/v1/sessions', { login: 'nobody', password: 'nonsense' });
    expect(wrong).toMatchObject({ status: 401, json: { code: 'WRONG_CREDENTIALS' } });
    expect(unknown).toEqual(wrong);
  });

  it('stops guessing of one login, even with the right password, but no other login', async () => {
    await owner.query(
      "INSERT INTO access.login_attempt (attempt_id, subject) SELECT n, 'login checker' FROM generate_series(1, 10) AS n",
    );
    const right = { login: 'checker', password: PASSWORD };
    expect(await call('POST', '/v1/sessions', right)).toMatchObject({
      status: 429,
      json: { code: 'TOO_MANY_ATTEMPTS' },
    });
    expect((await call('POST', '/v1/sessions', { login: 'both', password: PASSWORD })).status).toBe(201);
    await owner.query("UPDATE access.login_attempt SET tried_at = tried_at - interval '16 minutes'");
    expect((await call('POST', '/v1/sessions', right)).status).toBe(201);
  });

  it('ends when the session expires or is closed', async () => {
    const open = async () =>
      (await call('POST', '/v1/sessions', { login: 'buyer', password: PASSWORD })).json['token'] as string;
    const [expired, closed] = [await open(), await open()];
    expect((await call('DELETE', '/v1/sessions/current', undefined, closed)).status).toBe(204);
    expect((await call('GET', `/v1/wishes/${CUSTOMER}`, undefined, closed)).status).toBe(401);
    await owner.query('UPDATE access.session SET expires_at = clock_timestamp() WHERE token_hash = sha256($1)', [
      expired,
    ]);
    expect((await call('GET', `/v1/wishes/${CUSTOMER}`, undefined, expired)).status).toBe(401);
    expect((await call('GET', `/v1/wishes/${CUSTOMER}`, undefined, 'buyer')).status).toBe(200);
  });

  it('goes to an API key of this realm until it is revoked', async () => {
    const apiKeys = app.get(ApiKeys);
    const sandbox = await apiKeys.create({ merchantId: '9', label: 'till', sandbox: true });
    const live = await apiKeys.create({ merchantId: '9', label: 'till', sandbox: false });
    expect(sandbox.secret).toMatch(/^yk_sandbox_/);
    // The route is for merchants too; the object belongs to a customer.
    expect((await call('GET', `/v1/wishes/${CUSTOMER}`, undefined, sandbox.secret)).status).toBe(404);
    expect((await call('GET', `/v1/wishes/${CUSTOMER}`, undefined, live.secret)).status).toBe(401);
    await expect(apiKeys.revoke('8', sandbox.keyId)).rejects.toThrow('NOT_FOUND');
    await apiKeys.revoke('9', sandbox.keyId);
    expect((await call('GET', `/v1/wishes/${CUSTOMER}`, undefined, sandbox.secret)).status).toBe(401);
    expect(await apiKeys.list('9')).toMatchObject([{ keyId: live.keyId, revokedAt: null }, { keyId: sandbox.keyId }]);
  });

  it('keeps customers, merchants and the issuer apart among users', async () => {
    const users = app.get(Users);
    const user = { login: 'mixed', password: PASSWORD, name: 'm' };
    await expect(users.create({ ...user, roles: ['purchaser', 'ops_checker'], customerId: '1' })).rejects.toMatchObject(
      {
        code: 'ROLES_INVALID',
      },
    );
    await expect(users.create({ ...user, roles: ['merchant'] })).rejects.toMatchObject({ code: 'ROLES_INVALID' });
    await expect(users.create({ ...user, login: 'Maker', roles: ['auditor'] })).rejects.toMatchObject({
      code: 'LOGIN_TAKEN',
    });
    await expect(users.create({ ...user, password: 'short', roles: ['auditor'] })).rejects.toMatchObject({
      code: 'WEAK_PASSWORD',
    });
  });

  describe('a proposed command', () => {
    it('is carried out once, when another person approves it', async () => {
      const id = await propose('maker', 'once');
      expect(await granted('once')).toBe(0);
      expect((await call('POST', `/v1/approvals/${id}/approve`, undefined, 'maker')).status).toBe(403);
      const [first, second] = await Promise.all([
        call('POST', `/v1/approvals/${id}/approve`, undefined, 'checker'),
        call('POST', `/v1/approvals/${id}/approve`, undefined, 'both'),
      ]);
      expect([first.status, second.status].sort()).toEqual([200, 409]);
      const [won, lost] = first.status === 200 ? [first, second] : [second, first];
      expect(won.json).toMatchObject({ status: 'approved', result: { granted: 5 }, proposedByName: 'maker' });
      expect(lost.json).toMatchObject({ code: 'APPROVAL_ALREADY_DECIDED' });
      expect(await granted('once')).toBe(1);
    });

    it('is never approved by its proposer', async () => {
      const id = await propose('both', 'own');
      const answer = await call('POST', `/v1/approvals/${id}/approve`, undefined, 'both');
      expect(answer).toMatchObject({ status: 422, json: { code: 'SELF_APPROVAL' } });
      expect(await granted('own')).toBe(0);
    });

    it('stays pending when it can no longer be done, and is done with when rejected', async () => {
      const id = await propose('maker', 'large', 101);
      expect((await call('POST', `/v1/approvals/${id}/approve`, undefined, 'checker')).json).toMatchObject({
        code: 'TOO_MUCH',
      });
      expect(await granted('large')).toBe(0);
      const pending = await call('GET', '/v1/approvals?status=pending&limit=1', undefined, 'maker');
      expect(pending.json).toMatchObject({ items: [{ approvalId: id, summary: { en: 'grant large' } }] });
      const rejected = await call('POST', `/v1/approvals/${id}/reject`, { reason: 'too much' }, 'checker');
      expect(rejected.json).toMatchObject({ status: 'rejected', decisionReason: 'too much' });
      expect((await call('POST', `/v1/approvals/${id}/approve`, undefined, 'checker')).status).toBe(409);
    });
  });

  it('stops the boot when a route says not who may call it', async () => {
    @Controller('v1/open')
    class OpenController {
      @Get()
      read(): object {
        return {};
      }
    }
    const started = startApp({ name: 'open', module: moduleOf(OpenController), port: 0, sandbox: true });
    await expect(started).rejects.toThrow('OpenController.read');
  });
});
