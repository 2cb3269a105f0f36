import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import type { Problem } from '@app/http';
import type { OrderDetail, OrderLineView, OrderView } from '../../apps/issuer/src/orders/order.schemas.js';
import { type IssuerFixture, startIssuer } from './support/issuer-fixture.js';
import {
  HEADER,
  list,
  offerProducts,
  placeOrder,
  type Purchaser,
  RESIDENT_IDS,
  verifiedPurchaser,
} from './support/scenario.js';

describe('orders by a list of recipients', () => {
  let issuer: IssuerFixture;
  let purchaser: Purchaser;

  beforeAll(async () => {
    issuer = await startIssuer();
    await offerProducts(issuer);
    purchaser = await verifiedPurchaser(issuer);
  });
  afterAll(() => issuer.close());

  const csv = (...rows: string[]) => ({ name: 'a.csv', bytes: Buffer.from([HEADER, ...rows].join('\n')) });
  const refused = (file: { name: string; bytes: Buffer }, fields = {}, status = 422) =>
    purchaser.caller.upload<Problem>('/v1/orders', file, fields, status);
  const orderCount = async () =>
    Number((await issuer.owner.query<{ count: string }>('SELECT count(*) FROM issuer.card_order')).rows[0]!.count);

  it('350 recipients in a workbook become an order that says how to pay', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('名单');
    sheet.addRow(HEADER.split(','));
    for (let at = 0; at < 350; at++) {
      const named = at % 2 === 0;
      sheet.addRow([
        `员工${at}`,
        named ? '居民身份证' : '',
        named ? RESIDENT_IDS[0] : '',
        13900139000,
        named ? '记名' : '不记名',
        88.8,
        '端午',
      ]);
    }
    const order = await placeOrder(purchaser, {
      name: '端午福利.xlsx',
      bytes: Buffer.from(await book.xlsx.writeBuffer()),
    });
    expect(order).toMatchObject({
      state: 'awaiting_payment',
      quantity: 350,
      namedCount: 175,
      anonymousCount: 175,
      totalFen: 350 * 8_880,
      namedProductCode: 'NAMED-A',
      anonymousProductCode: 'GIFT-A',
      payIn: { accountNo: '99100000000000000017', amountFen: 350 * 8_880, reference: order.orderNo },
    });
    const { items, nextCursor } = await purchaser.caller.get<{ items: OrderLineView[]; nextCursor: string }>(
      `/v1/orders/${order.orderId}/lines?limit=200`,
    );
    expect(items[0]).toEqual({
      lineNo: 1,
      kind: 'named',
      faceFen: 8_880,
      recipientName: '员工0',
      phone: '139****9000',
      idType: 'resident_id',
      idNumber: '1****************X',
      note: '端午',
      cardId: null,
      panMasked: null,
    });
    const rest = await purchaser.caller.get<{ items: OrderLineView[] }>(
      `/v1/orders/${order.orderId}/lines?limit=200&cursor=${nextCursor}`,
    );
    expect(rest.items.at(-1)?.lineNo).toBe(350);
  });

  it('a CSV as Excel writes it in China is understood', async () => {
    const bytes = iconv.encode(`${HEADER}\r\n张伟,居民身份证,${RESIDENT_IDS[0]},,记名,500,\r\n`, 'gb18030');
    expect(await placeOrder(purchaser, { name: '名单.csv', bytes })).toMatchObject({ quantity: 1, totalFen: 50_000 });
  });

  it('every bad row is named and nothing is imported', async () => {
    const before = await orderCount();
    const file = csv(
      '甲,,,,不记名,100,',
      '乙,,,,不记名,1000.01,',
      '丙,居民身份证,110105194912310021,,记名,100,',
      ',,,,礼品,0,',
    );
    const problem = await refused(file);
    expect(problem.code).toBe('ROWS_INVALID');
    expect(problem.errors?.map(({ row, field, code }) => [row, field, code])).toEqual([
      [3, '面值', 'CAP_EXCEEDED'],
      [4, '证件号码', 'ID_NUMBER_INVALID'],
      [5, '卡种', 'KIND_UNKNOWN'],
      [5, '面值', 'FACE_INVALID'],
    ]);
    expect(await orderCount()).toBe(before);
  });

  it.each([
    ['FILE_EMPTY', Buffer.from(HEADER), 422],
    ['FILE_HEADER_INVALID', Buffer.from('甲,乙\n1,2'), 422],
    ['FILE_UNREADABLE', Buffer.from('PK\u0003\u0004 no archive', 'latin1'), 422],
    ['FILE_ENCRYPTED', Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.alloc(600)]), 422],
    ['UPLOAD_TOO_LARGE', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 413],
  ])('%s: the file is refused', async (code, bytes, status) => {
    expect((await refused({ name: 'a.xlsx', bytes }, {}, status)).code).toBe(code);
  });

  it('the same key with the same file gives the first answer, with another file it is refused', async () => {
    const key = randomUUID();
    const before = await orderCount();
    const first = await purchaser.caller.upload<OrderView>('/v1/orders', list(2), {}, 201, key);
    expect(await purchaser.caller.upload('/v1/orders', list(2), {}, 201, key)).toEqual(first);
    expect((await purchaser.caller.upload<Problem>('/v1/orders', list(3), {}, 422, key)).code).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
    expect(await orderCount()).toBe(before + 1);
  });

  it('the same upload sent five times at once makes one order', async () => {
    const key = randomUUID();
    const before = await orderCount();
    const form = () => {
      const data = new FormData();
      data.set('file', new Blob([new Uint8Array(list(20).bytes)]), 'a.csv');
      return data;
    };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => purchaser.caller.send<OrderView>('POST', '/v1/orders', form(), key)),
    );
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.orderId)).size).toBe(1);
    expect(await orderCount()).toBe(before + 1);
  });

  it.each([
    ['CASH_NOT_ALLOWED', 'cash', list(5, 0, '1000')],
    ['CREDIT_CARD_NOT_ALLOWED', 'credit_card', list(1)],
    ['PAYMENT_METHOD_NOT_OFFERED', 'debit_card', list(1)],
  ])('%s (R-NONCASH)', async (code, paymentMethod, file) => {
    expect((await refused(file, { paymentMethod })).code).toBe(code);
  });

  it('a unit pays 4,999.99 yuan in cash, one fen more it does not (R-NONCASH)', async () => {
    const rows = (last: string) =>
      csv(
        '甲,,,,不记名,1000,',
        '乙,,,,不记名,1000,',
        '丙,,,,不记名,1000,',
        '丁,,,,不记名,1000,',
        `戊,,,,不记名,${last},`,
      );
    await purchaser.caller.upload('/v1/orders', rows('999.99'), { paymentMethod: 'cash' }, 201);
    await refused(rows('1000'), { paymentMethod: 'cash' });
  });

  it('a purchaser sees its own orders only, operations see all', async () => {
    const order = await placeOrder(purchaser, list(1));
    const other = await verifiedPurchaser(issuer);
    for (const path of ['', '/lines']) {
      await other.caller.get(`/v1/orders/${order.orderId}${path}`, 404);
    }
    await other.caller.post(`/v1/orders/${order.orderId}/cancel`, { reason: '不是我的' }, 404);
    expect(await other.caller.get('/v1/orders')).toEqual({ items: [], nextCursor: null });
    const { items } = await issuer.maker.get<{ items: OrderView[] }>('/v1/orders?state=awaiting_payment');
    expect(items[0]?.orderId).toBe(order.orderId);
    await issuer.maker.upload('/v1/orders', list(1), {}, 403);
    await issuer.anyone.get('/v1/orders', 401);
  });

  it('an order not yet paid is given up once', async () => {
    const { orderId } = await placeOrder(purchaser, list(1));
    const cancelled = await purchaser.caller.post<OrderView>(
      `/v1/orders/${orderId}/cancel`,
      { reason: '重新下单' },
      200,
    );
    expect(cancelled).toMatchObject({ state: 'cancelled', payIn: null });
    expect((await purchaser.caller.refused(`/v1/orders/${orderId}/cancel`, { reason: '再次' }, 409)).code).toBe(
      'ORDER_STATE_CONFLICT',
    );
    const { timeline } = await purchaser.caller.get<OrderDetail>(`/v1/orders/${orderId}`);
    expect(timeline.map(({ fromState, toState }) => [fromState, toState])).toEqual([
      [null, 'awaiting_payment'],
      ['awaiting_payment', 'cancelled'],
    ]);
  });
});
