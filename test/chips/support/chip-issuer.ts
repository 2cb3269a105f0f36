import { LoadAuthorization, type LoadSource } from '@app/authorization';
import { moveSandboxClock, Transactor } from '@app/database';
import { chinaDate, chinaInstant, CLOCK, type Clock, fen } from '@app/kernel';
import type { CardView } from '../../../apps/issuer/src/cards/card.schemas.js';
import { type IssuerFixture, startIssuer, until } from '../../issuer/support/issuer-fixture.js';
import {
  decide,
  FACE,
  issuedOrder,
  list,
  offerProducts,
  type Purchaser,
  verifiedPurchaser,
} from '../../issuer/support/scenario.js';

/** A chip card that was issued. */
export interface IssuedChip {
  readonly cardId: string;
  readonly accountId: string;
  readonly orderId: string;
}

/** The issuer with chip products CHIP-G (anonymous) and CHIP-N (named), both with limits of their own. */
export class ChipIssuer {
  private traceNo = 0;

  private constructor(
    readonly issuer: IssuerFixture,
    readonly purchaser: Purchaser,
  ) {}

  static async open(algorithm: '3DES' | 'SM4' = '3DES'): Promise<ChipIssuer> {
    const issuer = await startIssuer();
    await offerProducts(issuer);
    const binRangeId = await decide(issuer, '/v1/bin-ranges', { from: '936602', label: '芯片卡段' });
    const product = {
      binRangeId,
      medium: 'chip',
      chipAlgorithm: algorithm,
      chip: { purseCapFen: 100_000, transactionLimitFen: 20_000, resetThresholdFen: 500 },
      nameZh: '预付芯片卡',
      nameEn: 'Yufuka chip card',
    };
    await decide(issuer, '/v1/card-products', {
      ...product,
      productCode: 'CHIP-G',
      kind: 'anonymous',
      validityMonths: 36,
      face: FACE,
    });
    await decide(issuer, '/v1/card-products', {
      ...product,
      productCode: 'CHIP-N',
      kind: 'named',
      face: { ...FACE, namedOrAnonymous: '记名', validity: '长期有效' },
    });
    return new ChipIssuer(issuer, await verifiedPurchaser(issuer));
  }

  /** Issues an order of so many anonymous chip cards and so many named ones; active unless told. */
  async cards(
    anonymous: number,
    named = 0,
    options: { faceYuan?: string; active?: boolean } = {},
  ): Promise<IssuedChip[]> {
    const { faceYuan = '100', active = true } = options;
    const fields = {
      ...(anonymous ? { anonymousProductCode: 'CHIP-G' } : {}),
      ...(named ? { namedProductCode: 'CHIP-N' } : {}),
    };
    const { orderId } = await issuedOrder(this.issuer, this.purchaser, list(anonymous, named, faceYuan), fields);
    if (active) await this.purchaser.caller.post(`/v1/orders/${orderId}/activate`, {}, 200);
    const { items } = await this.issuer.maker.get<{ items: CardView[] }>(`/v1/cards?orderId=${orderId}&limit=200`);
    return items.map(({ cardId, account }) => ({ cardId, accountId: account!.accountId, orderId }));
  }

  /** Card numbers of an order, which only the sandbox shows. */
  async pans(orderId: string): Promise<string[]> {
    const path = `/v1/sandbox/cards?orderId=${orderId}&limit=200`;
    const { items } = await this.issuer.maker.get<{ items: { pan: string }[] }>(path);
    return items.map(({ pan }) => pan);
  }

  /** Loads a chip as a terminal has it done. @returns the code it is declined with, or null */
  async load(
    { accountId }: { accountId: string },
    amountFen: number,
    source: LoadSource = 'account',
  ): Promise<string | null> {
    const { app } = this.issuer;
    const settings = { databaseUrl: '', pinTriesMax: 3, refundDaysMax: 30 };
    const loads = new LoadAuthorization(app.get(Transactor), settings, app.get<Clock>(CLOCK));
    const traceNo = (this.traceNo += 1);
    const { declineCode } = await loads.load({
      kind: 'load',
      source,
      originKey: `pos/load/${traceNo}`,
      content: '',
      accountId,
      amountFen: fen(amountFen),
      merchantId: '7',
      terminalId: '0',
      channel: 'pos',
      batchNo: 1,
      traceNo,
      pinRight: null,
      refusal: null,
      chipBalanceFen: fen(0),
      purseCapFen: fen(100_000),
    });
    return declineCode ?? null;
  }

  async goTo(date: string): Promise<void> {
    const { owner, app } = this.issuer;
    await moveSandboxClock((sql, parameters) => owner.query(sql, parameters), chinaInstant(date, '10:00:00'));
    await until(
      () => Promise.resolve(chinaDate(app.get<Clock>(CLOCK).now())),
      (day) => day === date,
    );
  }

  /** A command of the maker that answers a file. */
  async fetch(path: string): Promise<Response> {
    const login = { login: 'maker', password: 'correct horse battery' };
    const { token } = await this.issuer.anyone.post<{ token: string }>('/v1/sessions', login, 201);
    return fetch(this.issuer.url + path, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  }

  async rows<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.issuer.owner.query(sql, parameters)).rows as Row[];
  }

  close(): Promise<void> {
    return this.issuer.close();
  }
}
