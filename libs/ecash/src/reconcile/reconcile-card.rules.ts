import { addDays, type Bilingual, type ChinaDate, chinaDate } from '@app/kernel';
import {
  type Finding,
  findingsOf,
  flashFinding,
  heldFinding,
  isIdle,
  uploadFinding,
} from './bracket-verdicts.rules.js';
import { anchorPosition, type Bracket, bracketsOf, sortAnchors, tapPosition } from './brackets.calculator.js';
import type { Anchor, CardTimeline, GoodsAnswers, Resolution, UploadedPurchase } from './card-timeline.types.js';
import type { ReconcilePolicy } from './reconcile-policy.js';
import { type SortedRecords, sortRecords } from './records.rules.js';
import type { BracketSummary, HoldReason, Reconciliation, Verdict } from './verdict.types.js';
import { policyTextOf, settledTextOf, textOf } from './verdict-text.js';

/** A finding with the bracket whose sum shows it, where one does. */
interface Grounded {
  readonly finding: Finding;
  readonly bracket?: Bracket;
}

/**
 * Decides whatever is decidable about one chip (e-cash specification, Reconciling a card; R-FLASH, R-OFFLINE). A verdict
 * by evidence is final; feed what was carried out back as `resolutions` and what was found of a load as its outcome, then running again with more knowledge repeats
 * those as settled, never decides them otherwise and never gives the same money twice.
 */
export function reconcileCard(
  timeline: CardTimeline,
  goods: GoodsAnswers,
  policy: ReconcilePolicy,
  now: Date,
): Reconciliation {
  const today = chinaDate(now);
  const records = sortRecords({
    ...timeline,
    purchases: timeline.purchases.filter((p) => !afterDecision(p, timeline)),
  });
  const { ordered, disagreeingAtcs } = sortAnchors(timeline);
  const brackets = bracketsOf(timeline, records, ordered, policy, today);
  const grounded: Grounded[] = [
    ...timeline.purchases
      .flatMap((purchase) => afterDecision(purchase, timeline) ?? [])
      .map((finding) => ({ finding })),
    ...recordFindings(records).map((finding) => ({ finding })),
    ...brackets.flatMap((bracket) => bracketFindings(bracket, goods, policy)),
    ...unbracketedFindings(records, ordered, timeline).map((finding) => ({ finding })),
  ];
  const verdicts = grounded.map(
    (item) => settledVerdict(item, timeline) ?? policyVerdict(item, timeline, policy, today) ?? evidenceVerdict(item),
  );
  return { brackets: brackets.map(summaryOf), verdicts, disagreeingAnchorAtcs: disagreeingAtcs };
}

/** An upload of a count whose flash record was refunded or posted before: its money is given away already. */
function afterDecision(purchase: UploadedPurchase, timeline: CardTimeline): Finding | undefined {
  switch (flashResolution(purchase.atc, timeline)?.outcome) {
    case 'REFUND_HOLDER':
      return uploadFinding(purchase, 'OFFLINE_LATE', 'UPLOAD_AFTER_REFUND');
    case 'POST_TO_MERCHANT':
      return uploadFinding(purchase, 'DUPLICATE', 'ALREADY_POSTED');
    default:
      return undefined;
  }
}

/** What the records alone show, without any balance. */
function recordFindings(records: SortedRecords): Finding[] {
  return [
    ...records.duplicateUploads.map((purchase) => uploadFinding(purchase, 'DUPLICATE', 'SAME_CRYPTOGRAM')),
    ...records.conflictingUploads.map((purchase) => uploadFinding(purchase, 'CONFLICT', 'OTHER_CRYPTOGRAM')),
    ...records.recovered.map((record) =>
      records.conflictingAtcs.has(record.atc)
        ? flashFinding(record, 'HOLD', 'CONFLICTING_CRYPTOGRAMS')
        : flashFinding(record, 'DROP_RECOVERED', 'SUCCESS_UPLOADED'),
    ),
  ];
}

