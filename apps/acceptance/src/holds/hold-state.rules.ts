import type { HoldView } from './hold.schemas.js';

interface FollowUp {
  readonly kind: string;
  readonly status: 'approved' | 'declined';
  readonly amountFen: number;
  /** Itself voided or reversed since: the hold is as it was before. */
  readonly undone: boolean;
}

const STATE_AFTER: Readonly<Record<string, HoldView['state']>> = {
  capture: 'captured',
  hold_cancel: 'released',
  reversal: 'released',
  hold_expiry: 'expired',
};

/** Where a hold stands after what followed it, oldest first. */
export function holdStateOf(
  status: 'approved' | 'declined',
  followUps: readonly FollowUp[],
): Pick<HoldView, 'state' | 'capturedFen'> {
  if (status === 'declined') return { state: 'declined', capturedFen: 0 };
  const last = followUps.findLast(
    ({ status: own, kind, undone }) => own === 'approved' && !undone && STATE_AFTER[kind] !== undefined,
  );
  if (!last) return { state: 'held', capturedFen: 0 };
  return { state: STATE_AFTER[last.kind]!, capturedFen: last.kind === 'capture' ? last.amountFen : 0 };
}
