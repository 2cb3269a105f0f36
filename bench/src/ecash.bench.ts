import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PBOC_3DES_PROFILE } from '@app/ecash';
import { migrateJobs } from '@app/jobs';
import pg from 'pg';
import { type BenchLine, median, round } from './bench.types.js';
import { type BenchServer, startBenchServer } from './bench-server.js';
import { processFile, type ProcessingRun } from './ecash/processing.js';
import { type EcashSizes, seedEcash, type SeededEcash } from './ecash/seed-chips.js';

const TAPS_PER_CARD = 10;
const ROWS = Number(process.env.BENCH_ECASH_ROWS ?? 1_000_000);
const ROUNDS = 3;
const CONNECTIONS = 2;
/** Every upload beside everything that is known of its count, which is what the matching reads, and nothing made of it. */
const BARE_JOIN = `SELECT count(*), count(*) FILTER (WHERE u.amount_fen IS DISTINCT FROM k.amount_fen) AS apart
  FROM (SELECT account_id, psn, atc, amount_fen FROM chips.upload WHERE mod(account_id, $1) = $2) u
  FULL OUTER JOIN (
    SELECT account_id, psn, atc, amount_fen FROM chips.purchase WHERE mod(account_id, $1) = $2
    UNION ALL SELECT account_id, psn, atc, balance_fen FROM chips.anchor WHERE mod(account_id, $1) = $2
    UNION ALL SELECT account_id, psn, atc, amount_fen FROM chips.load WHERE mod(account_id, $1) = $2
  ) k USING (account_id, psn, atc)`;

/**
 * Offline purchases in one file: certificates per second, the processing with a kill in the middle and its memory, and the
 * matching statement against the bare full outer join of the same rows in the same run, both split over two connections.
 */
