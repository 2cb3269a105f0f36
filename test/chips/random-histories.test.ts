import { type ChipRef, DEFAULT_CHIPS_POLICY } from '@app/chips';
import { type CardTimeline, reconcileCard, type Reconciliation, type Resolution, type Verdict } from '@app/ecash';
import fc from 'fast-check';
import { ChipModel, type Happening, happenings } from '../../libs/ecash/src/reconcile/chip-model.fixture.js';
import { CaseEngine } from './support/case-engine.js';

const patient = { ...DEFAULT_CHIPS_POLICY.reconcile, latestDays: 10_000 };
/** Sums and differences of different powers of three are never equal. */
const tellingAmounts = happenings((at) => fc.constant(3 ** at));

/** What the pure function would do, fed with what it decided before. */
class PureRun {
  private readonly resolutions: Resolution[] = [];
  private readonly loads = new Map<number, 'DONE' | 'FAILED'>();

  constructor(private readonly model: ChipModel) {}

  run(day: number): Reconciliation {
    const { timeline: heard, goods } = this.model.heardBy(day, this.resolutions);
    const loads = heard.loads.map((load) => ({ ...load, outcome: this.loads.get(load.atc) ?? load.outcome }));
    const decidedAt = ChipModel.endOf(day);
    const result = reconcileCard({ ...heard, loads }, goods, patient, decidedAt);
    for (const verdict of result.verdicts) {
      if (!verdict.settled && verdict.outcome !== 'HOLD') this.keep(verdict, decidedAt);
    }
    return result;
  }

  private keep({ subject, outcome, amountFen, basis }: Verdict, decidedAt: Date): void {
    const isFinal = outcome === 'REFUND_HOLDER' || outcome === 'POST_TO_MERCHANT' || outcome === 'CLOSE';
    if (subject.kind === 'LOAD') this.loads.set(subject.atc, outcome === 'LOAD_DONE' ? 'DONE' : 'FAILED');
    if (subject.kind === 'DEBIT') this.resolutions.push({ ...subject, amountFen, decidedAt });
    if (subject.kind === 'FLASH' && isFinal) {
      this.resolutions.push({ kind: 'FLASH', atc: subject.atc, outcome, basis, amountFen, decidedAt });
    }
  }
}

/** Tells the database what the model's host has heard since, in whatever order. */
class Teller {
  private readonly told = new Set<string>();

  constructor(
    private readonly engine: CaseEngine,
    private readonly chip: ChipRef,
    private readonly model: ChipModel,
  ) {}

  async tell(day: number, shuffle: <T>(items: T[]) => T[]): Promise<void> {
    const { timeline, goods } = this.model.heardBy(day, []);
    for (const [key, tell] of shuffle(this.facts(timeline, goods))) {
      if (this.told.has(key)) continue;
      this.told.add(key);
      await tell();
    }
  }

  private facts(
    timeline: CardTimeline,
    goods: ReadonlyMap<number, 'GIVEN' | 'NOT_GIVEN'>,
  ): [string, () => Promise<unknown>][] {
    const { engine, chip } = this;
    const from = (at: Date, tell: () => Promise<unknown>) => async () => {
      engine.books.clock.at = at;
      await tell();
    };
    const before = new Map(
      timeline.anchors.flatMap((one) => (one.source === 'BEFORE_TAP' ? [[one.atc, one.balanceFen]] : [])),
    );
    return [
      // The balance of a load comes with the load; that at personalization the chip has from its making.
      ...timeline.anchors
        .filter(({ source }) => source === 'ONLINE')
        .map((one): [string, () => Promise<unknown>] => [
          `anchor/${one.atc}`,
          from(one.at, () => engine.online(chip, one.atc, one.balanceFen)),
        ]),
      ...timeline.loads.map(({ atc, amountFen, outcome }): [string, () => Promise<unknown>] => {
        const { balanceFen, at } = timeline.anchors.find((one) => one.source === 'LOAD' && one.atc === atc)!;
        return [`load/${atc}`, from(at, () => this.load(atc, amountFen, balanceFen, outcome))];
      }),
      ...timeline.purchases.map((one): [string, () => Promise<unknown>] => [
        `purchase/${one.atc}`,
        from(one.receivedAt, () => this.purchase(one.atc, one.amountFen, before.get(one.atc))),
      ]),
      ...timeline.flashRecords.map((one): [string, () => Promise<unknown>] => [
        `flash/${one.atc}`,
        from(one.receivedAt, () =>
          engine.flash(chip, one.atc, one.amountFen, { merchantId: '0', verified: one.tcVerified }),
        ),
      ]),
      ...timeline.countsWithoutDebit.map((atc): [string, () => Promise<unknown>] => [
        `idle/${atc}`,
        () => engine.timelines.addIdleCount(chip, atc),
      ]),
      ...[...goods].map(([atc, answer]): [string, () => Promise<unknown>] => [
        `goods/${atc}`,
        () => engine.timelines.addGoodsAnswer(chip, atc, answer, { source: 'merchant', name: 'shop' }),
      ]),
    ];
  }

