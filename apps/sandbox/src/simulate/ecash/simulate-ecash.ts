import { chinaInstant, type Fen, formatYuan } from '@app/kernel';
import pg from 'pg';
import { auditWorld, type WorldAudit } from './auditor/audit-world.js';
import { House } from './house/house.js';
import type { SimulationOptions } from './options.js';
import { foundTown } from './town/found-town.js';
import { type Habits, USUAL_HABITS } from './world/habits.js';
import { World } from './world/world.js';

const START = chinaInstant('2026-03-01', '09:00:00');
const AT_ONCE_LEAST = 0.99;

/** The last line of a simulation. */
export interface SimulationResult {
  readonly simulate: 'ecash';
  readonly seed: number;
  readonly taps: number;
  /** Failed taps that were told. */
  readonly flash: number;
  /** Those whose evidence was complete before their latest day; all others were held. */
  readonly complete: number;
  readonly held: number;
  readonly wrongVerdicts: number;
  readonly paidTwice: number;
  readonly unexplained: number;
  /** Of the complete ones: decided without a human at the first reconciliation after that. */
  readonly decidedAtOnce: number;
}

export interface Simulated {
  readonly result: SimulationResult;
  readonly holds: boolean;
  readonly audit: WorldAudit;
}

/**
 * Plays a world of chips against the product's own services and has everything that came of it audited.
 * @param database empty and migrated
 * @param habits beside the usual ones
 */
export async function simulateEcash(
  options: SimulationOptions,
  database: { readonly ownerUrl: string; readonly appUrl: string },
  tell: (line: string) => void,
  habits: Partial<Habits> = {},
): Promise<Simulated> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const house = await House.open(database.appUrl, START);
  try {
    const town = await foundTown(house, owner, options);
    tell(`${town.residents.length} cards, ${town.merchants.length} merchants, ${town.places.length} terminals`);
    const world = new World(house, town, options, { ...USUAL_HABITS, ...habits }, tell);
    await world.live();
    const audit = await auditWorld(house, owner, town.residents, world.runs);
    tellAudit(audit, tell);
    return judged(options, audit);
  } finally {
    await house.close();
    await owner.end();
  }
}

function judged({ seed, cards, taps }: SimulationOptions, audit: WorldAudit): Simulated {
  const { flash, complete, atOnce, wrongVerdicts, paidTwice, unexplained, bookFaults } = audit;
  const share = complete === 0 ? 1 : atOnce / complete;
  const result: SimulationResult = {
    simulate: 'ecash',
    seed,
    taps: cards * taps,
    flash,
    complete,
    held: flash - complete,
    wrongVerdicts,
    paidTwice,
    unexplained,
    decidedAtOnce: Math.floor(share * 10_000) / 10_000,
  };
  // In a world too small to have a hundred of them, one may be ambiguous.
  const prompt = atOnce >= Math.floor(AT_ONCE_LEAST * complete);
  const holds = wrongVerdicts + paidTwice + unexplained + bookFaults === 0 && prompt;
  return { result, holds, audit };
}

function tellAudit({ losses, complaints, openFen, decidedByRule }: WorldAudit, tell: (line: string) => void): void {
  tell(`decided by rule on the latest day: ${decidedByRule}; in queues and open cases: ${formatYuan(openFen as Fen)}`);
  for (const [reason, { count, amountFen }] of [...losses].sort(([a], [b]) => (a < b ? -1 : 1))) {
    tell(`issuer's loss: ${count} × ${reason}, ${formatYuan(amountFen as Fen)}`);
  }
  for (const complaint of complaints) tell(complaint);
}
