import { addDays, addFen, chinaDate, type ChinaDate, type Fen, fen } from '@app/kernel';
import type { Anchor, CardTimeline, FlashRecord, Load, Resolution, UploadedPurchase } from './card-timeline.types.js';
import type { SortedRecords } from './records.rules.js';
import type { BracketSummary } from './verdict.types.js';

/** Two neighbouring anchors with all that happened between them. */
export interface Bracket extends BracketSummary {
  readonly purchases: readonly UploadedPurchase[];
  /** Purchases that came after their debit had been refunded; not in the sums. */
  readonly lateUploads: readonly UploadedPurchase[];
  readonly flashRecords: readonly FlashRecord[];
  /** Records that came after all that was missing had been refunded. They account for nothing any more. */
  readonly coveredRecords: readonly FlashRecord[];
  readonly uncertainLoads: readonly Load[];
  readonly hasConflict: boolean;
  readonly resolutions: readonly Resolution[];
  readonly countsWithoutDebit: ReadonlySet<number>;
  /** Counts uploaded as a success that a flash record had reported as failed. */
  readonly recoveredAtcs: ReadonlySet<number>;
}

/**
 * Where things stand within one count: an anchor before a tap, the purchase itself, the anchor of the count, the load that
 * follows it. So purchases count in (a, b] and loads in [a, b) (e-cash specification, Reconciling a card).
 */
const STEPS = ['BEFORE_TAP', 'PURCHASE', 'ANCHOR', 'LOAD'] as const;

function positionOf(atc: number, step: (typeof STEPS)[number]): number {
  return atc * STEPS.length + STEPS.indexOf(step);
}

export function anchorPosition({ atc, source }: Anchor): number {
  return positionOf(atc, source === 'BEFORE_TAP' ? 'BEFORE_TAP' : 'ANCHOR');
}

export function tapPosition(atc: number): number {
  return positionOf(atc, 'PURCHASE');
}

/**
 * Anchors in the chip's order, each point once; points with two balances are left out and named. One that came after the
 * money between its neighbours was decided is left out too: splitting that stretch anew would decide its parts again.
 */
export function sortAnchors({ anchors, resolutions }: Pick<CardTimeline, 'anchors' | 'resolutions'>): {
  ordered: Anchor[];
  disagreeingAtcs: number[];
} {
  const stretches = resolutions.flatMap((resolution) => decidedStretch(resolution, anchors) ?? []);
  const byPosition = new Map<number, Anchor[]>();
  for (const anchor of anchors) {
    const position = anchorPosition(anchor);
    if (stretches.some(({ from, to, at }) => anchor.at > at && position > from && position < to)) continue;
    byPosition.set(position, [...(byPosition.get(position) ?? []), anchor]);
  }
  const ordered: Anchor[] = [];
  const disagreeingAtcs: number[] = [];
  for (const [, [first, ...rest]] of [...byPosition].sort(([a], [b]) => a - b)) {
    if (rest.every(({ balanceFen }) => balanceFen === first!.balanceFen)) ordered.push(first!);
    else disagreeingAtcs.push(first!.atc);
  }
  return { ordered, disagreeingAtcs };
}

/** The positions between which a resolution by evidence decided money, as the anchors of its day stood. */
function decidedStretch(
  resolution: Resolution,
  anchors: readonly Anchor[],
): { readonly from: number; readonly to: number; readonly at: Date } | undefined {
  const at = resolution.decidedAt;
  if (resolution.kind === 'DEBIT') {
    return { from: positionOf(resolution.fromAtc, 'LOAD'), to: positionOf(resolution.toAtc, 'BEFORE_TAP'), at };
  }
  if (resolution.basis === 'POLICY' || resolution.outcome === 'CLOSE') return undefined;
  const tap = tapPosition(resolution.atc);
  const known = anchors.filter((anchor) => anchor.at <= at).map(anchorPosition);
  return {
    from: Math.max(...known.filter((position) => position < tap)),
    to: Math.min(...known.filter((position) => position > tap)),
    at,
  };
}

/** The brackets of a card, in the chip's order. */
export function bracketsOf(
  timeline: CardTimeline,
  records: SortedRecords,
  anchors: readonly Anchor[],
  policy: { readonly uploadWindowDays: number },
  today: ChinaDate,
): Bracket[] {
  return anchors.slice(1).map((to, at) => bracketBetween(anchors[at]!, to, timeline, records, policy, today));
}

