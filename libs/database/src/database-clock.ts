import type { OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '@app/kernel';
import pg from 'pg';
import { APP_ROLE_OPTIONS } from './settings.js';

const REFRESH_MS = 1000;

/**
 * The clock every process shares: real time outside the sandbox; in it, real time plus the shift kept in
 * `platform.sandbox_clock`, followed by notification and re-read every second.
 */
export class DatabaseClock implements Clock, OnModuleDestroy {
  private shiftMs = 0;
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;

  private constructor() {}

  static async open(url: string, sandbox: boolean): Promise<DatabaseClock> {
    const clock = new DatabaseClock();
    if (sandbox) await clock.follow(url);
    return clock;
  }

  now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async follow(url: string): Promise<void> {
    this.timer = setInterval(() => void this.refresh(url), REFRESH_MS);
    this.timer.unref();
    await this.connect(url);
    await this.read();
  }

  private async connect(url: string): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      options: APP_ROLE_OPTIONS,
      application_name: 'yufuka-clock',
    });
    client.on('error', () => (this.client = undefined));
    client.on('notification', () => void this.read().catch(() => undefined));
    await client.connect();
    await client.query('LISTEN sandbox_clock');
    this.client = client;
  }

  private async refresh(url: string): Promise<void> {
    try {
      if (!this.client) await this.connect(url);
      await this.read();
    } catch {
      // The database is away; the last shift stays in force until it is back.
    }
  }

  private async read(): Promise<void> {
    const result = await this.client?.query<{ shift_ms: string }>('SELECT shift_ms FROM platform.sandbox_clock');
    if (result?.rows[0]) this.shiftMs = Number(result.rows[0].shift_ms);
  }
}

/** Sets the sandbox clock so that it reads `instant` now. Every process follows within a moment. */
export async function moveSandboxClock(
  query: (sql: string, parameters: unknown[]) => Promise<unknown>,
  instant: Date,
): Promise<void> {
  await query(
    `WITH moved AS (
       INSERT INTO platform.sandbox_clock (shift_ms) VALUES ($1)
       ON CONFLICT (singleton) DO UPDATE SET shift_ms = excluded.shift_ms, moved_at = clock_timestamp()
       RETURNING shift_ms)
     SELECT pg_notify('sandbox_clock', shift_ms::text) FROM moved`,
    [instant.getTime() - Date.now()],
  );
}
