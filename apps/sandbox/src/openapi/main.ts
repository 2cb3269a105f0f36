import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@app/database';
import { emptyFolder } from '../platform/sandbox-database.js';
import { startPlatform } from '../platform/start-platform.js';

const APPS = ['issuer', 'acceptance', 'clearing'] as const;

/**
 * Writes the API descriptions to docs/openapi as the running applications serve them; with `--check` it only compares and fails
 * when they differ.
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
  mkdirSync(join(projectRoot(), 'docs', 'openapi'), { recursive: true });
  try {
    for (const app of APPS) {
      const response = await fetch(`${platform.endpoints[app]}/openapi.json`);
      const text = `${JSON.stringify(await response.json(), null, 2)}\n`;
      const file = join(projectRoot(), 'docs', 'openapi', `${app}.json`);
      if (!check) writeFileSync(file, text);
      else if (read(file) !== text) stale.push(`docs/openapi/${app}.json`);
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