function bracketBetween(
  from: Anchor,
  to: Anchor,
  timeline: CardTimeline,
  records: SortedRecords,
  policy: { readonly uploadWindowDays: number },
  today: ChinaDate,
): Bracket {
  const isInside = (position: number) => position > anchorPosition(from) && position < anchorPosition(to);
  const tapInside = ({ atc }: { readonly atc: number }) => isInside(tapPosition(atc));
  const loads = timeline.loads.filter(({ atc }) => isInside(positionOf(atc, 'LOAD')));
  const resolutions = timeline.resolutions.filter((resolution) =>
    resolution.kind === 'FLASH' ? tapInside(resolution) : coversPartOf(resolution, from, to),
  );
  const [coveredRecords, flashRecords] = split(records.flashRecords.filter(tapInside), (record) =>
    isCovered(record, resolutions),
  );
  const windowEndsOn = addDays(chinaDate(to.at), policy.uploadWindowDays);
  const openRecords = openRecordsOf(records, resolutions);
  const [lateUploads, purchases] = split(
    records.purchases.filter(tapInside),
    (purchase) => !openRecords.has(purchase.atc) && isAfterDecision(purchase, resolutions, windowEndsOn),
  );
  const loadedFen = sumOf(loads.filter(({ outcome }) => outcome === 'DONE'));
  const uploadedFen = sumOf(purchases);
  return {
    from,
    to,
    loadedFen,
    uploadedFen,
    missingFen: fen(from.balanceFen + loadedFen - to.balanceFen - uploadedFen),
    unknownCounts: unknownCountsBetween(from, to, timeline, purchases, flashRecords, isInside),
    windowEndsOn,
    windowOver: today > windowEndsOn,
    purchases,
    lateUploads,
    flashRecords,
    coveredRecords,
    uncertainLoads: loads.filter(({ outcome }) => outcome === 'UNKNOWN'),
    hasConflict: [...records.conflictingAtcs].some((atc) => tapInside({ atc })),
    resolutions,
    countsWithoutDebit: new Set(timeline.countsWithoutDebit),
    recoveredAtcs: new Set(records.recovered.map(({ atc }) => atc)),
  };
}

/** Counts of the bracket that nothing accounts for. A flash record whose TC is not verified accounts for none. */
function unknownCountsBetween(
  from: Anchor,
  to: Anchor,
  timeline: CardTimeline,
  purchases: readonly UploadedPurchase[],
  flashRecords: readonly FlashRecord[],
  isInside: (position: number) => boolean,
): number {
  const known = new Set([
    ...timeline.countsWithoutDebit,
    ...timeline.loads.map(({ atc }) => atc),
    ...purchases.map(({ atc }) => atc),
    ...flashRecords.filter(({ tcVerified }) => tcVerified).map(({ atc }) => atc),
  ]);
  // The count of an anchor is known by it, but the tap that follows a BEFORE_TAP anchor still belongs to the bracket.
  const firstAtc = from.source === 'BEFORE_TAP' ? from.atc : from.atc + 1;
  const inside = [...known].filter((atc) => atc >= firstAtc && atc < to.atc && isInside(tapPosition(atc)));
  return Math.max(0, to.atc - firstAtc - inside.length);
}

/** Counts of proven flash records that were undecided when their success upload came: no decision has spent their debit. */
function openRecordsOf({ recovered }: SortedRecords, resolutions: readonly Resolution[]): ReadonlySet<number> {
  const decided = new Set(resolutions.map((resolution) => resolution.kind === 'FLASH' && resolution.atc));
  return new Set(recovered.filter(({ tcVerified, atc }) => tcVerified && !decided.has(atc)).map(({ atc }) => atc));
}

/** Whether the money of this purchase was given away before it came: its debit had been refunded, or its record posted. */
function isAfterDecision(
  purchase: UploadedPurchase,
  resolutions: readonly Resolution[],
  windowEndsOn: ChinaDate,
): boolean {
  const isLate = chinaDate(purchase.receivedAt) > windowEndsOn;
  return resolutions.some(
    (resolution) =>
      purchase.receivedAt > resolution.decidedAt &&
      (resolution.kind === 'DEBIT'
        ? purchase.atc >= resolution.fromAtc && purchase.atc <= resolution.toAtc
        : isLate && resolution.basis === 'EVIDENCE' && resolution.outcome !== 'CLOSE'),
  );
}

/** Whether a record came after the debits around its count, whatever they were, had been refunded as unrecorded. */
function isCovered({ atc, receivedAt }: FlashRecord, resolutions: readonly Resolution[]): boolean {
  return resolutions.some(
    (resolution) =>
      resolution.kind === 'DEBIT' &&
      receivedAt > resolution.decidedAt &&
      atc >= resolution.fromAtc &&
      atc <= resolution.toAtc,
  );
}

function coversPartOf(range: { readonly fromAtc: number; readonly toAtc: number }, from: Anchor, to: Anchor): boolean {
  return range.fromAtc < to.atc && range.toAtc > from.atc;
}

function sumOf(items: readonly { readonly amountFen: Fen }[]): Fen {
  return addFen(...items.map(({ amountFen }) => amountFen));
}

function split<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
