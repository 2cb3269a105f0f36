import { RULE_TABLE } from '@app/compliance';
import type { Problem } from '@app/http';
import type { OrderView } from '../../apps/issuer/src/orders/order.schemas.js';
import { type IssuerFixture, startIssuer } from '../issuer/support/issuer-fixture.js';
import {
  glBalance,
  issuedOrder,
  list,
  offerProducts,
  orderIn,
  placeOrder,
  type Purchaser,
  receive,
  verifiedPurchaser,
} from '../issuer/support/scenario.js';
import { expectRefused } from './support/refused.js';

const NAME = '上海春晖（集团）有限公司 A1';
const TOTAL_FEN = 20_000;

describe('paying for cards', () => {
  let issuer: IssuerFixture;
  let purchaser: Purchaser;

  beforeAll(async () => {
    issuer = await startIssuer();
    await offerProducts(issuer);
    purchaser = await verifiedPurchaser(issuer, { name: NAME });
  });
  afterAll(() => issuer.close());

  const order = () => placeOrder(purchaser, list(2));
  const pay = (to: OrderView, change: { payerName?: string; amountFen?: number } = {}) =>
    receive(issuer, { amountFen: TOTAL_FEN, remark: to.orderNo, payerName: NAME, ...change });

  /** The money waits in suspense, no card can be issued, and the purchaser is told why and by which rule. */
  async function expectSuspended(placed: OrderView, receiptId: string, code: string, rule: 'R-PAYER' | 'R-PAR') {
    const order = await orderIn(issuer, placed.orderId, 'payment_suspended');
    const { citation } = RULE_TABLE[rule];
    const reason = { zh: expect.any(String), en: expect.any(String) };
    expect(order).toMatchObject({ suspendedCode: code, suspension: { rule, citation, reason }, issuedCount: 0 });
    expect(await glBalance(issuer, 2003, receiptId)).toBeLessThan(0);
    expect(await glBalance(issuer, 2004, placed.orderId)).toBe(0);
    await issuer.maker.refused(`/v1/orders/${placed.orderId}/approve-proposal`, {}, 409);
    const byHand = { orderId: placed.orderId, reason: '客户催办' };
    expectRefused(await issuer.maker.refused(`/v1/receipts/${receiptId}/match`, byHand), code, rule);
  }

  describe('R-PAYER', () => {
    it.each([
      ['the purchaser’s own', NAME],
      ['it in half-width brackets and without the space', '上海春晖(集团)有限公司A1'],
      ['it in full-width letters', '上海春晖（集团）有限公司Ａ１'],
    ])('money from an account named %s pays the order', async (_case, payerName) => {
      const placed = await order();
      const receiptId = await pay(placed, { payerName });
      await orderIn(issuer, placed.orderId, 'paid');
      expect(await glBalance(issuer, 2003, receiptId)).toBe(0);
      expect(await glBalance(issuer, 2004, placed.orderId)).toBe(-TOTAL_FEN);
    });

    it.each([
      ['almost the purchaser’s', '上海春晖（集团）有限责任公司 A1'],
      ['its subsidiary’s', `${NAME}分公司`],
      ['in other letter case', '上海春晖（集团）有限公司 a1'],
      ['a person’s', '王芳'],
      ['nobody’s', ' '],
    ])('money from an account named %s waits in suspense', async (_case, payerName) => {
      const placed = await order();
      await expectSuspended(placed, await pay(placed, { payerName }), 'PAYER_NAME_MISMATCH', 'R-PAYER');
    });
  });

  describe('R-PAR', () => {
    it.each([
      ['the sum of the face values', TOTAL_FEN, 201],
      ['one fen less, a discount', TOTAL_FEN - 1, 422],
      ['one fen more', TOTAL_FEN + 1, 422],
    ])('an order at %s', async (_case, totalFen, status) => {
      const fields = { totalFen: String(totalFen) };
      const answer = await purchaser.caller.upload<OrderView & Problem>('/v1/orders', list(2), fields, status);
      if (status === 201) expect(answer.totalFen).toBe(TOTAL_FEN);
      else expectRefused(answer, 'NOT_AT_PAR', 'R-PAR');
    });

    it.each([
      ['less', TOTAL_FEN - 1],
      ['more', TOTAL_FEN + 1],
    ])('money of one fen %s than the face values buys no card', async (_case, amountFen) => {
      const placed = await order();
      await expectSuspended(placed, await pay(placed, { amountFen }), 'AMOUNT_MISMATCH', 'R-PAR');
    });

    it('what the cards hold is what was paid, to the fen', async () => {
      const unit = await verifiedPurchaser(issuer);
      const { orderId, totalFen } = await issuedOrder(issuer, unit, list(3, 2, '123.45'));
      expect(totalFen).toBe(5 * 12_345);
      const { rows } = await issuer.owner.query(
        `SELECT sum(a.balance_fen)::int AS fen FROM ledger.account a JOIN issuer.card c USING (account_id)
         WHERE c.order_id = $1`,
        [orderId],
      );
      expect(rows).toEqual([{ fen: totalFen }]);
      expect(await glBalance(issuer, 2004, orderId)).toBe(0);
    });

    it('an order whose lines no longer add up to its money is not issued', async () => {
      const placed = await order();
      await pay(placed);
      await orderIn(issuer, placed.orderId, 'paid');
      // No command changes a line; an operator at the database could.
      const raise = (fen: number) =>
        issuer.owner.query(
          'UPDATE issuer.order_line SET face_fen = face_fen + $2 WHERE order_id = $1 AND line_no = 1',
          [placed.orderId, fen],
        );
      await raise(1);
      const path = `/v1/orders/${placed.orderId}/approve-proposal`;
      expectRefused(await issuer.maker.refused(path, {}), 'NOT_AT_PAR', 'R-PAR');
      await raise(-1);
      const { approvalId } = await issuer.maker.post<{ approvalId: string }>(path, {}, 202);
      await raise(1);
      expectRefused(await issuer.checker.refused(`/v1/approvals/${approvalId}/approve`, {}), 'NOT_AT_PAR', 'R-PAR');
    });
  });
});
