import type { Bilingual, ChinaDate, Fen } from '@app/kernel';
import type { Anchor } from './card-timeline.types.js';

/** What is to be done, or was found. */
export type Outcome =
  | 'REFUND_HOLDER' // give the amount back
  | 'POST_TO_MERCHANT' // the purchase stands
  | 'CLOSE' // nothing to do
  | 'DROP_RECOVERED' // the tap succeeded after all; drop the failed record
  | 'HOLD' // evidence is not complete
  | 'QUESTION_UPLOAD' // an uploaded purchase that the chip did not pay
  | 'OFFLINE_LATE' // an upload after the holder was refunded: the acceptor's loss
  | 'DUPLICATE' // the same purchase again
  | 'CONFLICT' // the same count with another cryptogram
  | 'LOAD_DONE' // the chip took a load whose result never came
  | 'LOAD_NOT_DONE'; // the chip did not take it

/** Reasons for holding, in order of precedence. */
export type HoldReason =
  | 'CONFLICTING_CRYPTOGRAMS' // one count has two cryptograms
  | 'NO_EARLIER_ANCHOR' // nothing known before the tap
  | 'NO_LATER_ANCHOR' // nothing known after the tap
  | 'MORE_UPLOADED_THAN_PAID' // uploads claim more than left the chip
  | 'TOO_MANY_RECORDS' // more unknowns in one bracket than are tried
  | 'OTHER_COUNTS_OPEN' // other counts may still turn out to be purchases
  | 'TC_NOT_VERIFIED' // the record proves no tap
  | 'UNEXPLAINED_AMOUNT' // no combination of what is known gives the missing amount
  | 'LOAD_OUTCOME_UNKNOWN' // it depends on a load whose result never came
  | 'AMBIGUOUS' // several combinations give it
  | 'GOODS_UNKNOWN'; // debited; the merchant has not answered

export type DecidedReason =
  | 'DEBIT_SHOWN_NO_GOODS'
  | 'DEBIT_SHOWN_GOODS_GIVEN'
  | 'NO_DEBIT_SHOWN'
  | 'COUNT_WITHOUT_DEBIT' // the count is known as online or declined, or the amount is zero
  | 'COVERED_BY_REFUND' // a record whose debit, if it was one, is in the refund of a stretch
  | 'SUCCESS_UPLOADED' // recovered by a re-tap
  | 'UNRECORDED_DEBIT' // the chip paid, no terminal reported it, the upload window is over
  | 'HOLDERS_EITHER_WAY' // one of several failed taps without goods took it, or a debit nobody recorded; which, cannot be told
  | 'UPLOAD_AFTER_REFUND'
  | 'ALREADY_POSTED'
  | 'SAME_CRYPTOGRAM'
  | 'OTHER_CRYPTOGRAM'
  | 'FLASH_NEVER_DEBITED' // uploaded as a success although the chip kept the money
  | 'FORGED_OR_REPLAYED'
  | 'LOAD_SHOWN'
  | 'NO_LOAD_SHOWN'
  | 'DECIDED_BEFORE';

/** What a verdict is about. */
export type Subject =
  | { readonly kind: 'FLASH'; readonly atc: number }
  | { readonly kind: 'UPLOAD'; readonly atc: number; readonly tc: string }
  | { readonly kind: 'LOAD'; readonly atc: number }
  /** What the chip paid, or was claimed to pay, between two anchors beyond its records. */
  | { readonly kind: 'DEBIT'; readonly fromAtc: number; readonly toAtc: number };

export interface Verdict {
  readonly subject: Subject;
  readonly outcome: Outcome;
  readonly reason: HoldReason | DecidedReason;
  /** `POLICY`: the latest day came before the evidence. */
  readonly basis: 'EVIDENCE' | 'POLICY';
  readonly amountFen: Fen;
  /** Whether it only repeats an earlier resolution and nothing is to be done. */
  readonly settled: boolean;
  readonly text: Bilingual;
}

/** The sum between two neighbouring anchors. */
export interface BracketSummary {
  readonly from: Anchor;
  readonly to: Anchor;
  readonly loadedFen: Fen;
  readonly uploadedFen: Fen;
  /** `balance of from + loads − balance of to − uploads`; loads of unknown outcome are not in it. */
  readonly missingFen: Fen;
  /** Counts of which nothing is known. They prove nothing, but each may be a purchase not uploaded yet. */
  readonly unknownCounts: number;
  /** The last day on which an upload from this bracket is in time. */
  readonly windowEndsOn: ChinaDate;
  readonly windowOver: boolean;
}

export interface Reconciliation {
  readonly brackets: readonly BracketSummary[];
  readonly verdicts: readonly Verdict[];
  /** Counts whose anchors contradict each other; they were left out. */
  readonly disagreeingAnchorAtcs: readonly number[];
}
