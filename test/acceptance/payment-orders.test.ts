import { setTimeout as wait } from 'node:timers/promises';
import { moveSandboxClock } from '@app/database';
import { newId } from '@app/kernel';
import { Acceptance, type Answer, type TestCard, type TestMerchant } from './support/acceptance.js';
import { Receiver } from './support/receiver.js';

type Body = Readonly<Record<string, unknown>>;

describe('payment orders', () => {
  let acceptance: Acceptance;
  let receiver: Receiver;
  let shop: TestMerchant;
  let orders = 0;

  beforeAll(async () => {
    acceptance = await Acceptance.open(true, { sweepMs: 100, tailMs: 50, unansweredMs: 500 });
    shop = await acceptance.merchant();
    receiver = await Receiver.listen();
    const events = ['order.paid', 'order.closed', 'order.refunded'];
    const { body } = await acceptance.post('/v1/webhook-endpoints', { url: receiver.url, events }, shop.key);
    receiver.secret = body.secret;
  });
  afterAll(async () => {
    const breaks = await acceptance.owner('SELECT * FROM ledger.breaks()');
    await receiver.close();
    await acceptance.close();
    expect(breaks).toEqual([]);
  });

  const create = async (amountFen: number, more: Body = {}): Promise<string> => {
    const merchantOrderNo = `T-${(orders += 1)}`;
    const body = { merchantOrderNo, amountFen, description: '年会餐券', ...more };
    const answer = await acceptance.post('/v1/payment-orders', body, shop.key);
    expect(answer).toMatchObject({ status: 201, body: { merchantOrderNo, amountFen, status: 'open', version: 1 } });
    return merchantOrderNo;
  };
  const confirm = (orderNo: string, card: TestCard, key: string = newId(), merchant = shop): Promise<Answer> =>
    acceptance.post(
      `/v1/payment-orders/${orderNo}/confirm`,
      { card: { number: card.number }, channel: 'counter' },
      merchant.key,
      key,
    );
  const close = (orderNo: string): Promise<Answer> =>
    acceptance.post(`/v1/payment-orders/${orderNo}/close`, undefined, shop.key);
  const look = async (orderNo: string) => (await acceptance.get(`/v1/payment-orders/${orderNo}`, shop.key)).body;
  const until = async (orderNo: string, status: string) => {
    for (let waited = 0; waited < 15_000; waited += 50) {
      if ((await look(orderNo)).status === status) return look(orderNo);
      await wait(50);
    }
    throw new Error(`${orderNo} did not become ${status}, it is ${(await look(orderNo)).status}`);
  };
  const toldOf = (orderNo: string) =>
    receiver.received.filter(({ data }) => data.merchantOrderNo === orderNo).map(({ type }) => type);

  it('are paid once, for what they say, and tell so; the same key gets the first answer', async () => {
    const card = await acceptance.card(1_000);
    const orderNo = await create(700);
    const paid = await confirm(orderNo, card, 'pay-1');
    expect(paid).toMatchObject({
      status: 201,
      body: { order: { status: 'paid', version: 3 }, payment: { status: 'approved', amountFen: 700, replayed: false } },
    });
    const { paymentId } = paid.body.payment;
    expect(await look(orderNo)).toMatchObject({ status: 'paid', paymentId, refundId: null });
    const again = await confirm(orderNo, card, 'pay-1');
    expect(again.body).toEqual({ order: paid.body.order, payment: { ...paid.body.payment, replayed: true } });
    expect(await confirm(orderNo, card)).toMatchObject({ status: 409, body: { code: 'ORDER_PAID' } });
    expect(await close(orderNo)).toMatchObject({ status: 409, body: { code: 'ORDER_PAID' } });
    expect(await acceptance.balanceFen(card)).toBe(300);
    expect((await acceptance.get(`/v1/payments/${paymentId}`, shop.key)).body.merchantOrderNo).toBe(orderNo);
    await receiver.until(1, 'order.paid');
    expect(toldOf(orderNo)).toEqual(['order.paid']);
  });

  it('stay open after a decline, and are paid by the next card', async () => {
    const orderNo = await create(700);
    const poor = await confirm(orderNo, await acceptance.card(100), 'poor');
    expect(poor.body).toMatchObject({ order: { status: 'open' }, payment: { code: 'INSUFFICIENT_BALANCE' } });
    expect((await confirm(orderNo, await acceptance.card(700))).body.order.status).toBe('paid');
  });

  it('have one number each for ever; another price is another order', async () => {
    const orderNo = await create(700);
    const body = { merchantOrderNo: orderNo, amountFen: 600, description: '改价' };
    expect((await acceptance.post('/v1/payment-orders', body, shop.key)).body.code).toBe('ORDER_EXISTS');
    expect((await close(orderNo)).body).toMatchObject({ status: 'closed', closeReason: 'merchant' });
    expect((await close(orderNo)).body).toMatchObject({ status: 'closed', version: 2 });
    expect((await confirm(orderNo, await acceptance.card(700))).body.code).toBe('ORDER_CLOSED');
    expect((await acceptance.post('/v1/payment-orders', body, shop.key)).status).toBe(409);
    const cheaper = await create(600);
    expect((await confirm(cheaper, await acceptance.card(700))).body.order.status).toBe('paid');
    await receiver.until(1, 'order.closed');
    const past = { ...body, merchantOrderNo: 'past', expiresAt: '2020-01-01T00:00:00Z' };
    expect((await acceptance.post('/v1/payment-orders', past, shop.key)).body.code).toBe('EXPIRY_OUT_OF_RANGE');
  });

  it('that are closed while somebody pays are refunded by themselves, and say so', async () => {
    const card = await acceptance.card(1_000);
    const orderNo = await create(700);
    await acceptance.owner('BEGIN');
    await acceptance.owner('SELECT 1 FROM ledger.account WHERE account_id = $1 FOR UPDATE', [card.accountId]);
    const paying = confirm(orderNo, card, 'crossing');
    for (let waited = 0; waited < 5_000 && (await look(orderNo)).status !== 'paying'; waited += 20) await wait(20);
    expect((await confirm(orderNo, card)).body.code).toBe('ORDER_PAYING');
    expect((await close(orderNo)).body).toMatchObject({ status: 'closing', closeReason: 'merchant' });
    await acceptance.owner('COMMIT');
    const { body } = await paying;
    expect(body).toMatchObject({ order: { status: 'refunded' }, payment: { status: 'approved' } });
    expect(body.order.refundId).toMatch(/^[0-9a-f]{20}$/);
    expect(await acceptance.balanceFen(card)).toBe(1_000);
    const [refunded] = (await receiver.until(1, 'order.refunded')).filter(
      ({ data }) => data.merchantOrderNo === orderNo,
    );
    expect(refunded!.data).toMatchObject({
      status: 'refunded',
      closeReason: 'merchant',
      refundId: body.order.refundId,
    });
    expect((await confirm(orderNo, card, 'crossing')).body.order.status).toBe('refunded');
    expect(await acceptance.balanceFen(card)).toBe(1_000);
  });

  it('end as paid, closed or refunded whoever comes first, and the money is where the order says', async () => {
    const cards = await Promise.all(Array.from({ length: 24 }, () => acceptance.card(1_000)));
    const ends = await Promise.all(
      cards.map(async (card, at) => {
        const orderNo = await create(400);
        const [paid, closed] = await Promise.all([
          wait(at % 4).then(() => confirm(orderNo, card)),
          wait(at % 3).then(() => close(orderNo)),
        ]);
        const { status } = await look(orderNo);
        expect([201, 409]).toContain(paid.status);
        expect(closed.status).toBe(status === 'paid' ? 409 : 200);
        expect(await acceptance.balanceFen(card)).toBe(status === 'paid' ? 600 : 1_000);
        return status;
      }),
    );
    for (const end of ends) expect(['paid', 'closed', 'refunded']).toContain(end);
  });

  it('expire by themselves', async () => {
    const orderNo = await create(700, { expiresAt: '2026-03-10T02:30:00Z' });
    const clockTo = (instant: string) =>
      moveSandboxClock((sql, parameters) => acceptance.owner(sql, parameters), new Date(instant));
    await clockTo('2026-03-10T03:00:00Z');
    expect(await until(orderNo, 'closed')).toMatchObject({ closeReason: 'expired' });
    await clockTo('2026-03-10T02:00:00Z');
  });

  describe('whose attempt a crash cut off', () => {
    const paymentIdOf = async (key: string) => {
      const { createHash } = await import('node:crypto');
      return createHash('sha256').update(`${shop.merchantNo}/${key}`).digest('hex').slice(0, 20);
    };
    const cutOff = async (orderNo: string, paymentId: string) => {
      await acceptance.owner(
        `UPDATE acceptance.payment_order SET status = 'paying', version = 2 WHERE merchant_order_no = $1`,
        [orderNo],
      );
      await acceptance.owner(
        `INSERT INTO acceptance.order_attempt (payment_id, order_id)
         SELECT $1, order_id FROM acceptance.payment_order WHERE merchant_order_no = $2`,
        [paymentId, orderNo],
      );
    };

    it('before the ledger was asked, are open again, and that attempt never counts', async () => {
      const card = await acceptance.card(1_000);
      const orderNo = await create(700);
      await cutOff(orderNo, await paymentIdOf('cut-1'));
      await until(orderNo, 'open');
      expect((await confirm(orderNo, card, 'cut-1')).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
      expect(await acceptance.balanceFen(card)).toBe(1_000);
      expect((await confirm(orderNo, card)).body.order.status).toBe('paid');
    });

    it('after the money moved, are paid; or refunded when they were closed', async () => {
      for (const [key, closed, end, balanceFen] of [
        ['cut-2', false, 'paid', 300],
        ['cut-3', true, 'refunded', 1_000],
      ] as const) {
        const card = await acceptance.card(1_000);
        const orderNo = await create(700);
        await acceptance.post(
          '/v1/payments',
          { amountFen: 700, card: { number: card.number }, channel: 'counter' },
          shop.key,
          key,
        );
        await cutOff(orderNo, await paymentIdOf(key));
        if (closed) expect((await close(orderNo)).body.status).toBe('closing');
        expect(await until(orderNo, end)).toMatchObject({ paymentId: await paymentIdOf(key) });
        expect(await acceptance.balanceFen(card)).toBe(balanceFen);
      }
    });
  });

  it('are no other merchant’s', async () => {
    const orderNo = await create(700);
    const other = await acceptance.merchant();
    expect((await acceptance.get(`/v1/payment-orders/${orderNo}`, other.key)).status).toBe(404);
    expect((await confirm(orderNo, await acceptance.card(700), newId(), other)).status).toBe(404);
  });
});
