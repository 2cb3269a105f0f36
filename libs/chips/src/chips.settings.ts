import { DEFAULT_RECONCILE_POLICY, type ReconcilePolicy } from '@app/ecash';

/** Numbers and choices of the issuer about its chips. */
export interface ChipsPolicy {
  /** Upload window (R-OFFLINE), latest day and what is decided on it (R-FLASH). */
  readonly reconcile: ReconcilePolicy;
  /** Natural days a merchant has to say whether it gave the goods; silence counts as not given. Within R-DISPUTE's 20. */
  readonly merchantAnswerDays: number;
  /** Natural days after a case is closed within which it may be appealed, once. */
  readonly appealDays: number;
  /** Natural days a refund waits for the chip to go online before it is paid into the account. */
  readonly chipRefundDays: number;
}

/** Injection token of {@link ChipsPolicy}. */
export const CHIPS_POLICY = Symbol('ChipsPolicy');

export const DEFAULT_CHIPS_POLICY: ChipsPolicy = {
  reconcile: DEFAULT_RECONCILE_POLICY,
  merchantAnswerDays: 5,
  appealDays: 15,
  chipRefundDays: 30,
};
