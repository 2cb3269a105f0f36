import { DECLINES } from '@app/compliance';
import { fen } from '@app/kernel';
import fc from 'fast-check';
import { explainFired } from './explain.rules.js';
import { RiskEngine } from './risk-engine.js';
import { RiskLists } from './risk-lists.js';
import { RISK_CODES, type RiskRuleInput, riskRules, SUBJECTS } from './risk-rule.model.js';
import type { RiskObservation, RiskTransaction } from './risk-transaction.types.js';
import { STANDARD_RISK_RULES } from './standard-rules.data.js';

// 12:00 in China.
const NOON_MS = Date.UTC(2026, 2, 10, 4);
const MINUTE_MS = 60_000;
const title = { zh: '规则', en: 'rule' };

const at = (minutes: number, more: Partial<RiskTransaction> = {}): RiskTransaction => ({
  atMs: NOON_MS + minutes * MINUTE_MS,
  accountId: '11',
  merchantId: '21',
  terminalId: '31',
  deviceId: '',
  amountFen: fen(1_234),
  channel: 'pos',
  regionCode: '310104',
  ...more,
});
const rulesOf = (...rules: object[]) =>
  riskRules.parse({
    rules: rules.map(
      (rule, index) => ({ id: `r${index}`, title, weight: 10, action: 'score', ...rule }) as RiskRuleInput,
    ),
  });
const engineOf = (...rules: object[]) => new RiskEngine(rulesOf(...rules));
const observe = (engine: RiskEngine, transaction: RiskTransaction, more: Partial<RiskObservation> = {}) =>
  engine.observe(transaction, more.kind ?? 'purchase', more.approved ?? true);
const firedBy = (engine: RiskEngine, transaction: RiskTransaction) => engine.check(transaction)?.fired ?? [];

describe('each kind of rule at its border', () => {
  it('count: the limit passes, one more fires, and it is forgotten when the window has passed', () => {
    const engine = engineOf({ kind: 'count', subject: 'card', withinSeconds: 600, limit: 3 });
    for (let minute = 0; minute < 3; minute++) {
      expect(firedBy(engine, at(minute))).toEqual([]);
      observe(engine, at(minute));
    }
    expect(firedBy(engine, at(3))).toEqual([{ rule: 'r0', value: 4, limit: 3 }]);
    expect(firedBy(engine, at(3, { accountId: '12' }))).toEqual([]);
    expect(firedBy(engine, at(10))).toEqual([]);
  });

  it('sum: the limit passes, one fen more fires', () => {
    const engine = engineOf({ kind: 'sum', subject: 'merchant', withinSeconds: 600, limit: 10_000 });
    observe(engine, at(0, { amountFen: fen(6_000) }));
    expect(firedBy(engine, at(1, { amountFen: fen(4_000) }))).toEqual([]);
    expect(firedBy(engine, at(1, { amountFen: fen(4_001) }))).toEqual([{ rule: 'r0', value: 10_001, limit: 10_000 }]);
  });

  it('count of declines and of attempts tells them from approved purchases', () => {
    const engine = engineOf(
      { kind: 'count', subject: 'terminal', of: 'decline', withinSeconds: 600, limit: 1 },
      { kind: 'count', subject: 'terminal', of: 'attempt', withinSeconds: 600, limit: 2 },
      { kind: 'count', subject: 'terminal', of: 'purchase', withinSeconds: 600, limit: 2 },
    );
    observe(engine, at(0), { approved: false });
    observe(engine, at(0), { approved: false });
    expect(firedBy(engine, at(1)).map(({ rule, value }) => [rule, value])).toEqual([
      ['r0', 2],
      ['r1', 3],
    ]);
  });

  it('count of such amounts only: repeated round amounts', () => {
    const amount = { minFen: 50_000, multipleOfFen: 10_000 };
    const engine = engineOf({ kind: 'count', subject: 'card', withinSeconds: 3600, limit: 1, amount });
    observe(engine, at(0, { amountFen: fen(50_000) }));
    observe(engine, at(1, { amountFen: fen(50_001) }));
    expect(firedBy(engine, at(2, { amountFen: fen(40_000) }))).toEqual([]);
    expect(firedBy(engine, at(2, { amountFen: fen(60_000) }))).toEqual([{ rule: 'r0', value: 2, limit: 1 }]);
  });

  it('distinct: as many cards as pass at a terminal, and one more; a card seen before is no new one', () => {
    const engine = engineOf({ kind: 'distinct', subject: 'terminal', others: 'card', withinSeconds: 600, limit: 2 });
    for (const accountId of ['1', '2', '1', '2']) observe(engine, at(0, { accountId }), { approved: false });
    expect(firedBy(engine, at(1, { accountId: '2' }))).toEqual([]);
    expect(firedBy(engine, at(1, { accountId: '3' }))).toEqual([{ rule: 'r0', value: 3, limit: 2 }]);
    expect(firedBy(engine, at(10, { accountId: '3' }))).toEqual([]);
  });

  it('ping-pong: pairs of purchase and return on a card', () => {
    const engine = engineOf({ kind: 'ping_pong', subject: 'card', withinSeconds: 3600, limit: 1 });
    for (const minute of [0, 2]) {
      observe(engine, at(minute));
      expect(firedBy(engine, at(minute))).toEqual([]);
      observe(engine, at(minute + 1), { kind: 'refund' });
    }
    expect(firedBy(engine, at(5))).toEqual([{ rule: 'r0', value: 2, limit: 1 }]);
    observe(engine, at(5), { kind: 'refund', approved: false });
    observe(engine, at(5), { kind: 'refund' });
    expect(firedBy(engine, at(6))).toEqual([{ rule: 'r0', value: 2, limit: 1 }]);
  });

  it.each([
    [99_999, false],
    [100_000, true],
    [100_001, false],
    [150_000, true],
  ])('round amount: %i fen → %p', (amountFen, fires) => {
    const engine = engineOf({ kind: 'round_amount', multipleOfFen: 50_000, minFen: 100_000 });
    expect(firedBy(engine, at(0, { amountFen: fen(amountFen) })).length > 0).toBe(fires);
  });

  it.each([
    [98_999, false],
    [99_000, true],
    [99_999, true],
    [100_000, false],
  ])('just below a threshold: %i fen → %p', (amountFen, fires) => {
    const engine = engineOf({ kind: 'just_below', thresholdFen: 100_000, marginFen: 1_000 });
    expect(firedBy(engine, at(0, { amountFen: fen(amountFen) })).length > 0).toBe(fires);
  });

  it('far region: another province than that of the first use, until the card rested as long as the window', () => {
    const engine = engineOf({ kind: 'far_region', digits: 2, withinSeconds: 3600 });
    expect(firedBy(engine, at(0, { regionCode: '110101' }))).toEqual([]);
    observe(engine, at(0));
    expect(firedBy(engine, at(1, { regionCode: '310115' }))).toEqual([]);
    expect(firedBy(engine, at(59, { regionCode: '110101' }))).toEqual([{ rule: 'r0', value: 110_101, limit: 310_104 }]);
    expect(firedBy(engine, at(60, { regionCode: '110101' }))).toEqual([]);
  });

  it.each([
    [-721, false],
    [-720, true],
    [-421, true],
    [-420, false],
    [659, false],
    [660, true],
  ])('night from 23 to 5, %i minutes after noon → %p', (minutes, fires) => {
    const engine = engineOf({ kind: 'night', fromHour: minutes < 0 ? 0 : 23, toHour: 5, minFen: 0 });
    expect(firedBy(engine, at(minutes)).length > 0).toBe(fires);
  });

  it('a rule of one channel leaves the others alone', () => {
    const engine = engineOf({ kind: 'night', fromHour: 0, toHour: 23, minFen: 0, channels: ['online'] });
    expect([firedBy(engine, at(0)).length, firedBy(engine, at(0, { channel: 'online' })).length]).toEqual([0, 1]);
  });
});

