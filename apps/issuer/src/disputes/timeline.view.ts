import type { ChipStory } from '@app/chips';
import type { Resolution, Verdict } from '@app/ecash';
import type { TimelineView } from './dispute.schemas.js';

/** A chip's story as it is drawn: everything by count. */
export function timelineView({ chip, timeline, goods, result, shadowFen }: ChipStory): TimelineView {
  const { accountId, psn, cardId, carrier, state } = chip;
  const byCount = <T extends { readonly atc: number }>(items: readonly T[]) => [...items].sort((a, b) => a.atc - b.atc);
  return {
    accountId,
    psn,
    cardId,
    carrier,
    state,
    shadowFen,
    anchors: byCount(timeline.anchors).map(({ at, ...anchor }) => ({ ...anchor, at: at.toISOString() })),
    loads: byCount(timeline.loads).map((load) => ({ ...load })),
    uploads: byCount(timeline.purchases).map(({ receivedAt, ...upload }) => ({
      ...upload,
      receivedAt: receivedAt.toISOString(),
    })),
    flashRecords: byCount(timeline.flashRecords).map(({ receivedAt, tc, ...record }) => ({
      ...record,
      tc: tc ?? null,
      receivedAt: receivedAt.toISOString(),
      goods: goods.get(record.atc) ?? null,
    })),
    countsWithoutDebit: [...timeline.countsWithoutDebit].sort((a, b) => a - b),
    resolutions: timeline.resolutions.map(resolutionView),
    brackets: result.brackets.map(({ from, to, ...bracket }) => ({ ...bracket, fromAtc: from.atc, toAtc: to.atc })),
    verdicts: result.verdicts.map(verdictView),
  };
}

function resolutionView(resolution: Resolution): TimelineView['resolutions'][number] {
  const { kind, amountFen, decidedAt } = resolution;
  const common = { kind, amountFen, decidedAt: decidedAt.toISOString() };
  return resolution.kind === 'FLASH'
    ? { ...common, atc: resolution.atc, fromAtc: null, toAtc: null, outcome: resolution.outcome }
    : { ...common, atc: null, fromAtc: resolution.fromAtc, toAtc: resolution.toAtc, outcome: 'REFUND_HOLDER' };
}

function verdictView({
  subject,
  outcome,
  reason,
  amountFen,
  settled,
  text,
}: Verdict): TimelineView['verdicts'][number] {
  const counts =
    subject.kind === 'DEBIT'
      ? { atc: null, fromAtc: subject.fromAtc, toAtc: subject.toAtc }
      : { atc: subject.atc, fromAtc: null, toAtc: null };
  return { kind: subject.kind, ...counts, outcome, reason, amountFen, settled, text: { ...text } };
}
