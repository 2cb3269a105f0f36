import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Users } from '@app/access';
import { answerOf, type ClearingClient, type MethodResponse } from '@app/contracts';
import { moveSandboxClock, Transactor } from '@app/database';
import { startApp } from '@app/http';
import { chinaDate, chinaInstant, type ChinaDate, CLOCK, type Clock, fen, type Id, newId } from '@app/kernel';
import { GL, Ledger } from '@app/ledger';
import { createTestDatabase, type TestDatabase } from '@app/testkit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { ClearingModule } from '../../apps/clearing/src/app.module.js';
import { BankSecrets } from '../../apps/clearing/src/bank-secrets.js';
import { type ClearingSettings, SANDBOX_RESERVE_ACCOUNT } from '../../apps/clearing/src/settings.js';
import { BankSimulator } from '../../apps/sandbox/src/bank/index.js';
import { CardTransactions } from './card-transactions.js';
import { type Answer, HttpClient } from './http-client.js';

type SettlementRun = MethodResponse<ClearingClient, 'get', '/v1/settlement-runs/{id}'>;
type Proof = MethodResponse<ClearingClient, 'get', '/v1/proof'>;

const PASSWORD = 'only for tests';
const LOGINS = { maker: ['ops_maker'], checker: ['ops_checker'], auditor: ['auditor'] } as const;

export interface MerchantSeed {
  readonly merchantId: Id;
  readonly merchantNo: string;
  readonly name: string;
  readonly accountNo: string;
}

export interface TermsSeed {
  readonly feeRate?: string;
  readonly feeFixedFen?: number;
  readonly feeCapFen?: number | null;
  readonly feeReturned?: boolean;
  readonly cycleDays?: number;
}

