import type { FlashTimelineData } from './flash-timeline.types.js';

/** A stretch without events is drawn no longer than this many counts. */
const GAP_UNITS = 3;

/** Where each count stands. */
export interface CountScale {
  readonly counts: readonly number[];
  /** 0 at the first count, 1 at the last. */
  readonly share: (count: number) => number;
  /** Stretches that were shortened. */
  readonly shortened: readonly { readonly from: number; readonly to: number }[];
}

/** Every count at which something happened, in order; long quiet stretches are shortened. */
export function countScale(data: FlashTimelineData): CountScale {
  const counts = [
    ...new Set([
      ...data.anchors.map(({ atc }) => atc),
      ...data.loads.map(({ atc }) => atc),
      ...data.uploads.map(({ atc }) => atc),
      ...data.flashRecords.map(({ atc }) => atc),
      ...data.countsWithoutDebit,
      ...(data.brackets ?? []).flatMap(({ fromAtc, toAtc }) => [fromAtc, toAtc]),
    ]),
  ].sort((one, other) => one - other);
  const places = new Map<number, number>();
  const shortened: { from: number; to: number }[] = [];
  let units = 0;
  counts.forEach((count, at) => {
    const before = counts[at - 1];
    if (before !== undefined) {
      units += Math.min(count - before, GAP_UNITS);
      if (count - before > GAP_UNITS) shortened.push({ from: before, to: count });
    }
    places.set(count, units);
  });
  return { counts, shortened, share: (count) => (units === 0 ? 0.5 : (places.get(count) ?? 0) / units) };
}

/**
 * What the chip would hold after a tap if it debited: the last balance told before it, with the loads and uploads since, less
 * the tap's amount. Null without a balance before.
 */
export function toldBalanceFen(data: FlashTimelineData, atc: number, amountFen: number): number | null {
  const before = data.anchors
    .filter((anchor) => anchor.atc < atc || (anchor.atc === atc && anchor.source === 'BEFORE_TAP'))
    .sort((one, other) => other.atc - one.atc)[0];
  if (!before) return null;
  const between = (count: number) => count >= before.atc && count < atc;
  const loaded = data.loads.filter((load) => load.outcome === 'DONE' && between(load.atc));
  const uploaded = data.uploads.filter((upload) => between(upload.atc));
  const sum = (items: readonly { readonly amountFen: number }[]) => items.reduce((all, one) => all + one.amountFen, 0);
  return before.balanceFen + sum(loaded) - sum(uploaded) - amountFen;
}
