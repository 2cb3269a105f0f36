import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecondFactors, Sessions, Users } from '@app/access';
import { type AcceptanceClient, acceptanceClient } from '@app/contracts';
import { moveSandboxClock } from '@app/database';
import { startApp } from '@app/http';
import { CLOCK, type Clock, luhnCheckDigit, newId } from '@app/kernel';
import { maskPan, PanVault } from '@app/security';
import { createTestDatabase } from '@app/testkit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TOTP } from 'otpauth';
import pg from 'pg';
import { AcceptanceModule } from '../../../apps/acceptance/src/app.module.js';
import type { AcceptancePace } from '../../../apps/acceptance/src/settings.js';

export const PASSWORD = 'correct-horse-battery';
export const TODAY = '2026-03-10';

export interface Answer {
  readonly status: number;
  // What a route answers is the test's to state.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  readonly text: string;
}

export interface TestCard {
  readonly number: string;
  readonly accountId: string;
}

export interface TestMerchant {
  readonly merchantId: string;
  readonly merchantNo: string;
  readonly storeIds: string[];
  /** API key of the merchant; empty outside the sandbox. */
  readonly key: string;
}

const custodians = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];

type Columns = Readonly<Record<string, unknown>>;

/** The acceptance application over a database of its own, in the sandbox, at 10:00 China time on 2026-03-10. */
export class Acceptance {
  private cards = 0;
  private merchants = 0;
  private productId: string | undefined;
  maker = '';
  checker = '';

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    private readonly client: pg.Client,
    private readonly end: () => Promise<void>,
  ) {}

  static async open(sandbox = true, pace: Partial<AcceptancePace> = {}): Promise<Acceptance> {
    const database = await createTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'yufuka-acceptance-'));
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    // Outside the sandbox nobody makes the storage key: two custodians bring it.
    if (!sandbox) custodians.forEach((component, at) => (process.env[`YUFUKA_HSM_COMPONENT_${at + 1}`] = component));
    await moveSandboxClock((sql, parameters) => client.query(sql, parameters), new Date(`${TODAY}T02:00:00Z`));
    const app = await startApp({
      name: 'acceptance',
      module: AcceptanceModule.forRoot({
        database: { url: database.appUrl, ownerUrl: database.ownerUrl },
        sandbox,
        hsmKeyFile: sandbox ? join(folder, 'hsm.key') : undefined,
        posPort: 0,
        host: '127.0.0.1',
        pace,
      }),
      port: 0,
      sandbox,
    });
    const acceptance = new Acceptance(app, await app.getUrl(), client, async () => {
      await app.close();
      await client.end();
      await database.drop();
      rmSync(folder, { recursive: true });
    });
    acceptance.maker = await acceptance.user('maker', ['ops_maker']);
    acceptance.checker = await acceptance.user('checker', ['ops_checker']);
    return acceptance;
  }

  close(): Promise<void> {
    return this.end();
  }

  /** Makes a user and logs it in. @returns its token */
  async user(login: string, roles: Parameters<Users['create']>[0]['roles'], merchantId?: string): Promise<string> {
    await this.app.get(Users).create({ login, name: login, password: PASSWORD, roles, merchantId: merchantId ?? null });
    return this.login(login);
  }

  async login(login: string, password = PASSWORD): Promise<string> {
    const answer = await this.call('POST', '/v1/sessions', { body: { login, password } });
    if (answer.status !== 201) throw new Error(`log-in failed: ${answer.text}`);
    const { token, stage } = answer.body;
    if (stage === 'enrolment') await this.enrol(token);
    return token;
  }

  /** Sets up the second factor that the issuer's people need outside the sandbox; the session may do everything then. */
  private async enrol(token: string): Promise<void> {
    const [factors, sessions] = [this.app.get(SecondFactors), this.app.get(Sessions)];
    const actor = (await sessions.of(token))!.user;
    const { secret } = await factors.begin(actor);
    await factors.confirm(actor, new TOTP({ secret, digits: 6, period: 30 }).generate());
    await sessions.complete(token);
  }

  /** The client that is made of the API's description, for a token: what it says is checked by its types. */
  as(token: string): AcceptanceClient {
    return acceptanceClient({ baseUrl: this.url, token });
  }

  /** A command gets an idempotency key of its own unless told. */
  async call(
    method: string,
    path: string,
    { token, body, key }: { token?: string; body?: unknown; key?: string } = {},
  ): Promise<Answer> {
    const headers: Record<string, string> = {};
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (method !== 'GET') headers['Idempotency-Key'] = key ?? newId();
    const response = await fetch(this.url + path, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text), text };
  }

  post(path: string, body: unknown, token = this.maker, key?: string): Promise<Answer> {
    return this.call('POST', path, { token, body, ...(key ? { key } : {}) });
  }

  get(path: string, token = this.maker): Promise<Answer> {
    return this.call('GET', path, { token });
  }

  /** Proposes as the maker and approves as the checker. @returns the approval's result */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async byTwo(path: string, body: unknown): Promise<any> {
    const proposed = await this.post(path, body);
    if (proposed.status !== 202) throw new Error(`not proposed: ${proposed.text}`);
    const approved = await this.approve(proposed.body.approvalId);
    if (approved.status !== 200) throw new Error(`not approved: ${approved.text}`);
    return approved.body.result;
  }

  approve(approvalId: string, token = this.checker): Promise<Answer> {
    return this.call('POST', `/v1/approvals/${approvalId}/approve`, { token });
  }

  /** An active merchant in Shanghai with a store and an API key. */
  async merchant(merchant: Columns = {}, more: Columns = {}): Promise<TestMerchant> {
    const result = await this.byTwo('/v1/merchants', { ...this.onboarding(merchant), ...more });
    const key = await this.post(`/v1/merchants/${result.merchantId}/api-keys`, { label: 'till' });
    return { ...result, key: key.body?.secret ?? '' };
  }

  /** Sets the sandbox clock and waits until the application follows it. */
  async moveClock(instant: string): Promise<void> {
    await moveSandboxClock((sql, parameters) => this.client.query(sql, parameters), new Date(instant));
    const clock = this.app.get<Clock>(CLOCK);
    while (Math.abs(clock.now().getTime() - Date.parse(instant)) > 10_000)
      await new Promise((done) => setTimeout(done, 20));
  }

  /** A merchant's papers as the maker types them in. */
  onboarding(merchant: Columns = {}) {
    const name = `上海味美餐饮${(this.merchants += 1)}有限公司`;
    return {
      merchant: {
        name,
        shortName: '味美',
        mcc: '5812',
        regionCode: '310104',
        unifiedSocialCreditCode: `91310104MA1FR${String(this.merchants).padStart(4, '0')}X`,
        contactName: '李掌柜',
        contactPhone: '021-55550100',
        ...merchant,
      },
      stores: [{ name: '徐汇店', address: '漕溪北路 1 号', regionCode: '310104' }],
      contract: { feeRate: '0.0038' },
      settlementAccount: {
        accountName: merchant.name ?? name,
        accountNo: '03001234567890',
        bankCode: '102290000012',
        bankName: '中国工商银行',
      },
    };
  }

  async owner<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, parameters)).rows;
  }

  /** A card of the made-up range 960001: issued by the ledger, put into the issuer's directory, then changed as told. */
  async card(balanceFen: number, account: Columns = {}, kind: 'named' | 'anonymous' = 'anonymous'): Promise<TestCard> {
    const payload = `960001${String((this.cards += 1)).padStart(9, '0')}`;
    const number = payload + luhnCheckDigit(payload);
    const [accountId, voucherId, orderId] = [newId(), newId(), newId()] as const;
    await this.owner(
      `SELECT ledger.issue_cards($1, $2, 1, $3, now(), ARRAY[$4::bigint], ARRAY[$5::bigint], ARRAY[$6::ledger.card_kind],
         ARRAY[$7::bigint], ARRAY[500000::bigint], ARRAY[$8::date], ARRAY[1])`,
      [orderId, newId(), TODAY, accountId, voucherId, kind, balanceFen, kind === 'named' ? null : '2029-03-31'],
    );
    await this.registerCard(number, accountId, voucherId, orderId, kind, balanceFen);
    for (const [column, value] of Object.entries({ status: 'active', ...account })) {
      await this.owner(`UPDATE ledger.account SET ${column} = $2 WHERE account_id = $1`, [accountId, value]);
    }
    return { number, accountId };
  }

  async balanceFen(card: TestCard): Promise<number> {
    const [row] = await this.owner<{ balance_fen: string }>(
      'SELECT balance_fen FROM ledger.account WHERE account_id = $1',
      [card.accountId],
    );
    return Number(row!.balance_fen);
  }

  private async registerCard(
    number: string,
    accountId: string,
    voucherId: string,
    orderId: string,
    kind: string,
    faceFen: number,
  ): Promise<void> {
    // The issuer's papers behind the card do not matter here: only its directory is read.
    await this.owner('SET session_replication_role = replica');
    this.productId ??= await this.product();
    await this.owner(
      `INSERT INTO issuer.card (card_id, account_id, order_id, line_no, customer_id, product_id, kind, face_fen, pan_cipher,
         pan_hash, pan_masked, expiry_yymm, valid_to, pin_verifier, pin_mailer, voucher_id, issued_at)
       VALUES ($1,$2,$3,1,1,$4,$5,$6,'',$7,$8,$9,NULL,'','',$10,now())`,
      [
        newId(),
        accountId,
        orderId,
        this.productId,
        kind,
        faceFen,
        await this.app.get(PanVault).panHash(number),
        maskPan(number),
        kind === 'named' ? '9912' : '2903',
        voucherId,
      ],
    );
    await this.owner('SET session_replication_role = DEFAULT');
  }

  private async product(): Promise<string> {
    const productId = newId();
    await this.owner(
      `INSERT INTO issuer.card_product (product_id, product_code, name_zh, name_en, kind, bin_range_id, validity_months,
         medium, face_min_fen, face_max_fen, face, created_at)
       VALUES ($1, 'TEST', '测试卡', 'test card', 'anonymous', 1, 36, 'virtual', 1, 100000, '{}', now())`,
      [productId],
    );
    return productId;
  }
}
