import { join } from 'node:path';
import { projectRoot } from '@app/database';

/** The applications behind the console, by the name their paths begin with: `/api/issuer/…`. */
export type UpstreamName = 'issuer' | 'acceptance' | 'clearing' | 'sandbox';

/** What the console is started with. */
export interface ConsoleSettings {
  /** Base URLs; `sandbox` only in the sandbox. */
  readonly upstreams: Readonly<Partial<Record<UpstreamName, string>>> & { readonly issuer: string };
  /** One-click log-ins and the lab. Never in production. */
  readonly sandbox: boolean;
  /** Where people reach the console, `https://console.example.cn`, when a proxy stands before it; else taken from each request. */
  readonly origin?: string;
  /** Folder of the built page. */
  readonly pageDir: string;
}

/** Injection token of {@link ConsoleSettings}. */
export const CONSOLE_SETTINGS = Symbol('ConsoleSettings');

/** @throws Error naming the variable that is missing */
export function consoleSettings(env: NodeJS.ProcessEnv): ConsoleSettings {
  const sandbox = env.YUFUKA_SANDBOX === '1';
  const needed = (name: string) => {
    const value = env[name];
    if (!value) throw new Error(`${name} is not set`);
    return value.replace(/\/$/, '');
  };
  return {
    upstreams: {
      issuer: needed('YUFUKA_ISSUER_URL'),
      acceptance: needed('YUFUKA_ACCEPTANCE_URL'),
      clearing: needed('YUFUKA_CLEARING_URL'),
      ...(sandbox ? { sandbox: needed('YUFUKA_SANDBOX_URL') } : {}),
    },
    sandbox,
    ...(env.YUFUKA_CONSOLE_ORIGIN ? { origin: new URL(env.YUFUKA_CONSOLE_ORIGIN).origin } : {}),
    pageDir: env.YUFUKA_CONSOLE_PAGE ?? join(projectRoot(), 'dist', 'apps', 'console', 'web'),
  };
}
