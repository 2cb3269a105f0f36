import { type AuthorizationRequest, AuthorizationService } from '@app/authorization';
import { fen, SystemClock } from '@app/kernel';
import { type ListEntry, RiskEngine, RiskLists, type RiskRuleInput, riskRules } from '@app/risk';
import { type BenchLine, median, percentile, round } from './bench.types.js';
import { startBenchServer } from './bench-server.js';

const CARDS = 10_000;
const MERCHANTS = 1000;
const IN_FLIGHT = 256;
const ROUNDS = 5;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
const RULES = 50;
const LISTED = 5_000;
const DECISIONS = 100_000;

interface Run {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/**
 * Sustained purchases with 50 active risk rules against the same without any, on the same server in the same run, rounds
 * interleaved, medians. With rules each purchase is checked before and observed after; decisions that fired are stored.
 */
export async function benchAuthorizeRisk(): Promise<BenchLine[]> {
  const server = await startBenchServer();
  try {
    await server.owner(
      `INSERT INTO ledger.account (account_id, kind, status, balance_fen, cap_fen, valid_to)
       SELECT g, 'anonymous', 'active', 1000000000000, 1000000000000, '2099-12-31' FROM generate_series(1, $1::int) g`,
      [CARDS],
    );
    await server.owner('VACUUM ANALYZE');
    const clock = new SystemClock();
    const service = new AuthorizationService({ databaseUrl: server.appUrl, pinTriesMax: 3, refundDaysMax: 30 }, clock);
    await service.onModuleInit();
    const engine = engineWithRules();
    const pass = (batch: number, risk?: RiskEngine) => purchases(service, clock, batch, risk);
    await pass(0, engine);
    const without: Run[] = [];
    const withRules: Run[] = [];
    for (let each = 1; each <= ROUNDS; each++) {
      // Who goes first changes, so that a machine that grows slower or faster favours neither.
      const first = each % 2 === 0;
      if (first) withRules.push(await pass(each * 2, engine));
      without.push(await pass(each * 2 + 1));
      if (!first) withRules.push(await pass(each * 2, engine));
      console.log(
        `round ${each}: without ${without.at(-1)!.perSecond.toFixed(0)}/s, with ${RULES} rules ${withRules.at(-1)!.perSecond.toFixed(0)}/s ` +
          `p99 ${withRules.at(-1)!.p99Ms.toFixed(1)} ms`,
      );
    }
    await service.onModuleDestroy();
    return [line(without, withRules, engine)];
  } finally {
    await server.stop();
  }
}

function line(without: Run[], withRules: Run[], engine: RiskEngine): BenchLine {
  const baseline = median(without.map((run) => run.perSecond));
  const value = median(withRules.map((run) => run.perSecond));
  return {
    bench: 'authorize-risk',
    value: round(value, 0),
    unit: '/s',
    baseline: round(baseline, 0),
    ratio: round(value / baseline),
    goal: `≥ 0.85 × the same without rules (${RULES} rules)`,
    holds: value / baseline >= 0.85,
    more: {
      p99Ms: round(median(withRules.map((run) => run.p99Ms)), 1),
      microsecondsPerDecision: round(decisionMicroseconds(engine), 2),
      listed: LISTED,
    },
  };
}

/** Fifty rules of every kind over windows of many lengths; limits so that ordinary traffic seldom fires. */
export function engineWithRules(): RiskEngine {
  const common = { title: { zh: '规则', en: 'rule' }, weight: 5, action: 'review' } as const;
  const rules: RiskRuleInput[] = [
    { ...common, id: 'black', kind: 'list', list: 'black', subjects: ['card', 'merchant', 'terminal'] },
    { ...common, id: 'far', kind: 'far_region', digits: 2, withinSeconds: 21_600 },
    { ...common, id: 'night', kind: 'night', fromHour: 0, toHour: 5, minFen: 1_000_000 },
    { ...common, id: 'round', kind: 'round_amount', multipleOfFen: 1_000, minFen: 4_000 },
    { ...common, id: 'below', kind: 'just_below', thresholdFen: 100_000, marginFen: 1_000 },
    { ...common, id: 'pairs', kind: 'ping_pong', subject: 'card', withinSeconds: 86_400, limit: 2 },
  ];
  const windows = [60, 600, 3_600, 86_400];
  for (const subject of ['card', 'merchant', 'terminal'] as const) {
    for (const withinSeconds of windows) {
      const id = `${subject}-${withinSeconds}`;
      const windowed = { ...common, subject, withinSeconds };
      rules.push({ ...windowed, id: `${id}-count`, kind: 'count', limit: 10_000_000 });
      rules.push({ ...windowed, id: `${id}-attempts`, kind: 'count', of: 'attempt', limit: 10_000_000 });
      rules.push({ ...windowed, id: `${id}-sum`, kind: 'sum', limit: 1_000_000_000_000 });
    }
  }
  // A terminal here meets more cards in a second than a real one in an hour: only cards' meetings are counted.
  rules.push({
    ...common,
    id: 'card-merchants',
    kind: 'distinct',
    subject: 'card',
    others: 'merchant',
    withinSeconds: 10,
    limit: 50,
  });
  const amount = { minFen: 4_000, multipleOfFen: 1_000 };
  for (let index = 0; rules.length < RULES; index++) {
    const withinSeconds = windows[index % windows.length]!;
    const id = `declines-${rules.length}`;
    rules.push({ ...common, id, kind: 'count', subject: 'card', of: 'decline', withinSeconds, amount, limit: 3 });
  }
  const engine = new RiskEngine(riskRules.parse({ rules }));
  engine.lists = new RiskLists(
    Array.from({ length: LISTED }, (_, index): ListEntry => {
      return { list: 'grey', subject: 'card', subjectId: String(CARDS + 1 + index), expiresAtMs: null };
    }),
  );
  return engine;
}

async function purchases(
  service: AuthorizationService,
  clock: SystemClock,
  batchNo: number,
  risk: RiskEngine | undefined,
): Promise<Run> {
  const latenciesMs: number[] = [];
  const startedMs = performance.now();
  const endMs = startedMs + SECONDS * 1000;
  let declined = 0;
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async (_, terminal) => {
      for (let trace = 1; performance.now() < endMs; trace++) {
        const sentMs = performance.now();
        const outcome = risk
          ? await checkedPurchase(service, risk, clock.now().getTime(), requestOf(terminal, batchNo, trace))
          : await service.purchase(requestOf(terminal, batchNo, trace));
        if (!outcome.approved) declined++;
        latenciesMs.push(performance.now() - sentMs);
      }
    }),
  );
  if (declined > 0) throw new Error(`${declined} purchases were declined: the benchmark measures approvals`);
  return {
    perSecond: latenciesMs.length / ((performance.now() - startedMs) / 1000),
    p99Ms: percentile(latenciesMs, 0.99),
  };
}

