import { AUTHORIZATION_POLICY } from '@app/authorization';
import { databaseSettings, type DatabaseSettings } from '@app/database';

/** What the acceptance application is started with. Policies, not law, have their default in {@link ACCEPTANCE_POLICY}. */
export interface AcceptanceSettings {
  readonly database: DatabaseSettings;
  /** Simulated time, keys generated and revealed for simulators. Never in production. */
  readonly sandbox: boolean;
  /** File of the HSM's storage key; without one the custodians' components are taken from the environment. */
  readonly hsmKeyFile: string | undefined;
  /** Port of the POS gateway; 0 takes any free one. */
  readonly posPort: number;
  readonly host: string;
  /** BullMQ on Redis instead of PostgreSQL. */
  readonly redisUrl?: string;
  /** Quicker than the house's own pace, for tests. */
  readonly pace?: Partial<AcceptancePace>;
}

/** How often what runs by itself comes round, by real time. */
export interface AcceptancePace {
  /** Between two looks into the ledger for what merchants must be told. */
  readonly tailMs: number;
  /** Between two looks for orders, tenders and holds that time has run out for, or that a crash left half done. */
  readonly sweepMs: number;
  /** Age at which a payment under way is taken for one that a crash cut off. */
  readonly unansweredMs: number;
  /** Between the tries of a notification: one more try than gaps. */
  readonly notificationGapsMs: readonly number[];
}

const MINUTE_MS = 60_000;
const PACE: AcceptancePace = {
  tailMs: 1000,
  sweepMs: 15_000,
  unansweredMs: MINUTE_MS,
  // Eight tries in 24 hours.
  notificationGapsMs: [1, 5, 25, 89, 240, 360, 720].map((minutes) => minutes * MINUTE_MS),
};

export function paceOf({ pace }: AcceptanceSettings): AcceptancePace {
  return { ...PACE, ...pace };
}

export const ACCEPTANCE_SETTINGS = Symbol('AcceptanceSettings');

/** Numbers a house chooses for itself. */
export const ACCEPTANCE_POLICY = {
  /** First three digits of every merchant number: this acceptance institution. */
  institutionCode: '871',
  /** Wrong PINs after which a card accepts none; natural days after a purchase within which a refund is taken. */
  ...AUTHORIZATION_POLICY,
  /** How long a process may go on with what it knew of a terminal or merchant. */
  profileTtlMs: 5000,
  profilesMax: 50_000,
} as const;

/** @throws Error naming the variable that is missing: outside the sandbox nothing is guessed */
export function acceptanceSettings(env: NodeJS.ProcessEnv): AcceptanceSettings {
  return {
    database: databaseSettings(env),
    sandbox: env.YUFUKA_SANDBOX === '1',
    hsmKeyFile: env.YUFUKA_HSM_KEY_FILE,
    posPort: Number(env.POS_PORT ?? 0),
    host: env.HOST ?? '127.0.0.1',
    ...(env.REDIS_URL ? { redisUrl: env.REDIS_URL } : {}),
  };
}
