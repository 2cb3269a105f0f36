import type { Fen } from '@app/kernel';

/**
 * A point at which the chip's balance is known beyond doubt: its issuer data carried it under a right MAC.
 * - `PERSONALIZATION`: count 0 of a new card
 * - `ONLINE`: an online message; nothing is debited at its count
 * - `LOAD`: a load's message; the balance is the one before the load of the same count
 * - `BEFORE_TAP`: the balance before the debit of an uploaded purchase, from the purchase's own issuer data (see
 *   `balancesAroundTap`); true whether or not that debit was committed
 *
 * The balance *after* a tap is none: it holds only if the debit was committed (e-cash specification, a flash record is not
 * an anchor).
 */
export interface Anchor {
  readonly source: 'PERSONALIZATION' | 'ONLINE' | 'LOAD' | 'BEFORE_TAP';
  readonly atc: number;
  readonly balanceFen: Fen;
  /** Host's time at which the balance was received: every tap before it had happened by then. */
  readonly at: Date;
}

/** `UNKNOWN`: the script was sent and no result of it came. */
export interface Load {
  readonly atc: number;
  readonly amountFen: Fen;
  readonly outcome: 'DONE' | 'FAILED' | 'UNKNOWN';
}

/** A purchase that a terminal uploaded as a success, with a TC that was verified. */
export interface UploadedPurchase {
  readonly atc: number;
  /** Hex. */
  readonly tc: string;
  readonly amountFen: Fen;
  readonly receivedAt: Date;
}

/** A tap that a terminal reported as failed. */
export interface FlashRecord {
  readonly atc: number;
  /** Hex; undefined when the terminal never got one. */
  readonly tc: string | undefined;
  readonly tcVerified: boolean;
  readonly amountFen: Fen;
  readonly receivedAt: Date;
}

/** What was decided before, so that it is never decided otherwise or twice. */
export type Resolution =
  | {
      readonly kind: 'FLASH';
      readonly atc: number;
      readonly outcome: 'REFUND_HOLDER' | 'POST_TO_MERCHANT' | 'CLOSE';
      readonly basis: 'EVIDENCE' | 'POLICY';
      readonly amountFen: Fen;
      readonly decidedAt: Date;
    }
  | {
      /** A refund of a debit that no terminal recorded, between two anchors' counts. */
      readonly kind: 'DEBIT';
      readonly fromAtc: number;
      readonly toAtc: number;
      readonly amountFen: Fen;
      readonly decidedAt: Date;
    };

/** Everything known of one chip (one card number and sequence number), in any order. */
export interface CardTimeline {
  readonly anchors: readonly Anchor[];
  readonly loads: readonly Load[];
  readonly purchases: readonly UploadedPurchase[];
  readonly flashRecords: readonly FlashRecord[];
  /** Counts known to have debited nothing: online transactions and declined taps. Anchors and loads need not be repeated. */
  readonly countsWithoutDebit: readonly number[];
  readonly resolutions: readonly Resolution[];
}

/** The merchants' answers by count: whether the goods of a failed tap were handed over. A count that is missing is unknown. */
export type GoodsAnswers = ReadonlyMap<number, 'GIVEN' | 'NOT_GIVEN'>;
