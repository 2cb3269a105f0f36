import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Role, Users } from '@app/access';
import { startApp } from '@app/http';
import { createTestDatabase, type TestDatabase } from '@app/testkit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { IssuerModule } from '../../../apps/issuer/src/app.module.js';
import { SANDBOX_RESERVE_ACCOUNT } from '../../../apps/issuer/src/settings.js';
import { Caller } from './caller.js';

const PASSWORD = 'correct horse battery';

export const UNIT_NAME = '上海春晖商贸有限公司';

/** The issuer on a database of its own, with its people. */
export interface IssuerFixture {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly owner: pg.Client;
  readonly maker: Caller;
  readonly checker: Caller;
  readonly auditor: Caller;
  readonly anyone: Caller;
  close(): Promise<void>;
}

export async function startIssuer(
  options: { sandbox?: boolean; sms?: { url: string; token?: string } } = {},
): Promise<IssuerFixture> {
  const { sandbox = true, sms } = options;
  const database = await createTestDatabase();
  const keys = mkdtempSync(join(tmpdir(), 'yufuka-issuer-test-'));
  const hsmKeyFile = join(keys, 'storage.key');
  // Outside the sandbox the HSM makes no key of its own.
  if (!sandbox) writeFileSync(hsmKeyFile, randomBytes(32).toString('hex'), { mode: 0o600 });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await standInForClearing(owner);
  const app = await startApp({
    name: 'issuer',
    module: IssuerModule.forRoot({
      database: { url: database.appUrl, ownerUrl: database.ownerUrl },
      sandbox,
      hsmKeyFile,
      reserveAccount: SANDBOX_RESERVE_ACCOUNT,
      ...(sms ? { sms } : {}),
    }),
    port: 0,
    sandbox,
    logLevel: process.env.LOG_LEVEL ?? 'silent',
  });
  const url = await app.getUrl();
  const user = (login: string, role: Role) => houseUser(app, url, login, role);
  return {
    app,
    url,
    owner,
    maker: await user('maker', 'ops_maker'),
    checker: await user('checker', 'ops_checker'),
    auditor: await user('auditor', 'auditor'),
    anyone: new Caller(url),
    close: () => close(app, owner, database, keys),
  };
}

async function houseUser(app: NestFastifyApplication, url: string, login: string, role: Role): Promise<Caller> {
  await app.get(Users).create({ login, password: PASSWORD, name: login, roles: [role] });
  return logIn(url, login, PASSWORD);
}

export async function logIn(url: string, login: string, password: string): Promise<Caller> {
  const { token } = await new Caller(url).post<{ token: string }>('/v1/sessions', { login, password }, 201);
  return new Caller(url, token);
}

async function close(
  app: NestFastifyApplication,
  owner: pg.Client,
  database: TestDatabase,
  keys: string,
): Promise<void> {
  await app.close();
  await owner.end();
  await database.drop();
  rmSync(keys, { recursive: true, force: true });
}

/**
 * Puts a table in the place of clearing's published view, so that these tests say what arrived without bank files. It has
 * exactly the view's columns.
 */
async function standInForClearing(owner: pg.Client): Promise<void> {
  await owner.query(`
    CREATE SCHEMA IF NOT EXISTS clearing;
    GRANT USAGE ON SCHEMA clearing TO yufuka_app;
    DROP VIEW IF EXISTS clearing.customer_receipt;
    CREATE TABLE clearing.customer_receipt (
      receipt_id bigint PRIMARY KEY, payer_name text, payer_account_masked text, amount_fen bigint, remark text,
      bank_reference text, received_on date);
    GRANT SELECT ON clearing.customer_receipt TO yufuka_app;`);
}

/** Asks until the answer satisfies. @throws Error when it does not within 30 seconds */
export async function until<T>(ask: () => Promise<T>, satisfies: (answer: T) => boolean): Promise<T> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (performance.now() > deadline)
      throw new Error(`it did not come to pass: ${JSON.stringify(answer).slice(0, 500)}`);
    await wait(50);
  }
}
