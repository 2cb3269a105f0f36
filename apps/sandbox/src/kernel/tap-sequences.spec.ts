import { fen } from '@app/kernel';
import fc from 'fast-check';
import { type CardInterface, type ChipPersonalization, VirtualChip } from '../chip/index.js';
import { EcashKernel } from './ecash-kernel.js';
import { IssuerFixture } from './issuer.fixture.js';
import { DEFAULT_KERNEL_PARAMETERS } from './kernel-parameters.js';
import { type Tear, TearSwitch } from './tear-switch.js';

interface Step {
  readonly wire: CardInterface;
  readonly amountFen: number;
  readonly tear: Tear | undefined;
  readonly afterSeconds: number;
  readonly terminal: number;
}

const step: fc.Arbitrary<Step> = fc
  .record({
    wire: fc.constantFrom<CardInterface>('contactless', 'contactless', 'contact'),
    // Few amounts, so that torn taps are often tapped again for the same.
    amountFen: fc.constantFrom(1, 100, 2500),
    tear: fc.option(fc.record({ at: fc.nat(8), lose: fc.constantFrom('command' as const, 'answer' as const) })),
    afterSeconds: fc.nat(15),
    terminal: fc.nat(1),
  })
  .map((drawn) => ({ ...drawn, tear: drawn.tear ?? undefined }));

let card: ChipPersonalization;
beforeAll(async () => {
  card = await (await IssuerFixture.open()).personalize({ balanceFen: fen(10_000) });
});

/** Plays steps at two terminals and keeps what they filed. */
function play(steps: readonly Step[]) {
  const chip = new VirtualChip(card);
  const kernels = [1, 2].map((seed) => new EcashKernel({ ...DEFAULT_KERNEL_PARAMETERS, seed }));
  const uploads = new Map<number, number>();
  const flashes = new Map<number, number>();
  let seconds = 0;
  for (const { wire, amountFen, tear, afterSeconds, terminal } of steps) {
    seconds += afterSeconds;
    const at = new Date(1_772_337_600_000 + seconds * 1000);
    const before = chip.state;
    const outcome = kernels[terminal]!.tap(TearSwitch.planned(chip, tear), { amountFen: fen(amountFen), at, wire });
    const debitedFen = before.balanceFen - chip.state.balanceFen;
    if (outcome.kind === 'TRY_AGAIN' || outcome.kind === 'DECLINED') expect(debitedFen).toBe(0);
    if (outcome.kind !== 'ONLINE' && outcome.settles) flashes.delete(outcome.settles.atc);
    if (outcome.kind === 'FLASH') flashes.set(outcome.flash.atc, outcome.flash.amountFen);
    if (outcome.kind !== 'APPROVED_OFFLINE') continue;
    expect(uploads.has(outcome.atc)).toBe(false);
    expect(outcome.balanceFen).toBe(chip.state.balanceFen);
    uploads.set(outcome.atc, outcome.amountFen);
  }
  return { chip, uploads, flashes };
}

const sum = (amounts: Iterable<number>) => [...amounts].reduce((total, amount) => total + amount, 0);

describe('whatever is tapped and torn at two terminals', () => {
  it('what left the chip is uploaded, or on a flash record under its count; nothing is uploaded that did not leave it', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
        const { chip, uploads, flashes } = play(steps);
        const missingFen = 10_000 - chip.state.balanceFen - sum(uploads.values());
        expect(missingFen).toBeGreaterThanOrEqual(0);
        // What is missing is the sum of some of the flash records: those that did debit.
        const sums = [...flashes.values()].reduce(
          (found, amount) => [...found, ...found.map((one) => one + amount)],
          [0],
        );
        expect(sums).toContain(missingFen);
        for (const atc of flashes.keys()) expect(uploads.has(atc)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('the same seed tears the same taps', () => {
    const run = (seed: number) => {
      const chip = new VirtualChip(card);
      const reader = TearSwitch.random(chip, seed, 400);
      const pos = new EcashKernel();
      return Array.from({ length: 60 }, (_, at) =>
        JSON.stringify(pos.tap(reader, { amountFen: fen(10), at: new Date(1_772_337_600_000 + at * 20_000) })),
      );
    };
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
    expect(run(7).filter((outcome) => outcome.includes('FLASH')).length).toBeGreaterThan(3);
  });
});
