/** What a connection of an application says at its start: it acts as `yufuka_app`, which owns nothing. */
export const APP_ROLE_OPTIONS = '-c role=yufuka_app';

export interface DatabaseSettings {
  /** Login of the applications; a member of `yufuka_app`, or a superuser in the sandbox. */
  readonly url: string;
  /** Login of migrations. */
  readonly ownerUrl: string;
}

/** @throws Error when `DATABASE_URL` is not set: nothing is guessed outside the sandbox */
export function databaseSettings(env: NodeJS.ProcessEnv = process.env): DatabaseSettings {
  const url = env.DATABASE_URL;
  if (!url)
    throw new Error('DATABASE_URL is not set: the applications need a PostgreSQL (npm run demo brings its own)');
  return { url, ownerUrl: env.DATABASE_OWNER_URL ?? url };
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
