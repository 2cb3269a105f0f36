import { STANDARD_RISK_RULES } from '@app/risk';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings } from '../../apps/acceptance/src/settings.js';
import { RiskGate } from '../../apps/acceptance/src/risk/risk-gate.service.js';
import { RiskLine } from '../../apps/acceptance/src/risk/risk-line.js';
import { RISK_POLICY } from '../../apps/acceptance/src/risk/risk.settings.js';
import { Acceptance, type Answer, type TestCard, type TestMerchant, TODAY } from './support/acceptance.js';

type Body = Readonly<Record<string, unknown>>;

const title = { zh: '规则', en: 'rule' };
const frequency = { id: 'burst', kind: 'count', subject: 'card', withinSeconds: 600, limit: 2, title, weight: 30 };
const night = {
  id: 'anytime',
  kind: 'night',
  fromHour: 0,
  toHour: 23,
  minFen: 7_000,
  title,
  weight: 10,
  action: 'review',
};
const declining = { ...frequency, action: 'decline', code: 'RISK_FREQUENCY' };

async function until(done: () => unknown): Promise<void> {
  for (let wait = 0; !(await done()); wait++) {
    if (wait > 400) throw new Error('it did not come about');
    await new Promise((next) => setTimeout(next, 25));
  }
}

describe('risk rules', () => {
  let acceptance: Acceptance;
  let shop: TestMerchant;
  let gate: RiskGate;

  beforeAll(async () => {
    acceptance = await Acceptance.open();
    shop = await acceptance.merchant();
    gate = acceptance.app.get(RiskGate);
  });
  afterAll(() => acceptance.close());

  const pay = (card: TestCard, amountFen: number, more: Body = {}, merchant = shop, key?: string) =>
    acceptance.post(
      '/v1/payments',
      { amountFen, card: { number: card.number }, channel: 'counter', ...more },
      merchant.key,
      key,
    );
  const draft = async (rules: Body): Promise<string> => {
    const answer = await acceptance.post('/v1/risk/rule-sets', { name: 'tried', rules });
    expect(answer.status).toBe(201);
    return answer.body.ruleSetId;
  };
  const backTest = (ruleSetId: string, from = TODAY, to = TODAY) =>
    acceptance.post(`/v1/risk/rule-sets/${ruleSetId}/back-tests`, { from, to });
  const activate = async (rules: Body): Promise<number> => {
    const ruleSetId = await draft(rules);
    await backTest(ruleSetId);
    const { version } = await acceptance.byTwo(`/v1/risk/rule-sets/${ruleSetId}/activation`, { reason: 'tested' });
    await until(() => gate.version === version);
    return version;
  };
  /** A list changed: until this process decides by it. */
  const listed = async (entry: Body): Promise<Answer> => {
    const answer = await acceptance.post('/v1/risk/lists', { reason: 'case 1', ...entry });
    await gate.refresh(false);
    return answer;
  };
  const authorizationOf = async (payment: Answer): Promise<string> => {
    const [row] = await acceptance.owner<{ id: string }>(
      `SELECT authorization_id::text AS id FROM ledger.authorization WHERE details ->> 'paymentId' = $1`,
      [payment.body.paymentId],
    );
    return row!.id;
  };

  it('an installation starts with the standard rules in force, under audit, and its ordinary traffic passes', async () => {
    const { body } = await acceptance.get('/v1/risk/rule-sets?status=active');
    expect(body.items).toMatchObject([{ version: 1, status: 'active', createdBy: 'system' }]);
    expect(body.items[0].rules).toBeUndefined();
    const { body: full } = await acceptance.get(`/v1/risk/rule-sets/${body.items[0].ruleSetId}`);
    expect(full.rules).toEqual(STANDARD_RISK_RULES);
    const card = await acceptance.card(100_000);
    const answers = await Promise.all(Array.from({ length: 120 }, () => pay(card, 100)));
    expect(answers.every((answer) => answer.body.status === 'approved')).toBe(true);
  });

  it('a purchase of which no rule speaks carries nothing, and is explained as that', async () => {
    const card = await acceptance.card(10_000);
    const payment = await pay(card, 500);
    const id = await authorizationOf(payment);
    const [row] = await acceptance.owner(
      `SELECT details ? 'risk' AS told FROM ledger.authorization WHERE authorization_id = $1`,
      [id],
    );
    expect(row).toEqual({ told: false });
    expect((await acceptance.get(`/v1/risk/decisions/${id}`)).status).toBe(404);
    const explained = await acceptance.get(`/v1/risk/decisions/${id}?accountId=${card.accountId}`);
    expect(explained.body).toMatchObject({
      ruleSetVersion: null,
      score: 0,
      fired: [],
      summary: { en: 'no risk rule fired' },
    });
  });

  it('a draft is tried on history, activated by two people, declines, and explains itself later by its own version', async () => {
    const card = await acceptance.card(100_000);
    for (const amountFen of [1_000, 8_000, 1_000]) await pay(card, amountFen);
    const ruleSetId = await draft({ rules: [declining, night] });
    const early = await acceptance.post(`/v1/risk/rule-sets/${ruleSetId}/activation`, { reason: 'at once' });
    expect(early).toMatchObject({ status: 422, body: { code: 'BACK_TEST_REQUIRED' } });

    const tested = await backTest(ruleSetId);
    expect(tested.status).toBe(201);
    const { result } = tested.body;
    // 120 and 3 purchases on two cards, two of each pass; one purchase is large; those of other tests are single.
    expect(result.declined.count).toBe(118 + 1);
    expect(result.newlyDeclined).toEqual(result.declined);
    expect(result.byRule).toEqual([
      { rule: 'burst', count: 119, amountFen: 118 * 100 + 1_000 },
      { rule: 'anytime', count: 1, amountFen: 8_000 },
    ]);
    expect(
      result.examples.find((each: Body) => each.accountId === card.accountId && each.action === 'review'),
    ).toMatchObject({
      score: 10,
      fired: [{ rule: 'anytime', value: 10, limit: 23 }],
    });

    const proposed = await acceptance.post(`/v1/risk/rule-sets/${ruleSetId}/activation`, { reason: 'fewer bursts' });
    expect(proposed.status).toBe(202);
    const approval = await acceptance.get(`/v1/approvals/${proposed.body.approvalId}`, acceptance.checker);
    expect(approval.body.summary.zh).toContain('拒绝 119 笔');
    expect((await acceptance.approve(proposed.body.approvalId, acceptance.maker)).status).toBe(403);
    expect((await acceptance.approve(proposed.body.approvalId)).body.result).toEqual({ ruleSetId, version: 2 });
    await until(() => gate.version === 2);
    const sets = await acceptance.get('/v1/risk/rule-sets');
    expect(sets.body.items.map(({ version, status }: Body) => [version, status])).toEqual([
      [2, 'active'],
      [1, 'retired'],
    ]);

    // The windows of the new rules know what happened before they were in force.
    const declined = await pay(card, 1_000);
    expect(declined.body).toMatchObject({ status: 'declined', code: 'RISK_FREQUENCY', responseCode: '65' });
    const id = await authorizationOf(declined);
    await activate(STANDARD_RISK_RULES);
    const explained = await acceptance.get(`/v1/risk/decisions/${id}`);
    expect(explained.body).toMatchObject({
      accountId: card.accountId,
      approved: false,
      declineCode: 'RISK_FREQUENCY',
      ruleSetVersion: 2,
      score: 30,
      action: 'decline',
      fired: [
        {
          rule: 'burst',
          value: 4,
          limit: 2,
          action: 'decline',
          explanation: {
            zh: '规则：同一卡 10 分钟内成功消费 4 笔，允许 2 笔',
            en: 'rule: 4 approved purchases by the card within 10 minutes, 2 pass',
          },
        },
      ],
    });
  });

  it('the window lets the card go on once its time has passed', async () => {
    const card = await acceptance.card(100_000);
    await activate({ rules: [declining] });
    for (const code of [null, null, 'RISK_FREQUENCY']) expect((await pay(card, 100)).body.code).toBe(code);
    await acceptance.moveClock(`${TODAY}T02:11:00Z`);
    expect((await pay(card, 100)).body.code).toBeNull();
    await activate(STANDARD_RISK_RULES);
  });

  it('the same payment sent again is answered as the first time and counts once', async () => {
    const card = await acceptance.card(100_000);
    await activate({ rules: [declining] });
    const first = await pay(card, 100, {}, shop, 'risk-once');
    for (let again = 0; again < 4; again++) {
      expect((await pay(card, 100, {}, shop, 'risk-once')).body).toEqual({ ...first.body, replayed: true });
    }
    for (const code of [null, 'RISK_FREQUENCY']) expect((await pay(card, 100)).body.code).toBe(code);
    await activate(STANDARD_RISK_RULES);
  });

  it('refunds are seen whoever makes them: purchase and refund in turn are flagged', async () => {
    const card = await acceptance.card(100_000);
    for (let pair = 0; pair < 3; pair++) {
      const payment = await pay(card, 2_000);
      const voided = await acceptance.post(`/v1/payments/${payment.body.paymentId}/void`, {}, shop.key);
      expect(voided.body.status).toBe('approved');
    }
    await until(async () => {
      const id = await authorizationOf(await pay(card, 100));
      const { body } = await acceptance.get(`/v1/risk/decisions/${id}`);
      return body.fired?.some(({ rule, value }: Body) => rule === 'card-ping-pong-24h' && value === 3);
    });
  });

  it.each([
    ['card', 'black', 'declined'],
    ['card', 'grey', 'approved'],
    ['merchant', 'black', 'declined'],
    ['device', 'black', 'declined'],
  ] as const)('a %s on the %s list is %s until it is taken off', async (subject, list, status) => {
    const card = await acceptance.card(10_000);
    const merchant = await acceptance.merchant();
    const subjectId = { card: card.accountId, merchant: merchant.merchantId, device: 'phone-1' }[subject];
    const entry = await listed({ list, subject, subjectId });
    expect(entry).toMatchObject({ status: 201, body: { list, subject, subjectId, removedAt: null } });
    const payment = await pay(card, 100, { deviceId: 'phone-1' }, merchant);
    expect(payment.body).toMatchObject({ status, code: status === 'declined' ? 'RISK_REFUSED' : null });
    const { body } = await acceptance.get(`/v1/risk/decisions/${await authorizationOf(payment)}`);
    expect(body.fired).toMatchObject([{ rule: `${list}-list` }]);

    const removed = await acceptance.post(
      `/v1/risk/lists/${entry.body.entryId}/removal`,
      { reason: 'cleared' },
      acceptance.checker,
    );
    expect(removed.body).toMatchObject({ removedBy: 'checker', removalReason: 'cleared' });
    await gate.refresh(false);
    expect((await pay(card, 100, { deviceId: 'phone-1' }, merchant)).body.status).toBe('approved');
    expect((await acceptance.post(`/v1/risk/lists/${entry.body.entryId}/removal`, { reason: 'again' })).body.code).toBe(
      'ALREADY_REMOVED',
    );
  });

  it('a list entry ends by itself, may be made again then, and not twice at once', async () => {
    const card = await acceptance.card(10_000);
    const entry = { list: 'black', subject: 'card', subjectId: card.accountId, expiresAt: `${TODAY}T02:30:00Z` };
    expect((await listed(entry)).status).toBe(201);
    expect((await listed(entry)).body.code).toBe('ALREADY_LISTED');
    expect((await pay(card, 100)).body.code).toBe('RISK_REFUSED');
    await acceptance.moveClock(`${TODAY}T02:30:01Z`);
    expect((await pay(card, 100)).body.code).toBeNull();
    expect((await listed({ ...entry, expiresAt: null })).status).toBe(201);
    expect((await listed({ list: 'white', subject: 'card', subjectId: '999' })).status).toBe(404);
  });

  it('what is wrong with a rule set is said at its place, and only makers draft', async () => {
    const wrong = await acceptance.post('/v1/risk/rule-sets', {
      name: 'x',
      rules: { rules: [{ ...frequency, action: 'score', limit: -1 }] },
    });
    expect(wrong).toMatchObject({
      status: 400,
      body: { code: 'INVALID_INPUT', errors: [{ field: '/rules/rules/0/limit' }] },
    });
    const auditor = await acceptance.user('auditor', ['auditor']);
    const body = { name: 'x', rules: { rules: [night] } };
    for (const token of [auditor, acceptance.checker, shop.key]) {
      expect((await acceptance.post('/v1/risk/rule-sets', body, token)).status).toBe(403);
    }
    expect((await acceptance.get('/v1/risk/decisions?businessDate=2026-03-10', auditor)).status).toBe(200);
    expect((await acceptance.get('/v1/risk/decisions?businessDate=2026-03-10', shop.key)).status).toBe(403);
    const long = await backTest(await draft({ rules: [night] }), '2026-01-01', '2026-03-01');
    expect(long.body.code).toBe('BACK_TEST_TOO_LONG');
  });

  it('a day’s decisions are paged, and merchants are listed by their mean score', async () => {
    const path = `/v1/risk/decisions?businessDate=${TODAY}&action=decline&limit=2`;
    const first = await acceptance.get(path);
    expect(first.body.items).toHaveLength(2);
    const next = await acceptance.get(`${path}&cursor=${first.body.nextCursor}`);
    const ids = [...first.body.items, ...next.body.items].map(({ authorizationId }: Body) => authorizationId);
    expect(new Set(ids).size).toBe(4);
    const scores = await acceptance.get(`/v1/risk/merchant-scores?businessDate=${TODAY}`);
    const means = scores.body.items.map(({ meanScore }: Body) => Number(meanScore));
    expect(means).toEqual([...means].sort((a, b) => b - a));
    expect(scores.body.items.find((each: Body) => each.merchantId === shop.merchantId)).toMatchObject({
      merchantNo: shop.merchantNo,
      returns: 3,
    });
  });

  it('what another process sees counts here a moment later, and this one tells it what it sees', async () => {
    const card = await acceptance.card(100_000);
    await activate({ rules: [declining] });
    const { database } = acceptance.app.get<AcceptanceSettings>(ACCEPTANCE_SETTINGS);
    const other = new RiskLine(database.url, RISK_POLICY.tailMs);
    const heard: string[] = [];
    other.on('traffic', (transaction, approved) => heard.push(`${transaction.accountId} ${approved}`));
    await other.open();
    expect(other.hasCompany).toBe(true);
    await pay(card, 100);
    await until(() => heard.length === 1);
    expect(heard).toEqual([`${card.accountId} true`]);

    const { merchantId } = shop;
    const use = { regionCode: '310104' };
    const { transaction } = gate.check({
      channel: 'counter',
      merchant: { merchantId, use },
      terminalId: '0',
      accountId: card.accountId,
      amountFen: 100 as never,
    });
    other.tell(transaction, true);
    await until(async () => (await pay(card, 1_000_000)).body.code === 'RISK_FREQUENCY');
    await other.close();
    await activate(STANDARD_RISK_RULES);
  });

  it('a process that starts fills its windows from the ledger', async () => {
    const card = await acceptance.card(100_000);
    await activate({ rules: [declining] });
    for (let twice = 0; twice < 2; twice++) await pay(card, 100);
    await gate.refresh(true);
    expect((await pay(card, 100)).body.code).toBe('RISK_FREQUENCY');
  });

  it('the audit trail names who drafted nothing in silence: activations and lists are in it', async () => {
    const rows = await acceptance.owner<{ action: string }>(
      `SELECT DISTINCT event::json ->> 'action' AS action FROM access.audit_event WHERE event::json ->> 'action' LIKE 'risk.%' ORDER BY 1`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'risk.listed',
      'risk.rule-set-activated',
      'risk.rule-set-drafted',
      'risk.unlisted',
    ]);
  });
});
