import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { migrateJobs } from '@app/jobs';
import { type AcceptanceProcess, residentMegabytes, startAcceptance } from './acceptance/acceptance-process.js';
import { LoadTerminal } from './acceptance/load-terminal.js';
import { seedAcceptance } from './acceptance/seed.js';
import { type BenchLine, round } from './bench.types.js';
import { startBenchServer } from './bench-server.js';

const TERMINALS = 2_000;
const GOAL_MEGABYTES = 300;
const SETTLE_MS = 3_000;

/** Memory the gateway needs for 2,000 terminals that have signed in and now are silent, over what it needs for one. */
export async function benchPosIdle(): Promise<BenchLine[]> {
  const server = await startBenchServer();
  const folder = mkdtempSync(join(tmpdir(), 'yufuka-bench-hsm-'));
  let gateway: AcceptanceProcess | undefined;
  try {
    await migrateJobs(server.ownerUrl);
    const keyFile = join(folder, 'hsm.key');
    const sizes = { merchants: 200, terminals: TERMINALS, cards: 1 };
    const { terminals, tmk } = await seedAcceptance(server, keyFile, sizes);
    gateway = await startAcceptance(server.appUrl, keyFile);
    const lines = terminals.map((identity) => new LoadTerminal(identity, tmk));
    const begin = async (line: LoadTerminal): Promise<void> => {
      await line.connect(gateway!.posHost, gateway!.posPort);
      await line.signIn();
    };
    await begin(lines[0]!);
    await wait(SETTLE_MS);
    const before = residentMegabytes(gateway.pid);
    for (const line of lines.slice(1)) await begin(line);
    await wait(SETTLE_MS);
    const after = residentMegabytes(gateway.pid);
    for (const line of lines) await line.echo();
    for (const line of lines) line.close();
    console.log(`${before.toFixed(0)} MB with one terminal, ${after.toFixed(0)} MB with ${TERMINALS}`);
    return [
      {
        bench: 'pos-idle',
        value: round(after - before, 0),
        unit: 'MB',
        baseline: round(before, 0),
        ratio: round(after / before),
        goal: `< ${GOAL_MEGABYTES} MB for ${TERMINALS} idle terminals`,
        holds: after - before < GOAL_MEGABYTES,
      },
    ];
  } finally {
    await gateway?.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
