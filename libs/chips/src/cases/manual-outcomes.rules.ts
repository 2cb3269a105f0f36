import type { CaseOutcome, CaseSubject, DisputeCase } from './case.types.js';

const OUTCOMES: Readonly<Record<CaseSubject, readonly CaseOutcome[]>> = {
  flash_record: ['REFUND_HOLDER', 'POST_TO_MERCHANT', 'CLOSE'],
  unrecorded_debit: ['REFUND_HOLDER', 'CLOSE'],
  complaint: ['CLOSE'],
  // Its waiver is decided where the upload waits.
  late_upload: ['ACCEPTOR_LOSS'],
  questioned_upload: ['CLOSE'],
  load: ['LOAD_DONE', 'LOAD_NOT_DONE', 'CLOSE'],
  remainder: ['CLOSE'],
};

/**
 * How two people may end a case. Nothing is given for words alone: a complaint is refunded once a record or a missing amount
 * shows what it means, else the same debit could be refunded twice.
 */
export function manualOutcomes({
  subject,
  fromAtc,
  appealOf,
  outcome,
  merchantId,
}: DisputeCase): readonly CaseOutcome[] {
  if (appealOf !== null) {
    const refund: CaseOutcome[] = ['UPHELD', 'REFUND_HOLDER'];
    return subject === 'flash_record' && merchantId !== null ? [...refund, 'POST_TO_MERCHANT'] : refund;
  }
  if (outcome !== null) return [];
  if (subject === 'complaint' && fromAtc !== null) return ['REFUND_HOLDER', 'CLOSE'];
  return OUTCOMES[subject];
}
