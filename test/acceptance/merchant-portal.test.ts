import { answerOf } from '@app/contracts';
import { refused } from '../support/refused.js';
import { Acceptance, TODAY, type TestMerchant } from './support/acceptance.js';

describe('what a merchant’s people see and do', () => {
  let acceptance: Acceptance;
  let shop: TestMerchant;
  let other: TestMerchant;
  let owner: string;
  let stranger: string;

  beforeAll(async () => {
    acceptance = await Acceptance.open();
    [shop, other] = [await acceptance.merchant(), await acceptance.merchant()];
    owner = await acceptance.user('shop.owner', ['merchant'], shop.merchantId);
    stranger = await acceptance.user('other.owner', ['merchant'], other.merchantId);
  });
  afterAll(async () => {
    const breaks = await acceptance.owner('SELECT * FROM ledger.breaks()');
    await acceptance.close();
    expect(breaks).toEqual([]);
  });

  const day = { from: TODAY, to: TODAY };
  const pay = async (amountFen: number, card?: { number: string }, merchant = shop) =>
    answerOf(
      acceptance.as(merchant.key).POST('/v1/payments', {
        body: {
          amountFen,
          card: { number: (card ?? (await acceptance.card(50_000))).number },
          channel: 'counter',
          storeId: merchant.storeIds[0]!,
        },
      }),
    );
  const list = (query: object = {}, token = owner, id = shop.merchantId) =>
    acceptance.as(token).GET('/v1/merchants/{id}/transactions', {
      params: { path: { id }, query: { ...day, ...query } },
    });
  const totals = (query: object = {}) =>
    answerOf(
      acceptance.as(owner).GET('/v1/merchants/{id}/transaction-totals', {
        params: { path: { id: shop.merchantId }, query: { ...day, ...query } },
      }),
    );
  const one = (transactionId: string, token = owner, id = shop.merchantId) =>
    acceptance.as(token).GET('/v1/merchants/{id}/transactions/{businessDate}/{transactionId}', {
      params: { path: { id, businessDate: TODAY, transactionId } },
    });
  const refund = (transactionId: string, amountFen: number, token = owner, key?: string) =>
    acceptance.as(token).POST('/v1/merchants/{id}/transactions/{businessDate}/{transactionId}/refunds', {
      params: {
        path: { id: shop.merchantId, businessDate: TODAY, transactionId },
        ...(key === undefined ? {} : { header: { 'Idempotency-Key': key } }),
      },
      body: { amountFen, reason: '顾客退货' },
    });

  it('finds transactions by card, amount, kind, state and store, and sums what it finds', async () => {
    const card = await acceptance.card(50_000);
    await pay(1_200, card);
    await pay(3_400, card);
    await pay(99_000, await acceptance.card(100));
    const voided = await pay(700);
    await answerOf(
      acceptance.as(shop.key).POST('/v1/payments/{id}/void', { params: { path: { id: voided.paymentId } }, body: {} }),
    );
    const all = await answerOf(list());
    expect(all.items.map(({ kind, state, amountFen }) => [kind, state, amountFen])).toEqual([
      ['void', 'approved', 700],
      ['purchase', 'undone', 700],
      ['purchase', 'declined', 99_000],
      ['purchase', 'approved', 3_400],
      ['purchase', 'approved', 1_200],
    ]);
    const last4 = card.number.slice(-4);
    expect((await answerOf(list({ last4, minFen: 2_000 }))).items).toMatchObject([{ amountFen: 3_400 }]);
    expect((await answerOf(list({ state: 'declined' }))).items).toMatchObject([{ code: 'INSUFFICIENT_BALANCE' }]);
    expect((await answerOf(list({ storeId: shop.storeIds[0], kind: 'purchase', limit: 2 }))).items).toHaveLength(2);
    expect((await answerOf(list({ storeId: other.storeIds[0] }))).items).toEqual([]);
    expect(await totals()).toEqual({
      ...day,
      count: 5,
      sales: { count: 3, amountFen: 5_300 },
      undone: { count: 1, amountFen: 700 },
      refunds: { count: 0, amountFen: 0 },
      declinedCount: 1,
      netFen: 4_600,
    });
    expect(await totals({ last4 })).toMatchObject({ count: 2, netFen: 4_600 });
  });

  it('reads on page by page without losing or repeating one', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { transactionId: string }[]; nextCursor: string | null } = await answerOf(
        list({ limit: 2, ...(cursor ? { cursor } : {}) }),
      );
      seen.push(...page.items.map(({ transactionId }) => transactionId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await totals()).count);
  });

  it('tells the day by hour of China time', async () => {
    const overview = await answerOf(
      acceptance.as(owner).GET('/v1/merchants/{id}/days/{businessDate}', {
        params: { path: { id: shop.merchantId, businessDate: 'today' } },
      }),
    );
    expect(overview.businessDate).toBe(TODAY);
    expect(overview.hours).toHaveLength(24);
    expect(overview.hours[10]!.sales.amountFen).toBe(overview.totals.sales.amountFen);
  });

  it('refunds a sale from its page once per key, and tells by which rule it cannot', async () => {
    await pay(5_000);
    const [sale] = (await answerOf(list({ limit: 1 }))).items;
    const { transactionId } = sale!;
    const first = await answerOf(refund(transactionId, 2_000, owner, 'page-1'));
    expect(await answerOf(refund(transactionId, 2_000, owner, 'page-1'))).toEqual({ ...first, replayed: true });
    expect(first).toMatchObject({ transactionId, status: 'approved', amountFen: 2_000 });
    const view = await answerOf(one(transactionId));
    expect(view).toMatchObject({ refundedFen: 2_000, refundableFen: 3_000, state: 'approved' });
    expect(view.followUps).toMatchObject([{ kind: 'refund', amountFen: 2_000, reason: '顾客退货' }]);
    const followUp = await answerOf(one(view.followUps[0]!.transactionId));
    expect(followUp.original).toMatchObject({ transactionId, kind: 'purchase' });
    const tooMuch = await answerOf(refund(transactionId, 3_001));
    expect(tooMuch).toMatchObject({ status: 'declined', code: 'REFUND_EXCEEDS_ORIGINAL' });
    expect((await refused(refund(view.followUps[0]!.transactionId, 1), 409)).code).toBe('NOT_REFUNDABLE');
  });

  it('does not exist for another merchant', async () => {
    const { items } = await answerOf(list({ limit: 1 }));
    const { transactionId } = items[0]!;
    expect((await refused(list({}, stranger), 404)).code).toBe('NOT_FOUND');
    expect((await refused(one(transactionId, stranger), 404)).code).toBe('NOT_FOUND');
    expect((await refused(one(transactionId, stranger, other.merchantId), 404)).code).toBe('NOT_FOUND');
    expect((await refused(refund(transactionId, 1, stranger), 404)).code).toBe('NOT_FOUND');
    const staff = acceptance
      .as(stranger)
      .GET('/v1/merchants/{id}/staff', { params: { path: { id: shop.merchantId } } });
    expect((await refused(staff, 404)).code).toBe('NOT_FOUND');
  });

  it('lets an owner give accounts: a viewer looks, a cashier refunds, neither holds the keys', async () => {
    const path = { id: shop.merchantId };
    const invite = (login: string, role: 'owner' | 'cashier' | 'viewer', token = owner) =>
      acceptance.as(token).POST('/v1/merchants/{id}/staff', { params: { path }, body: { login, name: login, role } });
    const cashier = await answerOf(invite('shop.till', 'cashier'));
    const viewer = await answerOf(invite('shop.books', 'viewer'));
    const till = await acceptance.login('shop.till', cashier.password);
    const books = await acceptance.login('shop.books', viewer.password);
    await pay(900);
    const [sale] = (await answerOf(list({ limit: 1 }, books))).items;
    expect((await refused(refund(sale!.transactionId, 100, books), 403)).code).toBe('STAFF_ROLE_NOT_ENOUGH');
    expect((await answerOf(refund(sale!.transactionId, 100, till))).status).toBe('approved');
    const keys = acceptance.as(till).POST('/v1/merchants/{id}/api-keys', { params: { path }, body: { label: 'mine' } });
    expect((await refused(keys, 403)).code).toBe('STAFF_ROLE_NOT_ENOUGH');
    expect((await refused(invite('shop.friend', 'owner', till), 403)).code).toBe('STAFF_ROLE_NOT_ENOUGH');
    expect((await refused(invite('shop.till', 'viewer'), 409)).code).toBe('LOGIN_TAKEN');

    const change = (userId: string, body: object) =>
      acceptance.as(owner).POST('/v1/merchants/{id}/staff/{userId}/changes', {
        params: { path: { ...path, userId } },
        body: { reason: '调岗', ...body },
      });
    expect(await answerOf(change(cashier.userId, { disabled: true }))).toMatchObject({ role: 'cashier' });
    expect((await acceptance.get('/v1/sessions/current', till)).status).toBe(401);
    const closed = await acceptance.post('/v1/sessions', { login: 'shop.till', password: cashier.password });
    expect(closed).toMatchObject({ status: 401, body: { code: 'ACCOUNT_DISABLED' } });
    await answerOf(change(viewer.userId, { role: 'owner' }));
    const { items } = await answerOf(acceptance.as(books).GET('/v1/merchants/{id}/staff', { params: { path } }));
    const me = items.find(({ login }) => login === 'shop.owner')!;
    expect((await refused(change(me.userId, { disabled: true }), 409)).code).toBe('OWN_ACCOUNT');
    const reset = await answerOf(
      acceptance.as(owner).POST('/v1/merchants/{id}/staff/{userId}/reset-password', {
        params: { path: { ...path, userId: cashier.userId } },
      }),
    );
    await answerOf(change(cashier.userId, { disabled: false, role: 'viewer' }));
    expect(await acceptance.login('shop.till', reset.password)).toBeTruthy();
  });

  it('lists split tenders, whose parts are not refunded one by one', async () => {
    const card = await acceptance.card(9_000);
    const tender = await answerOf(
      acceptance.as(shop.key).POST('/v1/tenders', {
        body: {
          totalFen: 1_000,
          channel: 'counter',
          legs: [{ kind: 'card', amountFen: 1_000, card: { number: card.number } }],
        },
      }),
    );
    const tenders = await answerOf(acceptance.as(owner).GET('/v1/tenders', { params: { query: {} } }));
    expect(tenders.items).toMatchObject([{ tenderId: tender.tenderId, totalFen: 1_000, legCount: 1 }]);
    const [capture] = (await answerOf(list({ kind: 'capture' }))).items;
    expect((await refused(refund(capture!.transactionId, 100), 409)).code).toBe('PART_OF_TENDER');
    expect((await answerOf(acceptance.as(stranger).GET('/v1/tenders', { params: { query: {} } }))).items).toEqual([]);
  });
});
