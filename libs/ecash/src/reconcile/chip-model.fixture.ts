import { addDays, chinaInstant, fen, ZERO_FEN, type Fen } from '@app/kernel';
import fc from 'fast-check';
import type { CardTimeline, GoodsAnswers, Resolution } from './card-timeline.types.js';

/** What happens to a chip, and when what of it reaches the host; `null` is never. Days are counted from the event. */
export type Happening = { readonly afterDays: number } & (
  | { readonly kind: 'online' }
  | { readonly kind: 'declined'; readonly reported: boolean }
  | { readonly kind: 'load'; readonly amountFen: number; readonly taken: boolean; readonly resultKnown: boolean }
  | {
      readonly kind: 'tap';
      readonly amountFen: number;
      /** `retapped` was torn after the debit and then completed. */
      readonly end: 'success' | 'retapped' | 'torn-before-debit' | 'torn-after-debit' | 'broken-off-early';
      readonly uploadDays: number | null;
      readonly flashReportDays: number | null;
      readonly tcInReport: boolean;
      readonly goodsGiven: boolean;
      readonly answerDays: number | null;
    }
);

/** The truth about one tap. */
export interface TrueTap {
  readonly atc: number;
  readonly amountFen: number;
  readonly debited: boolean;
  readonly retapped: boolean;
  readonly goodsGiven: boolean;
}

type Report = (timeline: Mutable<CardTimeline>, goods: Map<number, 'GIVEN' | 'NOT_GIVEN'>) => void;
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] };

const FIRST_DAY = '2026-03-01';
const dayAt = (day: number, time: string): Date => chinaInstant(addDays(FIRST_DAY, day), time);

/** A chip that keeps its true balance, and a host that hears of it late, in part, or not at all. */
export class ChipModel {
  readonly taps = new Map<number, TrueTap>();
  readonly takenLoads = new Map<number, boolean>();
  lastDay = 0;
  private readonly reports: { readonly day: number; readonly report: Report }[] = [];
  private balanceFen: Fen = ZERO_FEN;
  private atc = 0;

  /** @param tapAnchors whether uploads also tell the balance before their tap */
  constructor(
    happenings: readonly Happening[],
    private readonly tapAnchors: boolean,
  ) {
    this.hear(0, ({ anchors }) =>
      anchors.push({ source: 'PERSONALIZATION', atc: 0, balanceFen: ZERO_FEN, at: dayAt(0, '00:00:00') }),
    );
    for (const happening of happenings) {
      this.lastDay += happening.afterDays;
      this.atc += 1;
      if (happening.kind === 'tap') this.tap(happening);
      else if (happening.kind === 'load') this.load(happening);
      else this.other(happening);
    }
  }

  /** Everything the host has heard by the end of a day. */
  heardBy(day: number, resolutions: readonly Resolution[]): { timeline: CardTimeline; goods: GoodsAnswers } {
    const timeline: Mutable<CardTimeline> = {
      anchors: [], loads: [], purchases: [], flashRecords: [], countsWithoutDebit: [], resolutions: [...resolutions],
    }; // prettier-ignore
    const goods = new Map<number, 'GIVEN' | 'NOT_GIVEN'>();
    for (const heard of this.reports) if (heard.day <= day) heard.report(timeline, goods);
    return { timeline, goods };
  }

  /** When a day's reports have come and the card is reconciled. */
  static endOf(day: number): Date {
    return dayAt(day, '23:00:00');
  }

