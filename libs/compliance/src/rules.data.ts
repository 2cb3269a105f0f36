import type { Bilingual } from '@app/kernel';
import { ISSUING_RULES } from './issuing.rules.data.js';
import { RECORDS_RULES } from './records.rules.data.js';
import type { Rule, RuleId, RuleTable } from './rule.types.js';
import { USING_RULES } from './using.rules.data.js';

/** Every rule by its id. A missing or misspelt id does not compile. */
export const RULE_TABLE: RuleTable = { ...ISSUING_RULES, ...USING_RULES, ...RECORDS_RULES };

/** Where a rule is written, for whoever knows it by its id only; undefined when there is no such rule. */
export function citationOf(id: string): Bilingual | undefined {
  return Object.hasOwn(RULE_TABLE, id) ? RULE_TABLE[id as RuleId].citation : undefined;
}

/** Every rule in the order of the chapters, for lists and documents. */
export const RULES: readonly Rule[] = Object.values(RULE_TABLE);
