import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessModule } from '@app/access';
import { AuthorizationModule } from '@app/authorization';
import { DatabaseModule } from '@app/database';
import { type Clock, CLOCK, fen, type Fen, luhnCheckDigit, newId } from '@app/kernel';
import { HSM, type Hsm, KeyRing, PanVault, SecurityModule } from '@app/security';
import { ChipsModule } from '@app/chips';
import { JobsModule } from '@app/jobs';
import { createTestDatabase } from '@app/testkit';
import { ConsoleLogger, type DynamicModule, type INestApplicationContext, type LoggerService } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { AcceptanceCoreModule } from '../../../apps/acceptance/src/acceptance-core.module.js';
import { AnswerMessage } from '../../../apps/acceptance/src/pos/answer-message.service.js';
import { POS_POLICY, type PosSettings } from '../../../apps/acceptance/src/pos/pos.settings.js';
import { PosModule } from '../../../apps/acceptance/src/pos/pos.module.js';
import { PosServer } from '../../../apps/acceptance/src/pos/pos-server.js';
import type { AcceptanceSettings } from '../../../apps/acceptance/src/settings.js';
import { RawTerminal, type TerminalIdentity } from './raw-terminal.js';

export class HandClock implements Clock {
  constructor(public at = new Date('2026-03-10T02:00:00Z')) {}
  now(): Date {
    return this.at;
  }
}

export interface TestCard {
  readonly pan: string;
  readonly accountId: string;
  readonly expiry: string;
  readonly pin: string;
  /** Track 2. */
  readonly track: string;
}

export interface TerminalOptions {
  readonly algorithm?: TerminalIdentity['algorithm'];
  readonly macAlgorithm?: TerminalIdentity['macAlgorithm'];
  readonly doubleMak?: boolean;
  readonly manualEntry?: boolean;
  readonly pinSm4?: boolean;
  readonly merchantNo?: string;
}

const BIN = '871234';

/** A running gateway over a database of its own, with people to seed it and an auditor's look inside. */
export class Gateway {
  private readonly terminals: RawTerminal[] = [];
  private sequence = 0;

  private constructor(
    private app: INestApplicationContext,
    private readonly how: GatewayStart,
    private readonly database: { drop(): Promise<void> },
    private readonly folder: string,
    readonly owner: pg.Client,
  ) {}

