import { MerchantDirectory } from '../../apps/acceptance/src/merchants/merchant-directory.service.js';
import { FollowPayment } from '../../apps/acceptance/src/payments/follow-payment.service.js';
import { RiskGate } from '../../apps/acceptance/src/risk/risk-gate.service.js';
import { Acceptance, type Answer, type TestCard, type TestMerchant, TODAY } from './support/acceptance.js';

type Body = Readonly<Record<string, unknown>>;

const title = { zh: '反复消费退货', en: 'purchase and refund in turn' };
const cash = { on: 'refund', title, weight: 50, action: 'decline', code: 'ART29_CASH' };
const pingPong = {
  ...cash,
  id: 'refund-ping-pong',
  kind: 'ping_pong',
  subject: 'card_at_merchant',
  withinSeconds: 3600,
  limit: 2,
};
const share = {
  ...cash,
  id: 'refund-share',
  kind: 'return_share',
  subject: 'merchant',
  withinSeconds: 3600,
  percent: 50,
  minFen: 1_000,
  code: 'RISK_REFUSED',
};
const often = {
  ...cash,
  id: 'refund-often',
  kind: 'count',
  subject: 'card',
  of: 'return',
  withinSeconds: 3600,
  limit: 1,
  code: 'RISK_FREQUENCY',
};
const afterLarge = {
  ...cash,
  id: 'refund-after-large',
  kind: 'count',
  subject: 'card_at_merchant',
  of: 'purchase',
  amount: { minFen: 50_000 },
  withinSeconds: 3600,
  limit: 0,
};