export async function benchEcash(): Promise<BenchLine[]> {
  const server = await startBenchServer();
  const folder = mkdtempSync(join(tmpdir(), 'yufuka-bench-hsm-'));
  try {
    await migrateJobs(server.ownerUrl);
    const hsmKeyFile = join(folder, 'hsm.key');
    const sizes = { cards: Math.round(ROWS / TAPS_PER_CARD), tapsPerCard: TAPS_PER_CARD };
    const seeded = await seedEcash(server, hsmKeyFile, sizes);
    console.log(`${seeded.rows} rows on ${sizes.cards} cards, ${round(seeded.bytes / 1e6, 0)} MB`);
    const verify = await verifyLines(seeded);
    const before = await processFile(server, hsmKeyFile, seeded.rows / 3);
    console.log(`killed after ${round(before.seconds, 1)} s; going on`);
    const after = await processFile(server, hsmKeyFile);
    const result = await resultOf(server, seeded);
    const matching = await matchingLine(server, sizes);
    return [...verify, processingLine(seeded, before, after, result), matching];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function verifyLines({ hsm, imkAc, imkMac, sample }: SeededEcash): Promise<BenchLine[]> {
  const verifier = await hsm.bulkVerifier(imkAc, PBOC_3DES_PROFILE, { threads: 2, imkMac });
  const tcOnly = sample.map(({ balance: _, ...cryptogram }) => cryptogram);
  const rates = { tc: [] as number[], withBalance: [] as number[] };
  await verifier.verify(tcOnly);
  for (let round = 0; round < ROUNDS; round++) {
    let startedMs = performance.now();
    if (!(await verifier.verify(tcOnly)).every(Boolean)) throw new Error('a right certificate was found wrong');
    rates.tc.push((tcOnly.length * 1000) / (performance.now() - startedMs));
    startedMs = performance.now();
    const verdicts = await verifier.verifyWithBalance(sample);
    if (!verdicts.every((each) => each.cryptogram && each.balance)) throw new Error('a right balance was found wrong');
    rates.withBalance.push((sample.length * 1000) / (performance.now() - startedMs));
  }
  await verifier.close();
  const value = median(rates.tc);
  return [
    {
      bench: 'ecash-verify',
      value: round(value, 0),
      unit: 'TC/s',
      baseline: 90_000,
      ratio: round(value / 90_000),
      goal: '≥ 90,000/s on two cores',
      holds: value >= 90_000,
      more: {
        withBalancePerSecond: round(median(rates.withBalance), 0),
        threads: 2,
        limit: 'DES in JavaScript tables',
      },
    },
  ];
}

interface Result {
  readonly asPlanned: boolean;
  readonly openChips: number;
}

/** Whether the killed and continued processing came to what the file's making says. */
async function resultOf(server: BenchServer, seeded: SeededEcash): Promise<Result> {
  const [row] = await server.owner<{
    uploads: number;
    posted: number;
    posted_fen: string;
    owed_fen: string;
    open: number;
    state: string;
  }>(
    `SELECT (SELECT count(*)::int FROM chips.upload) AS uploads,
       (SELECT count(*)::int FROM ledger.authorization WHERE kind = 'offline_purchase') AS posted,
       (SELECT sum(amount_fen) FROM chips.upload WHERE state = 'posted') AS posted_fen,
       (SELECT sum(amount_fen) FROM ledger.entry WHERE gl_code = 2006 AND direction = 'C') AS owed_fen,
       (SELECT count(*)::int FROM chips.to_reconcile) AS open,
       (SELECT state FROM chips.upload_file) AS state`,
  );
  const { uploads, posted, posted_fen: postedFen, owed_fen: owedFen, open, state } = row!;
  const asPlanned =
    state === 'processed' &&
    uploads === seeded.rows &&
    posted === seeded.payableRows &&
    Number(postedFen) === seeded.payableFen &&
    Number(owedFen) === seeded.payableFen &&
    open === seeded.openChips;
  if (!asPlanned) console.error('not as planned', row, { ...seeded, hsm: undefined, sample: undefined });
  return { asPlanned, openChips: open };
}

function processingLine(seeded: SeededEcash, before: ProcessingRun, after: ProcessingRun, result: Result): BenchLine {
  const seconds = before.seconds + after.seconds;
  const grownMb = Math.max(before.peakMb - before.startMb, after.peakMb - after.startMb);
  return {
    bench: 'ecash-file',
    value: round(seeded.rows / seconds, 0),
    unit: 'rows/s',
    baseline: round(seeded.bytes / 1_048_576, 0),
    ratio: round(grownMb / (seeded.bytes / 1_048_576)),
    goal: 'killed in the middle, nothing lost or doubled; memory flat',
    holds: result.asPlanned && grownMb < 400,
    more: {
      seconds: round(seconds, 1),
      startMb: round(after.startMb, 0),
      peakMb: round(Math.max(before.peakMb, after.peakMb), 0),
      openChips: result.openChips,
      baselineIs: 'MB of the file',
    },
  };
}

async function matchingLine(server: BenchServer, sizes: EcashSizes): Promise<BenchLine> {
  await server.owner('VACUUM ANALYZE');
  const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString: server.ownerUrl }));
  for (const client of clients) {
    await client.connect();
    // The same memory for both, and the two connections are all the processes there are.
    await client.query(`SET work_mem = '128MB'; SET max_parallel_workers_per_gather = 0`);
  }
  const timed = async (sql: string, parameters: (part: number) => unknown[]): Promise<number> => {
    const startedMs = performance.now();
    await Promise.all(clients.map((client, part) => client.query(sql, parameters(part))));
    return performance.now() - startedMs;
  };
  const bare: number[] = [];
  const screen: number[] = [];
  for (let each = 0; each <= ROUNDS; each++) {
    await server.owner('TRUNCATE chips.to_reconcile');
    await server.owner('INSERT INTO chips.to_reconcile SELECT account_id, psn, now() FROM chips.chip');
    await server.owner('ANALYZE chips.to_reconcile');
    const bareMs = await timed(BARE_JOIN, (part) => [CONNECTIONS, part]);
    const screenMs = await timed('SELECT * FROM chips.screen(now(), now(), $1, $2)', (part) => [part, CONNECTIONS]);
    console.log(
      `bare join ${bareMs.toFixed(0)} ms, matching ${screenMs.toFixed(0)} ms${each === 0 ? ' (to warm up)' : ''}`,
    );
    if (each === 0) continue;
    bare.push(bareMs);
    screen.push(screenMs);
  }
  for (const client of clients) await client.end();
  const ratio = median(screen) / median(bare);
  return {
    bench: 'ecash-matching',
    value: round(median(screen), 0),
    unit: 'ms',
    baseline: round(median(bare), 0),
    ratio: round(ratio),
    goal: '≤ 1.5 × the bare full outer join',
    holds: ratio <= 1.5,
    more: { cards: sizes.cards, connections: CONNECTIONS },
  };
}
