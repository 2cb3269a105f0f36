import { Inject, Injectable, Logger } from '@nestjs/common';
import { APP_ROLE_OPTIONS, Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import pg from 'pg';
import { JobQueues } from './job-queues.js';
import { JOBS_OPTIONS, type JobsOptions } from './jobs.options.js';
import { OUTBOX_CHANNEL } from './outbox.js';

const BATCH_MAX = 500;
const POLL_MS = 1_000;

/**
 * Moves committed outbox rows to the queues, woken by notification and every second. Every application relays; rows one
 * has locked the others skip. A row is deleted after its job is stored, so a crash between the two relays it again, under
 * the same id, which the queue knows.
 */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  private listener: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private wakened = false;
  private stopped = true;

  constructor(
    private readonly transactor: Transactor,
    private readonly queues: JobQueues,
    @Inject(JOBS_OPTIONS) private readonly options: JobsOptions,
  ) {}

  async start(): Promise<void> {
    this.stopped = false;
    await this.listen();
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  /** Ends after the batch under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.listener?.end().catch(() => undefined);
    await this.running;
  }

  /** Relays what is committed, one batch after the other. @returns how many jobs were handed on */
  async relay(): Promise<number> {
    for (let total = 0; ;) {
      const count = await this.relayBatch();
      total += count;
      if (count < BATCH_MAX || this.stopped) return total;
    }
  }

  private wake(): void {
    this.wakened = true;
    this.running ??= this.work().finally(() => (this.running = undefined));
  }

  private async work(): Promise<void> {
    while (this.wakened && !this.stopped) {
      this.wakened = false;
      try {
        if (!this.listener) await this.listen();
        await this.relay();
      } catch (error) {
        // The rows stay where they are; the next tick tries again.
        this.logger.error({ err: error });
      }
    }
  }

  private async relayBatch(): Promise<number> {
    return this.transactor.run(async () => {
      const rows = await this.transactor.query<{ outbox_id: Id; job_name: string; payload: unknown; delay_ms: string }>(
        `SELECT outbox_id, job_name, payload, delay_ms FROM platform.outbox
         ORDER BY outbox_id LIMIT $1 FOR UPDATE SKIP LOCKED`,
        [BATCH_MAX],
      );
      if (rows.length === 0) return 0;
      await this.queues.add(
        rows.map((row) => ({
          // A letter in front: on Redis the id of a job must not be a number.
          id: `o${row.outbox_id}`,
          name: row.job_name,
          payload: row.payload,
          delayMs: Number(row.delay_ms),
        })),
      );
      const ids = rows.map((row) => row.outbox_id);
      await this.transactor.query('DELETE FROM platform.outbox WHERE outbox_id = ANY ($1)', [ids]);
      return rows.length;
    });
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.databaseUrl,
      options: APP_ROLE_OPTIONS,
      application_name: 'yufuka-outbox',
      keepAlive: true,
    });
    client.on('error', () => (this.listener = undefined));
    client.on('notification', () => this.wake());
    await client.connect();
    await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
    this.listener = client;
  }
}
