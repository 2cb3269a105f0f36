import { createServer } from 'node:net';
import { SecondFactors, Users } from '@app/access';
import { startApp } from '@app/http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SandboxPlatform } from '../clock/sandbox-platform.port.js';
import { EntranceBoard } from '../entrances/entrance-board.js';
import { LabBench } from '../lab/index.js';
import { MessageBox } from '../messages/message-box.js';
import { SandboxModule, type SandboxSettings } from '../sandbox.module.js';
import { ChildApp, type ReadyLine } from './child-app.js';
import { DataFolder } from './data-folder.js';
import { emptyFolder, openSandboxDatabase, type SandboxDatabase } from './sandbox-database.js';
import { makeStaff, type SandboxLogin, staffEntrances } from './staff.js';

export interface PlatformOptions {
  readonly dataDir: string;
  readonly fresh: boolean;
  /** Take the well-known ports where they are free; else any. */
  readonly knownPorts: boolean;
  /** Whether the console starts, too; unless told it does not. */
  readonly withConsole?: boolean;
  readonly tell: (line: string) => void;
  /** An application died and could not be brought back; the platform still has to be stopped. */
  readonly onGivenUp: (error: Error) => void;
}

export interface Endpoints {
  readonly issuer: string;
  readonly acceptance: string;
  readonly clearing: string;
  readonly sandbox: string;
  /** `host:port` of the POS gateway. */
  readonly pos: string;
  /** The page for people, when it was asked for. */
  readonly console?: string;
}

/** The whole platform on this machine: database, three applications as processes of their own, and the sandbox's own parts. */
export interface Platform {
  readonly folder: DataFolder;
  readonly endpoints: Endpoints;
  readonly staff: readonly SandboxLogin[];
  /** The one-click log-ins of the console. */
  readonly entrances: EntranceBoard;
  /** Empty until it is equipped. */
  readonly lab: LabBench;
  readonly database: string;
  stop(): Promise<void>;
}

type AppName = 'issuer' | 'acceptance' | 'clearing' | 'console';

const PORTS = { console: 3010, sandbox: 3000, issuer: 3001, acceptance: 3002, clearing: 3003, pos: 8583 };

/**
 * Starts everything. An application that dies is started again.
 * @param ending aborted by {@link Platform.stop}, or by the caller to have a start under way given up
 * @throws Error when a part does not come up, with all parts stopped
 */
export async function startPlatform(options: PlatformOptions, ending = new AbortController()): Promise<Platform> {
  const { tell } = options;
  const folder = DataFolder.claim(options.dataDir);
  const parts = new PlatformParts(folder, ending);
  try {
    if (options.fresh) await emptyFolder(folder);
    const database = await openSandboxDatabase(folder, options.fresh, tell);
    parts.database = database;
    const port = (name: keyof typeof PORTS) => portFor(name, options.knownPorts);
    const messages = await MessageBox.start();
    parts.messages = messages;
    const env = environmentOf(folder, database);
    tell('starting issuer, acceptance and clearing …');
    const child = { logDir: folder.folder('logs'), ending: ending.signal, tell, onGivenUp: options.onGivenUp };
    const start = async (name: AppName, more: NodeJS.ProcessEnv) =>
      parts.add(ChildApp.start({ ...child, name, env: { PORT: await port(name), ...more } }));
    ending.signal.throwIfAborted();
    // The first one makes the storage key of the sandbox; the others find it.
    const issuer = await start('issuer', { ...env, YUFUKA_SMS_URL: messages.url });
    const withPos = { ...env, POS_PORT: await port('pos') };
    const [acceptance, clearing] = await Promise.all([start('acceptance', withPos), start('clearing', env)]);

    const endpoints = { issuer: issuer.url, acceptance: acceptance.url, clearing: clearing.url };
    let staff: SandboxLogin[] = [];
    const control: SandboxPlatform = {
      endpoints,
      credentialsOf: (login) => staff.find((one) => one.login === login)!,
    };
    ending.signal.throwIfAborted();
    const entrances = new EntranceBoard();
    const settings = {
      database,
      platform: control,
      entrances,
      messages,
      hsmKeyFile: env.YUFUKA_HSM_KEY_FILE,
      bankDir: env.YUFUKA_BANK_DIR,
      bankStateFile: folder.file('bank-state.json'),
      labDir: folder.folder('lab'),
    };
    const sandbox = await startSandbox(settings, Number(await port('sandbox')));
    parts.sandbox = sandbox;
    staff = await makeStaff(sandbox.get(Users), sandbox.get(SecondFactors), folder.path);
    entrances.publish(staffEntrances(staff));
    const sandboxUrl = await sandbox.getUrl();
    ending.signal.throwIfAborted();
    const page = options.withConsole ? await start('console', consoleEnvironment(endpoints, sandboxUrl)) : undefined;
    return {
      folder,
      endpoints: { ...(page ? { console: page.url } : {}), ...endpoints, sandbox: sandboxUrl, pos: acceptance.pos! },
      staff,
      entrances,
      lab: sandbox.get(LabBench),
      database: database.label,
      stop: () => parts.stop(),
    };
  } catch (error) {
    await parts.stop();
    throw error;
  }
}

/** The parts that are the sandbox's own, in this very process. */
function startSandbox(settings: SandboxSettings, port: number): Promise<NestFastifyApplication> {
  const module = SandboxModule.forRoot(settings);
  return startApp({ name: 'sandbox', module, port, sandbox: true, logLevel: 'warn', signalsElsewhere: true });
}

/** What every application that keeps something is started with. */
function environmentOf(folder: DataFolder, database: SandboxDatabase) {
  return {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: '',
    YUFUKA_SANDBOX: '1',
    YUFUKA_HSM_KEY_FILE: folder.file('hsm.key'),
    YUFUKA_BANK_DIR: folder.folder('bank'),
    HOST: '127.0.0.1',
  };
}

/** Where the console finds the applications; it needs neither the database nor a key. */
function consoleEnvironment(endpoints: SandboxPlatform['endpoints'], sandboxUrl: string) {
  return {
    YUFUKA_SANDBOX: '1',
    HOST: '127.0.0.1',
    YUFUKA_ISSUER_URL: endpoints.issuer,
    YUFUKA_ACCEPTANCE_URL: endpoints.acceptance,
    YUFUKA_CLEARING_URL: endpoints.clearing,
    YUFUKA_SANDBOX_URL: sandboxUrl,
  };
}

/** What has been started so far, stopped in the opposite order. */
class PlatformParts {
  database: SandboxDatabase | undefined;
  sandbox: NestFastifyApplication | undefined;
  messages: MessageBox | undefined;
  private readonly apps: Promise<ChildApp>[] = [];
  private stopped: Promise<void> | undefined;

  constructor(
    private readonly folder: DataFolder,
    private readonly ending: AbortController,
  ) {}

  async add(app: Promise<ChildApp>): Promise<ReadyLine> {
    this.apps.push(app);
    return (await app).ready;
  }

  stop(): Promise<void> {
    return (this.stopped ??= this.stopAll());
  }

  private async stopAll(): Promise<void> {
    this.ending.abort();
    for (const app of [...this.apps].reverse()) {
      // One that did not come up is gone already.
      await app.then((up) => up.stop()).catch(() => undefined);
    }
    await this.sandbox?.close();
    await this.messages?.stop();
    await this.database?.stop();
    this.folder.release();
  }
}

/** The well-known port where it is wanted and free, else any. */
async function portFor(name: keyof typeof PORTS, known: boolean): Promise<string> {
  return String(known && (await isFree(PORTS[name])) ? PORTS[name] : 0);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}