  /** @param logger takes what the gateway logs; only errors are shown unless told */
  static async start(settings: Partial<PosSettings> = {}, logger?: LoggerService): Promise<Gateway> {
    const database = await createTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'yufuka-pos-'));
    const acceptance: AcceptanceSettings = {
      database: { url: database.appUrl, ownerUrl: database.ownerUrl },
      sandbox: true,
      hsmKeyFile: join(folder, 'hsm.key'),
      posPort: 0,
      host: '127.0.0.1',
    };
    const clock = new HandClock();
    const how = { acceptance, settings, clock, logger: logger ?? new ConsoleLogger({ logLevels: ['error'] }) };
    const app = await boot(how);
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const gateway = new Gateway(app, how, database, folder, owner);
    await gateway.seed();
    return gateway;
  }

  get clock(): HandClock {
    return this.how.clock;
  }

  get port(): number {
    return this.app.get(PosServer).address.port;
  }

  /** The gateway behind its lines: from a payload to its answer. */
  get messages(): AnswerMessage {
    return this.app.get(AnswerMessage);
  }

  /** Ends the gateway and starts it anew on the same database and port; every line is cut. */
  async restart(): Promise<void> {
    const { port } = this;
    await this.app.close();
    const { acceptance, ...how } = this.how;
    this.app = await boot({ ...how, acceptance: { ...acceptance, posPort: port } });
  }

  async stop(): Promise<void> {
    for (const terminal of this.terminals) terminal.close();
    await this.app.close();
    await this.owner.end();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  async rows<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, parameters)).rows;
  }

  /** A merchant with one store in the licensed region; its number. */
  async merchant(
    more: { readonly mcc?: string; readonly status?: string; readonly region?: string } = {},
  ): Promise<string> {
    this.sequence += 1;
    const merchantId = newId();
    const merchantNo = `8713100${more.mcc ?? '5411'}${String(this.sequence).padStart(4, '0')}`;
    await this.rows(
      `INSERT INTO acceptance.merchant VALUES ($1,$2,'测试商户','测试',$3,$4,$5,false,true,false,false,false,$6,'A','1',1,now())`,
      [merchantId, merchantNo, more.mcc ?? '5411', more.region ?? '310000', more.status ?? 'active', merchantNo],
    );
    await this.rows(`INSERT INTO acceptance.store VALUES ($1,$2,'Store','Street 1',$3,'active',now())`, [
      newId(),
      merchantId,
      more.region ?? '310000',
    ]);
    await this.rows(`INSERT INTO acceptance.contract VALUES ($1,$2,'2026-01-01','0.006',0,NULL,false,1,1,1,2,now())`, [
      newId(),
      merchantId,
    ]);
    return merchantNo;
  }

  /** A registered terminal with its master key, on an open line. */
  async terminal(options: TerminalOptions = {}): Promise<RawTerminal> {
    return this.line(await this.identity(options));
  }

  /** A registered terminal with its master key, without a line. */
  async identity(options: TerminalOptions = {}): Promise<TerminalIdentity> {
    this.sequence += 1;
    const { algorithm = '3DES', macAlgorithm = algorithm === 'SM4' ? 'SM4' : 'ECB' } = options;
    const merchantNo = options.merchantNo ?? (await this.merchant());
    const terminalNo = String(30_000_000 + this.sequence);
    const hsm = this.app.get<Hsm>(HSM);
    const tmk = await hsm.generateKey('TMK', algorithm);
    await this.rows(
      `INSERT INTO acceptance.terminal (terminal_id, merchant_id, store_id, terminal_no, algorithm, mac_algorithm, status,
         manual_entry, pin_sm4, tmk, approval_id, created_at, double_mak)
       SELECT $1, m.merchant_id, s.store_id, $2, $3, $4, 'active', $5, $6, $7, 1, now(), $8
       FROM acceptance.merchant m JOIN acceptance.store s USING (merchant_id) WHERE m.merchant_no = $9`,
      [
        newId(),
        terminalNo,
        algorithm,
        macAlgorithm,
        options.manualEntry ?? false,
        options.pinSm4 ?? false,
        JSON.stringify(tmk),
        options.doubleMak ?? false,
        merchantNo,
      ],
    );
    const tmkHex = await hsm.revealForSandbox(tmk);
    return { terminalNo, merchantNo, algorithm, macAlgorithm, tmkHex };
  }

  /** A terminal that is signed in. */
  async signedIn(options: TerminalOptions = {}): Promise<RawTerminal> {
    const terminal = await this.terminal(options);
    expect((await terminal.signIn()).fields[39]).toBe('00');
    return terminal;
  }

  /** A line under an identity, registered or not. */
  async line(identity: TerminalIdentity): Promise<RawTerminal> {
    const terminal = new RawTerminal(this.port, identity);
    this.terminals.push(terminal);
    return terminal.open();
  }

  async card(
    balanceFen: number,
    more: { readonly kind?: 'named' | 'anonymous'; readonly status?: string; readonly validTo?: string } = {},
  ): Promise<TestCard> {
    this.sequence += 1;
    const kind = more.kind ?? 'anonymous';
    const payload = BIN + String(this.sequence).padStart(9, '0');
    const pan = payload + luhnCheckDigit(payload);
    const expiry = kind === 'named' ? '9912' : '2912';
    const [accountId, cardId] = [newId(), newId()];
    const vault = this.app.get(PanVault);
    const { verifier, mailer } = await this.app
      .get<Hsm>(HSM)
      .newPin(this.app.get(KeyRing).key('pin-verification'), pan);
    await this.rows(
      `INSERT INTO ledger.account (account_id, kind, status, balance_fen, cap_fen, valid_to) VALUES ($1,$2,$3,$4,$5,$6)`,
      [
        accountId,
        kind,
        more.status ?? 'active',
        balanceFen,
        kind === 'named' ? 500_000 : 100_000,
        kind === 'named' ? null : (more.validTo ?? '2029-12-31'),
      ],
    );
    await this.rows(`INSERT INTO issuer.card VALUES ($1,$2,1,$9,1,$3,$4,1000,'\\x00',$5,$6,$7,NULL,$8,$10,1,now())`, [
      cardId,
      accountId,
      kind === 'named' ? 2 : 1,
      kind,
      await vault.panHash(pan),
      `${pan.slice(0, 6)}******${pan.slice(-4)}`,
      expiry,
      verifier,
      this.sequence,
      mailer,
    ]);
    return {
      pan,
      accountId,
      expiry,
      pin: await this.app.get<Hsm>(HSM).revealPinForSandbox(mailer),
      track: `${pan}=${expiry}101000000000`,
    };
  }

  async balance(card: TestCard): Promise<{ balanceFen: Fen; heldFen: Fen }> {
    const [row] = await this.rows<{ balance_fen: string; held_fen: string }>(
      'SELECT balance_fen, held_fen FROM ledger.account WHERE account_id = $1',
      [card.accountId],
    );
    return { balanceFen: fen(row!.balance_fen), heldFen: fen(row!.held_fen) };
  }

  /** Tells every cache that a terminal's row was changed by hand. */
  async changedByHand(terminalNo: string): Promise<void> {
    await this.rows(`SELECT pg_notify('acceptance_terminal', $1)`, [terminalNo]);
    await new Promise((done) => setTimeout(done, 50));
  }

  private async seed(): Promise<void> {
    // Cards stand alone here: their orders and customers are another room's business.
    await this.rows(`SET session_replication_role = replica`);
    await this.rows(
      `INSERT INTO issuer.card_product VALUES
         (1,'ANON','不记名','anonymous','anonymous',1,36,'magnetic_stripe',100,100000,'{}',now()),
         (2,'NAMED','记名','named','named',1,NULL,'magnetic_stripe',100,500000,'{}',now())`,
    );
  }
}