function bracketFindings(bracket: Bracket, goods: GoodsAnswers, policy: ReconcilePolicy): Grounded[] {
  const late = bracket.lateUploads.map((purchase) => uploadFinding(purchase, 'OFFLINE_LATE', 'UPLOAD_AFTER_REFUND'));
  return [...late, ...findingsOf(bracket, goods, policy.maxUnknowns)].map((finding) => ({ finding, bracket }));
}

/** Flash records before the first or after the last anchor. */
function unbracketedFindings(
  records: SortedRecords,
  anchors: readonly Anchor[],
  { countsWithoutDebit }: CardTimeline,
): Finding[] {
  const first = anchors[0] ? anchorPosition(anchors[0]) : Infinity;
  const last = anchors.length > 0 ? anchorPosition(anchors.at(-1)!) : -Infinity;
  return records.flashRecords.flatMap((record) => {
    const position = tapPosition(record.atc);
    if (position > first && position < last) return [];
    if (records.conflictingAtcs.has(record.atc)) return [flashFinding(record, 'HOLD', 'CONFLICTING_CRYPTOGRAMS')];
    if (isIdle(record, new Set(countsWithoutDebit))) return [flashFinding(record, 'CLOSE', 'COUNT_WITHOUT_DEBIT')];
    return [heldFinding(record, position > last ? 'NO_LATER_ANCHOR' : 'NO_EARLIER_ANCHOR')];
  });
}

/** A decision that was carried out stays as it is, whatever is known since. */
function settledVerdict({ finding, bracket }: Grounded, timeline: CardTimeline): Verdict | undefined {
  const { subject } = finding;
  if (subject.kind === 'FLASH') {
    const resolution = flashResolution(subject.atc, timeline);
    if (!resolution) return undefined;
    const { outcome, basis, amountFen } = resolution;
    const text = settledTextOf({ ...finding, outcome, amountFen }, chinaDate(resolution.decidedAt));
    return { subject, outcome, reason: 'DECIDED_BEFORE', basis, amountFen, settled: true, text };
  }
  if (subject.kind === 'DEBIT' && finding.outcome === 'REFUND_HOLDER') {
    const resolution = bracket?.resolutions.find(({ kind }) => kind === 'DEBIT');
    if (!resolution) return undefined;
    const text = settledTextOf(finding, chinaDate(resolution.decidedAt));
    return { ...finding, reason: 'DECIDED_BEFORE', basis: 'EVIDENCE', settled: true, text };
  }
  return undefined;
}

/** What the policy decides about a record that is held when its latest day comes (R-FLASH). */
function policyVerdict(
  { finding, bracket }: Grounded,
  timeline: CardTimeline,
  policy: ReconcilePolicy,
  today: ChinaDate,
): Verdict | undefined {
  if (finding.subject.kind !== 'FLASH' || finding.outcome !== 'HOLD') return undefined;
  const { atc } = finding.subject;
  const receivedAt = timeline.flashRecords.filter((record) => record.atc === atc).map((record) => record.receivedAt);
  const openedOn = receivedAt.map(chinaDate).sort()[0]!;
  if (today < addDays(openedOn, policy.latestDays)) return undefined;
  const outcome = policy.atLatest[finding.reason as HoldReason];
  if (outcome === 'HOLD') return undefined;
  const text = policyTextOf(outcome, policy.latestDays, textOf(finding, bracket));
  return { ...finding, outcome, basis: 'POLICY', settled: false, text };
}

function evidenceVerdict({ finding, bracket }: Grounded): Verdict {
  const text: Bilingual = textOf(finding, bracket);
  return { ...finding, basis: 'EVIDENCE', settled: false, text };
}

function flashResolution(
  atc: number,
  { resolutions }: CardTimeline,
): Extract<Resolution, { kind: 'FLASH' }> | undefined {
  return resolutions.find((resolution) => resolution.kind === 'FLASH' && resolution.atc === atc) as
    Extract<Resolution, { kind: 'FLASH' }> | undefined;
}

function summaryOf(bracket: Bracket): BracketSummary {
  const { from, to, loadedFen, uploadedFen, missingFen, unknownCounts, windowEndsOn, windowOver } = bracket;
  return { from, to, loadedFen, uploadedFen, missingFen, unknownCounts, windowEndsOn, windowOver };
}
