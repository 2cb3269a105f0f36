import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '@app/database';

export interface DemoOptions {
  /** Play the story, print the result as the last line, and stop. */
  readonly exit: boolean;
  /** Where everything the sandbox keeps lies: database, keys, bank, terminals, the story's progress. */
  readonly dataDir: string;
  /** Begin with an empty sandbox. */
  readonly fresh: boolean;
  /** Where the result is written while the platform is up; not with `exit`. */
  readonly resultFile: string;
}

/** Reads `npm run demo -- [--exit] [--keep-data DIR] [--fresh] [--result FILE]`: by default `var/sandbox` and `var/demo.json`. */
export function demoOptions(argv: string[]): DemoOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      exit: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      'keep-data': { type: 'string' },
      result: { type: 'string' },
    },
  });
  const dataDir = values['keep-data'] ? resolve(values['keep-data']) : join(projectRoot(), 'var', 'sandbox');
  const resultFile = values.result ? resolve(values.result) : join(projectRoot(), 'var', 'demo.json');
  return { exit: values.exit, fresh: values.fresh, dataDir, resultFile };
}
