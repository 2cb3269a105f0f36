#!/usr/bin/env node
// Every npm script starts here: installs what is missing, builds, and runs the command. Needs nothing but Node and npm.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [command, ...args] = process.argv.slice(2);
const say = (text) => process.stderr.write(`▸ ${text}\n`);

function fail(status) {
  process.exit(status ?? 1);
}

/** Runs a program to its end; its failure is ours. */
function must(program, programArgs, env = {}) {
  const result = spawnSync(program, programArgs, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (result.status !== 0) fail(result.status);
}

function install() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = createHash('sha256')
    .update(lock)
    .update(process.platform + process.arch)
    .digest('hex');
  const stampFile = join(root, 'node_modules', '.yufuka-install');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('installing packages with npm ci (about a minute the first time)');
  must('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stampFile, stamp);
}

/** The path of a program that an installed package brings. */
function bin(packageName, name = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin: declared } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof declared === 'string' ? declared : declared[name]);
}

const WEB = join('apps', 'console', 'web');
/** What the page is made of, beside the packages. */
const WEB_SOURCES = [WEB, join('libs', 'contracts', 'src'), 'package-lock.json'];

function build() {
  const web = join(root, 'dist', WEB);
  const kept = join(root, 'var', 'console-web');
  // The page takes seconds to build and changes seldom: the one that is there stays when nothing it is made of has changed.
  const stamp = stampOf(WEB_SOURCES);
  const unchanged = existsSync(join(web, 'stamp')) && readFileSync(join(web, 'stamp'), 'utf8') === stamp;
  if (unchanged) {
    rmSync(kept, { recursive: true, force: true });
    renameSync(web, kept);
  }
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  if (unchanged) {
    mkdirSync(dirname(web), { recursive: true });
    renameSync(kept, web);
  }
  buildServers();
  if (!unchanged) buildWeb(web, stamp);
}

function buildServers() {
  const swc = join(root, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
  const ignored = ['--ignore', '**/*.spec.ts', '--ignore', `${WEB}/**`];
  const swcArgs = ['apps', 'libs', 'bench', '-d', 'dist', '--config-file', '.swcrc', ...ignored, '--quiet'];
  must(process.execPath, [swc, ...swcArgs]);
}

function buildWeb(web, stamp) {
  say("building the console's page");
  must(process.execPath, [bin('vite'), 'build', '--config', join(root, WEB, 'vite.config.mjs')]);
  const assets = join(web, 'assets');
  for (const name of readdirSync(assets).filter((file) => /\.(js|css|svg)$/.test(file))) {
    writeFileSync(join(assets, `${name}.gz`), gzipSync(readFileSync(join(assets, name)), { level: 9 }));
  }
  writeFileSync(join(web, 'stamp'), stamp);
}

/** A hash of all that lies in files and folders. */
function stampOf(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (statSync(join(root, path)).isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) add(join(path, name));
    } else hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  };
  paths.forEach(add);
  return hash.digest('hex');
}

/** Runs a built entry point, handing signals on, and ends as it ends. */
function runBuilt(entry, entryArgs, nodeArgs = []) {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', ...nodeArgs, join(root, 'dist', entry), ...entryArgs],
    { cwd: root, stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function jest(jestArgs, env = {}) {
  must(process.execPath, ['--experimental-vm-modules', '--no-warnings', bin('jest'), ...jestArgs], env);
}

const commands = {
  build() {
    build();
  },
  demo() {
    build();
    runBuilt('apps/sandbox/src/demo/main.js', args);
  },
  migrate() {
    build();
    runBuilt('apps/clearing/src/migrate.js', args);
  },
  'create-user'() {
    if (!existsSync(join(root, 'dist/apps/issuer/src/create-user.js'))) build();
    runBuilt('apps/issuer/src/create-user.js', args);
  },
  'rotate-storage-key'() {
    // Applications may run from this very build: it must not go away under them.
    if (!existsSync(join(root, 'dist/apps/acceptance/src/rotate-storage-key.js'))) build();
    runBuilt('apps/acceptance/src/rotate-storage-key.js', args);
  },
  bench() {
    build();
    runBuilt('bench/src/main.js', args);
  },
  'pos:certify'() {
    // A demo that is being certified runs from this very build: it must not go away under it.
    if (!existsSync(join(root, 'dist/apps/sandbox/src/certify/main.js'))) build();
    runBuilt('apps/sandbox/src/certify/main.js', args);
  },
  rules() {
    build();
    runBuilt('apps/sandbox/src/rules/main.js', args);
  },
  simulate() {
    build();
    runBuilt('apps/sandbox/src/simulate/main.js', args);
  },
  test() {
    build();
    jest(args);
  },
  'test:redis'() {
    build();
    jest(['--config', 'jest.redis.config.mjs', ...args]);
  },
  'test:browser'() {
    build();
    jest(['--config', 'jest.browser.config.mjs', ...args]);
  },
  screenshots() {
    build();
    jest(['--config', 'jest.browser.config.mjs', ...args], { YUFUKA_SCREENSHOTS: '1' });
  },
  check() {
    const steps = [
      ['types', [bin('typescript', 'tsc'), '-p', '.']],
      ['types of the page', [bin('typescript', 'tsc'), '-p', WEB]],
      ['types of the browser tests', [bin('typescript', 'tsc'), '-p', 'test/browser']],
      ['lint', [bin('eslint'), '.', '--max-warnings', '0']],
      ['format', [bin('prettier'), '--check', '--log-level', 'warn', '.']],
      [
        'import walls',
        [
          bin('dependency-cruiser', 'depcruise'),
          '--config',
          '.dependency-cruiser.mjs',
          'apps',
          'libs',
          'bench',
          'test',
        ],
      ],
      ['unused code', [join(root, 'node_modules', 'knip', 'bin', 'knip.js')]],
    ];
    for (const [name, stepArgs] of steps) {
      say(name);
      must(process.execPath, stepArgs);
    }
    say('API descriptions');
    build();
    must(process.execPath, [join(root, 'dist/apps/sandbox/src/openapi/main.js'), '--check']);
    say('size of the entrance');
    must(process.execPath, [join(root, 'scripts', 'check-entrance-size.mjs')]);
    say('all checks passed');
  },
  openapi() {
    build();
    must(process.execPath, [join(root, 'dist/apps/sandbox/src/openapi/main.js')]);
  },
};

if (!commands[command]) {
  process.stderr.write(`usage: npm run ${Object.keys(commands).join(' | ')}\n`);
  fail(2);
}
mkdirSync(join(root, 'var'), { recursive: true });
install();
commands[command]();
