import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '@app/database';
import { emptyFolder } from '../platform/sandbox-database.js';
import { startPlatform } from '../platform/start-platform.js';
import { contractTypes } from './contract-types.js';

const APPS = ['issuer', 'acceptance', 'clearing'] as const;

/**
 * Writes the API descriptions as the running applications serve them to docs/openapi, and the types of their clients to
 * libs/contracts; with `--check` it only compares and fails when they differ.
 */
async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const dataDir = mkdtempSync(join(tmpdir(), 'yufuka-openapi-'));
  const platform = await startPlatform({
    dataDir,
    fresh: false,
    knownPorts: false,
    tell: () => undefined,
    onGivenUp: () => undefined,
  });
  const stale: string[] = [];
  try {
    for (const app of APPS) {
      const response = await fetch(`${platform.endpoints[app]}/openapi.json`);
      const document = (await response.json()) as object;
      const written = {
        [`docs/openapi/${app}.json`]: `${JSON.stringify(document, null, 2)}\n`,
        [`libs/contracts/src/generated/${app}.ts`]: await contractTypes(document),
      };
      for (const [path, text] of Object.entries(written)) {
        const file = join(projectRoot(), path);
        if (check && read(file) !== text) stale.push(path);
        if (check) continue;
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
  } finally {
    await platform.stop();
    await emptyFolder(platform.folder);
    rmSync(dataDir, { recursive: true, force: true });
  }
  if (stale.length > 0) {
    console.error(
      `${stale.join(', ')} no longer tell what the applications serve: run npm run openapi and look at the difference`,
    );
    process.exit(1);
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
