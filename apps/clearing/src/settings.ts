import type { DatabaseSettings } from '@app/database';

/** What the clearing application is started with. */
export interface ClearingSettings {
  readonly database: DatabaseSettings;
  /** Simulated time, shared by all processes; never in production. */
  readonly sandbox: boolean;
  /** File of the HSM's storage key. */
  readonly hsmKeyFile: string;
  readonly redisUrl?: string;
  /** Folder exchanged with the bank: `to-bank/`, `from-bank/`. */
  readonly bankDir: string;
  /** Our account at the central bank; a statement of any other is refused. */
  readonly reserveAccount: string;
  /** Gap between two looks into `from-bank/`. */
  readonly pollBankMs: number;
  /** Gap between two looks for chips whose time has come; told facts wake them at once. */
  readonly sweepChipsMs: number;
}

/** Injection token of {@link ClearingSettings}. */
export const CLEARING_SETTINGS = Symbol('ClearingSettings');

/** The reserve account of the sandbox: made up, known to the sandbox's bank and to the issuer as well (docs/bank-files.md). */
export const SANDBOX_RESERVE_ACCOUNT = '99100000000000000017';

const SANDBOX_POLL_MS = 2_000;
const POLL_MS = 60_000;
const SWEEP_CHIPS_MS = 30_000;

/** @throws Error naming the variable that is missing: outside the sandbox nothing is guessed */
export function clearingSettings(env: NodeJS.ProcessEnv): ClearingSettings {
  const sandbox = env.YUFUKA_SANDBOX === '1';
  const needed = (name: string, inSandbox?: string) => {
    const value = env[name] ?? (sandbox ? inSandbox : undefined);
    if (!value) throw new Error(`${name} is not set`);
    return value;
  };
  const url = needed('DATABASE_URL');
  return {
    database: { url, ownerUrl: env.DATABASE_OWNER_URL ?? url },
    sandbox,
    hsmKeyFile: needed('YUFUKA_HSM_KEY_FILE'),
    ...(env.REDIS_URL ? { redisUrl: env.REDIS_URL } : {}),
    bankDir: needed('YUFUKA_BANK_DIR'),
    reserveAccount: needed('YUFUKA_RESERVE_ACCOUNT', SANDBOX_RESERVE_ACCOUNT),
    pollBankMs: sandbox ? SANDBOX_POLL_MS : POLL_MS,
    sweepChipsMs: sandbox ? SANDBOX_POLL_MS : SWEEP_CHIPS_MS,
  };
}
