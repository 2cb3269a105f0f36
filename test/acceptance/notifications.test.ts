import { setTimeout as wait } from 'node:timers/promises';
import { Acceptance, type Answer, type TestMerchant } from './support/acceptance.js';
import { Receiver } from './support/receiver.js';

const GAPS_MS = [10, 10, 10, 10, 10, 10, 10];

describe('merchants are told', () => {
  let acceptance: Acceptance;
  let receiver: Receiver;
  let shop: TestMerchant;

  beforeAll(async () => {
    acceptance = await Acceptance.open(true, { tailMs: 50, notificationGapsMs: GAPS_MS });
  });
  beforeEach(async () => {
    receiver = await Receiver.listen();
    shop = await acceptance.merchant();
  });
  afterEach(() => receiver.close());
  afterAll(() => acceptance.close());

  const register = async (events: string[] = []): Promise<string> => {
    const { status, body } = await acceptance.post('/v1/webhook-endpoints', { url: receiver.url, events }, shop.key);
    expect(status).toBe(201);
    receiver.secret = body.secret;
    return body.endpointId;
  };
  const pay = async (amountFen: number): Promise<Answer> =>
    acceptance.post(
      '/v1/payments',
      {
        amountFen,
        card: { number: (await acceptance.card(1_000)).number },
        channel: 'counter',
        merchantOrderNo: `N-${amountFen}`,
      },
      shop.key,
    );
  const told = async (query = '') => (await acceptance.get(`/v1/notifications${query}`, shop.key)).body.items;
  const until = async (truth: () => Promise<boolean>) => {
    for (let waited = 0; waited < 15_000; waited += 20) {
      if (await truth()) return;
      await wait(20);
    }
    throw new Error('it did not happen');
  };

  it('of a payment, its refunds and its void, each once, in versions, signed by the convention', async () => {
    await pay(1);
    await register();
    const { paymentId } = (await pay(400)).body;
    for (const amountFen of [100, 50]) {
      await acceptance.post(`/v1/payments/${paymentId}/refunds`, { amountFen, reason: '退货' }, shop.key);
    }
    const other = (await pay(700)).body.paymentId;
    await acceptance.post(`/v1/payments/${other}/void`, {}, shop.key);
    await acceptance.post(`/v1/payments/${other}/void`, {}, shop.key);
    await receiver.until(5);
    await wait(300);
    expect(receiver.forged).toEqual([]);
    const seen = receiver.received.map(({ type, data }) => [type, data.paymentId, data.amountFen, data.version]);
    expect(seen.sort((a, b) => a.join().localeCompare(b.join()))).toEqual(
      [
        ['payment.approved', paymentId, 400, 1],
        ['payment.refunded', paymentId, 100, 2],
        ['payment.refunded', paymentId, 50, 3],
        ['payment.approved', other, 700, 1],
        ['payment.voided', other, 700, 2],
      ].sort((a, b) => a.join().localeCompare(b.join())),
    );
    const [approved] = receiver.received.filter(({ data }) => data.paymentId === paymentId);
    expect(approved!.data).toMatchObject({ merchantOrderNo: 'N-400', channel: 'api' });
    expect(JSON.stringify(receiver.received)).not.toMatch(/9600010\d{9}/);
    expect(approved!.timestamp).toMatch(/^2026-03-10T/);
    await until(async () => (await told()).every(({ status }: { status: string }) => status === 'delivered'));
  });

  it('of nothing that happened to others, that was declined, or that they did not ask for', async () => {
    await register(['payment.refunded']);
    const other = await acceptance.merchant();
    const card = await acceptance.card(1_000);
    const body = { amountFen: 9_999, card: { number: card.number }, channel: 'counter' };
    await acceptance.post('/v1/payments', body, shop.key);
    await acceptance.post('/v1/payments', { ...body, amountFen: 10 }, other.key);
    const { paymentId } = (await pay(20)).body;
    await acceptance.post(`/v1/payments/${paymentId}/refunds`, { amountFen: 5, reason: '退货' }, shop.key);
    await receiver.until(1);
    await wait(300);
    expect(receiver.received.map(({ type, data }) => [type, data.amountFen])).toEqual([['payment.refunded', 5]]);
    expect((await acceptance.get('/v1/notifications', other.key)).body.items).toEqual([]);
  });

  it('again and again until they answer, under the same id', async () => {
    await register();
    receiver.answers = [500, 302, 404, 200];
    await pay(300);
    await receiver.until(4);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
    const [{ notificationId }] = await told();
    await until(async () => (await told('?status=delivered')).length === 1);
    const { body } = await acceptance.get(`/v1/notifications/${notificationId}`, shop.key);
    expect(body.tries.map(({ httpStatus }: { httpStatus: number }) => httpStatus)).toEqual([500, 302, 404, 200]);
  });

  it('eight times at most, and once more when they ask for it', async () => {
    await register();
    receiver.answers = [503];
    await pay(300);
    await until(async () => (await told('?status=failed')).length === 1);
    const [{ notificationId, attempts }] = await told();
    expect([attempts, receiver.received.length]).toEqual([8, 8]);
    receiver.answers = [204];
    const replay = await acceptance.post(`/v1/notifications/${notificationId}/replay`, undefined, shop.key);
    expect(replay).toMatchObject({ status: 202, body: { status: 'pending', attempts: 8 } });
    await until(async () => (await told('?status=delivered')).length === 1);
    const { body } = await acceptance.get(`/v1/notifications/${notificationId}`, shop.key);
    expect(body.tries).toHaveLength(9);
    const other = await acceptance.merchant();
    expect((await acceptance.post(`/v1/notifications/${notificationId}/replay`, undefined, other.key)).status).toBe(
      404,
    );
  });

  it('by both secrets for a day after a change, and by the new one alone later', async () => {
    const endpointId = await register();
    const rotated = await acceptance.post(`/v1/webhook-endpoints/${endpointId}/rotate-secret`, undefined, shop.key);
    expect(rotated).toMatchObject({ status: 200, body: { endpointId } });
    await pay(1);
    await receiver.until(1);
    const old = receiver.secret;
    receiver.secret = rotated.body.secret;
    await pay(2);
    await receiver.until(2);
    await acceptance.owner('UPDATE acceptance.webhook_endpoint SET previous_until = now() WHERE endpoint_id = $1', [
      endpointId,
    ]);
    await pay(3);
    await receiver.until(3);
    receiver.secret = old;
    await pay(4);
    await until(async () => receiver.forged.length === 1);
    expect(receiver.forged).toEqual(['No matching signature found']);
  });

  it('no more where they disabled it, or where nothing lives any more (410)', async () => {
    const endpointId = await register();
    receiver.answers = [410];
    await pay(1);
    await until(async () => (await told('?status=cancelled')).length === 1);
    const [endpoint] = (await acceptance.get('/v1/webhook-endpoints', shop.key)).body.items;
    expect(endpoint).toMatchObject({ endpointId, status: 'disabled', disabledReason: 'answered 410' });
    await pay(2);
    const second = await register();
    expect((await acceptance.post(`/v1/webhook-endpoints/${second}/disable`, undefined, shop.key)).status).toBe(204);
    await pay(3);
    await wait(300);
    expect(receiver.received).toHaveLength(1);
  });

  it('of what was paid while nobody was there to tell', async () => {
    await register();
    // As after a crash: the tail stands still, then reads on from where it was.
    await acceptance.owner('SELECT pg_advisory_lock(20304)');
    const { paymentId } = (await pay(321)).body;
    await wait(300);
    expect(receiver.received).toEqual([]);
    await acceptance.owner('SELECT pg_advisory_unlock(20304)');
    const [message] = await receiver.until(1);
    expect(message!.data.paymentId).toBe(paymentId);
  });

  it.each([
    ['ftp://127.0.0.1/'],
    ['http://example.com/'],
    ['http://10.0.0.1/'],
    ['https://user:word@example.com/'],
    ['https://example.com/#x'],
    ['nonsense'],
  ])('never at %s', async (url) => {
    const refused = await acceptance.post('/v1/webhook-endpoints', { url }, shop.key);
    expect(refused).toMatchObject({ status: 422, body: { code: 'WEBHOOK_URL_REFUSED' } });
  });
});
