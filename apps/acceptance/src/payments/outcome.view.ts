import { AuthorizationBusyError, type AuthorizationOutcome, BusinessDayClosedError } from '@app/authorization';
import { declineOf, type DeclineCode, isDeclineCode, type RuleId, ruleAt } from '@app/compliance';
import { type Bilingual, type ChinaDate, Refusal } from '@app/kernel';

/** What became of a transaction, in the words of the API. */
export interface OutcomeView {
  readonly status: 'approved' | 'declined';
  readonly code: string | null;
  readonly responseCode: string;
  readonly rule: string | null;
  readonly citation: Bilingual | null;
  readonly reason: Bilingual | null;
}

/** A decline with its answer code, rule, citation and reason; nothing of these for an approval. */
export function outcomeViewOf(declineCode: string | null, ruleId: string | null, date: ChinaDate): OutcomeView {
  if (declineCode === null) {
    return { status: 'approved', code: null, responseCode: '00', rule: null, citation: null, reason: null };
  }
  const code: DeclineCode = isDeclineCode(declineCode) ? declineCode : 'SYSTEM_ERROR';
  const { responseCode, text, rule: ownRule } = declineOf(code);
  const rule = ruleId ?? ownRule ?? null;
  const citation = rule === null ? null : ruleAt(rule as RuleId, date).rule.citation;
  return { status: 'declined', code: declineCode, responseCode, rule, citation, reason: text };
}

/** Amounts, references and times of an outcome. */
export function referencesOf(outcome: AuthorizationOutcome) {
  const { amountFen, rrn, authCode, businessDate, occurredAt, replayed } = outcome;
  return { amountFen, rrn, authCode, businessDate, occurredAt: occurredAt.toISOString(), replayed };
}

/**
 * Runs work that posts by the ledger's own key and says what the caller should do when there is no answer: the same key
 * again finds what was committed.
 * @throws Refusal `IDEMPOTENCY_KEY_REUSED` 422, `SYSTEM_BUSY` and `CUT_OVER` 503
 */
export async function postedOnce(work: () => Promise<AuthorizationOutcome>): Promise<AuthorizationOutcome> {
  try {
    const outcome = await work();
    if (outcome.declineCode === 'DUPLICATE_KEY') throw keyReused();
    return outcome;
  } catch (error) {
    if (error instanceof AuthorizationBusyError) throw tryAgain('SYSTEM_BUSY');
    if (error instanceof BusinessDayClosedError) throw tryAgain('CUT_OVER');
    throw error;
  }
}

function tryAgain(code: 'SYSTEM_BUSY' | 'CUT_OVER'): Refusal {
  return new Refusal(code, declineOf(code).text, { status: 503 });
}

/** The key belongs to something else. */
export function keyReused(): Refusal {
  return new Refusal('IDEMPOTENCY_KEY_REUSED', {
    zh: '该幂等键已用于另一内容的请求，请换新键',
    en: 'this idempotency key was used for another request: take a new one',
  });
}