interface GatewayStart {
  readonly acceptance: AcceptanceSettings;
  readonly settings: Partial<PosSettings>;
  readonly clock: HandClock;
  readonly logger: LoggerService;
}

async function boot({ acceptance, settings, clock, logger }: GatewayStart): Promise<INestApplicationContext> {
  const app = await Test.createTestingModule({ imports: gatewayImports(acceptance, settings) })
    .overrideProvider(CLOCK)
    .useValue(clock)
    .setLogger(logger)
    .compile();
  return app.init();
}

function gatewayImports(
  acceptance: AcceptanceSettings,
  settings: Partial<PosSettings>,
): (DynamicModule | typeof ChipsModule)[] {
  const { database, hsmKeyFile } = acceptance;
  return [
    DatabaseModule.forRoot({ ...database, applicationName: 'test-pos', entities: [], sandbox: false }),
    SecurityModule.forRoot({ sandbox: true, storageKeyFile: hsmKeyFile }),
    AccessModule.forRoot({ sandbox: true }),
    AuthorizationModule.forRoot({ databaseUrl: database.url, pinTriesMax: 3, refundDaysMax: 30 }),
    JobsModule.forRoot({ app: 'acceptance', databaseUrl: database.url, ownerless: true }),
    ChipsModule,
    AcceptanceCoreModule.forRoot(acceptance),
    PosModule.forRoot({ ...POS_POLICY, ...settings }),
  ];
}
