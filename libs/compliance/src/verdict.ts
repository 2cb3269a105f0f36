import { Refusal, type Bilingual } from '@app/kernel';
import type { RuleInForce } from './rule-book.js';
import type { RuleCode, RuleId } from './rule.types.js';

/** One way a command breaks a rule. */
export interface Violation {
  readonly code: RuleCode<RuleId>;
  readonly rule: RuleId;
  readonly citation: Bilingual;
  readonly message: Bilingual;
  /** Path of the input at fault, `lines.0.holders.2.idNumber`. */
  readonly field?: string;
}

/** The answer of a compliance decision: every violation is listed, the first by precedence comes first. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly violations: readonly Violation[] };

export const OK: Verdict = { ok: true };

/** The violation of a rule in force by one of that rule's own codes. */
export function violation<I extends RuleId>(
  inForce: RuleInForce<I>,
  code: RuleCode<I>,
  message: Bilingual,
  field?: string,
): Violation {
  const { id, citation } = inForce.rule;
  return { code, rule: id, citation, message, ...(field === undefined ? {} : { field }) };
}

/** Ok when nothing is violated. */
export function verdictOf(violations: readonly Violation[]): Verdict {
  return violations.length === 0 ? OK : { ok: false, violations };
}

/** Several verdicts as one; violations keep their order. */
export function allOf(...verdicts: readonly Verdict[]): Verdict {
  return verdictOf(verdicts.flatMap((verdict) => (verdict.ok ? [] : verdict.violations)));
}

/**
 * The refusal a command answers with: the first violation's code, reason and rule, and all violations as details.
 * @returns undefined when the verdict is ok
 */
export function refusalOf(verdict: Verdict): Refusal | undefined {
  if (verdict.ok) return undefined;
  const [first] = verdict.violations;
  if (!first) return undefined;
  const text = {
    zh: `${first.message.zh}（${first.rule}，${first.citation.zh}）`,
    en: `${first.message.en} (${first.rule}, ${first.citation.en})`,
  };
  const details = verdict.violations.map(({ code, message, field, rule }) => ({
    code,
    message,
    rule,
    ...(field === undefined ? {} : { field }),
  }));
  return new Refusal(first.code, text, { rule: first.rule, details });
}
