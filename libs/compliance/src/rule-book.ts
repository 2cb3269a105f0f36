import type { ChinaDate } from '@app/kernel';
import type { Rule, RuleId, RuleParameters, RuleTable, RuleVersion } from './rule.types.js';
import { RULE_TABLE } from './rules.data.js';

/** A rule with the parameters in force on a day. */
export interface RuleInForce<I extends RuleId> {
  readonly rule: Rule<I>;
  /** The day the version in force began. */
  readonly effectiveFrom: ChinaDate;
  readonly parameters: RuleParameters<I>;
}

/** A decision was asked for a day before the rule it needs took effect: a fault of the caller's date, never a "yes". */
export class RuleNotInForceError extends Error {
  override readonly name = 'RuleNotInForceError';
}

/**
 * The rule data decisions consult. Immutable: an amendment gives a new book, so that yesterday's decisions can be
 * explained with yesterday's numbers.
 */
export class RuleBook {
  constructor(private readonly table: RuleTable = RULE_TABLE) {}

  /**
   * The parameter set of a rule in force on a China day.
   * @throws RuleNotInForceError before the rule's first version
   */
  at<I extends RuleId>(id: I, date: ChinaDate): RuleInForce<I> {
    // A time or a short year would compare wrongly as text and pick the wrong version.
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RangeError(`not a calendar day: ${date.slice(0, 40)}`);
    const rule: Rule<I> = this.table[id];
    const version = rule.versions.findLast((each) => each.effectiveFrom <= date);
    if (!version) throw new RuleNotInForceError(`${id} took effect on ${rule.effectiveFrom}, asked for ${date}`);
    return { rule, effectiveFrom: version.effectiveFrom, parameters: version.parameters };
  }

  /**
   * A book in which a rule has other parameters from a day on. Days before keep theirs.
   * @throws RangeError when the rule already has a version from that day or a later one: history is not rewritten
   */
  amended<I extends RuleId>(id: I, version: RuleVersion<I>): RuleBook {
    const rule: Rule<I> = this.table[id];
    const last = rule.versions.at(-1)!;
    if (version.effectiveFrom <= last.effectiveFrom) {
      throw new RangeError(`${id} already has a version from ${last.effectiveFrom}`);
    }
    return new RuleBook({ ...this.table, [id]: { ...rule, versions: [...rule.versions, version] } });
  }
}

/** The rules as published. */
export const STANDARD_RULES = new RuleBook();

/** {@link RuleBook.at} of the published rules. */
export function ruleAt<I extends RuleId>(id: I, date: ChinaDate): RuleInForce<I> {
  return STANDARD_RULES.at(id, date);
}
