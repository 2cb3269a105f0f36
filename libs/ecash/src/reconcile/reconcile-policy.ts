import type { HoldReason } from './verdict.types.js';

/** Numbers and choices of the issuer (R-OFFLINE, R-FLASH). */
export interface ReconcilePolicy {
  /** Natural days within which an offline purchase must be uploaded, the day of the tap not counted. */
  readonly uploadWindowDays: number;
  /** Natural days after which a held flash record is decided without evidence. */
  readonly latestDays: number;
  /** What is decided then, by the reason it was held for. */
  readonly atLatest: Readonly<Record<HoldReason, 'REFUND_HOLDER' | 'POST_TO_MERCHANT' | 'CLOSE' | 'HOLD'>>;
  /** Flash records and uncertain loads in one bracket whose combinations are tried; at most 20. */
  readonly maxUnknowns: number;
}

/** In doubt the holder gets the money; where a forgery is possible, a person decides. */
export const DEFAULT_RECONCILE_POLICY: ReconcilePolicy = {
  uploadWindowDays: 10,
  latestDays: 15,
  atLatest: {
    CONFLICTING_CRYPTOGRAMS: 'HOLD',
    NO_EARLIER_ANCHOR: 'REFUND_HOLDER',
    NO_LATER_ANCHOR: 'REFUND_HOLDER',
    MORE_UPLOADED_THAN_PAID: 'HOLD',
    TOO_MANY_RECORDS: 'REFUND_HOLDER',
    OTHER_COUNTS_OPEN: 'REFUND_HOLDER',
    TC_NOT_VERIFIED: 'HOLD',
    UNEXPLAINED_AMOUNT: 'REFUND_HOLDER',
    LOAD_OUTCOME_UNKNOWN: 'REFUND_HOLDER',
    AMBIGUOUS: 'REFUND_HOLDER',
    GOODS_UNKNOWN: 'REFUND_HOLDER',
  },
  maxUnknowns: 12,
};
