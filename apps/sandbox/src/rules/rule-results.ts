import type { RuleId } from '@app/compliance';

/** What a rule's tests say. A rule that no test names is not proven yet. */
export type RuleResult = 'passed' | 'failed' | 'not yet';

export interface RuleProof {
  readonly result: RuleResult;
  /** Test files that name the rule, relative to the project. */
  readonly files: readonly string[];
  readonly tests: number;
}

/** The part of Jest's `--json` result that is read here. */
export interface JestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly status: string;
    }[];
  }[];
}

const RULE_TITLE = /^(R-[A-Z0-9]+)(?![\w-])/;
const DESCRIBE = /\bdescribe(?:\.each[^'"`]*)?\(\s*['"`](R-[A-Z0-9]+)(?![\w-])/g;

/** The rule a describe block is about, when its title begins with a rule's id. */
function ruleOfTitles(titles: readonly string[]): string | undefined {
  for (const title of titles) {
    const id = RULE_TITLE.exec(title)?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

/**
 * What the tests say of every rule: a test belongs to the rule its describe block is titled with. One test that did not
 * pass, or was not run, fails its rule; so does a file that names the rule and could not be run at all.
 * @param sourceOf text of a test file, asked for files that ran no test
 */
export function proofsOf(
  report: JestReport,
  ruleIds: readonly RuleId[],
  relative: (file: string) => string,
  sourceOf: (file: string) => string,
): ReadonlyMap<RuleId, RuleProof> {
  const outcomes = new Map<string, { files: Set<string>; passed: number; failed: number }>();
  const note = (id: string, file: string, passed: boolean): void => {
    const outcome = outcomes.get(id) ?? { files: new Set(), passed: 0, failed: 0 };
    outcomes.set(id, outcome);
    outcome.files.add(relative(file));
    if (passed) outcome.passed += 1;
    else outcome.failed += 1;
  };
  for (const { name, assertionResults } of report.testResults) {
    for (const { ancestorTitles, status } of assertionResults) {
      const id = ruleOfTitles(ancestorTitles);
      if (id !== undefined) note(id, name, status === 'passed');
    }
    if (assertionResults.length > 0) continue;
    for (const [, id] of sourceOf(name).matchAll(DESCRIBE)) note(id!, name, false);
  }
  return new Map(ruleIds.map((id) => [id, proofOf(outcomes.get(id))]));
}

function proofOf(outcome: { files: Set<string>; passed: number; failed: number } | undefined): RuleProof {
  if (!outcome) return { result: 'not yet', files: [], tests: 0 };
  const { files, passed, failed } = outcome;
  return { result: failed === 0 ? 'passed' : 'failed', files: [...files].sort(), tests: passed + failed };
}
