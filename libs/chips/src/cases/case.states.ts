/**
 * Where a dispute case stands (差错案件).
 * - `opened` → `awaiting_evidence` (a balance, an upload window) or `awaiting_merchant` (whether the goods were given)
 * - `proposed`: one person has proposed a decision, a second one is to approve it; evidence may still come first; rejected, the
 *   case goes back to where it was
 * - `decided` → `closed`, in the same commit as the money
 * - `appealed`: closed once, looked at again under a case of its own
 */
export const CASE_STATES = [
  'opened',
  'awaiting_evidence',
  'awaiting_merchant',
  'proposed',
  'decided',
  'appealed',
  'closed',
] as const;

export type CaseState = (typeof CASE_STATES)[number];

/** From where to where a case may go; what is not here throws. */
export const CASE_TRANSITIONS: Readonly<Record<CaseState, readonly CaseState[]>> = {
  opened: ['awaiting_evidence', 'awaiting_merchant', 'proposed', 'decided'],
  awaiting_evidence: ['awaiting_merchant', 'proposed', 'decided'],
  awaiting_merchant: ['awaiting_evidence', 'proposed', 'decided'],
  proposed: ['opened', 'awaiting_evidence', 'awaiting_merchant', 'proposed', 'decided'],
  decided: ['closed'],
  closed: ['appealed'],
  appealed: ['closed'],
};

/** A step the table does not allow was attempted: a fault of the caller's code, which asks {@link canMoveCase} first. */
export class CaseTransitionError extends Error {
  override readonly name = 'CaseTransitionError';

  constructor(from: CaseState, to: CaseState) {
    super(`a dispute case does not go from ${from} to ${to}`);
  }
}

export function canMoveCase(from: CaseState, to: CaseState): boolean {
  return CASE_TRANSITIONS[from].includes(to);
}

/** @throws CaseTransitionError for every step that is not in the table */
export function assertCaseMove(from: CaseState, to: CaseState): void {
  if (!canMoveCase(from, to)) throw new CaseTransitionError(from, to);
}

/** Whether nothing has been decided yet. */
export function isUndecided(state: CaseState): boolean {
  return canMoveCase(state, 'decided');
}