/** The clearing application over a database of its own, the bank beside it, and hands to work both. */
export class ClearingHouse {
  private merchants = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly app: NestFastifyApplication,
    readonly bankDir: string,
    readonly bank: BankSimulator,
    readonly http: HttpClient,
    readonly cards: CardTransactions,
    private readonly owner: pg.Client,
  ) {}

  /** @param more settings over those of the tests */
  static async open(today: ChinaDate, more: Partial<ClearingSettings> = {}): Promise<ClearingHouse> {
    const database = await createTestDatabase();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await moveSandboxClock((sql, parameters) => owner.query(sql, parameters), chinaInstant(today, '10:00:00'));
    const bankDir = await mkdtemp(join(tmpdir(), 'yufuka-bank-'));
    const settings = {
      database: { url: database.appUrl, ownerUrl: database.ownerUrl },
      sandbox: true,
      hsmKeyFile: join(bankDir, 'hsm.key'),
      bankDir,
      reserveAccount: SANDBOX_RESERVE_ACCOUNT,
      pollBankMs: 100,
      sweepChipsMs: 1_000,
      ...more,
    };
    const app = await startApp({ name: 'clearing', module: ClearingModule.forRoot(settings), port: 0, sandbox: true });
    const bank = await BankSimulator.open({
      exchangeDir: bankDir,
      stateFile: join(bankDir, 'bank.json'),
      reserveAccount: SANDBOX_RESERVE_ACCOUNT,
      reserveName: '备付金',
      autoStatement: false,
      clock: app.get<Clock>(CLOCK),
    });
    const http = new HttpClient(await app.getUrl());
    const cards = await CardTransactions.open(database.appUrl, app.get<Clock>(CLOCK));
    const house = new ClearingHouse(database, app, bankDir, bank, http, cards, owner);
    for (const [login, roles] of Object.entries(LOGINS)) {
      await app.get(Users).create({ login, password: PASSWORD, name: login, roles });
      await house.http.logIn(login, PASSWORD);
    }
    return house;
  }

  async close(): Promise<void> {
    await this.bank.stop();
    await this.cards.close();
    await this.app.close();
    await this.owner.end();
    await this.database.drop();
    await rm(this.bankDir, { recursive: true, force: true });
  }

  get ledger(): Ledger {
    return this.app.get(Ledger);
  }

  get today(): ChinaDate {
    return chinaDate(this.app.get<Clock>(CLOCK).now());
  }

  query<Row extends object = Record<string, string>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.app.get(Transactor).query<Row>(sql, parameters);
  }

  /** For what no application may do. */
  async asOwner(sql: string, parameters: unknown[] = []): Promise<object[]> {
    return (await this.owner.query<object>(sql, parameters)).rows;
  }

  async goTo(date: ChinaDate, time = '10:00:00'): Promise<void> {
    await moveSandboxClock((sql, parameters) => this.owner.query(sql, parameters), chinaInstant(date, time));
    await this.until(`the clock shows ${date}`, async () => this.today === date);
  }

  async until<T>(what: string, truth: () => Promise<T | undefined | false>): Promise<T> {
    const deadline = performance.now() + 20_000;
    for (;;) {
      const value = await truth();
      if (value) return value;
      if (performance.now() > deadline) throw new Error(`it did not happen: ${what}`);
      await new Promise((done) => setTimeout(done, 25));
    }
  }

  get(path: string, login = 'maker'): Promise<Answer> {
    return this.http.get(path, login);
  }

  post(path: string, body: object = {}, login = 'maker'): Promise<Answer> {
    return this.http.post(path, body, login);
  }

  upload(path: string, fileName: string, bytes: Buffer | string, login = 'maker'): Promise<Answer> {
    return this.http.upload(path, fileName, bytes, login);
  }

  as(login: 'maker' | 'checker' | 'auditor'): ClearingClient {
    return this.http.as(login);
  }

  /** Approves what a 202 proposed. */
  async approve(proposed: Answer, login = 'checker'): Promise<Answer> {
    return this.post(`/v1/approvals/${proposed.body.approvalId}/approve`, {}, login);
  }

  /** Closes a day and waits for its run to end. */
  async closeDay(businessDate: ChinaDate): Promise<SettlementRun> {
    const { runId } = await answerOf(this.as('maker').POST('/v1/day-closes', { body: { businessDate } }));
    return this.runEnds(runId);
  }

  async runEnds(id: Id): Promise<SettlementRun> {
    return this.until(`run ${id} ends`, async () => {
      const run = await answerOf(this.as('maker').GET('/v1/settlement-runs/{id}', { params: { path: { id } } }));
      return run.finishedAt !== null && run;
    });
  }

  async proof(date?: ChinaDate): Promise<Proof> {
    return answerOf(this.as('auditor').GET('/v1/proof', { params: { query: date ? { date } : {} } }));
  }

  async merchantUser(merchantId: Id): Promise<string> {
    const login = `merchant-${merchantId}`;
    await this.app.get(Users).create({ login, password: PASSWORD, name: login, roles: ['merchant'], merchantId });
    await this.http.logIn(login, PASSWORD);
    return login;
  }

  /** A merchant with its contract from 2026 on and its account at the bank. */
  async merchant(terms: TermsSeed = {}): Promise<MerchantSeed> {
    const merchantId = newId();
    const number = (this.merchants += 1);
    const merchantNo = `10031000000${String(number).padStart(4, '0')}`;
    const name = `上海样例商户${number}有限公司`;
    const { accountNo } = await this.bank.openAccount({ name, kind: 'merchant' });
    await this.asOwner(
      `INSERT INTO acceptance.merchant VALUES ($1,$2,$3,$3,'5411','310000','active',false,true,false,false,false,$4,
         '王经理','02155550000',1,now())`,
      [merchantId, merchantNo, name, `91310000${String(number).padStart(10, '0')}`],
    );
    await this.asOwner(
      `INSERT INTO acceptance.contract (contract_id, merchant_id, effective_from, fee_rate, fee_fixed_fen, fee_cap_fen,
         fee_returned_on_refund, cycle_days, approval_id, proposed_by, approved_by, created_at)
       VALUES ($1,$2,'2026-01-01',$3,$4,$5,$6,$7,1,1,2,now())`,
      [
        newId(),
        merchantId,
        terms.feeRate ?? '0.0060',
        terms.feeFixedFen ?? 0,
        terms.feeCapFen ?? null,
        terms.feeReturned ?? true,
        terms.cycleDays ?? 1,
      ],
    );
    await this.setAccount(merchantId, name, accountNo, '2026-01-01');
    return { merchantId, merchantNo, name, accountNo };
  }

  async setAccount(merchantId: Id, accountName: string, accountNo: string, from: ChinaDate): Promise<void> {
    await this.asOwner(
      `INSERT INTO acceptance.settlement_account VALUES ($1,$2,$3,$4,'***','102','沙箱示例银行',1,1,2,now())`,
      [merchantId, from, accountName, await this.app.get(BankSecrets).seal('settlement-account', accountNo)],
    );
  }

  /** Money a company pays in, seen on a statement, matched, and issued as one card; all as the issuer would post it. */
  async issueCard(faceFen: number): Promise<Id> {
    await this.payIn(faceFen, 'card order');
    const [receipt] = await this.query(`SELECT receipt_id FROM clearing.receipt ORDER BY receipt_id DESC LIMIT 1`);
    const orderId = newId();
    const lines = (from: number, fromSubject: Id) => [
      { direction: 'D' as const, gl: from as typeof GL.SUSPENSE, amountFen: fen(faceFen), subjectId: fromSubject },
      { direction: 'C' as const, gl: GL.ORDER_PREPAID, amountFen: fen(faceFen), subjectId: orderId },
    ];
    await this.ledger.postVoucher({
      voucherId: newId(),
      kind: 'receipt_matched',
      accountingDate: this.today,
      summary: 'matched',
      documentType: 'card_order',
      documentId: orderId,
      lines: lines(GL.SUSPENSE, receipt!.receipt_id!),
    });
    const accountId = newId();
    await this.ledger.issueCards({
      orderId,
      parentVoucherId: newId(),
      customerId: newId(),
      accountingDate: this.today,
      cards: [
        {
          accountId,
          voucherId: newId(),
          kind: 'named',
          faceFen: fen(faceFen),
          capFen: fen(500_000),
          validTo: null,
          pageNo: 1,
        },
      ],
    });
    await this.ledger.changeCardStatus([accountId], ['inactive'], 'active');
    return accountId;
  }

  /** A company's transfer to the reserve, and the statement that shows it, imported from the folder. */
  async payIn(amountFen: number, remark: string): Promise<void> {
    const company = await this.bank.openAccount({
      name: '上海样例购卡有限公司',
      kind: 'company',
      accountNo: '6100009999000011',
      balanceFen: fen(1_000_000_000),
    });
    await this.bank.transfer(this.http.newKey(), {
      fromAccount: company.accountNo,
      toAccount: SANDBOX_RESERVE_ACCOUNT,
      amountFen: fen(amountFen),
      remark,
    });
    await this.importStatement();
  }

  /** Has the bank state what moved and waits until it is imported. */
  async importStatement(): Promise<void> {
    for (const name of await this.bank.issueStatements()) await this.fileEnds(name, 'imported');
  }

  async fileEnds(fileName: string, state: 'imported' | 'refused'): Promise<Record<string, unknown>> {
    return this.until(`${fileName} is ${state}`, async () => {
      const [row] = await this.query<Record<string, unknown>>(
        'SELECT state, refusal FROM clearing.bank_file WHERE file_name = $1 AND state = $2',
        [fileName, state],
      );
      return row;
    });
  }
}
