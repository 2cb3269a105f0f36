import type { Bilingual } from '@app/kernel';
import type { Source } from './citations.js';
import type { Rule, RuleId, RuleParameters } from './rule.types.js';

interface RuleText<I extends RuleId> extends Pick<Rule<I>, 'chapter' | 'title' | 'evidence' | 'basis' | 'codes'> {
  readonly source: Source;
  /** The source's own name unless told: articles are named only where they were read. */
  readonly citation?: Bilingual;
  readonly parameters: RuleParameters<I>;
}

/** One rule whose first version begins with its source. */
export function defineRule<I extends RuleId>(id: I, text: RuleText<I>): Rule<I> {
  const { source, citation = source.name, parameters, ...rest } = text;
  const { effectiveFrom } = source;
  return { id, citation, effectiveFrom, versions: [{ effectiveFrom, parameters }], ...rest };
}
