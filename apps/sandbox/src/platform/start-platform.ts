import { createServer } from 'node:net';
import { Users } from '@app/access';
import { startApp } from '@app/http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SandboxPlatform } from '../clock/sandbox-platform.port.js';
import { SandboxModule } from '../sandbox.module.js';
import { type ChildApp, startChildApp } from './child-app.js';
import { DataFolder } from './data-folder.js';
import { openSandboxDatabase, wipe } from './sandbox-database.js';
import { makeStaff, type SandboxLogin } from './staff.js';

export interface PlatformOptions {
  readonly dataDir: string;
  readonly fresh: boolean;
  /** Take the well-known ports where they are free; else any. */
  readonly knownPorts: boolean;
  readonly tell: (line: string) => void;
}

export interface Endpoints {
  readonly issuer: string;
  readonly acceptance: string;
  readonly clearing: string;
  readonly sandbox: string;
  /** `host:port` of the POS gateway. */
  readonly pos: string;
}

/** The whole platform on this machine: database, three applications as processes of their own, and the sandbox's own parts. */
export interface Platform {
  readonly folder: DataFolder;
  readonly endpoints: Endpoints;
  readonly staff: readonly SandboxLogin[];
  readonly database: string;
  stop(): Promise<void>;
}

const PORTS = { sandbox: 3000, issuer: 3001, acceptance: 3002, clearing: 3003, pos: 8583 };

export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { tell } = options;
  if (options.fresh) wipe(options.dataDir);
  const folder = DataFolder.claim(options.dataDir);
  const database = await openSandboxDatabase(folder, options.fresh, tell);
  const apps: ChildApp[] = [];
  let sandbox: NestFastifyApplication | undefined;
  const stop = async () => {
    for (const app of [...apps].reverse()) await app.stop();
    await sandbox?.close();
    await database.stop();
    folder.release();
  };
  try {
    const port = async (name: keyof typeof PORTS) =>
      String(options.knownPorts && (await isFree(PORTS[name])) ? PORTS[name] : 0);
    const env = {
      DATABASE_URL: database.url,
      DATABASE_OWNER_URL: '',
      YUFUKA_SANDBOX: '1',
      YUFUKA_HSM_KEY_FILE: folder.file('hsm.key'),
      YUFUKA_BANK_DIR: folder.folder('bank'),
      HOST: '127.0.0.1',
    };
    tell('starting issuer, acceptance and clearing …');
    const logs = folder.folder('logs');
    const start = async (name: 'issuer' | 'acceptance' | 'clearing') => {
      const posPort = name === 'acceptance' ? { POS_PORT: await port('pos') } : {};
      const app = await startChildApp(name, { ...env, PORT: await port(name), ...posPort }, logs);
      apps.push(app);
      return app.ready;
    };
    // The first one makes the storage key of the sandbox; the others find it.
    const issuer = await start('issuer');
    const [acceptance, clearing] = await Promise.all([start('acceptance'), start('clearing')]);

    const endpoints = { issuer: issuer.url, acceptance: acceptance.url, clearing: clearing.url };
    let staff: SandboxLogin[] = [];
    const control: SandboxPlatform = {
      endpoints,
      credentialsOf: (login) => staff.find((one) => one.login === login)!,
    };
    sandbox = await startApp({
      name: 'sandbox',
      module: SandboxModule.forRoot({
        database,
        platform: control,
        bankDir: env.YUFUKA_BANK_DIR,
        bankStateFile: folder.file('bank-state.json'),
      }),
      port: Number(await port('sandbox')),
      sandbox: true,
      logLevel: 'warn',
    });
    staff = await makeStaff(sandbox.get(Users), folder.path);
    return {
      folder,
      endpoints: { ...endpoints, sandbox: await sandbox.getUrl(), pos: acceptance.pos! },
      staff,
      database: database.label,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}
