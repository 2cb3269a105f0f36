import { fen } from '@app/kernel';
import fc from 'fast-check';
import { ChipModel, type Happening, happenings } from './chip-model.fixture.js';
import type { CardTimeline, Resolution } from './card-timeline.types.js';
import { DEFAULT_RECONCILE_POLICY, type ReconcilePolicy } from './reconcile-policy.js';
import { reconcileCard } from './reconcile-card.rules.js';
import type { Reconciliation, Verdict } from './verdict.types.js';

/** The issuer's days: every evening the card is reconciled with what has come, and what was decided is carried out. */
interface Evening {
  readonly timeline: CardTimeline;
  readonly result: Reconciliation;
  /** Verdicts of this evening that are new. */
  readonly decided: readonly Verdict[];
}

function* evenings(model: ChipModel, policy: ReconcilePolicy): Generator<Evening> {
  const resolutions: Resolution[] = [];
  const loadsFound = new Map<number, 'DONE' | 'FAILED'>();
  for (let day = 0; day <= model.lastDay + 32; day++) {
    const { timeline: heard, goods } = model.heardBy(day, resolutions);
    const loads = heard.loads.map((load) => ({ ...load, outcome: loadsFound.get(load.atc) ?? load.outcome }));
    const timeline = { ...heard, loads };
    const decidedAt = ChipModel.endOf(day);
    const result = reconcileCard(timeline, goods, policy, decidedAt);
    const decided = result.verdicts.filter(({ settled, outcome }) => !settled && outcome !== 'HOLD');
    yield { timeline, result, decided };
    for (const verdict of decided) {
      const resolution = resolutionOf(verdict, decidedAt);
      if (resolution) resolutions.push(resolution);
      if (verdict.subject.kind === 'LOAD') {
        loadsFound.set(verdict.subject.atc, verdict.outcome === 'LOAD_DONE' ? 'DONE' : 'FAILED');
      }
    }
  }
}

function resolutionOf(verdict: Verdict, decidedAt: Date): Resolution | undefined {
  const { subject, outcome, amountFen, basis } = verdict;
  const isFinal = outcome === 'REFUND_HOLDER' || outcome === 'POST_TO_MERCHANT' || outcome === 'CLOSE';
  if (subject.kind === 'FLASH' && isFinal) {
    return { kind: 'FLASH', atc: subject.atc, outcome, basis, amountFen, decidedAt };
  }
  return subject.kind === 'DEBIT' ? { ...subject, amountFen, decidedAt } : undefined;
}

/** What is false in a verdict that claims evidence, or undefined when the chip agrees. */
function falsehood(verdict: Verdict, model: ChipModel, { timeline, decided }: Evening): string | undefined {
  const { subject, outcome, reason } = verdict;
  const untrue = (ok: boolean) =>
    ok ? undefined : `${outcome} (${reason}) of ${JSON.stringify(subject)}: ${verdict.text.en}`;
  if (verdict.basis === 'POLICY') return undefined;
  if (subject.kind === 'LOAD') return untrue(model.takenLoads.get(subject.atc) === (outcome === 'LOAD_DONE'));
  if (subject.kind === 'FLASH') {
    const tap = model.taps.get(subject.atc)!;
    if (outcome === 'REFUND_HOLDER') return untrue(tap.debited && !tap.goodsGiven);
    if (outcome === 'POST_TO_MERCHANT') return untrue(tap.debited && tap.goodsGiven);
    if (outcome === 'DROP_RECOVERED') return untrue(tap.retapped);
    return reason === 'COVERED_BY_REFUND' ? undefined : untrue(!tap.debited);
  }
  if (subject.kind === 'DEBIT') return untrue(verdict.amountFen === unrecordedFen(subject, model, timeline, decided));
  // The chip is honest, and so are the terminals: no upload is ever to be questioned.
  return untrue(outcome === 'OFFLINE_LATE' || outcome === 'DUPLICATE');
}

