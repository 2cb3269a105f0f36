import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type Rule, RULES } from '@app/compliance';
import { projectRoot } from '@app/database';
import { enforcementOf, type SourceFile } from './enforcement.js';
import { type JestReport, type RuleProof, proofsOf } from './rule-results.js';

const ROOT = projectRoot();
/** Tells of every decline which rule is behind it and decides nothing. */
const NAMES_ONLY = 'migrations/0036-rule-of-declines.sql';
const USAGE = `usage: npm run rules [-- --from FILE]
  prints every rule of the product: where it is enforced, and what its tests say
  --from FILE   takes the result of an earlier run (jest --json) instead of running test/rules
`;

/** Prints every rule with its citation, its places and its proof; the last line is JSON for programs. Fails when a rule fails. */
async function main(): Promise<void> {
  const report = readReport(reportFile(process.argv.slice(2)) ?? (await runTests()));
  const ids = RULES.map(({ id }) => id);
  const proofs = proofsOf(
    report,
    ids,
    (file) => relative(ROOT, file),
    (file) => readFileSync(file, 'utf8'),
  );
  const places = enforcementOf(sources());
  for (const rule of RULES) process.stdout.write(textOf(rule, places.get(rule.id)!, proofs.get(rule.id)!));
  const count = (result: RuleProof['result']) => ids.filter((id) => proofs.get(id)!.result === result).length;
  process.stdout.write(`${JSON.stringify({ rules: ids.length, proven: count('passed') })}\n`);
  process.exit(count('failed') === 0 ? 0 : 1);
}

function reportFile(args: readonly string[]): string | undefined {
  if (args.length === 0) return undefined;
  if (args.length === 2 && args[0] === '--from') return args[1]!;
  process.stderr.write(USAGE);
  process.exit(2);
}

function readReport(file: string): JestReport {
  const report = JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  if (!Array.isArray(report.testResults)) throw new TypeError(`${file} is no result of jest --json`);
  return report;
}

/** Runs the rules' own suites. @returns the file with the result */
async function runTests(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'yufuka-rules-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outputFile = join(folder, 'result.json');
  const jest = join(dirname(createRequire(join(ROOT, 'package.json')).resolve('jest/package.json')), 'bin', 'jest.js');
  const args = [
    '--experimental-vm-modules',
    '--no-warnings',
    jest,
    'test/rules/',
    '--json',
    `--outputFile=${outputFile}`,
  ];
  // What Jest prints goes to the error stream: the output is the list of rules.
  const run = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => run.kill(signal));
  const signal = await new Promise((done) => run.on('exit', (_code, ended) => done(ended)));
  if (signal !== null) throw new Error(`the tests were ended by ${String(signal)}`);
  return outputFile;
}

/** TypeScript of apps and libs without tests and without the sandbox, which stands outside our walls; and the migrations. */
function sources(): SourceFile[] {
  const list = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  return [...list('apps'), ...list('libs'), ...list('migrations')]
    .filter((path) => /\.(ts|sql)$/.test(path) && !/\.(spec|fixture)\.ts$/.test(path))
    .filter((path) => !/^(apps\/sandbox|libs\/testkit)\//.test(path) && path !== NAMES_ONLY)
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function textOf({ id, title, citation }: Rule, places: readonly string[], proof: RuleProof): string {
  const tests = proof.tests === 0 ? '' : ` (${proof.tests} tests)`;
  return [
    `${id}  ${title.zh} · ${title.en}`,
    `  citation  ${citation.zh} · ${citation.en}`,
    `  enforced  ${places.length === 0 ? 'not yet' : places.join(', ')}`,
    `  test      ${proof.files.length === 0 ? 'not yet' : proof.files.join(', ')}`,
    `  result    ${proof.result}${tests}`,
    '\n',
  ].join('\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