describe('lists', () => {
  const engine = engineOf(
    { kind: 'list', list: 'black', subjects: [...SUBJECTS], action: 'decline' },
    { kind: 'list', list: 'grey', subjects: ['card'], action: 'review' },
    { kind: 'just_below', thresholdFen: 2_000, marginFen: 1_000, action: 'decline', code: 'RISK_FREQUENCY' },
  );
  const listed = (list: 'black' | 'grey' | 'white', subject: (typeof SUBJECTS)[number], subjectId: string) => ({
    list,
    subject,
    subjectId,
    expiresAtMs: NOON_MS + MINUTE_MS,
  });

  it.each([
    ['card', '11'],
    ['merchant', '21'],
    ['terminal', '31'],
    ['device', 'phone'],
  ] as const)('a black-listed %s is declined until the entry expires', (subject, subjectId) => {
    engine.lists = new RiskLists([listed('black', subject, subjectId)]);
    const big = { amountFen: fen(5_000), deviceId: 'phone' };
    expect(engine.check(at(0, big))).toMatchObject({ action: 'decline', code: 'RISK_REFUSED', score: 10 });
    expect(engine.check(at(1, big))).toBeNull();
  });

  it('a white-listed party is exempt from all rules but black lists', () => {
    engine.lists = new RiskLists([listed('white', 'merchant', '21'), listed('grey', 'card', '11')]);
    expect(engine.check(at(0))).toBeNull();
    engine.lists = new RiskLists([listed('white', 'merchant', '21'), listed('black', 'card', '11')]);
    expect(engine.check(at(0))).toMatchObject({ fired: [{ rule: 'r0' }], code: 'RISK_REFUSED' });
  });

  it('the code first by precedence answers where several rules decline', () => {
    engine.lists = new RiskLists();
    expect(engine.check(at(0))).toMatchObject({ code: 'RISK_FREQUENCY' });
    engine.lists = new RiskLists([listed('black', 'card', '11')]);
    expect(engine.check(at(0))).toMatchObject({ code: 'RISK_REFUSED' });
    const codes = Object.keys(DECLINES);
    expect([...RISK_CODES].sort((a, b) => codes.indexOf(a) - codes.indexOf(b))).toEqual(RISK_CODES);
  });
});