/** What the chip truly paid between two counts without any record of it that proves something and is decided by itself. */
function unrecordedFen(
  range: { fromAtc: number; toAtc: number },
  model: ChipModel,
  timeline: CardTimeline,
  decided: readonly Verdict[] = [],
): number {
  const covered = decided.flatMap(({ subject, reason }) =>
    subject.kind === 'FLASH' && reason === 'COVERED_BY_REFUND' ? [subject.atc] : [],
  );
  const recorded = new Set([
    ...timeline.purchases.map(({ atc }) => atc),
    ...timeline.flashRecords
      .filter(({ tcVerified, atc }) => tcVerified && !covered.includes(atc))
      .map(({ atc }) => atc),
  ]);
  return [...model.taps.values()]
    .filter(({ atc, debited }) => debited && atc >= range.fromAtc && atc < range.toAtc && !recorded.has(atc))
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** Whether the chip paid something in the verdict's bracket of which nobody has told the host anything. */
function hasSilentDebit(verdict: Verdict, { timeline, result }: Evening, model: ChipModel): boolean {
  const { subject } = verdict;
  if (subject.kind === 'DEBIT') return true;
  const bracket = result.brackets.find(({ from, to }) => from.atc <= subject.atc && subject.atc < to.atc);
  return !!bracket && unrecordedFen({ fromAtc: bracket.from.atc, toAtc: bracket.to.atc }, model, timeline) > 0;
}

const patient: ReconcilePolicy = { ...DEFAULT_RECONCILE_POLICY, latestDays: 10_000 };
const policies = fc.constantFrom(patient, DEFAULT_RECONCILE_POLICY);
/** Sums and differences of different powers of three are never equal, so every truth has one explanation. */
const tellingAmounts = happenings((at) => fc.constant(3 ** at));
const confusingAmounts = happenings(() => fc.constantFrom(100, 200, 300));

describe('reconciling a model chip', () => {
  it('never decides by evidence what is not true, whatever is torn, late or lost', () => {
    fc.assert(
      fc.property(tellingAmounts, fc.boolean(), policies, (events, tapAnchors, policy) => {
        const model = new ChipModel(events, tapAnchors);
        for (const evening of evenings(model, policy)) {
          for (const verdict of evening.decided) expect(falsehood(verdict, model, evening)).toBeUndefined();
        }
      }),
      { numRuns: 250 },
    );
  });

  it('is misled by equal amounts only where the chip paid something that was never reported in time', () => {
    fc.assert(
      fc.property(confusingAmounts, fc.boolean(), policies, (events, tapAnchors, policy) => {
        const model = new ChipModel(events, tapAnchors);
        for (const evening of evenings(model, policy)) {
          for (const verdict of evening.decided) {
            if (hasSilentDebit(verdict, evening, model)) continue;
            expect(falsehood(verdict, model, evening)).toBeUndefined();
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it('never gives away more than the chip paid, nor the same money twice', () => {
    fc.assert(
      fc.property(fc.oneof(tellingAmounts, confusingAmounts), fc.boolean(), (events, tapAnchors) => {
        const model = new ChipModel(events, tapAnchors);
        const paidFen = [...model.taps.values()].reduce((sum, tap) => sum + (tap.debited ? tap.amountFen : 0), 0);
        let givenFen = 0;
        let refused = new Set<number>();
        let purchases: CardTimeline['purchases'] = [];
        for (const { decided, result, timeline } of evenings(model, patient)) {
          for (const { outcome, amountFen } of decided) {
            if (outcome === 'REFUND_HOLDER' || outcome === 'POST_TO_MERCHANT') givenFen += amountFen;
          }
          const notPosted = result.verdicts.filter(
            ({ outcome }) => outcome === 'OFFLINE_LATE' || outcome === 'DUPLICATE',
          );
          refused = new Set(notPosted.flatMap(({ subject }) => (subject.kind === 'UPLOAD' ? [subject.atc] : [])));
          purchases = timeline.purchases;
        }
        const postedFen = purchases.reduce((sum, { atc, amountFen }) => sum + (refused.has(atc) ? 0 : amountFen), 0);
        expect(givenFen + postedFen).toBeLessThanOrEqual(paidFen);
      }),
      { numRuns: 250 },
    );
  });

  it('decides every flash record by evidence when nothing is lost and the windows are over', () => {
    const whole = tellingAmounts.map((events) => events.map(withoutLosses));
    fc.assert(
      fc.property(whole, fc.boolean(), (events, tapAnchors) => {
        const model = new ChipModel(events, tapAnchors);
        let held: readonly Verdict[] = [];
        for (const { result } of evenings(model, patient))
          held = result.verdicts.filter(({ outcome }) => outcome === 'HOLD');
        expect(held).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('keeps what was decided, evening after evening', () => {
    fc.assert(
      fc.property(fc.oneof(tellingAmounts, confusingAmounts), policies, (events, policy) => {
        const before = new Map<number, string>();
        for (const { result } of evenings(new ChipModel(events, false), policy)) {
          for (const { subject, outcome, settled } of result.verdicts) {
            if (subject.kind !== 'FLASH') continue;
            expect(before.get(subject.atc) ?? outcome).toBe(outcome);
            if (settled) before.set(subject.atc, outcome);
          }
        }
      }),
      { numRuns: 250 },
    );
  });
});

/** The same events with every report made in time, every result known and every question answered. */
function withoutLosses(event: Happening): Happening {
  if (event.kind === 'load') return { ...event, resultKnown: true };
  if (event.kind !== 'tap') return event;
  return {
    ...event,
    uploadDays: Math.min(event.uploadDays ?? 0, 10),
    flashReportDays: event.flashReportDays ?? 0,
    answerDays: event.answerDays ?? 0,
    tcInReport: true,
  };
}

describe('the model itself', () => {
  it('ends with the balance that its taps and loads leave', () => {
    const model = new ChipModel(
      [
        { kind: 'load', afterDays: 0, amountFen: 1000, taken: true, resultKnown: true },
        { kind: 'tap', afterDays: 0, amountFen: 300, end: 'torn-after-debit', uploadDays: null, flashReportDays: 1,
          tcInReport: true, goodsGiven: false, answerDays: 2 },
        { kind: 'online', afterDays: 1 },
      ],
      false,
    ); // prettier-ignore
    const { timeline } = model.heardBy(9, []);
    expect(timeline.anchors.map(({ balanceFen }) => balanceFen)).toEqual([0, 0, fen(700)]);
    expect(timeline.flashRecords).toHaveLength(1);
  });
});
