import { addFen, type Fen, fen, subtractFen, ZERO_FEN } from '@app/kernel';

/** The blocks of the reserve equation, as the chart of accounts names them. */
export const RESERVE_BLOCKS = [
  'cards',
  'chip_pool',
  'suspense',
  'held_for_holders',
  'owed_to_merchants',
  'payouts_in_transit',
  'fees_not_carried_out',
] as const;

export type ReserveBlock = (typeof RESERVE_BLOCKS)[number];

/**
 * Why the bank's balance and the books differ for a while:
 * - `receipt_booked_later`: credited by the bank that day, booked on a later one (the day was closed)
 * - `payout_not_on_statement`: the bank answered "paid", no statement shows it yet
 * - `payout_not_answered`: on a statement, the answer has not come
 */
export type TimingKind = 'receipt_booked_later' | 'payout_not_on_statement' | 'payout_not_answered';

export interface TimingDifference {
  readonly kind: TimingKind;
  /** Receipt or payout. */
  readonly documentId: string;
  readonly bankReference: string | null;
  /** What it adds to the statement's balance over the books; negative when it takes away. */
  readonly amountFen: Fen;
}

/** The reserve equation of a day, to the fen. */
export interface ReserveEquation {
  readonly statementClosingFen: Fen;
  readonly blocks: Readonly<Record<ReserveBlock, Fen>>;
  readonly blocksTotalFen: Fen;
  /** Statement less blocks. */
  readonly differenceFen: Fen;
  readonly timing: readonly TimingDifference[];
  readonly timingTotalFen: Fen;
  /** What no timing difference names: zero, or the day is not proven (`RESERVE_UNBALANCED`). */
  readonly unexplainedFen: Fen;
}

/**
 * R-RESERVE: reserve statements = cards + chip pool + suspense + held for holders + owed to merchants + payouts in transit
 * + fees earned and not yet carried out, every difference named.
 */
export function reserveEquation(
  statementClosingFen: Fen,
  blocks: Readonly<Record<ReserveBlock, Fen>>,
  timing: readonly TimingDifference[],
): ReserveEquation {
  const blocksTotalFen = addFen(ZERO_FEN, ...RESERVE_BLOCKS.map((block) => blocks[block]));
  const differenceFen = subtractFen(statementClosingFen, blocksTotalFen);
  const timingTotalFen = fen(timing.reduce((sum, one) => sum + one.amountFen, 0));
  return {
    statementClosingFen,
    blocks,
    blocksTotalFen,
    differenceFen,
    timing,
    timingTotalFen,
    unexplainedFen: subtractFen(differenceFen, timingTotalFen),
  };
}
