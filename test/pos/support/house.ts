import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Users } from '@app/access';
import { moveSandboxClock } from '@app/database';
import { startApp } from '@app/http';
import { createTestDatabase } from '@app/testkit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { AcceptanceModule } from '../../../apps/acceptance/src/app.module.js';
import { PosServer } from '../../../apps/acceptance/src/pos/pos-server.js';
import type { SandboxCard } from '../../../apps/issuer/src/cards/card.schemas.js';
import { IssuerModule } from '../../../apps/issuer/src/app.module.js';
import { SANDBOX_RESERVE_ACCOUNT } from '../../../apps/issuer/src/settings.js';
import { Caller } from '../../issuer/support/caller.js';
import { type IssuerFixture, logIn } from '../../issuer/support/issuer-fixture.js';
import {
  decide,
  FACE,
  issuedOrder,
  list,
  offerProducts,
  type Purchaser,
  verifiedPurchaser,
} from '../../issuer/support/scenario.js';
import { RawTerminal } from './raw-terminal.js';
import type { TestCard } from './gateway.js';

const PASSWORD = 'correct horse battery';

export interface HouseCard extends TestCard {
  readonly cardId: string;
}

/** Issuer and acceptance side by side on one database and one HSM key, as they run: HTTP, and terminals over TCP. */
export class House {
  readonly terminals: RawTerminal[] = [];
  private purchaser: Purchaser | undefined;
  private merchants = 0;

  private constructor(
    readonly acceptance: NestFastifyApplication,
    readonly issuer: IssuerFixture,
    /** The same people at the acceptance application. */
    readonly maker: Caller,
    readonly checker: Caller,
    readonly keyFile: string,
    readonly database: { readonly appUrl: string; readonly ownerUrl: string },
    private readonly end: () => Promise<void>,
  ) {}

