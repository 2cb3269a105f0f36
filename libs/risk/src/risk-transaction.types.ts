import type { Fen, Id } from '@app/kernel';
import type { RiskChannel, RiskCode } from './risk-rule.model.js';

/** A purchase, hold or refund as the rules see it. Who is not known (`'0'` or empty) is watched by no rule. */
export interface RiskTransaction {
  readonly atMs: number;
  readonly accountId: Id;
  readonly merchantId: Id;
  readonly terminalId: Id;
  /** As the edge tells it; empty when it does not. */
  readonly deviceId: string;
  readonly amountFen: Fen;
  readonly channel: RiskChannel;
  /** GB/T 2260, of the place of the purchase. */
  readonly regionCode: string;
}

/** What became of a transaction, for the windows. A void or refund gives back. */
export interface RiskObservation extends RiskTransaction {
  readonly kind: 'purchase' | 'void' | 'refund';
  readonly approved: boolean;
}

/** A rule that fired, with what it saw. Regions are numbers too, `310000`. */
export interface FiredRule {
  readonly rule: string;
  readonly value: number;
  readonly limit: number;
}

/** What the rules say of a transaction of which at least one spoke. */
export interface RiskDecision {
  readonly score: number;
  readonly action: 'score' | 'review' | 'decline';
  /** Null unless the action is a decline. */
  readonly code: RiskCode | null;
  readonly fired: readonly FiredRule[];
}
