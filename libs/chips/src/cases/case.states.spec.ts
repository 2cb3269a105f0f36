import { assertCaseMove, canMoveCase, CASE_STATES, CaseTransitionError, isUndecided } from './case.states.js';

/** Written once more by hand, so that a change of the table is a change of two. */
const ALLOWED = new Set([
  'opened>awaiting_evidence',
  'opened>awaiting_merchant',
  'opened>proposed',
  'opened>decided',
  'awaiting_evidence>awaiting_merchant',
  'awaiting_evidence>proposed',
  'awaiting_evidence>decided',
  'awaiting_merchant>awaiting_evidence',
  'awaiting_merchant>proposed',
  'awaiting_merchant>decided',
  'proposed>opened',
  'proposed>awaiting_evidence',
  'proposed>awaiting_merchant',
  'proposed>proposed',
  'proposed>decided',
  'decided>closed',
  'closed>appealed',
  'appealed>closed',
]);

const pairs = CASE_STATES.flatMap((from) => CASE_STATES.map((to) => [from, to] as const));

describe('the states of a dispute case', () => {
  it.each(pairs)('from %s to %s is decided by the table', (from, to) => {
    const allowed = ALLOWED.has(`${from}>${to}`);
    expect(canMoveCase(from, to)).toBe(allowed);
    if (allowed) expect(() => assertCaseMove(from, to)).not.toThrow();
    else expect(() => assertCaseMove(from, to)).toThrow(CaseTransitionError);
  });

  it('every state leads to the end', () => {
    const leads = (from: (typeof CASE_STATES)[number], seen: readonly string[] = []): boolean =>
      from === 'closed' ||
      CASE_STATES.some((to) => !seen.includes(to) && canMoveCase(from, to) && leads(to, [...seen, from]));
    expect(CASE_STATES.filter((state) => !leads(state))).toEqual([]);
  });

  it('a case is undecided until it is decided', () => {
    expect(CASE_STATES.filter(isUndecided)).toEqual(['opened', 'awaiting_evidence', 'awaiting_merchant', 'proposed']);
  });
});