describe('refunds before the risk rules', () => {
  let acceptance: Acceptance;
  let gate: RiskGate;

  beforeAll(async () => {
    acceptance = await Acceptance.open();
    gate = acceptance.app.get(RiskGate);
  });
  afterAll(() => acceptance.close());

  const pay = async (card: TestCard, amountFen: number, shop: TestMerchant): Promise<string> => {
    const body = { amountFen, card: { number: card.number }, channel: 'counter' };
    const answer = await acceptance.post('/v1/payments', body, shop.key);
    expect(answer.body.status).toBe('approved');
    return answer.body.paymentId;
  };
  const refund = (paymentId: string, amountFen: number, shop: TestMerchant, key?: string): Promise<Answer> =>
    acceptance.post(`/v1/payments/${paymentId}/refunds`, { amountFen, reason: '退货' }, shop.key, key);
  const draft = async (...rules: Body[]): Promise<string> => {
    const answer = await acceptance.post('/v1/risk/rule-sets', { name: 'refunds', rules: { rules } });
    expect(answer.status).toBe(201);
    return answer.body.ruleSetId;
  };
  const tested = (ruleSetId: string) =>
    acceptance.post(`/v1/risk/rule-sets/${ruleSetId}/back-tests`, { from: TODAY, to: TODAY });
  const activate = async (...rules: Body[]): Promise<void> => {
    const ruleSetId = await draft(...rules);
    await tested(ruleSetId);
    await acceptance.byTwo(`/v1/risk/rule-sets/${ruleSetId}/activation`, { reason: 'tested' });
    await gate.refresh(false);
  };

  it('the pair beyond the limit is declined as cash in disguise (57, R-29), with its citation and record', async () => {
    await activate(pingPong);
    const shop = await acceptance.merchant();
    const card = await acceptance.card(50_000);
    for (let pair = 0; pair < 2; pair++) {
      expect((await refund(await pay(card, 3_000, shop), 3_000, shop)).body).toMatchObject({ status: 'approved' });
    }
    const paymentId = await pay(card, 3_000, shop);
    const declined = await refund(paymentId, 3_000, shop, 'cash-out-1');
    expect(declined.body).toMatchObject({ status: 'declined', code: 'ART29_CASH', responseCode: '57', rule: 'R-29' });
    expect(declined.body.citation.zh).toContain('第二十九条');
    expect(await acceptance.balanceFen(card)).toBe(47_000);

    const [row] = await acceptance.owner<{ id: string; rule_id: string; risk: Body }>(
      `SELECT authorization_id::text AS id, rule_id, details -> 'risk' AS risk FROM ledger.authorization
       WHERE details ->> 'paymentId' = $1 AND kind = 'refund'`,
      [declined.body.followUpId],
    );
    expect(row).toMatchObject({
      rule_id: 'R-29',
      risk: { action: 'decline', score: 50, fired: [{ rule: 'refund-ping-pong', value: 3, limit: 2 }] },
    });
    const { body } = await acceptance.get(`/v1/risk/decisions/${row!.id}`);
    expect(body).toMatchObject({
      kind: 'refund',
      declineCode: 'ART29_CASH',
      fired: [{ explanation: { en: expect.stringContaining('3 pairs of purchase and give-back') } }],
    });

    // Sent again it is the same answer; a void of the purchase, which moves nothing out of the day, passes.
    expect((await refund(paymentId, 3_000, shop, 'cash-out-1')).body).toEqual({ ...declined.body, replayed: true });
    const voided = await acceptance.post(`/v1/payments/${paymentId}/void`, {}, shop.key);
    expect(voided.body.status).toBe('approved');
  });

  it('a merchant that refunds more than its share of sales is refused (34), another goes on', async () => {
    await activate(share);
    const [shop, other] = [await acceptance.merchant(), await acceptance.merchant()];
    const card = await acceptance.card(100_000);
    const paymentId = await pay(card, 10_000, shop);
    const elsewhere = await pay(card, 10_000, other);
    expect((await refund(paymentId, 5_000, shop)).body.status).toBe('approved');
    expect((await refund(paymentId, 1, shop)).body).toMatchObject({
      status: 'declined',
      code: 'RISK_REFUSED',
      responseCode: '34',
      rule: null,
    });
    expect((await refund(elsewhere, 5_000, other)).body.status).toBe('approved');
  });

  it('refunds too often are answered 65, and one right after a large purchase 57', async () => {
    await activate(often, afterLarge);
    const shop = await acceptance.merchant();
    const card = await acceptance.card(100_000);
    const paymentId = await pay(card, 5_000, shop);
    expect((await refund(paymentId, 100, shop)).body.status).toBe('approved');
    expect((await refund(paymentId, 100, shop)).body).toMatchObject({ code: 'RISK_FREQUENCY', responseCode: '65' });
    const rich = await acceptance.card(100_000);
    expect((await refund(await pay(rich, 50_000, shop), 50_000, shop)).body.code).toBe('ART29_CASH');
    const plain = await acceptance.card(100_000);
    expect((await refund(await pay(plain, 49_999, shop), 49_999, shop)).body.status).toBe('approved');
  });

  it('what the house gives back itself, a closed order’s payment of another day, passes no gate', async () => {
    await activate({ ...often, limit: 0 });
    const shop = await acceptance.merchant();
    const card = await acceptance.card(100_000);
    const paymentId = await pay(card, 5_000, shop);
    expect((await refund(paymentId, 100, shop)).body.code).toBe('RISK_FREQUENCY');
    const merchant = await acceptance.app.get(MerchantDirectory).find(shop.merchantId);
    await acceptance.moveClock('2026-03-11T02:00:00Z');
    const undone = await acceptance.app.get(FollowPayment).undo(paymentId, 5_000, '付款单已关闭', 'order 1', merchant!);
    expect(undone).toMatchObject({ kind: 'refund', status: 'approved' });
    const days = { from: '2026-03-11', to: '2026-03-11' };
    const { body } = await acceptance.post(`/v1/risk/rule-sets/${await draft(often)}/back-tests`, days);
    expect(body.result.refunds.count).toBe(0);
    await acceptance.moveClock(`${TODAY}T03:30:00Z`);
  });

  it('a draft is tried on the refunds of the past, and says how many it judged', async () => {
    const { body } = await tested(await draft(pingPong));
    expect(body.result.refunds.count).toBeGreaterThanOrEqual(9);
    expect(body.result.newlyDeclined.count).toBe(0);
    expect(body.result.declined).toEqual({ count: 1, amountFen: 3_000 });
    expect(body.result.examples).toMatchObject([{ kind: 'refund', action: 'decline' }]);
  });
});
