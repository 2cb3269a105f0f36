import type { OrderDetail, OrderView } from '../../apps/issuer/src/orders/order.schemas.js';
import type { ReceiptView } from '../../apps/issuer/src/receipts/receipt.schemas.js';
import { type IssuerFixture, startIssuer, UNIT_NAME, until } from './support/issuer-fixture.js';
import {
  approve,
  glBalance,
  list,
  notifyReceipt,
  offerProducts,
  orderIn,
  placeOrder,
  type Purchaser,
  receive,
  verifiedPurchaser,
} from './support/scenario.js';

describe('customers’ money', () => {
  let issuer: IssuerFixture;
  let purchaser: Purchaser;

  beforeAll(async () => {
    issuer = await startIssuer();
    await offerProducts(issuer);
    purchaser = await verifiedPurchaser(issuer);
  });
  afterAll(() => issuer.close());

  const order = (fields: Record<string, string> = {}) => placeOrder(purchaser, list(2), fields);
  const pay = (to: OrderView, change: Partial<{ amountFen: number; remark: string; payerName: string }> = {}) =>
    receive(issuer, { amountFen: to.totalFen, remark: `货款 ${to.orderNo}`, ...change });
  const receipt = (receiptId: string, satisfies: (found: ReceiptView) => boolean) =>
    until(
      async () =>
        (await issuer.maker.get<{ items: ReceiptView[] }>('/v1/receipts?limit=200')).items.find(
          (each) => each.receiptId === receiptId,
        )!,
      satisfies,
    );

  it('the purchaser’s exact transfer pays the order: out of suspense, onto the order (R-PAYER)', async () => {
    const placed = await order();
    const receiptId = await pay(placed);
    const paid = await orderIn(issuer, placed.orderId, 'paid');
    expect(paid.payIn).toBeNull();
    expect(await glBalance(issuer, 2003, receiptId)).toBe(0);
    expect(await glBalance(issuer, 2004, placed.orderId)).toBe(-placed.totalFen);
    expect(await receipt(receiptId, () => true)).toMatchObject({
      state: 'matched',
      orderNo: placed.orderNo,
      code: null,
    });
  });

  it('a receipt told twice is consumed once', async () => {
    const placed = await order();
    const receiptId = await pay(placed);
    await orderIn(issuer, placed.orderId, 'paid');
    await notifyReceipt(issuer, receiptId);
    const second = await pay(placed);
    await receipt(second, ({ code }) => code === 'ORDER_NOT_AWAITING_PAYMENT');
    expect(await glBalance(issuer, 2004, placed.orderId)).toBe(-placed.totalFen);
    expect(await glBalance(issuer, 2003, second)).toBe(-placed.totalFen);
  });

  it.each([
    ['PAYER_NAME_MISMATCH', { payerName: '上海春晖贸易有限公司' }],
    ['AMOUNT_MISMATCH', { amountFen: 20_001 }],
    ['AMOUNT_MISMATCH', { amountFen: 19_999 }],
  ])('%s: the money stays in suspense and the order says why (R-PAYER)', async (code, change) => {
    const placed = await order();
    const receiptId = await pay(placed, change);
    const suspended = await orderIn(issuer, placed.orderId, 'payment_suspended');
    expect(suspended).toMatchObject({ suspendedCode: code, payIn: { reference: placed.orderNo } });
    expect(await glBalance(issuer, 2003, receiptId)).toBeLessThan(0);
    expect(await glBalance(issuer, 2004, placed.orderId)).toBe(0);
    await issuer.maker.post(`/v1/orders/${placed.orderId}/approve-proposal`, {}, 409);
    expect(
      (await issuer.maker.refused(`/v1/receipts/${receiptId}/match`, { orderId: placed.orderId, reason: '催办' })).code,
    ).toBe(code);
    await notifyReceipt(issuer, receiptId);
    await pay(placed);
    const { timeline, suspendedCode } = await orderIn(issuer, placed.orderId, 'paid');
    expect(suspendedCode).toBeNull();
    expect(timeline.map(({ toState }) => toState)).toEqual(['awaiting_payment', 'payment_suspended', 'paid']);
  });

  it.each([
    ['REFERENCE_MISSING', '购卡款'],
    ['ORDER_UNKNOWN', 'YF000000000000'],
  ])('%s: the receipt waits until two persons match it', async (code, remark) => {
    const placed = await order();
    const receiptId = await pay(placed, { remark });
    await receipt(receiptId, (found) => found.code === code);
    const proposal = await issuer.maker.post<{ approvalId: string }>(
      `/v1/receipts/${receiptId}/match`,
      { orderId: placed.orderId, reason: '电话核实' },
      202,
    );
    expect((await issuer.maker.get<OrderDetail>(`/v1/orders/${placed.orderId}`)).state).toBe('awaiting_payment');
    await approve(issuer, proposal.approvalId);
    await orderIn(issuer, placed.orderId, 'paid');
    expect(await receipt(receiptId, () => true)).toMatchObject({ state: 'matched', matchedBy: 'checker' });
    const again = await order();
    const body = { orderId: again.orderId, reason: '再用一次' };
    expect((await issuer.maker.refused(`/v1/receipts/${receiptId}/match`, body, 409)).code).toBe('RECEIPT_CONSUMED');
  });

  it('two orders named in one remark are not guessed between', async () => {
    const [one, two] = [await order(), await order()];
    const receiptId = await pay(one, { remark: `${one.orderNo} ${two.orderNo}` });
    await receipt(receiptId, ({ code }) => code === 'REFERENCE_AMBIGUOUS');
  });

  it('a cash order is not paid by a stranger’s transfer, only by the counter’s deposit, matched by hand (R-PAYER)', async () => {
    const placed = await order({ paymentMethod: 'cash' });
    const receiptId = await pay(placed, { payerName: '预付卡柜台' });
    await receipt(receiptId, ({ code }) => code === 'CASH_ORDER');
    const body = { orderId: placed.orderId, reason: '柜台缴存单 0012' };
    const { approvalId } = await issuer.maker.post<{ approvalId: string }>(
      `/v1/receipts/${receiptId}/match`,
      body,
      202,
    );
    await approve(issuer, approvalId);
    await orderIn(issuer, placed.orderId, 'paid');
  });

  it('two receipts matched by hand to one order: the second approval is refused', async () => {
    const placed = await order();
    const ids = [await pay(placed, { remark: '一' }), await pay(placed, { remark: '二' })];
    const approvals: string[] = [];
    for (const receiptId of ids) {
      await receipt(receiptId, ({ code }) => code !== null);
      const body = { orderId: placed.orderId, reason: '电话核实' };
      approvals.push(
        (await issuer.maker.post<{ approvalId: string }>(`/v1/receipts/${receiptId}/match`, body, 202)).approvalId,
      );
    }
    await approve(issuer, approvals[0]!);
    expect((await issuer.checker.refused(`/v1/approvals/${approvals[1]}/approve`, {})).code).toBe(
      'ORDER_NOT_AWAITING_PAYMENT',
    );
    expect(await glBalance(issuer, 2004, placed.orderId)).toBe(-placed.totalFen);
  });

  it('receipts are for the issuer’s people, and the state filter is kept', async () => {
    await purchaser.caller.get('/v1/receipts', 403);
    const { items } = await issuer.auditor.get<{ items: ReceiptView[] }>('/v1/receipts?state=suspense&limit=200');
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ state }) => state === 'suspense')).toBe(true);
    expect(items.some(({ payerName }) => payerName === UNIT_NAME)).toBe(true);
  });
});
