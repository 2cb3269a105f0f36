import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateJobs } from '@app/jobs';
import { type AcceptanceProcess, processorSeconds, startAcceptance } from './acceptance/acceptance-process.js';
import { LoadTill, signedPayment } from './acceptance/load-till.js';
import { type Seeded, seedAcceptance } from './acceptance/seed.js';
import { type BenchLine, median, percentile, round } from './bench.types.js';
import { startBenchServer } from './bench-server.js';
import { openYardstick } from './tpcb-yardstick.js';

const CONNECTIONS = 128;
const MERCHANTS = 64;
const CARDS = 10_000;
const ROUNDS = 3;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20);
/** More than any machine known answers. */
const REQUESTS_PER_SECOND = 8_000;

interface Run {
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Processor time of the application per request. */
  readonly appMicros: number;
}

/**
 * Signed payments over HTTP, 128 connections kept alive, on 10,000 cards of 64 merchants, against the yardstick on the same
 * server in the same run, rounds interleaved, medians. The application is a process of its own, the load is this one.
 */
export async function benchHttp(): Promise<BenchLine[]> {
  const server = await startBenchServer();
  const folder = mkdtempSync(join(tmpdir(), 'yufuka-bench-hsm-'));
  let app: AcceptanceProcess | undefined;
  try {
    await migrateJobs(server.ownerUrl);
    const keyFile = join(folder, 'hsm.key');
    const seeded = await seedAcceptance(server, keyFile, { merchants: MERCHANTS, terminals: 1, cards: CARDS });
    const yardstick = await openYardstick(server.yardstickUrl);
    app = await startAcceptance(server.appUrl, keyFile);
    const tills = Array.from({ length: CONNECTIONS }, () => new LoadTill());
    for (const till of tills) await till.connect(new URL(app.url));
    await payments(app, tills, seeded, 3);
    const tpcb: number[] = [];
    const runs: Run[] = [];
    for (let each = 1; each <= ROUNDS; each++) {
      tpcb.push(await yardstick.measure(SECONDS));
      const run = await payments(app, tills, seeded, SECONDS);
      runs.push(run);
      console.log(
        `round ${each}: yardstick ${tpcb.at(-1)!.toFixed(0)}/s, HTTP ${run.perSecond.toFixed(0)}/s p99 ${run.p99Ms.toFixed(1)} ms, ` +
          `application ${run.appMicros.toFixed(0)} µs each`,
      );
    }
    for (const till of tills) till.close();
    return [line(yardstick.name, tpcb, runs)];
  } finally {
    await app?.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function payments(
  app: AcceptanceProcess,
  tills: readonly LoadTill[],
  seeded: Seeded,
  seconds: number,
): Promise<Run> {
  const { pans, signers } = seeded;
  const url = new URL(app.url);
  const perTill = Math.ceil((REQUESTS_PER_SECOND * seconds) / tills.length);
  const below = (bound: number): number => Math.floor(Math.random() * bound);
  const prepared = tills.map((_, index) =>
    Array.from({ length: perTill }, () =>
      signedPayment(url, signers[index % signers.length]!, pans[below(pans.length)]!, 1 + below(5000)),
    ),
  );
  const cpuBefore = processorSeconds(app.pid);
  const startedMs = performance.now();
  const runs = tills.map((till, index) => till.run(prepared[index]!, startedMs + seconds * 1000));
  const latenciesMs = (await Promise.all(runs)).flat();
  const elapsedSeconds = (performance.now() - startedMs) / 1000;
  return {
    perSecond: latenciesMs.length / elapsedSeconds,
    p99Ms: percentile(latenciesMs, 0.99),
    appMicros: ((processorSeconds(app.pid) - cpuBefore) * 1e6) / latenciesMs.length,
  };
}

function line(yardstick: string, tpcb: number[], runs: Run[]): BenchLine {
  const baseline = median(tpcb);
  const value = median(runs.map((run) => run.perSecond));
  return {
    bench: 'http',
    value: round(value, 0),
    unit: '/s',
    baseline: round(baseline, 0),
    ratio: round(value / baseline),
    goal: '≥ 2.5 × baseline',
    holds: value / baseline >= 2.5,
    more: {
      yardstick,
      p99Ms: round(median(runs.map((run) => run.p99Ms)), 1),
      appMicros: round(median(runs.map((run) => run.appMicros)), 0),
      connections: CONNECTIONS,
      signed: 'YF1-HMAC-SHA256',
      cards: CARDS,
    },
  };
}