  static async open(): Promise<House> {
    const database = await createTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'yufuka-house-'));
    const hsmKeyFile = join(folder, 'hsm.key');
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await moveSandboxClock((sql, parameters) => owner.query(sql, parameters), new Date('2026-03-10T02:00:00Z'));
    await clearingStandsAside(owner);
    const common = { database: { url: database.appUrl, ownerUrl: database.ownerUrl }, sandbox: true, hsmKeyFile };
    const issuerApp = await startApp({
      name: 'issuer',
      module: IssuerModule.forRoot({ ...common, reserveAccount: SANDBOX_RESERVE_ACCOUNT }),
      port: 0,
      sandbox: true,
      logLevel: 'silent',
    });
    const acceptance = await startApp({
      name: 'acceptance',
      module: AcceptanceModule.forRoot({ ...common, posPort: 0, host: '127.0.0.1' }),
      port: 0,
      sandbox: true,
      logLevel: 'silent',
    });
    const people = [
      ['maker', 'ops_maker'],
      ['checker', 'ops_checker'],
      ['auditor', 'auditor'],
    ] as const;
    for (const [login, role] of people)
      await issuerApp.get(Users).create({ login, password: PASSWORD, name: login, roles: [role] });
    const [url, acceptanceUrl] = [await issuerApp.getUrl(), await acceptance.getUrl()];
    const end = async (): Promise<void> => {
      await acceptance.close();
      await issuerApp.close();
      await owner.end();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    };
    const issuer: IssuerFixture = {
      app: issuerApp,
      url,
      owner,
      maker: await logIn(url, 'maker', PASSWORD),
      checker: await logIn(url, 'checker', PASSWORD),
      auditor: await logIn(url, 'auditor', PASSWORD),
      anyone: new Caller(url),
      close: end,
    };
    const [maker, checker] = [
      await logIn(acceptanceUrl, 'maker', PASSWORD),
      await logIn(acceptanceUrl, 'checker', PASSWORD),
    ];
    return new House(acceptance, issuer, maker, checker, hsmKeyFile, database, end);
  }

  async close(): Promise<void> {
    for (const terminal of this.terminals) terminal.close();
    await this.end();
  }

  async rows<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.issuer.owner.query<Row>(sql, parameters)).rows;
  }

  /** Proposes at the acceptance application as the maker, approves as the checker. @returns the approval's result */
  async byTwo<T>(path: string, body: unknown): Promise<T> {
    const { approvalId } = await this.maker.post<{ approvalId: string }>(path, body, 202);
    const { result } = await this.checker.post<{ result: T }>(`/v1/approvals/${approvalId}/approve`, {}, 200);
    return result;
  }

  /** Until the gateway has heard of a change that was committed. */
  newsHasTravelled(): Promise<void> {
    return wait(150);
  }

  /** Someone of a merchant, logged in at the acceptance application. */
  async merchantUser(merchantId: string): Promise<Caller> {
    const login = `merchant-${merchantId}`;
    await this.issuer.app
      .get(Users)
      .create({ login, password: PASSWORD, name: login, roles: ['merchant'], merchantId });
    return logIn(await this.acceptance.getUrl(), login, PASSWORD);
  }

  async merchant(): Promise<{ merchantId: string; merchantNo: string; storeIds: string[] }> {
    const no = String((this.merchants += 1)).padStart(4, '0');
    const name = `上海味美餐饮${no}有限公司`;
    return this.byTwo('/v1/merchants', {
      merchant: {
        name,
        shortName: '味美',
        mcc: '5812',
        regionCode: '310104',
        unifiedSocialCreditCode: `91310104MA1FR${no}X`,
        contactName: '李掌柜',
        contactPhone: '021-55550100',
      },
      stores: [{ name: '徐汇店', address: '漕溪北路 1 号', regionCode: '310104' }],
      contract: { feeRate: '0.0038' },
      settlementAccount: {
        accountName: name,
        accountNo: '03001234567890',
        bankCode: '102290000012',
        bankName: '中国工商银行',
      },
    });
  }

  /** A terminal of a merchant on an open line, signed in. */
  async signedIn(
    merchant: { merchantId: string; merchantNo: string; storeIds: string[] },
    more: { readonly kiosk?: boolean } = {},
  ): Promise<RawTerminal> {
    const terminals = `/v1/merchants/${merchant.merchantId}/terminals`;
    const { terminalNo } = await this.byTwo<{ terminalNo: string }>(terminals, {
      storeId: merchant.storeIds[0],
      masterKey: 'generated',
      ...more,
    });
    const { tmk } = await this.maker.post<{ tmk: string }>(`/v1/sandbox/terminals/${terminalNo}/reveal-tmk`, {}, 200);
    const { port } = this.acceptance.get(PosServer).address;
    const { merchantNo } = merchant;
    const terminal = new RawTerminal(port, {
      terminalNo,
      merchantNo,
      algorithm: '3DES',
      macAlgorithm: 'ECB',
      tmkHex: tmk,
    });
    this.terminals.push(await terminal.open());
    expect((await terminal.signIn()).fields[39]).toBe('00');
    return terminal;
  }

  /** Cards sold, issued and activated as customers get them. */
  async cards(count: number): Promise<HouseCard[]> {
    if (!this.purchaser) {
      await offerProducts(this.issuer);
      this.purchaser = await verifiedPurchaser(this.issuer);
    }
    const { orderId } = await issuedOrder(this.issuer, this.purchaser, list(count), { anonymousProductCode: 'GIFT-A' });
    return this.activated(orderId);
  }

  /** Cards of a chip product. */
  async chipCards(count: number): Promise<HouseCard[]> {
    await this.cards(1);
    const { items } = await this.issuer.maker.get<{ items: { binRangeId: string }[] }>('/v1/bin-ranges');
    await decide(this.issuer, '/v1/card-products', {
      productCode: 'CHIP-A',
      nameZh: '芯片卡',
      nameEn: 'chip card',
      kind: 'anonymous',
      validityMonths: 36,
      binRangeId: items[0]!.binRangeId,
      medium: 'chip',
      face: FACE,
    });
    const product = { anonymousProductCode: 'CHIP-A' };
    const { orderId } = await issuedOrder(this.issuer, this.purchaser!, list(count), product);
    return this.activated(orderId);
  }

  /** A chip product of one's own making. */
  async chipProduct(fields: { readonly productCode: string } & Readonly<Record<string, unknown>>): Promise<void> {
    await this.cards(1);
    const { items } = await this.issuer.maker.get<{ items: { binRangeId: string }[] }>('/v1/bin-ranges');
    const named = fields.kind === 'named';
    await decide(this.issuer, '/v1/card-products', {
      nameZh: '芯片卡',
      nameEn: 'chip card',
      binRangeId: items[0]!.binRangeId,
      medium: 'chip',
      face: named ? { ...FACE, namedOrAnonymous: '记名', validity: '长期有效' } : FACE,
      ...(named ? {} : { kind: 'anonymous', validityMonths: 36 }),
      ...fields,
    });
  }

  /** Cards of a product; every second named card is of the same holder. */
  async cardsOf(productCode: string, count: number, kind: 'anonymous' | 'named' = 'anonymous'): Promise<HouseCard[]> {
    const [file, fields] =
      kind === 'named'
        ? [list(0, count), { namedProductCode: productCode }]
        : [list(count), { anonymousProductCode: productCode }];
    const { orderId } = await issuedOrder(this.issuer, this.purchaser!, file, fields);
    return this.activated(orderId);
  }

  /** What a card's chip is personalized with. */
  async personalized({ cardId }: HouseCard): Promise<{ ac: { encrypted: string }; transportKey: string }> {
    return this.issuer.maker.post(`/v1/sandbox/cards/${cardId}/personalization`, {}, 200);
  }

  async activated(orderId: string): Promise<HouseCard[]> {
    await this.issuer.maker.post(`/v1/orders/${orderId}/activate`, {}, 200);
    const { items } = await this.issuer.maker.get<{ items: SandboxCard[] }>(`/v1/sandbox/cards?orderId=${orderId}`);
    return items.map((item) => ({
      ...item,
      pin: item.pin!,
      accountId: '',
      expiry: item.expiryYymm,
      track: item.track2,
    }));
  }

  /** A command on a card by two people of the issuer. */
  async decide(path: string, body: unknown): Promise<string> {
    return decide(this.issuer, path, body);
  }
}

/** A table in the place of clearing's published view: money arrives without bank files. */
async function clearingStandsAside(owner: pg.Client): Promise<void> {
  await owner.query(`
    DROP VIEW IF EXISTS clearing.customer_receipt;
    CREATE TABLE clearing.customer_receipt (
      receipt_id bigint PRIMARY KEY, payer_name text, payer_account_masked text, amount_fen bigint, remark text,
      bank_reference text, received_on date);
    GRANT SELECT ON clearing.customer_receipt TO yufuka_app;`);
}
