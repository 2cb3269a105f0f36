import type { DatabaseSettings } from '@app/database';

/** What the issuer application is started with. */
export interface IssuerSettings {
  readonly database: DatabaseSettings;
  /** Simulated time; card numbers and PINs of the sandbox's cards can be revealed. Never in production. */
  readonly sandbox: boolean;
  /** File of the HSM's storage key; without one the custodians' components are taken from the environment. */
  readonly hsmKeyFile?: string;
  readonly redisUrl?: string;
  /** Where purchasers pay in: the reserve account, named as the bank names it. */
  readonly reserveAccount: ReserveAccount;
  /** Gateway that takes text messages; without one holders of named cards log in by PIN as well. */
  readonly sms?: { readonly url: string; readonly token?: string };
}

export interface ReserveAccount {
  readonly name: string;
  readonly accountNo: string;
  readonly bankName: string;
}

/** Injection token of {@link IssuerSettings}. */
export const ISSUER_SETTINGS = Symbol('IssuerSettings');

/** The reserve account of the sandbox: made up, known to the sandbox's bank and to clearing as well. */
export const SANDBOX_RESERVE_ACCOUNT: ReserveAccount = {
  name: '预付卡（沙箱）客户备付金',
  accountNo: '99100000000000000017',
  bankName: '沙箱中央银行',
};

/** Cards issued, activated or read in one go. */
export const CHUNK_CARDS_MAX = 500;

/** Wrong PINs after which a card accepts none, at the issuer's keypads as at terminals (R-PIN). A policy. */
export const PIN_TRIES_MAX = 3;

/** @throws Error naming the variable that is missing: outside the sandbox nothing is guessed */
export function issuerSettings(env: NodeJS.ProcessEnv): IssuerSettings {
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
    ...(env.YUFUKA_HSM_KEY_FILE ? { hsmKeyFile: env.YUFUKA_HSM_KEY_FILE } : {}),
    ...(env.REDIS_URL ? { redisUrl: env.REDIS_URL } : {}),
    ...(env.YUFUKA_SMS_URL
      ? { sms: { url: env.YUFUKA_SMS_URL, ...(env.YUFUKA_SMS_TOKEN ? { token: env.YUFUKA_SMS_TOKEN } : {}) } }
      : {}),
    reserveAccount: {
      name: needed('YUFUKA_RESERVE_ACCOUNT_NAME', SANDBOX_RESERVE_ACCOUNT.name),
      accountNo: needed('YUFUKA_RESERVE_ACCOUNT', SANDBOX_RESERVE_ACCOUNT.accountNo),
      bankName: needed('YUFUKA_RESERVE_BANK_NAME', SANDBOX_RESERVE_ACCOUNT.bankName),
    },
  };
}