async function checkedPurchase(
  service: AuthorizationService,
  risk: RiskEngine,
  nowMs: number,
  request: AuthorizationRequest,
) {
  const transaction = transactionOf(request, nowMs);
  const decision = risk.check(transaction);
  const outcome = await service.purchase(
    decision ? { ...request, details: { risk: { v: 1, score: decision.score, fired: decision.fired } } } : request,
  );
  risk.observe(transaction, 'purchase', outcome.approved);
  return outcome;
}

function transactionOf({ accountId, merchantId, terminalId, amountFen }: AuthorizationRequest, atMs: number) {
  const regionCode = '310104';
  return { atMs, accountId, merchantId, terminalId, deviceId: '', amountFen, channel: 'pos', regionCode } as const;
}

/** Check and observe alone, after all rounds: processor time the rules take per transaction. */
export function decisionMicroseconds(engine: RiskEngine): number {
  const startMs = new SystemClock().now().getTime();
  const requests = Array.from({ length: 2_000 }, (_, index) => requestOf(index % IN_FLIGHT, 0, index));
  const before = process.cpuUsage();
  for (let each = 0; each < DECISIONS; each++) {
    const transaction = transactionOf(requests[each % requests.length]!, startMs + Math.floor(each / 40));
    engine.check(transaction);
    engine.observe(transaction, 'purchase', true);
  }
  return process.cpuUsage(before).user / DECISIONS;
}

function requestOf(terminal: number, batchNo: number, trace: number): AuthorizationRequest {
  const batch = String(batchNo).padStart(6, '0');
  const traceNo = String(trace).padStart(6, '0');
  const accountId = String(1 + Math.floor(Math.random() * CARDS));
  const amountFen = fen(1 + Math.floor(Math.random() * 5000));
  return {
    originKey: `pos/898110053310001/${String(10_000_000 + terminal)}/${batch}/${traceNo}/020022`,
    content: `${accountId}|${amountFen}|${traceNo}`,
    accountId,
    amountFen,
    merchantId: String(1 + Math.floor(Math.random() * MERCHANTS)),
    terminalId: String(terminal + 1),
    channel: 'pos',
    batchNo,
    traceNo: trace,
    pinRight: null,
    refusal: null,
  };
}
