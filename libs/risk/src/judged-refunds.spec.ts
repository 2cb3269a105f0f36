import { fen } from '@app/kernel';
import { BackTest } from './back-test.js';
import { RiskEngine } from './risk-engine.js';
import { RiskLists } from './risk-lists.js';
import { type RiskRuleInput, riskRules } from './risk-rule.model.js';
import type { RiskObservation, RiskTransaction } from './risk-transaction.types.js';
import { STANDARD_RISK_RULES } from './standard-rules.data.js';

const NOON_MS = Date.UTC(2026, 2, 10, 4);
const MINUTE_MS = 60_000;
const title = { zh: '规则', en: 'rule' };

const at = (minutes: number, more: Partial<RiskTransaction> = {}): RiskTransaction => ({
  atMs: NOON_MS + minutes * MINUTE_MS,
  accountId: '11',
  merchantId: '21',
  terminalId: '31',
  deviceId: '',
  amountFen: fen(1_000),
  channel: 'pos',
  regionCode: '310104',
  ...more,
});
const rulesOf = (...rules: object[]) =>
  riskRules.parse({
    rules: rules.map(
      (rule, index) =>
        ({ id: `r${index}`, title, weight: 10, action: 'decline', on: 'refund', ...rule }) as RiskRuleInput,
    ),
  });
const engineOf = (...rules: object[]) => new RiskEngine(rulesOf(...rules));
const take = (engine: RiskEngine, kind: RiskObservation['kind'], transaction: RiskTransaction) =>
  engine.observe(transaction, kind, true);

const pingPong = { kind: 'ping_pong', subject: 'card_at_merchant', withinSeconds: 3600, limit: 1, code: 'ART29_CASH' };

describe('rules that judge refunds', () => {
  it('purchase and refund in turn: the refund at hand counts, on this card at this merchant only', () => {
    const engine = engineOf(pingPong);
    take(engine, 'purchase', at(0));
    expect(engine.check(at(1), 'refund')).toBeNull();
    take(engine, 'refund', at(1));
    take(engine, 'purchase', at(2));
    expect(engine.check(at(3), 'refund')).toMatchObject({
      action: 'decline',
      code: 'ART29_CASH',
      fired: [{ rule: 'r0', value: 2, limit: 1 }],
    });
    for (const elsewhere of [{ accountId: '12' }, { merchantId: '22' }]) {
      expect(engine.check(at(3, elsewhere), 'refund')).toBeNull();
    }
    expect(engine.check(at(3))).toBeNull();
    expect(engine.check(at(120), 'refund')).toBeNull();
  });

  it('more refunded than bought: the limit passes, one fen more fires, and not below the least sum', () => {
    const engine = engineOf({
      kind: 'return_share',
      subject: 'merchant',
      withinSeconds: 3600,
      percent: 50,
      minFen: 2_000,
    });
    const refund = (amountFen: number) => engine.check(at(2, { amountFen: fen(amountFen) }), 'refund');
    expect(refund(100_000)).toBeNull();
    take(engine, 'purchase', at(0, { amountFen: fen(5_000) }));
    take(engine, 'void', at(1, { amountFen: fen(500) }));
    expect(refund(2_000)).toBeNull();
    expect(refund(2_001)).toMatchObject({ fired: [{ rule: 'r0', value: 2_501, limit: 2_500 }] });
    take(engine, 'purchase', at(1, { merchantId: '22', amountFen: fen(100) }));
    expect(engine.check(at(2, { merchantId: '22', amountFen: fen(1_999) }), 'refund')).toBeNull();
    expect(engine.check(at(2, { merchantId: '22', amountFen: fen(2_000) }), 'refund')).not.toBeNull();
  });

  it('right after a large purchase: only that card at that merchant, only while the window lasts', () => {
    const engine = engineOf({
      kind: 'count',
      subject: 'card_at_merchant',
      of: 'purchase',
      amount: { minFen: 50_000 },
      withinSeconds: 3600,
      limit: 0,
    });
    take(engine, 'purchase', at(0, { amountFen: fen(49_999) }));
    expect(engine.check(at(1, { amountFen: fen(49_999) }), 'refund')).toBeNull();
    take(engine, 'purchase', at(0, { amountFen: fen(50_000) }));
    expect(engine.check(at(1, { amountFen: fen(100) }), 'refund')?.fired).toEqual([{ rule: 'r0', value: 1, limit: 0 }]);
    expect(engine.check(at(1, { accountId: '12' }), 'refund')).toBeNull();
    expect(engine.check(at(61), 'refund')).toBeNull();
  });

  it('counts of refunds take the one at hand in, and of cards refunded at a terminal too', () => {
    const engine = engineOf(
      { kind: 'count', subject: 'terminal', of: 'return', withinSeconds: 600, limit: 1 },
      { kind: 'distinct', subject: 'terminal', others: 'card', of: 'return', withinSeconds: 600, limit: 1 },
    );
    expect(engine.check(at(0), 'refund')).toBeNull();
    take(engine, 'refund', at(0));
    expect(engine.check(at(1), 'refund')?.fired).toEqual([{ rule: 'r0', value: 2, limit: 1 }]);
    expect(engine.check(at(1, { accountId: '12' }), 'refund')?.fired).toEqual([
      { rule: 'r0', value: 2, limit: 1 },
      { rule: 'r1', value: 2, limit: 1 },
    ]);
  });

  it('a distinct rule counts among what it judges, or is refused', () => {
    const distinct = { kind: 'distinct', subject: 'terminal', others: 'card', withinSeconds: 600, limit: 1 };
    for (const wrong of [{ of: 'purchase' }, { on: 'purchase', of: 'return' }]) {
      expect(() => rulesOf({ ...distinct, ...wrong })).toThrow('different others');
    }
  });

  it('a rule of earlier days, which did not say what it judges, judges purchases', () => {
    const { on: _, ...older } = rulesOf(pingPong).rules[0]!;
    expect(riskRules.parse({ rules: [older] }).rules[0]!.on).toBe('purchase');
  });

  it('a back-test judges past refunds, only observes voids, and tells refunds apart', () => {
    const test = new BackTest(rulesOf(pingPong), new RiskLists());
    const past = (id: number, kind: RiskObservation['kind']) =>
      test.run({ ...at(id), id: String(id), kind, approved: true });
    past(0, 'purchase');
    past(1, 'void');
    past(2, 'purchase');
    past(3, 'refund');
    expect(test.result()).toMatchObject({
      transactions: 3,
      refunds: { count: 1, amountFen: 1_000 },
      newlyDeclined: { count: 1, amountFen: 1_000 },
      byRule: [{ rule: 'r0', count: 1, amountFen: 1_000 }],
      examples: [{ authorizationId: '3', kind: 'refund', action: 'decline' }],
    });
  });

  it('the standard rules watch all three patterns and leave the decision to a person', () => {
    const engine = new RiskEngine(STANDARD_RISK_RULES);
    const large = { amountFen: fen(300_000) };
    for (const minute of [0, 2]) {
      take(engine, 'purchase', at(minute, large));
      take(engine, 'refund', at(minute + 1, large));
    }
    take(engine, 'purchase', at(4, large));
    const decision = engine.check(at(5, { amountFen: fen(300_001) }), 'refund');
    expect(decision).toMatchObject({ action: 'review', code: null });
    expect(decision?.fired.map(({ rule }) => rule)).toEqual([
      'refund-ping-pong-24h',
      'merchant-refund-share-24h',
      'refund-after-large-1h',
    ]);
  });
});
