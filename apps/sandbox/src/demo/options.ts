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
}

/** Reads `npm run demo -- [--exit] [--keep-data DIR] [--fresh]`. Without a folder the sandbox lives in `var/sandbox`. */
export function demoOptions(argv: string[]): DemoOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      exit: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      'keep-data': { type: 'string' },
    },
  });
  const dataDir = values['keep-data'] ? resolve(values['keep-data']) : join(projectRoot(), 'var', 'sandbox');
  return { exit: values.exit, fresh: values.fresh, dataDir };
}
