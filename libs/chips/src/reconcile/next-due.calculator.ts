import type { BracketSummary, CardTimeline, Reconciliation, Subject } from '@app/ecash';
import { addDays, chinaDate, chinaInstant } from '@app/kernel';
import type { DisputeCase } from '../cases/case.types.js';

/**
 * When time alone may decide something about a chip: an upload window is over, the latest day of a held record has come
 * (R-FLASH), or a merchant's last day to answer has passed. Days begin at midnight in China.
 * @returns undefined when only new facts can
 */
export function nextDueAt(
  { verdicts, brackets }: Reconciliation,
  { flashRecords }: Pick<CardTimeline, 'flashRecords'>,
  undecided: readonly DisputeCase[],
  latestDays: number,
  now: Date,
): Date | undefined {
  const held = verdicts.filter(({ outcome }) => outcome === 'HOLD');
  const days: string[] = [];
  for (const bracket of brackets) {
    if (!bracket.windowOver && held.some(({ subject }) => isWithin(subject, bracket))) {
      days.push(addDays(bracket.windowEndsOn, 1));
    }
  }
  for (const { subject } of held) {
    if (subject.kind !== 'FLASH') continue;
    const opened = flashRecords.filter(({ atc }) => atc === subject.atc).map(({ receivedAt }) => chinaDate(receivedAt));
    days.push(addDays(opened.sort()[0]!, latestDays));
  }
  for (const { merchantDueOn } of undecided) if (merchantDueOn !== null) days.push(addDays(merchantDueOn, 1));
  const instants = days.map((day) => chinaInstant(day)).filter((instant) => instant > now);
  return instants.sort((a, b) => a.getTime() - b.getTime())[0];
}

function isWithin(subject: Subject, { from, to }: BracketSummary): boolean {
  const [first, last] = subject.kind === 'DEBIT' ? [subject.fromAtc, subject.toAtc] : [subject.atc, subject.atc];
  return first <= to.atc && last >= from.atc && (subject.kind !== 'DEBIT' || (first === from.atc && last === to.atc));
}
