/** `instructed` with the bank; `paid` and `failed` are what it answered, and final: trying again is a new payout. */
export type PayoutState = 'instructed' | 'paid' | 'failed';
export type PayoutOutcome = Exclude<PayoutState, 'instructed'>;

export interface AnsweredPayout {
  readonly state: PayoutState;
  readonly bankReference: string | null;
  /** The bank's statement already shows the money going out. */
  readonly debited: boolean;
}

/** What an answer of the bank does to a payout. */
export type AnswerEffect = 'applied' | 'duplicate' | 'contradiction';

/**
 * Decides what an answer does: the first one applies, the same again changes nothing, any other is a contradiction and
 * changes nothing either, since money may have moved twice. A failure of what the statement shows as paid contradicts too.
 */
export function effectOfAnswer(payout: AnsweredPayout, outcome: PayoutOutcome, bankReference: string): AnswerEffect {
  if (payout.state === 'instructed') return outcome === 'failed' && payout.debited ? 'contradiction' : 'applied';
  const same = payout.state === outcome && (outcome === 'failed' || payout.bankReference === bankReference);
  return same ? 'duplicate' : 'contradiction';
}
