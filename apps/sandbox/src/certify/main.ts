import { type CaseResult, certify } from './certification.js';
import { certifyOptions, USAGE, UsageError } from './options.js';

const MARKS: Record<CaseResult['result'], string> = { passed: 'pass', failed: 'FAIL', skipped: 'skip' };

const tell = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Certifies a gateway and ends with 0 when every case passed. The last line is JSON for programs. */
async function main(): Promise<number> {
  const options = certifyOptions(process.argv.slice(2));
  const { host, port, terminalNo, algorithm, macAlgorithm } = options.terminal;
  tell(`terminal ${terminalNo} (${algorithm}, ${macAlgorithm} MAC) at ${host}:${port}`);
  const results = await certify(options, ({ id, title, result, detail, durationMs }) => {
    tell(`  ${MARKS[result]}  ${id.padEnd(18)}${title}`);
    tell(`        ${' '.repeat(18)}${detail} (${durationMs} ms)`);
  });
  const count = (result: CaseResult['result']): number => results.filter((each) => each.result === result).length;
  const [passed, failed, skipped] = [count('passed'), count('failed'), count('skipped')];
  const cases = results.map(({ id, result, detail }) => ({ id, result, detail }));
  tell(JSON.stringify({ certified: passed === results.length, passed, failed, skipped, cases }));
  return passed === results.length ? 0 : 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(error instanceof UsageError ? `${error.message}\n${USAGE}` : `${String(error)}\n`);
    process.exitCode = 2;
  },
);