  /** A load whose script failed is given back when its result comes. */
  private async load(atc: number, amountFen: number, beforeFen: number, outcome: string): Promise<void> {
    const failed = outcome === 'FAILED';
    await this.engine.load(this.chip, atc, amountFen, beforeFen, failed ? 'UNKNOWN' : outcome);
    if (failed) await this.engine.settleLoad.settle(this.chip, atc, false, 'SCRIPT_RESULT');
  }

  /** As uploads are processed: not posted when the count's debit was given away before, else within the shadow. */
  private async purchase(atc: number, amountFen: number, beforeFen: number | undefined): Promise<void> {
    const refunded = await this.engine.books.owner(
      `SELECT FROM chips.resolution WHERE account_id = $1 AND outcome <> 'CLOSE' AND $2 BETWEEN coalesce(atc, from_atc) AND coalesce(atc, to_atc)`,
      [this.chip.accountId, atc],
    );
    await this.engine.purchase(this.chip, atc, amountFen, {
      post: refunded.length === 0,
      ...(beforeFen === undefined ? {} : { beforeFen }),
    });
  }
}

/** An upload of a count that is posted is answered as a duplicate before the reconciliation hears of it. */
const byText = (verdicts: readonly Verdict[]) =>
  verdicts
    .filter(({ reason }) => reason !== 'ALREADY_POSTED')
    .map(({ subject, ...verdict }) => JSON.stringify({ ...verdict, subject: { ...subject, tc: undefined } }))
    .sort();

describe('random histories of a chip, played through the database', () => {
  let engine: CaseEngine;
  beforeAll(async () => {
    engine = await CaseEngine.open({ ...DEFAULT_CHIPS_POLICY, reconcile: patient });
  });
  afterAll(() => engine.close());

  const play = async (events: readonly Happening[], tapAnchors: boolean, seed: number): Promise<void> => {
    const model = new ChipModel(events, tapAnchors);
    const random = generator(seed);
    const shuffle = <T>(items: T[]): T[] =>
      items
        .map((item) => [random(), item] as const)
        .sort(([a], [b]) => a - b)
        .map(([, item]) => item);
    engine.books.clock.at = new Date('2026-02-28T16:00:00Z');
    const chip = await engine.chip(60_000_000);
    const pure = new PureRun(model);
    const teller = new Teller(engine, chip, model);
    for (let day = 0; day <= model.lastDay + 32; day++) {
      await teller.tell(day, shuffle);
      engine.books.clock.at = ChipModel.endOf(day);
      for (let runs = random() < 0.2 ? 2 : 1; runs > 0; runs--) {
        const told = await engine.run(chip);
        expect(byText(told.verdicts)).toEqual(byText(pure.run(day).verdicts));
      }
    }
    await expectSound(chip, model);
  };

  /** Nobody is paid twice, nor more than the chip paid, and every debit that is decided is decided once. */
  const expectSound = async (chip: ChipRef, model: ChipModel): Promise<void> => {
    const paidFen = [...model.taps.values()].reduce((sum, tap) => sum + (tap.debited ? tap.amountFen : 0), 0);
    const [given] = await engine.books.owner<{ refunds: string; shop: string; twice: string }>(
      `SELECT (SELECT coalesce(sum(e.amount_fen), 0) FROM ledger.entry e JOIN ledger.voucher v USING (account_id, voucher_id)
               WHERE e.account_id = $1 AND v.kind = 'flash_refund' AND e.direction = 'C') AS refunds,
              (SELECT coalesce(sum(amount_fen), 0) FROM ledger.entry WHERE account_id = $1 AND gl_code = 2006 AND direction = 'C') AS shop,
              (SELECT count(*) FROM chips.resolution r JOIN chips.purchase p USING (account_id, psn, atc)
               WHERE r.account_id = $1 AND r.outcome = 'REFUND_HOLDER' AND p.authorization_id IS NOT NULL) AS twice`,
      [chip.accountId],
    );
    expect(Number(given!.refunds) + Number(given!.shop)).toBeLessThanOrEqual(paidFen);
    expect(given!.twice).toBe('0');
    const cases = await engine.cases(chip);
    expect(cases.filter(({ waitsFor }) => waitsFor === 'SHADOW_NOT_COVERED')).toEqual([]);
    for (const one of cases) expect((await engine.steps.of(one)).chainIntact).toBe(true);
  };

  it('decide as the pure function does, whatever comes in which order, and pay no debit twice', async () => {
    await fc.assert(fc.asyncProperty(tellingAmounts, fc.boolean(), fc.nat(), play), {
      numRuns: 25,
      endOnFailure: true,
    });
    expect(await engine.ledger.breaks()).toEqual([]);
  });
});

/** A small generator (mulberry32), so that a failure plays again. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
