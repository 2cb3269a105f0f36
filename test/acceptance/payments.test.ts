import { createHash } from 'node:crypto';
import { type AcceptancePaths, answerOf, type Problem } from '@app/contracts';
import { refused } from '../support/refused.js';
import { Acceptance, TODAY, type TestCard, type TestMerchant } from './support/acceptance.js';

type PaymentInput = AcceptancePaths['/v1/payments']['post']['requestBody']['content']['application/json'];

describe('payments by HTTP', () => {
  let acceptance: Acceptance;
  let shop: TestMerchant;

  beforeAll(async () => {
    acceptance = await Acceptance.open();
    shop = await acceptance.merchant();
  });
  afterAll(async () => {
    const breaks = await acceptance.owner('SELECT * FROM ledger.breaks()');
    await acceptance.close();
    expect(breaks).toEqual([]);
  });

  const under = (key: string | undefined) => (key === undefined ? {} : { header: { 'Idempotency-Key': key } });
  const of = (id: string, key?: string) => ({ path: { id }, ...under(key) });
  const pay = (card: TestCard, amountFen: number, more: Partial<PaymentInput> = {}, merchant = shop, key?: string) =>
    acceptance.as(merchant.key).POST('/v1/payments', {
      params: under(key),
      body: { amountFen, card: { number: card.number }, channel: 'counter', ...more },
    });
  const paid = (...payment: Parameters<typeof pay>) => answerOf(pay(...payment));
  const look = (id: string, merchant = shop) =>
    acceptance.as(merchant.key).GET('/v1/payments/{id}', { params: { path: { id } } });
  const cancel = (id: string, key?: string, merchant = shop) =>
    acceptance.as(merchant.key).POST('/v1/payments/{id}/void', { params: of(id, key), body: {} });
  const list = (merchant: TestMerchant, cursor?: string | null) =>
    acceptance.as(merchant.key).GET('/v1/payments', {
      params: { query: { businessDate: TODAY, limit: 2, ...(cursor ? { cursor } : {}) } },
    });

  it('takes a purchase once: the balance falls, the merchant is owed, the same key gets the first answer', async () => {
    const card = await acceptance.card(10_000);
    const first = await paid(card, 4_800, { merchantOrderNo: 'T-1' }, shop, 'key-1');
    expect(first).toMatchObject({
      paymentId: createHash('sha256').update(`${shop.merchantNo}/key-1`).digest('hex').slice(0, 20),
      status: 'approved',
      code: null,
      responseCode: '00',
      rule: null,
      amountFen: 4_800,
      availableFen: 5_200,
      businessDate: TODAY,
      panMasked: `${card.number.slice(0, 6)}******${card.number.slice(-4)}`,
      replayed: false,
    });
    expect(first.rrn).toMatch(/^\d{12}$/);
    expect(JSON.stringify(first)).not.toContain(card.number);

    const again = await paid(card, 4_800, { merchantOrderNo: 'T-1' }, shop, 'key-1');
    expect(again).toEqual({ ...first, replayed: true });
    expect(await acceptance.balanceFen(card)).toBe(5_200);

    for (const [other, more] of [
      [4_801, { merchantOrderNo: 'T-1' }],
      [4_800, { merchantOrderNo: 'T-2' }],
      [4_800, { merchantOrderNo: 'T-1', channel: 'online' }],
    ] as const) {
      const reused = await refused(pay(card, other, more, shop, 'key-1'));
      expect(reused.code).toBe('IDEMPOTENCY_KEY_REUSED');
    }
    await refused(pay(await acceptance.card(10_000), 4_800, { merchantOrderNo: 'T-1' }, shop, 'key-1'));
    const owed = await acceptance.owner(
      `SELECT sum(amount_fen)::int AS fen FROM ledger.entry WHERE gl_code = 2006 AND direction = 'C' AND subject_id = $1`,
      [shop.merchantId],
    );
    expect(owed).toEqual([{ fen: 4_800 }]);
  });

  it('posts once when the same request comes twenty times at once', async () => {
    const card = await acceptance.card(10_000);
    const answers = await Promise.all(Array.from({ length: 20 }, () => pay(card, 700, {}, shop, 'key-at-once')));
    expect(answers.every(({ response }) => response.status === 201 || response.status === 409)).toBe(true);
    expect(answers.filter(({ data }) => data?.status === 'approved' && !data.replayed)).toHaveLength(1);
    expect(answers.every(({ error }) => error === undefined || error.code === 'IDEMPOTENCY_IN_FLIGHT')).toBe(true);
    expect(await acceptance.balanceFen(card)).toBe(9_300);
  });

  it('never overdraws a card that is used from many tills at once', async () => {
    const card = await acceptance.card(1_000);
    const answers = await Promise.all(Array.from({ length: 15 }, () => paid(card, 100)));
    expect(answers.filter(({ status }) => status === 'approved')).toHaveLength(10);
    expect(answers.filter(({ code }) => code === 'INSUFFICIENT_BALANCE')).toHaveLength(5);
    expect(await acceptance.balanceFen(card)).toBe(0);
  });

  it('answers input that is none without repeating a card number', async () => {
    const number = '96000199999999911234';
    for (const body of [
      { amountFen: 0, card: { number: '9600019999999991' }, channel: 'counter' },
      { amountFen: 1.5, card: { number: '9600019999999991' }, channel: 'counter' },
      { amountFen: 1, card: { number }, channel: 'counter' },
      { amountFen: 1, card: { number: '9600019999999991' }, channel: 'pos' },
      { amountFen: 1, card: { number: '9600019999999991' }, channel: 'counter', merchantOrderNo: 'N9600019999999991' },
    ]) {
      const answer = await acceptance.post('/v1/payments', body, shop.key);
      expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
      expect(answer.text).not.toContain('96000199999999');
    }
    const keyless = await fetch(`${await acceptance.app.getUrl()}/v1/payments`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${shop.key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ amountFen: 1, card: { number: '9600019999999991' }, channel: 'counter' }),
    });
    expect([keyless.status, ((await keyless.json()) as Problem).code]).toEqual([400, 'IDEMPOTENCY_KEY_REQUIRED']);
    expect((await acceptance.post('/v1/payments', {}, acceptance.maker)).status).toBe(403);
  });

  it('shows a merchant its own payments and no other’s', async () => {
    const [mine, other] = [await acceptance.merchant(), await acceptance.merchant()];
    const card = await acceptance.card(900);
    const ids: string[] = [];
    for (const amountFen of [1, 2, 3]) ids.push((await paid(card, amountFen, {}, mine)).paymentId);
    expect(await answerOf(look(ids[0]!, mine))).toMatchObject({
      paymentId: ids[0],
      kind: 'purchase',
      status: 'approved',
      amountFen: 1,
      followUps: [],
    });
    await refused(look(ids[0]!, other), 404);
    await refused(cancel(ids[0]!, undefined, other), 404);

    const first = await answerOf(list(mine));
    const second = await answerOf(list(mine, first.nextCursor));
    expect([...first.items, ...second.items].map(({ paymentId }) => paymentId).sort()).toEqual([...ids].sort());
    expect(second.nextCursor).toBeNull();
    expect((await answerOf(list(other))).items).toEqual([]);
    expect((await acceptance.get('/v1/payments', mine.key)).status).toBe(400);
  });

  it('voids a payment of today once, in full', async () => {
    const card = await acceptance.card(900);
    const { paymentId } = await paid(card, 400);
    const voided = await answerOf(cancel(paymentId, 'void-1'));
    expect(voided).toMatchObject({ kind: 'void', status: 'approved', paymentId, amountFen: 400 });
    expect(await answerOf(cancel(paymentId, 'void-1'))).toEqual({ ...voided, replayed: true });
    expect(await answerOf(cancel(paymentId))).toMatchObject({ code: 'ALREADY_VOIDED', responseCode: '25' });
    expect(await acceptance.balanceFen(card)).toBe(900);
    const { followUps } = await answerOf(look(paymentId));
    expect(followUps.map(({ kind, status }) => `${kind} ${status}`)).toEqual(['void approved', 'void declined']);
  });

  it('R-REFUND: refunds a payment in parts, to its own card, and not a fen more than was paid', async () => {
    const card = await acceptance.card(900);
    const { paymentId } = await paid(card, 400);
    const refund = (amountFen: number) =>
      answerOf(
        acceptance.as(shop.key).POST('/v1/payments/{id}/refunds', {
          params: of(paymentId),
          body: { amountFen, reason: '退货' },
        }),
      );
    expect(await refund(150)).toMatchObject({ kind: 'refund', status: 'approved', amountFen: 150 });
    expect(await refund(251)).toMatchObject({ code: 'REFUND_EXCEEDS_ORIGINAL', responseCode: '61' });
    expect((await refund(250)).status).toBe('approved');
    expect((await refund(1)).code).toBe('REFUND_EXCEEDS_ORIGINAL');
    expect(await acceptance.balanceFen(card)).toBe(900);
  });

  it('takes one key for one transaction, whatever its kind', async () => {
    const card = await acceptance.card(900);
    const { paymentId } = await paid(card, 400, {}, shop, 'one-key');
    expect((await refused(cancel(paymentId, 'one-key'))).code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await acceptance.balanceFen(card)).toBe(500);
  });

  it('tells the balance of a card that may be used, and of no other', async () => {
    const inquire = (number: string) =>
      answerOf(acceptance.as(shop.key).POST('/v1/balance-inquiries', { body: { card: { number } } }));
    const [usable, frozen] = [await acceptance.card(900), await acceptance.card(900, { status: 'frozen' })];
    expect(await inquire(usable.number)).toMatchObject({ status: 'approved', availableFen: 900 });
    expect(await inquire(frozen.number)).toMatchObject({ code: 'CARD_FROZEN', availableFen: null });
    expect(await inquire('9600019999999991')).toMatchObject({ code: 'CARD_UNKNOWN', availableFen: null });
  });

  it('R-PRIVACY: leaves no card number in any table or in the API’s description', async () => {
    const card = await acceptance.card(900);
    await paid(card, 1, { merchantOrderNo: 'privacy' });
    const rows = await acceptance.owner(
      `SELECT (SELECT string_agg(a::text, ' ') FROM ledger.authorization a) || ' ' ||
              (SELECT string_agg(g::text, ' ') FROM ledger.origin_guard g) AS everything`,
    );
    expect(JSON.stringify(rows)).toContain('privacy');
    expect(JSON.stringify(rows)).not.toContain(card.number);
    const api = await acceptance.get('/openapi.json');
    expect(Object.keys(api.body.paths)).toEqual(
      expect.arrayContaining(['/v1/payments', '/v1/payments/{id}/void', '/v1/balance-inquiries', '/v1/merchants']),
    );
  });
});
