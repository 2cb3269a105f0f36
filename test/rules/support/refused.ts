import { RULE_TABLE, type RuleId } from '@app/compliance';
import type { Problem } from '@app/http';

/** A refusal that says why: its code, its rule, where the rule is written, and the reason in both languages. */
export function expectRefused(problem: Problem, code: string, rule: RuleId): void {
  expect(problem).toMatchObject({ code, rule, citation: RULE_TABLE[rule].citation });
  expect(problem.detail.zh).toMatch(/[\u4e00-\u9fff]/);
  expect(problem.detail.en).toMatch(/[a-z]{3}/);
}

/** A row of an uploaded list that is refused by a rule. */
export function expectRowRefused(problem: Problem, code: string, rule: RuleId): void {
  expect(problem).toMatchObject({ code: 'ROWS_INVALID', rule, citation: RULE_TABLE[rule].citation });
  expect(problem.errors).toEqual([
    expect.objectContaining({ row: 2, code, rule, citation: RULE_TABLE[rule].citation }),
  ]);
}
