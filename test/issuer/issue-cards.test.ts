import { isLuhnValid } from '@app/kernel';
import type { CardDetail, CardView, SandboxCard } from '../../apps/issuer/src/cards/card.schemas.js';
import { FulfilOrderService } from '../../apps/issuer/src/cards/fulfil-order.service.js';
import type { Activation } from '../../apps/issuer/src/orders/order.schemas.js';
import { type IssuerFixture, startIssuer, until } from './support/issuer-fixture.js';
import {
  approve,
  decide,
  glBalance,
  issuedOrder,
  list,
  offerProducts,
  orderIn,
  paidOrder,
  type Purchaser,
  verifiedPurchaser,
} from './support/scenario.js';

describe('issuing an order’s cards', () => {
  let issuer: IssuerFixture;
  let purchaser: Purchaser;

  beforeAll(async () => {
    issuer = await startIssuer();
    await offerProducts(issuer);
    purchaser = await verifiedPurchaser(issuer);
  });
  afterAll(() => issuer.close());

  const breaks = async () => (await issuer.owner.query('SELECT * FROM ledger.breaks()')).rows;
  const cardsOf = async (orderId: string) =>
    (
      await issuer.owner.query<{ cards: string; lines: string; numbers: string; accounts: string; sum: string }>(
        `SELECT count(*) AS cards, count(DISTINCT line_no) AS lines, count(DISTINCT pan_hash) AS numbers,
           count(DISTINCT a.account_id) AS accounts, sum(a.balance_fen)::text AS sum
         FROM issuer.card c JOIN ledger.account a USING (account_id) WHERE c.order_id = $1`,
        [orderId],
      )
    ).rows[0]!;

  /** Kills the connection that issues a chunk when its cards are stored and their value is being posted. */
  async function killWhileIssuing(): Promise<void> {
    await issuer.owner.query('BEGIN');
    await issuer.owner.query('LOCK TABLE ledger.account IN SHARE MODE');
    const waiting = () =>
      issuer.owner.query<{ pid: number }>(
        "SELECT pid FROM pg_locks WHERE relation = 'ledger.account'::regclass AND NOT granted",
      );
    const { rows } = await until(waiting, (found) => found.rowCount === 1);
    await issuer.owner.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
    await issuer.owner.query('COMMIT');
  }

  it('an order is released by a second person only, and proposed once at a time', async () => {
    const order = await paidOrder(issuer, purchaser);
    const path = `/v1/orders/${order.orderId}/approve-proposal`;
    const { approvalId } = await issuer.maker.post<{ approvalId: string }>(path, {}, 202);
    expect((await issuer.maker.refused(path, {}, 409)).code).toBe('APPROVAL_PENDING');
    expect((await orderIn(issuer, order.orderId, 'awaiting_approval')).issuedCount).toBe(0);
    await issuer.checker.post(`/v1/approvals/${approvalId}/reject`, { reason: '名单待核' }, 200);
    await decide(issuer, path, {});
    const issued = await orderIn(issuer, order.orderId, 'issued');
    expect(issued.timeline.map(({ toState }) => toState)).toEqual([
      'awaiting_payment',
      'paid',
      'awaiting_approval',
      'awaiting_approval',
      'fulfilling',
      'issued',
    ]);
    expect((await issuer.maker.refused(path, {}, 409)).code).toBe('ORDER_STATE_CONFLICT');
  });

  it('the money of the order becomes the balances of its cards, inactive, each a child voucher (R-PAR)', async () => {
    const order = await issuedOrder(issuer, purchaser, list(3, 2, '250'));
    expect(await cardsOf(order.orderId)).toEqual({
      cards: '5',
      lines: '5',
      numbers: '5',
      accounts: '5',
      sum: '125000',
    });
    expect(await glBalance(issuer, 2004, order.orderId)).toBe(0);
    expect(await breaks()).toEqual([]);
    const { rows } = await issuer.owner.query(
      `SELECT DISTINCT parent.kind FROM ledger.voucher v JOIN ledger.voucher parent
         ON parent.account_id = 0 AND parent.voucher_id = v.parent_voucher_id
       WHERE v.kind = 'issue' AND v.order_id = $1`,
      [order.orderId],
    );
    expect(rows).toEqual([{ kind: 'order_paid' }]);
    const { items } = await purchaser.caller.get<{ items: CardView[] }>(`/v1/cards?orderId=${order.orderId}`);
    expect(items.map(({ status }) => status)).toEqual(Array(5).fill('inactive'));
  });

  it('named cards never expire, anonymous ones last three years at least (R-VALID), within their caps (R-CAP)', async () => {
    const { orderId } = await issuedOrder(issuer, purchaser, list(1, 1));
    const { items } = await issuer.maker.get<{ items: CardView[] }>(`/v1/cards?orderId=${orderId}`);
    const [anonymous, named] = items;
    expect(named).toMatchObject({ kind: 'named', expiryYymm: '9912', validTo: null, account: { capFen: 500_000 } });
    expect(anonymous).toMatchObject({ kind: 'anonymous', account: { capFen: 100_000 } });
    const threeYears = new Date();
    threeYears.setUTCFullYear(threeYears.getUTCFullYear() + 3);
    expect(anonymous!.validTo! >= threeYears.toISOString().slice(0, 10)).toBe(true);
    expect(anonymous!.expiryYymm).toBe(anonymous!.validTo!.slice(2, 4) + anonymous!.validTo!.slice(5, 7));
  });

  it('the purchaser activates its order once, no one else’s', async () => {
    const order = await issuedOrder(issuer, purchaser);
    const other = await verifiedPurchaser(issuer);
    const path = `/v1/orders/${order.orderId}/activate`;
    await other.caller.post(path, {}, 404);
    const { activatedCount, order: activated } = await purchaser.caller.post<Activation>(path, {}, 200);
    expect([activatedCount, activated.state]).toEqual([5, 'activated']);
    expect((await purchaser.caller.refused(path, {}, 409)).code).toBe('ORDER_STATE_CONFLICT');
  });

  it('an order that is not issued is not activated', async () => {
    const order = await paidOrder(issuer, purchaser);
    await purchaser.caller.post(`/v1/orders/${order.orderId}/activate`, {}, 409);
  });

  it('1,250 cards are issued chunk by chunk, killed in the middle twice, each line exactly once', async () => {
    const order = await paidOrder(issuer, purchaser, list(650, 600));
    const { approvalId } = await issuer.maker.post<{ approvalId: string }>(
      `/v1/orders/${order.orderId}/approve-proposal`,
      {},
      202,
    );
    await approve(issuer, approvalId);
    for (let kill = 0; kill < 2; kill++) await killWhileIssuing();
    await orderIn(issuer, order.orderId, 'issued');
    // Jobs delivered once more, at once, do nothing.
    const fulfil = issuer.app.get(FulfilOrderService);
    await Promise.all([1, 2, 3].map(() => fulfil.issueNextChunk(order.orderId)));
    expect(await cardsOf(order.orderId)).toEqual({
      cards: '1250',
      lines: '1250',
      numbers: '1250',
      accounts: '1250',
      sum: String(order.totalFen),
    });
    expect(await glBalance(issuer, 2004, order.orderId)).toBe(0);
    expect(await breaks()).toEqual([]);
  });

  it('three workers on one order issue no card twice', async () => {
    const order = await paidOrder(issuer, purchaser, list(1_100));
    await issuer.owner.query(
      "UPDATE issuer.card_order SET state = 'fulfilling', sale_date = current_date WHERE order_id = $1",
      [order.orderId],
    );
    const fulfil = issuer.app.get(FulfilOrderService);
    await Promise.all(Array.from({ length: 3 }, () => fulfil.issueNextChunk(order.orderId)));
    await orderIn(issuer, order.orderId, 'issued');
    expect(await cardsOf(order.orderId)).toMatchObject({ cards: '1100', lines: '1100', numbers: '1100' });
  });

  it('acceptance finds a card by the hash of its number; in the sandbox number, track and PIN are shown', async () => {
    const { orderId } = await issuedOrder(issuer, purchaser, list(1, 1));
    const { items } = await issuer.maker.get<{ items: SandboxCard[] }>(`/v1/sandbox/cards?orderId=${orderId}`);
    for (const card of items) {
      expect(card.pan).toMatch(/^936601\d{10}$/);
      expect(isLuhnValid(card.pan)).toBe(true);
      expect(card.pin).toMatch(/^\d{6}$/);
      expect(card.track2).toMatch(new RegExp(`^${card.pan}=${card.expiryYymm}101\\d+$`));
      expect(card.track2.length).toBeLessThanOrEqual(37);
      const found = await issuer.maker.post<{ items: CardView[] }>('/v1/card-searches', { pan: card.pan }, 200);
      expect(found.items.map(({ cardId }) => cardId)).toEqual([card.cardId]);
      const { rows } = await issuer.owner.query<Record<string, unknown>>(
        'SELECT d.* FROM issuer.card_directory d WHERE card_id = $1',
        [card.cardId],
      );
      expect(rows[0]).toMatchObject({
        account_id: found.items[0]!.account!.accountId,
        kind: card.kind,
        expiry_yymm: card.expiryYymm,
        pan_masked: `936601******${card.pan.slice(-4)}`,
        product_code: card.kind === 'named' ? 'NAMED-A' : 'GIFT-A',
        bin: '936601',
      });
    }
    await issuer.checker.get('/v1/sandbox/cards', 403);
    await purchaser.caller.get('/v1/sandbox/cards', 403);
  });

  it('no card number lies in clear anywhere (R-PRIVACY)', async () => {
    const { items } = await issuer.maker.get<{ items: SandboxCard[] }>('/v1/sandbox/cards?limit=1');
    const { rows } = await issuer.owner.query<{ row: string }>(
      `SELECT c::text AS row FROM issuer.card c UNION ALL SELECT event FROM access.audit_event
       UNION ALL SELECT payload::text FROM platform.outbox UNION ALL SELECT answer FROM platform.idempotency_key`,
    );
    const everything = rows.map(({ row }) => row).join();
    expect(everything).not.toContain(items[0]!.pan);
    expect(everything).not.toContain(Buffer.from(items[0]!.pan).toString('hex'));
  });

  it('a purchaser sees its cards but nothing of their use', async () => {
    const { orderId } = await issuedOrder(issuer, purchaser, list(1));
    const { items } = await purchaser.caller.get<{ items: CardView[] }>(`/v1/cards?orderId=${orderId}`);
    const card = await purchaser.caller.get<CardDetail>(`/v1/cards/${items[0]!.cardId}`);
    expect(card).not.toHaveProperty('account');
    expect(card).not.toHaveProperty('entries');
    expect(JSON.stringify(card)).not.toMatch(/balance|936601\d/);
    const other = await verifiedPurchaser(issuer);
    await other.caller.get(`/v1/cards/${card.cardId}`, 404);
    expect(await other.caller.get('/v1/cards')).toEqual({ items: [], nextCursor: null });
  });
});
