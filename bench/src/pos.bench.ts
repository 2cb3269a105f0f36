import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateJobs } from '@app/jobs';
import { type AcceptanceProcess, processorSeconds, startAcceptance } from './acceptance/acceptance-process.js';
import { LoadTerminal } from './acceptance/load-terminal.js';
import { type Seeded, seedAcceptance } from './acceptance/seed.js';
import { type BenchLine, median, percentile, round } from './bench.types.js';
import { startBenchServer } from './bench-server.js';
import { openYardstick } from './tpcb-yardstick.js';

const TERMINALS = 64;
const IN_FLIGHT = 4;
const CARDS = 10_000;
const ROUNDS = 3;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20);
/** More than any machine known answers. */
const FRAMES_PER_SECOND = 12_000;

interface Run {
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Processor time of the gateway per message. */
  readonly gatewayMicros: number;
  /** Share of one processor that the load itself took. */
  readonly loadShare: number;
}

/**
 * The whole path of a card purchase at a terminal: bytes over TCP, MAC checked, decided, posted, durably committed, signed,
 * bytes back. 64 terminals with 4 messages under way each, on 10,000 cards, against the yardstick on the same server in the
 * same run, rounds interleaved, medians. The gateway is a process of its own, the load is this one.
 */
export async function benchPos(): Promise<BenchLine[]> {
  const server = await startBenchServer();
  const folder = mkdtempSync(join(tmpdir(), 'yufuka-bench-hsm-'));
  let gateway: AcceptanceProcess | undefined;
  try {
    await migrateJobs(server.ownerUrl);
    const keyFile = join(folder, 'hsm.key');
    const seeded = await seedAcceptance(server, keyFile, { merchants: TERMINALS, terminals: TERMINALS, cards: CARDS });
    const yardstick = await openYardstick(server.yardstickUrl);
    gateway = await startAcceptance(server.appUrl, keyFile);
    const terminals = await signedIn(gateway, seeded);
    await purchases(gateway, terminals, seeded, 3);
    const tpcb: number[] = [];
    const runs: Run[] = [];
    for (let each = 1; each <= ROUNDS; each++) {
      tpcb.push(await yardstick.measure(SECONDS));
      const run = await purchases(gateway, terminals, seeded, SECONDS);
      runs.push(run);
      console.log(
        `round ${each}: yardstick ${tpcb.at(-1)!.toFixed(0)}/s, POS ${run.perSecond.toFixed(0)}/s p99 ${run.p99Ms.toFixed(1)} ms, ` +
          `gateway ${run.gatewayMicros.toFixed(0)} µs each, load ${(run.loadShare * 100).toFixed(0)} % of a processor`,
      );
    }
    for (const terminal of terminals) terminal.close();
    return [line(yardstick.name, tpcb, runs)];
  } finally {
    await gateway?.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function signedIn(gateway: AcceptanceProcess, { terminals, tmk }: Seeded): Promise<LoadTerminal[]> {
  const lines = terminals.map((identity) => new LoadTerminal(identity, tmk));
  for (const line of lines) {
    await line.connect(gateway.posHost, gateway.posPort);
    await line.signIn();
  }
  return lines;
}

async function purchases(
  gateway: AcceptanceProcess,
  terminals: readonly LoadTerminal[],
  { pans }: Seeded,
  seconds: number,
): Promise<Run> {
  const perTerminal = Math.ceil((FRAMES_PER_SECOND * seconds) / terminals.length);
  const prepared = terminals.map((terminal) => terminal.prepare(perTerminal, pans));
  const cpuBefore = processorSeconds(gateway.pid);
  const loadBefore = process.cpuUsage();
  const startedMs = performance.now();
  const endMs = startedMs + seconds * 1000;
  const runs = terminals.map((terminal, index) => terminal.run(prepared[index]!, IN_FLIGHT, endMs));
  const latenciesMs = (await Promise.all(runs)).flat();
  const elapsedSeconds = (performance.now() - startedMs) / 1000;
  const load = process.cpuUsage(loadBefore);
  return {
    perSecond: latenciesMs.length / elapsedSeconds,
    p99Ms: percentile(latenciesMs, 0.99),
    gatewayMicros: ((processorSeconds(gateway.pid) - cpuBefore) * 1e6) / latenciesMs.length,
    loadShare: (load.user + load.system) / 1e6 / elapsedSeconds,
  };
}

function line(yardstick: string, tpcb: number[], runs: Run[]): BenchLine {
  const baseline = median(tpcb);
  const value = median(runs.map((run) => run.perSecond));
  const p99Ms = median(runs.map((run) => run.p99Ms));
  return {
    bench: 'pos',
    value: round(value, 0),
    unit: '/s',
    baseline: round(baseline, 0),
    ratio: round(value / baseline),
    goal: '≥ 5 × baseline, p99 ≤ 25 ms',
    holds: value / baseline >= 5 && p99Ms <= 25,
    more: {
      yardstick,
      p99Ms: round(p99Ms, 1),
      gatewayMicros: round(median(runs.map((run) => run.gatewayMicros)), 0),
      loadShare: round(median(runs.map((run) => run.loadShare))),
      terminals: TERMINALS,
      inFlight: IN_FLIGHT,
      cards: CARDS,
    },
  };
}
