import { setTimeout as wait } from 'node:timers/promises';
import { Sessions } from '@app/access';
import { moveSandboxClock } from '@app/database';
import { CLOCK, type Clock } from '@app/kernel';
import { Acceptance, TODAY, type TestCard, type TestMerchant } from './support/acceptance.js';

type Body = Readonly<Record<string, unknown>>;

describe('codes that are scanned', () => {
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

  async function moveTo(instant: Date): Promise<void> {
    await moveSandboxClock((sql, parameters) => acceptance.owner(sql, parameters), instant);
    const clock = acceptance.app.get<Clock>(CLOCK);
    while (Math.abs(clock.now().getTime() - instant.getTime()) > 1500) await wait(10);
  }
  const laterBy = (ms: number) => new Date(acceptance.app.get<Clock>(CLOCK).now().getTime() + ms);

  /** Sends requests while their cards are locked, so that all of them are on their way before the first is decided. */
  async function atOnce<T>(cards: TestCard[], requests: (() => Promise<T>)[]): Promise<T[]> {
    const accountIds = cards.map(({ accountId }) => accountId);
    await acceptance.owner('BEGIN');
    await acceptance.owner('SELECT 1 FROM ledger.account WHERE account_id = ANY ($1) FOR UPDATE', [accountIds]);
    const answers = Promise.all(requests.map((request) => request()));
    await wait(300);
    await acceptance.owner('COMMIT');
    return answers;
  }

  async function codeOf(card: TestCard): Promise<string> {
    const answer = await acceptance.post('/v1/holder-codes', { card: { number: card.number } });
    expect(answer.status).toBe(201);
    return answer.body.code;
  }
  const pay = (code: string, amountFen: number, more: Body = {}, merchant = shop, key?: string) =>
    acceptance.post('/v1/payments', { amountFen, card: { code }, channel: 'counter', ...more }, merchant.key, key);

  describe('a holder’s code', () => {
    it('is 24 digits without the card in them, other ones each time, and lives a minute', async () => {
      const card = await acceptance.card(10_000);
      const issued = await acceptance.post('/v1/holder-codes', { card: { number: card.number } });
      expect(issued.body.code).toMatch(/^87\d{22}$/);
      expect(issued.text).not.toContain(card.number);
      const lifeMs = Date.parse(issued.body.expiresAt) - laterBy(0).getTime();
      expect(lifeMs).toBeGreaterThan(55_000);
      expect(lifeMs).toBeLessThanOrEqual(60_000);
      const other = await codeOf(card);
      expect(other.slice(8, 16)).not.toBe(issued.body.code.slice(8, 16));
      const [row] = await acceptance.owner<{ keys: string }>('SELECT wrapped::text AS keys FROM acceptance.code_key');
      expect(row!.keys).toContain('CODE_MAC');
    });

    it('is asked for by the holder’s own session, for the card in hand', async () => {
      const card = await acceptance.card(10_000);
      const { token } = await acceptance.app.get(Sessions).openForHolder(card.accountId, '936601******0042');
      const issued = await acceptance.post('/v1/holder/codes', {}, token);
      expect(issued.status).toBe(201);
      expect((await pay(issued.body.code, 1_000)).body).toMatchObject({ status: 'approved', availableFen: 9_000 });
      expect((await acceptance.post('/v1/holder/codes', {})).status).toBe(403);
      expect((await acceptance.post('/v1/holder-codes', { card: { number: card.number } }, token)).status).toBe(403);
    });

    it('pays once by the channel qr; the same request gets the first answer, any other CODE_USED', async () => {
      const card = await acceptance.card(10_000);
      const code = await codeOf(card);
      const first = await pay(code, 4_800, {}, shop, 'qr-1');
      expect(first).toMatchObject({
        status: 201,
        body: { status: 'approved', availableFen: 5_200, panMasked: expect.stringContaining('*'), replayed: false },
      });
      expect(first.text).not.toContain(card.number);
      expect((await pay(code, 4_800, {}, shop, 'qr-1')).body).toEqual({ ...first.body, replayed: true });
      expect((await pay(code, 4_801, {}, shop, 'qr-1')).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
      const second = await pay(code, 100);
      expect(second.body).toMatchObject({ status: 'declined', code: 'CODE_USED', responseCode: '94' });
      const read = await acceptance.get(`/v1/payments/${first.body.paymentId}`, shop.key);
      expect(read.body).toMatchObject({ channel: 'qr', status: 'approved', amountFen: 4_800 });
      expect(await acceptance.balanceFen(card)).toBe(5_200);
      const refund = await acceptance.post(
        `/v1/payments/${first.body.paymentId}/refunds`,
        { amountFen: 800, reason: '退货' },
        shop.key,
      );
      expect(refund.body.status).toBe('approved');
    });

    it('is used by one of twenty payments that come at once', async () => {
      const card = await acceptance.card(10_000);
      const code = await codeOf(card);
      const answers = await atOnce(
        [card],
        Array.from({ length: 20 }, () => () => pay(code, 100)),
      );
      expect(answers.filter(({ body }) => body.status === 'approved')).toHaveLength(1);
      expect(answers.filter(({ body }) => body.code === 'CODE_USED')).toHaveLength(19);
      expect(await acceptance.balanceFen(card)).toBe(9_900);
    });

    it('is used up by a decline too, but not by a key that was used before', async () => {
      const [poor, rich] = [await acceptance.card(100), await acceptance.card(10_000)];
      const code = await codeOf(poor);
      expect((await pay(code, 200)).body.code).toBe('INSUFFICIENT_BALANCE');
      expect((await pay(code, 50)).body.code).toBe('CODE_USED');
      const [one, two] = [await codeOf(rich), await codeOf(rich)];
      await pay(one, 100, {}, shop, 'qr-key');
      expect((await pay(two, 100, {}, shop, 'qr-key')).status).toBe(422);
      expect((await pay(two, 100)).body.status).toBe('approved');
    });

    it('expires after a minute; the answer given before stands for days', async () => {
      const card = await acceptance.card(10_000);
      const [paid, idle] = [await codeOf(card), await codeOf(card)];
      const first = await pay(paid, 100, {}, shop, 'qr-old');
      await moveTo(laterBy(61_000));
      expect((await pay(idle, 100)).body).toMatchObject({ code: 'CODE_EXPIRED', responseCode: '22' });
      expect((await pay(paid, 100, {}, shop, 'qr-old')).body).toEqual({ ...first.body, replayed: true });
      await moveTo(laterBy(9 * 86_400_000));
      await codeOf(card);
      expect((await pay(paid, 100, {}, shop, 'qr-old')).body).toEqual({ ...first.body, replayed: true, panMasked: '' });
      const kept = await acceptance.owner(`SELECT 1 FROM acceptance.holder_code WHERE code_date < '2026-03-15'`);
      expect(kept).toEqual([]);
      await moveTo(new Date(`${TODAY}T02:10:00Z`));
    });

    it('that was altered or made up is none, and uses nothing', async () => {
      const card = await acceptance.card(10_000);
      const code = await codeOf(card);
      const altered = code.slice(0, 12) + ((Number(code[12]) + 1) % 10) + code.slice(13);
      for (const forged of [altered, `87${'1'.repeat(22)}`]) {
        expect((await pay(forged, 100, {}, shop, forged)).body).toMatchObject({
          code: 'CODE_INVALID',
          responseCode: '05',
        });
        expect((await pay(forged, 100, {}, shop, forged)).body.code).toBe('CODE_INVALID');
      }
      const noted = await acceptance.owner(
        `SELECT merchant_no FROM acceptance.refused_message WHERE code = 'CODE_INVALID'`,
      );
      expect(noted).toEqual([{ merchant_no: shop.merchantNo }, { merchant_no: shop.merchantNo }]);
      expect((await pay('281234567890123456', 100)).status).toBe(400);
      expect((await pay(code, 100)).body.status).toBe('approved');
    });

    it('R-30: on a web page is network payment like the page', async () => {
      const code = await codeOf(await acceptance.card(10_000));
      const answer = await pay(code, 100, { channel: 'online' });
      expect(answer.body).toMatchObject({ code: 'ART30_NETWORK_CHANNEL', rule: 'R-30' });
    });

    it('is signed by a new key after a week, and codes of both keys are read', async () => {
      const card = await acceptance.card(10_000);
      await codeOf(card);
      await moveTo(laterBy(20 * 86_400_000));
      const old = await codeOf(card);
      await moveTo(laterBy(130_000));
      const young = await codeOf(card);
      expect(young[2]).not.toBe(old[2]);
      expect((await pay(young, 100)).body.status).toBe('approved');
      expect((await pay(old, 100)).body.code).toBe('CODE_EXPIRED');
      await moveTo(new Date(`${TODAY}T02:10:00Z`));
    });
  });

  describe('a code of an order', () => {
    let orders = 0;
    async function order(amountFen: number, merchant = shop): Promise<string> {
      const merchantOrderNo = `QR-${(orders += 1)}`;
      const made = await acceptance.post(
        '/v1/payment-orders',
        { merchantOrderNo, amountFen, description: '年会餐券' },
        merchant.key,
      );
      expect(made.status).toBe(201);
      return merchantOrderNo;
    }
    const show = (orderNo: string, merchant = shop) =>
      acceptance.post(`/v1/payment-orders/${orderNo}/codes`, {}, merchant.key);
    const scan = (code: string, card: TestCard, key?: string) =>
      acceptance.post('/v1/order-code-payments', { code, card: { number: card.number } }, acceptance.maker, key);

    it('is paid by the holder who scans it, once, for what the order says', async () => {
      const orderNo = await order(4_800);
      const { code } = (await show(orderNo)).body;
      expect(code).toMatch(/^YFK:O:\d+:\d+:4800:\d{10}:[A-Z2-7]{16}$/);
      const card = await acceptance.card(10_000);
      const paid = await scan(code, card, 'order-1');
      expect(paid).toMatchObject({
        status: 201,
        body: {
          status: 'approved',
          amountFen: 4_800,
          merchantName: '味美',
          orderStatus: 'paid',
          description: '年会餐券',
        },
      });
      expect((await scan(code, card, 'order-1')).body).toEqual({ ...paid.body, replayed: true });
      expect(await scan(code, await acceptance.card(10_000))).toMatchObject({
        status: 409,
        body: { code: 'ORDER_PAID' },
      });
      expect((await show(orderNo)).body.code).toBe('ORDER_NOT_PAYABLE');
      expect((await acceptance.get(`/v1/payment-orders/${orderNo}`, shop.key)).body.status).toBe('paid');
      const read = await acceptance.get(`/v1/payments/${paid.body.paymentId}`, shop.key);
      expect(read.body).toMatchObject({ channel: 'qr', amountFen: 4_800 });
      expect(await acceptance.balanceFen(card)).toBe(5_200);
    });

    it('is paid by one of ten holders who scan it at once, by whichever of its codes', async () => {
      const orderNo = await order(1_000);
      const codes = [(await show(orderNo)).body.code, (await show(orderNo)).body.code];
      const cards = await Promise.all(Array.from({ length: 10 }, () => acceptance.card(5_000)));
      const answers = await Promise.all(cards.map((card, at) => scan(codes[at % 2]!, card)));
      expect(answers.filter(({ body }) => body.status === 'approved')).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
      const balances = await Promise.all(cards.map((card) => acceptance.balanceFen(card)));
      expect(balances.filter((fen) => fen === 4_000)).toHaveLength(1);
    });

    it('stays open after a decline, and ends after a minute, but not for who paid in time', async () => {
      const orderNo = await order(1_000);
      const { code } = (await show(orderNo)).body;
      expect((await scan(code, await acceptance.card(10))).body).toMatchObject({
        code: 'INSUFFICIENT_BALANCE',
        orderStatus: 'open',
      });
      const card = await acceptance.card(5_000);
      const paid = await scan(code, card, 'order-in-time');
      await moveTo(laterBy(61_000));
      expect((await scan(code, card, 'order-in-time')).body).toEqual({ ...paid.body, replayed: true });
      expect(await scan(code, card)).toMatchObject({ status: 422, body: { code: 'CODE_EXPIRED' } });
    });

    it('that was altered, or is of another kind, is none', async () => {
      const { code } = (await show(await order(1_000))).body;
      const card = await acceptance.card(5_000);
      expect((await scan(code.replace(':1000:', ':10:'), card)).body.code).toBe('CODE_INVALID');
      const other = await acceptance.merchant();
      expect((await show('QR-1', other)).status).toBe(404);
    });
  });

  describe('a static code', () => {
    const scan = (code: string, card: TestCard, amountFen: number, key?: string) =>
      acceptance.post(
        '/v1/static-code-payments',
        { code, amountFen, card: { number: card.number } },
        acceptance.maker,
        key,
      );

    async function printedCode(merchant = shop): Promise<string> {
      const [row] = await acceptance.owner<{ store_id: string }>(
        'SELECT store_id FROM acceptance.store WHERE merchant_id = $1',
        [merchant.merchantId],
      );
      const { StaticCodes } = await import('../../apps/acceptance/src/qr/static-codes.service.js');
      return (await acceptance.app.get(StaticCodes).ofStore(merchant.merchantId, row!.store_id)).content;
    }

    it('is paid by the holder, who sees whom; the merchant finds the payment', async () => {
      const code = await printedCode();
      const card = await acceptance.card(10_000);
      const paid = await scan(code, card, 1_200, 'static-1');
      expect(paid).toMatchObject({
        status: 201,
        body: { status: 'approved', merchantNo: shop.merchantNo, merchantName: '味美', storeName: '徐汇店' },
      });
      expect((await scan(code, card, 1_200, 'static-1')).body).toEqual({ ...paid.body, replayed: true });
      const read = await acceptance.get(`/v1/payments/${paid.body.paymentId}`, shop.key);
      expect(read.body).toMatchObject({ channel: 'qr', amountFen: 1_200 });
      expect((await scan(code.replace('S:0', 'S:7'), card, 100)).body.code).toBe('CODE_INVALID');
      expect((await scan('https://example.invalid/pay', card, 100)).status).toBe(400);
    });

    it('takes 500 yuan a payer and day at all merchants together: exactly 500 passes, one fen more does not', async () => {
      const codes = [await printedCode(), await printedCode(await acceptance.merchant())];
      const card = await acceptance.card(90_000);
      expect((await scan(codes[0]!, card, 30_000)).body.status).toBe('approved');
      expect((await scan(codes[1]!, card, 20_001)).body).toMatchObject({
        code: 'STATIC_CODE_DAILY_LIMIT',
        responseCode: '61',
      });
      expect((await scan(codes[1]!, card, 20_000)).body.status).toBe('approved');
      expect((await scan(codes[0]!, card, 1)).body.code).toBe('STATIC_CODE_DAILY_LIMIT');
      // Dynamic codes are not limited by it, and the next day is another.
      expect((await pay(await codeOf(card), 100)).body.status).toBe('approved');
      await moveTo(laterBy(86_400_000));
      expect((await scan(codes[0]!, card, 1)).body.status).toBe('approved');
      await moveTo(new Date(`${TODAY}T02:10:00Z`));
    });

    it('holds the limit against thirty payments at once by one holder with two named cards', async () => {
      const code = await printedCode();
      const cards = [await acceptance.card(90_000, {}, 'named'), await acceptance.card(90_000, {}, 'named')];
      await acceptance.owner('SET session_replication_role = replica');
      await acceptance.owner(
        `INSERT INTO issuer.order_line (order_id, line_no, kind, face_fen, recipient_name, id_type, id_number_cipher, id_number_hash)
         SELECT order_id, line_no, 'named', 1, '张三', 'resident', '', '\\x01' FROM issuer.card WHERE account_id = ANY ($1)`,
        [cards.map(({ accountId }) => accountId)],
      );
      await acceptance.owner('SET session_replication_role = DEFAULT');
      expect((await scan(code, cards[0]!, 12_000)).body.status).toBe('approved');
      const answers = await atOnce(
        cards,
        Array.from({ length: 30 }, (_, at) => () => scan(code, cards[at % 2]!, 12_000)),
      );
      expect(answers.filter(({ body }) => body.status === 'approved')).toHaveLength(3);
      expect(answers.filter(({ body }) => body.code === 'STATIC_CODE_DAILY_LIMIT')).toHaveLength(27);
      const spent = (await Promise.all(cards.map((card) => acceptance.balanceFen(card)))).map((fen) => 90_000 - fen);
      expect(spent[0]! + spent[1]!).toBe(48_000);
    });

    it('a decline takes nothing of the day', async () => {
      const code = await printedCode();
      const card = await acceptance.card(1_000);
      for (let tries = 0; tries < 3; tries++) {
        expect((await scan(code, card, 40_000)).body.code).toBe('INSUFFICIENT_BALANCE');
      }
      expect((await scan(code, card, 1_000)).body.status).toBe('approved');
    });

    it('is printed as picture and table stand for who may see the merchant', async () => {
      const path = `/v1/merchants/${shop.merchantId}/stores/${shop.storeIds[0]}`;
      const url = await acceptance.app.getUrl();
      const file = async (name: string, token: string) => {
        const response = await fetch(`${url}${path}/${name}`, { headers: { Authorization: `Bearer ${token}` } });
        return { response, bytes: Buffer.from(await response.arrayBuffer()) };
      };
      const png = await file('qr.png', shop.key);
      expect(png.response.headers.get('content-type')).toBe('image/png');
      expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
      expect((await file('qr.svg', shop.key)).bytes.toString()).toContain('<svg');
      const pdf = await file('qr.pdf', acceptance.maker);
      expect(pdf.response.headers.get('content-type')).toBe('application/pdf');
      expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect((await file('qr.exe', shop.key)).response.status).toBe(400);
      const other = await acceptance.merchant();
      expect((await file('qr.pdf', other.key)).response.status).toBe(404);
    });
  });
});
