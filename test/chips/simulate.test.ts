import { createTestDatabase } from '@app/testkit';
import type { SimulationOptions } from '../../apps/sandbox/src/simulate/ecash/options.js';
import { simulateEcash, type Simulated } from '../../apps/sandbox/src/simulate/ecash/simulate-ecash.js';
import type { Habits } from '../../apps/sandbox/src/simulate/ecash/world/habits.js';

async function simulate(options: SimulationOptions, habits: Partial<Habits> = {}): Promise<Simulated> {
  const database = await createTestDatabase();
  try {
    return await simulateEcash(options, database, () => undefined, habits);
  } finally {
    await database.drop();
  }
}

/** Much goes wrong, so that a small world meets every kind of it. */
const UNLUCKY: Partial<Habits> = {
  tornTaps: 900,
  lostBatches: 200,
  overdueBatches: 150,
  scriptsTorn: 1500,
  resultsLost: 1000,
  answersLost: 800,
  forgeries: 80,
};

/** Hardly anything goes right: records, lost batches and policy meet in the same stretch of a chip. */
const HOPELESS: Partial<Habits> = {
  tornTaps: 2500,
  tornLate: 8000,
  retaps: 2500,
  lateRetaps: 3000,
  goodsAllTheSame: 5000,
  toldBoth: 3000,
  onlineTaps: 600,
  scriptsTorn: 2500,
  resultsLost: 2500,
  answersLost: 1500,
  lateBatches: 1500,
  overdueBatches: 800,
  lostBatches: 1500,
  doubleBatches: 1500,
  forgeries: 300,
};

/** The engine against worlds of chips, judged by an auditor who only believes the chips (R-FLASH, R-OFFLINE). */
describe('a simulated world of chips', () => {
  it('ends with every debit paid, refunded or open with its reason, none twice, and no verdict wrong: 1,000 cards, 50 taps each', async () => {
    const { result, holds, audit } = await simulate({ seed: 20260301, cards: 1000, taps: 50 });
    expect(audit.complaints).toEqual([]);
    expect(result).toMatchObject({ taps: 50_000, wrongVerdicts: 0, paidTwice: 0, unexplained: 0 });
    expect(result.complete).toBeGreaterThan(100);
    expect(result.decidedAtOnce).toBeGreaterThanOrEqual(0.99);
    expect(holds).toBe(true);
  }, 1_800_000);

  it('holds where much more goes wrong than in life, and ends the same for the same seed', async () => {
    const world = { seed: 7, cards: 60, taps: 30 };
    const first = await simulate(world, UNLUCKY);
    expect(first.audit.complaints).toEqual([]);
    const second = await simulate(world, UNLUCKY);
    expect(second.result).toEqual(first.result);
  }, 900_000);

  it.each([6003, 6004, 6006])(
    'gives no money twice and none to the wrong where hardly anything goes right (seed %i)',
    async (seed) => {
      const { result, audit } = await simulate({ seed, cards: 200, taps: 50 }, HOPELESS);
      expect(audit.complaints).toEqual([]);
      expect(result).toMatchObject({ wrongVerdicts: 0, paidTwice: 0, unexplained: 0 });
    },
    900_000,
  );

  it('is found out by its auditor when the balance in a record of a failed tap is taken for an anchor', async () => {
    const { holds, audit } = await simulate({ seed: 7, cards: 60, taps: 30 }, { ...UNLUCKY, flashAsAnchor: true });
    expect(holds).toBe(false);
    expect(audit.wrongVerdicts).toBeGreaterThan(0);
  }, 900_000);
});