  private tap(tap: Extract<Happening, { kind: 'tap' }>): void {
    if (tap.amountFen > this.balanceFen) return this.other({ kind: 'declined', reported: false });
    const { atc } = this;
    const amountFen = fen(tap.amountFen);
    const completed = tap.end === 'success' || tap.end === 'retapped';
    const debited = completed || tap.end === 'torn-after-debit';
    const goodsGiven = completed || tap.goodsGiven;
    const beforeFen = this.balanceFen;
    if (debited) this.balanceFen = fen(this.balanceFen - amountFen);
    this.taps.set(atc, { atc, amountFen, debited, retapped: tap.end === 'retapped', goodsGiven });
    const tc = `TC${atc}`;
    this.hear(completed ? tap.uploadDays : null, ({ purchases, anchors }, day) => {
      purchases.push({ atc, tc, amountFen, receivedAt: dayAt(day, '12:00:00') });
      if (this.tapAnchors) {
        anchors.push({ source: 'BEFORE_TAP', atc, balanceFen: beforeFen, at: dayAt(day, '12:00:00') });
      }
    });
    if (tap.end === 'success' || tap.end === 'broken-off-early') return;
    this.hear(
      tap.flashReportDays,
      ({ flashRecords }, day) =>
      flashRecords.push({
        atc, tc: tap.tcInReport ? tc : undefined, tcVerified: tap.tcInReport, amountFen, receivedAt: dayAt(day, '12:00:00'),
      }), // prettier-ignore
    );
    this.hear(tap.answerDays, (_, __, goods) => goods.set(atc, goodsGiven ? 'GIVEN' : 'NOT_GIVEN'));
  }

  private load(load: Extract<Happening, { kind: 'load' }>): void {
    const { atc } = this;
    const beforeFen = this.balanceFen;
    const amountFen = fen(load.amountFen);
    this.takenLoads.set(atc, load.taken);
    if (load.taken) this.balanceFen = fen(this.balanceFen + amountFen);
    const outcome = load.resultKnown ? (load.taken ? 'DONE' : 'FAILED') : 'UNKNOWN';
    this.hear(0, ({ anchors, loads }, day) => {
      anchors.push({ source: 'LOAD', atc, balanceFen: beforeFen, at: dayAt(day, '12:00:00') });
      loads.push({ atc, amountFen, outcome });
    });
  }

  private other(event: { readonly kind: 'online' } | { readonly kind: 'declined'; readonly reported: boolean }): void {
    const { atc, balanceFen } = this;
    if (event.kind === 'online') {
      this.hear(0, ({ anchors }, day) =>
        anchors.push({ source: 'ONLINE', atc, balanceFen, at: dayAt(day, '12:00:00') }),
      );
    } else if (event.reported) {
      this.hear(0, ({ countsWithoutDebit }) => countsWithoutDebit.push(atc));
    }
  }

  private hear(
    afterDays: number | null,
    tell: (timeline: Mutable<CardTimeline>, day: number, goods: Map<number, 'GIVEN' | 'NOT_GIVEN'>) => void,
  ): void {
    if (afterDays === null) return;
    const day = this.lastDay + afterDays;
    this.reports.push({ day, report: (timeline, goods) => tell(timeline, day, goods) });
  }
}

const days = (max: number) => fc.integer({ min: 0, max });
const daysOrNever = (max: number) => fc.option(days(max), { freq: 5 });

/**
 * Happenings of a card that begins with a load big enough for the amounts.
 * @param amountFen the amount of the n-th happening
 */
export function happenings(amountFen: (at: number) => fc.Arbitrary<number>): fc.Arbitrary<Happening[]> {
  const one = (at: number): fc.Arbitrary<Happening> =>
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('online' as const), afterDays: days(4) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('declined' as const), afterDays: days(2), reported: fc.boolean() }) },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('load' as const), afterDays: days(4), amountFen: amountFen(at), taken: fc.boolean(), resultKnown: fc.boolean(),
        }),
      },
      {
        weight: 8,
        arbitrary: fc.record({
          kind: fc.constant('tap' as const),
          afterDays: days(2),
          amountFen: amountFen(at),
          end: fc.constantFrom('success', 'retapped', 'torn-before-debit', 'torn-after-debit', 'torn-after-debit', 'broken-off-early' as const),
          uploadDays: daysOrNever(16),
          flashReportDays: daysOrNever(5),
          tcInReport: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
          goodsGiven: fc.boolean(),
          answerDays: daysOrNever(6),
        }),
      },
    ); // prettier-ignore
  return fc.integer({ min: 2, max: 14 }).chain((length) =>
    fc.tuple(...Array.from({ length }, (_, at) => one(at))).map((rest) => {
      const first: Happening = { kind: 'load', afterDays: 0, amountFen: 50_000_000, taken: true, resultKnown: true };
      return [first, ...rest, { kind: 'online', afterDays: 1 }];
    }),
  );
}
