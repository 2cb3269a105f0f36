import { type AuthorizationRequest, AuthorizationService } from '@app/authorization';
import { fen, SystemClock } from '@app/kernel';
import { type BenchLine, median, percentile, round } from './bench.types.js';
import { startBenchServer } from './bench-server.js';
import { openYardstick } from './tpcb-yardstick.js';

const CARDS = 10_000;
const MERCHANTS = 1000;
const IN_FLIGHT = 256;
const ROUNDS = 3;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20);

interface Run {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/**
 * Sustained purchases through the real authorization service, 256 in flight on 10,000 cards, against the yardstick on the
 * same server in the same run, rounds interleaved, medians. `authorize-hot` is the same with one merchant.
 */
export async function benchAuthorize(): Promise<BenchLine[]> {
  const server = await startBenchServer();
  try {
    await server.owner(
      `INSERT INTO ledger.account (account_id, kind, status, balance_fen, cap_fen, valid_to)
       SELECT g, 'anonymous', 'active', 1000000000000, 1000000000000, '2099-12-31' FROM generate_series(1, $1::int) g`,
      [CARDS],
    );
    await server.owner('VACUUM ANALYZE');
    const settings = await server.owner<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'server_version') ORDER BY name`,
    );
    console.log(`durable commits: ${settings.map((s) => `${s.name}=${s.setting}`).join(' ')}`);
    const yardstick = await openYardstick(server.yardstickUrl);
    const service = new AuthorizationService(
      { databaseUrl: server.appUrl, pinTriesMax: 3, refundDaysMax: 30 },
      new SystemClock(),
    );
    await service.onModuleInit();
    await purchases(service, 3, false, 0);

    const tpcb: number[] = [];
    const spread: Run[] = [];
    const hot: Run[] = [];
    for (let round_ = 1; round_ <= ROUNDS; round_++) {
      tpcb.push(await yardstick.measure(SECONDS));
      spread.push(await purchases(service, SECONDS, false, round_ * 2));
      hot.push(await purchases(service, SECONDS, true, round_ * 2 + 1));
      console.log(
        `round ${round_}: yardstick ${tpcb.at(-1)!.toFixed(0)}/s, spread ${spread.at(-1)!.perSecond.toFixed(0)}/s p99 ${spread.at(-1)!.p99Ms.toFixed(1)} ms, ` +
          `hot ${hot.at(-1)!.perSecond.toFixed(0)}/s p99 ${hot.at(-1)!.p99Ms.toFixed(1)} ms`,
      );
    }
    await service.onModuleDestroy();
    return lines(yardstick.name, tpcb, spread, hot);
  } finally {
    await server.stop();
  }
}

function lines(yardstick: string, tpcb: number[], spread: Run[], hot: Run[]): BenchLine[] {
  const baseline = median(tpcb);
  const value = median(spread.map((run) => run.perSecond));
  const p99Ms = median(spread.map((run) => run.p99Ms));
  const hotValue = median(hot.map((run) => run.perSecond));
  return [
    {
      bench: 'authorize',
      value: round(value, 0),
      unit: '/s',
      baseline: round(baseline, 0),
      ratio: round(value / baseline),
      goal: '≥ 7 × baseline, p99 ≤ 25 ms',
      holds: value / baseline >= 7 && p99Ms <= 25,
      more: {
        yardstick,
        p99Ms: round(p99Ms, 1),
        inFlight: IN_FLIGHT,
        cards: CARDS,
        durable: 'fsync and synchronous_commit on',
      },
    },
    {
      bench: 'authorize-hot',
      value: round(hotValue, 0),
      unit: '/s',
      baseline: round(value, 0),
      ratio: round(hotValue / value),
      goal: '≥ 0.9 × the spread case',
      holds: hotValue / value >= 0.9,
      more: { p99Ms: round(median(hot.map((run) => run.p99Ms)), 1), merchants: 1 },
    },
  ];
}

async function purchases(service: AuthorizationService, seconds: number, hot: boolean, batchNo: number): Promise<Run> {
  const latenciesMs: number[] = [];
  const startedMs = performance.now();
  const endMs = startedMs + seconds * 1000;
  let declined = 0;
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async (_, terminal) => {
      for (let trace = 1; performance.now() < endMs; trace++) {
        const sentMs = performance.now();
        const outcome = await service.purchase(requestOf(terminal, batchNo, trace, hot));
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

function requestOf(terminal: number, batchNo: number, trace: number, hot: boolean): AuthorizationRequest {
  const batch = String(batchNo).padStart(6, '0');
  const traceNo = String(trace).padStart(6, '0');
  const accountId = String(1 + Math.floor(Math.random() * CARDS));
  const amountFen = fen(1 + Math.floor(Math.random() * 5000));
  return {
    originKey: `pos/898110053310001/${String(10_000_000 + terminal)}/${batch}/${traceNo}/020022`,
    content: `${accountId}|${amountFen}|${traceNo}`,
    accountId,
    amountFen,
    merchantId: hot ? '1' : String(1 + Math.floor(Math.random() * MERCHANTS)),
    terminalId: String(terminal + 1),
    channel: 'pos',
    batchNo,
    traceNo: trace,
    pinRight: null,
    refusal: null,
  };
}