describe('scores', () => {
  const always = { kind: 'night', fromHour: 0, toHour: 23, minFen: 0 };
  it.each([
    [29, 'score', null],
    [30, 'review', null],
    [59, 'review', null],
    [60, 'decline', 'RISK_REFUSED'],
  ])('weights that add up to %i → %s', (score, action, code) => {
    const { rules } = rulesOf({ ...always, weight: 20 }, { ...always, weight: score - 20 });
    const engine = new RiskEngine({ rules, reviewAtScore: 30, declineAtScore: 60 });
    expect(engine.check(at(0))).toMatchObject({ score, action, code });
  });
});

describe('the engine', () => {
  it('watches nobody who is not known', () => {
    const engine = engineOf({ kind: 'count', subject: 'terminal', withinSeconds: 600, limit: 0 });
    observe(engine, at(0, { terminalId: '0' }));
    expect([firedBy(engine, at(0, { terminalId: '0' })), engine.sizes().terminal]).toEqual([[], 0]);
  });

  it('keeps its memory bounded: the subject seen longest ago is forgotten, never another', () => {
    const { rules } = rulesOf({ kind: 'count', subject: 'card', withinSeconds: 600, limit: 1 });
    const memory = { card: 100 * 27 * 8, merchant: 0, terminal: 0, device: 0, card_at_merchant: 0 };
    const engine = new RiskEngine({ rules, reviewAtScore: null, declineAtScore: null }, memory);
    for (let card = 1; card <= 1000; card++) observe(engine, at(0, { accountId: String(card) }));
    expect(engine.sizes().card).toBe(100);
    expect([900, 901].map((card) => firedBy(engine, at(0, { accountId: String(card) })).length)).toEqual([0, 1]);
  });

  it('gives the same answers to the same history', () => {
    const history = fc.array(
      fc.record({
        minute: fc.integer({ min: 0, max: 90 }),
        accountId: fc.constantFrom('1', '2', '3'),
        merchantId: fc.constantFrom('7', '8'),
        regionCode: fc.constantFrom('310104', '110101'),
        amountFen: fc.constantFrom(100, 50_000, 99_500, 100_000).map((amount) => fen(amount)),
        approved: fc.boolean(),
        kind: fc.constantFrom('purchase' as const, 'refund' as const, 'void' as const),
      }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(history, (drawn) => {
        const answers = [1, 2].map(() => {
          const engine = new RiskEngine(STANDARD_RISK_RULES);
          return drawn.map(({ minute, kind, approved, ...more }) => {
            const decision = engine.check(at(minute, more));
            observe(engine, at(minute, more), { kind, approved });
            return decision;
          });
        });
        expect(answers[0]).toEqual(answers[1]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the standard rules', () => {
  it('decline nothing but what is black-listed, however busy one card and terminal are', () => {
    const engine = new RiskEngine(STANDARD_RISK_RULES);
    const actions = new Set<string>();
    for (let purchase = 0; purchase < 1_000; purchase++) {
      const transaction = at(purchase / 100, { amountFen: fen([100, 50_000, 99_500, 100_000][purchase % 4]!) });
      actions.add(engine.check(transaction)?.action ?? 'none');
      observe(engine, transaction, { kind: purchase % 3 === 0 ? 'refund' : 'purchase' });
    }
    expect([...actions].sort()).toEqual(['none', 'review', 'score']);
    engine.lists = new RiskLists([{ list: 'black', subject: 'card', subjectId: '11', expiresAtMs: null }]);
    expect(engine.check(at(10))?.code).toBe('RISK_REFUSED');
  });

  it('explain themselves in both languages', () => {
    for (const rule of STANDARD_RISK_RULES.rules) {
      const words = explainFired(rule, { rule: rule.id, value: 123_456, limit: 100_000 });
      expect(words.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(words.en).toMatch(/^[\x20-\x7e¥’]+$/);
    }
    const count = STANDARD_RISK_RULES.rules.find(({ id }) => id === 'card-purchases-10m')!;
    expect(explainFired(count, { rule: count.id, value: 21, limit: 20 })).toEqual({
      zh: '单卡短时高频消费：同一卡 10 分钟内消费请求 21 笔，允许 20 笔',
      en: 'many purchases on one card in a short time: 21 purchase requests by the card within 10 minutes, 20 pass',
    });
  });

  it('two rules of the same id are refused', () => {
    const [rule] = STANDARD_RISK_RULES.rules;
    expect(riskRules.safeParse({ rules: [rule, rule] }).success).toBe(false);
  });
});
