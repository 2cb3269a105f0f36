import { SeededRandom } from '../../kernel/index.js';

/** What is simulated. The same seed, cards and taps give the same world and the same last line. */
export interface SimulationOptions {
  readonly seed: number;
  readonly cards: number;
  /** Taps of each card. */
  readonly taps: number;
}

/** @throws Error for an argument that is none, or a number that makes no sense */
export function simulationOptions(args: readonly string[]): SimulationOptions {
  const told: Record<string, number> = { seed: 1, cards: 1000, taps: 50 };
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at]!.replace(/^--/, '');
    const value = Number(args[at + 1]);
    if (!(name in told) || !args[at]!.startsWith('--')) throw new Error(`there is no argument ${args[at]}`);
    if (!Number.isSafeInteger(value) || value < (name === 'seed' ? 0 : 1)) {
      throw new Error(`--${name} must be a whole number, not ${args[at + 1]}`);
    }
    told[name] = value;
  }
  if (told.taps! > 2000) throw new Error('--taps must be 2000 at most: a chip counts no further than 65,535');
  return { seed: told.seed!, cards: told.cards!, taps: told.taps! };
}

/** Chances by the seed, in parts of ten thousand. */
export class Chance {
  private readonly random: SeededRandom;

  constructor(seed: number) {
    this.random = new SeededRandom(seed);
  }

  below(bound: number): number {
    return this.random.below(bound);
  }

  /** From the first to the last, both included. */
  between(first: number, last: number): number {
    return first + this.random.below(last - first + 1);
  }

  hits(perTenThousand: number): boolean {
    return this.random.below(10_000) < perTenThousand;
  }

  one<T>(items: readonly T[]): T {
    return items[this.random.below(items.length)]!;
  }
}
