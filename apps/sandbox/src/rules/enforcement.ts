import { RULES, type RuleId } from '@app/compliance';

/** A source file of the product. */
export interface SourceFile {
  /** Relative to the project. */
  readonly path: string;
  readonly text: string;
}

/** Where the rules are decided; everything else enforces them by calling these decisions or naming their codes. */
const DECISIONS = /^libs\/compliance\/src\/[\w-]+\.rules\.ts$/;
const COMPLIANCE = 'libs/compliance/';
const FUNCTION = /^(export )?function (\w+)([\s\S]*?^\})/gm;

/** Codes that belong to one rule alone; of the others nobody can tell which rule they stand for. */
const OWN_CODES: ReadonlyMap<RuleId, readonly string[]> = new Map(
  RULES.map(({ id, codes }) => [
    id,
    codes.filter((code) =>
      RULES.every((other) => other.id === id || !(other.codes as readonly string[]).includes(code)),
    ),
  ]),
);

/**
 * Where each rule is enforced, read from the source itself: files that call a decision which consults the rule, name one of
 * its refusal codes, or name the rule. Comments do not count, but in SQL, where a constraint cannot name its rule otherwise.
 * @param files TypeScript of apps and libs without tests, and the migrations
 */
export function enforcementOf(files: readonly SourceFile[]): ReadonlyMap<RuleId, readonly string[]> {
  const decisions = decisionsOf(files);
  const places = new Map<RuleId, string[]>(RULES.map(({ id }) => [id, []]));
  for (const { path, text } of files) {
    if (path.startsWith(COMPLIANCE)) continue;
    const named = rulesIn(path, text, decisions);
    for (const id of named) places.get(id)?.push(path);
  }
  return places;
}

function rulesIn(path: string, text: string, decisions: ReadonlyMap<string, ReadonlySet<RuleId>>): Set<RuleId> {
  if (path.endsWith('.sql')) return new Set(RULES.map(({ id }) => id).filter((id) => names(text, id, true)));
  const code = withoutComments(text);
  const found = namedIn(code);
  for (const [decision, rules] of decisions) if (calls(code, decision)) for (const id of rules) found.add(id);
  return found;
}

/** Rules named in code by their id or by a code that is theirs alone. */
function namedIn(code: string): Set<RuleId> {
  return new Set(RULES.map(({ id }) => id).filter((id) => names(code, id, false)));
}

function names(text: string, id: RuleId, inComments: boolean): boolean {
  const mention = inComments ? new RegExp(`\\b${id}(?![\\w-])`) : new RegExp(`['"\`]${id}['"\`]`);
  return mention.test(text) || OWN_CODES.get(id)!.some((code) => text.includes(`'${code}'`));
}

function calls(code: string, name: string): boolean {
  return new RegExp(`\\b${name}\\(`).test(code);
}

/** The exported decisions of the compliance room and the rules each consults, by itself or through another. */
function decisionsOf(files: readonly SourceFile[]): ReadonlyMap<string, ReadonlySet<RuleId>> {
  const bodies = new Map<string, { code: string; exported: boolean }>();
  for (const { path, text } of files) {
    if (!DECISIONS.test(path)) continue;
    for (const [, exported, name, code] of withoutComments(text).matchAll(FUNCTION)) {
      bodies.set(name!, { code: code!, exported: exported !== undefined });
    }
  }
  const consulted = new Map<string, Set<RuleId>>();
  const visit = (name: string): ReadonlySet<RuleId> => {
    const known = consulted.get(name);
    if (known) return known;
    const { code } = bodies.get(name)!;
    const rules = namedIn(code);
    consulted.set(name, rules);
    for (const other of bodies.keys())
      if (other !== name && calls(code, other)) for (const id of visit(other)) rules.add(id);
    return rules;
  };
  return new Map([...bodies].filter(([, { exported }]) => exported).map(([name]) => [name, visit(name)]));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
