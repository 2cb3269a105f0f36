import type { Anchor, BracketSummary, CardTimeline } from '@app/ecash';
import { chinaDate, type ChinaDate, type Fen, type Id } from '@app/kernel';
import type { DisputeCase } from './case.types.js';

const DAY_MS = 86_400_000;

/** What a terminal recorded of a failed tap. */
export interface RecordedTap {
  readonly amountFen: Fen;
  /** By the terminal's clock. */
  readonly tappedOn: ChinaDate;
  readonly merchantId: Id;
}

/** What a holder remembers of it. */
export interface RememberedTap {
  readonly tappedAt: Date | null;
  readonly amountFen: Fen;
  readonly merchantId: Id | null;
}

/** Whether a holder's words may mean a recorded tap: the amount exactly, the day give or take one, the merchant if named. */
export function mayMean(words: RememberedTap, tap: RecordedTap): boolean {
  if (words.tappedAt === null || words.amountFen !== tap.amountFen) return false;
  if (words.merchantId !== null && words.merchantId !== tap.merchantId) return false;
  return Math.abs(daysBetween(chinaDate(words.tappedAt), tap.tappedOn)) <= 1;
}

/** The open complaint that means a tap; undefined when none does, the nearest when several do. */
export function matchingComplaint(tap: RecordedTap, cases: readonly DisputeCase[]): DisputeCase | undefined {
  return cases
    .filter((one) => one.subject === 'complaint' && one.tappedAt !== null && mayMean(one, tap))
    .sort((a, b) => distance(a, tap) - distance(b, tap))[0];
}

/** The stretch between the chip's own words at host's time before and after a tap, or what of it is missing. */
export interface Surroundings {
  readonly before: Anchor | undefined;
  readonly after: Anchor | undefined;
  /** The brackets in between, in the chip's order; none while either end is missing. */
  readonly brackets: readonly BracketSummary[];
}

/**
 * Where a holder's tap lies in the chip's timeline. Only balances told in a message of their own count: they came when the
 * chip told them, while that of an uploaded purchase comes days later.
 */
export function surroundingsOf(
  tappedAt: Date,
  { anchors }: Pick<CardTimeline, 'anchors'>,
  brackets: readonly BracketSummary[],
): Surroundings {
  const told = anchors.filter(({ source }) => source !== 'BEFORE_TAP').sort((a, b) => a.atc - b.atc);
  const before = told.filter(({ at }) => at <= tappedAt).at(-1);
  const after = told.find(({ at }) => at > tappedAt);
  if (!before || !after) return { before, after, brackets: [] };
  const inside = brackets.filter(({ from, to }) => from.atc >= before.atc && to.atc <= after.atc);
  return { before, after, brackets: inside };
}

function distance({ tappedAt }: DisputeCase, tap: RecordedTap): number {
  return Math.abs(daysBetween(chinaDate(tappedAt!), tap.tappedOn));
}

function daysBetween(a: ChinaDate, b: ChinaDate): number {
  return (Date.parse(a) - Date.parse(b)) / DAY_MS;
}
