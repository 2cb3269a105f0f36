import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Transactor } from '@app/database';
import pg from 'pg';
import { filter, type Observable, Subject } from 'rxjs';
import { DataSource } from 'typeorm';

const CHANNEL = 'yufuka_event';
const RECONNECT_MS = 1_000;

/** Told to every listener after a gap: whatever it watches may have changed. */
export const EVERYTHING = '*';

/**
 * Tells all processes that something changed, by PostgreSQL's NOTIFY: only the topic travels, never data, so that whoever hears it
 * asks the API and sees what he may see. Nobody listens and no connection is held until the first subscriber comes.
 */
@Injectable()
export class EventStream implements OnModuleDestroy {
  private readonly logger = new Logger(EventStream.name);
  private readonly heard = new Subject<string>();
  private listening: Promise<void> | undefined;
  private client: pg.Client | undefined;
  private closed = false;

  constructor(
    private readonly transactor: Transactor,
    private readonly dataSource: DataSource,
  ) {}

  /** Tells of a change with the caller's transaction: heard after the commit, never after a rollback. @param topic `order:452113` */
  async publish(topic: string): Promise<void> {
    await this.transactor.query('SELECT pg_notify($1, $2)', [CHANNEL, topic]);
  }

  /** The topics that change from now on, among these; {@link EVERYTHING} after a gap. */
  async of(topics: readonly string[]): Promise<Observable<string>> {
    await (this.listening ??= this.listen());
    return this.heard.pipe(filter((topic) => topic === EVERYTHING || topics.includes(topic)));
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    this.heard.complete();
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const { url } = this.dataSource.options as { url?: string };
    const client = new pg.Client({ connectionString: url, application_name: 'yufuka-events' });
    client.on('notification', ({ payload }) => this.heard.next(payload ?? EVERYTHING));
    client.on('error', (error) => this.logger.warn(`events: ${error.message}`));
    client.on('end', () => {
      if (this.client === client) void this.again();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.client = client;
    } catch (error) {
      this.listening = undefined;
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /** After the connection was lost, until it is there again; what was missed is told as everything. */
  private async again(): Promise<void> {
    while (!this.closed) {
      await new Promise((done) => setTimeout(done, RECONNECT_MS).unref());
      try {
        if (this.closed) return;
        await (this.listening = this.listen());
        return this.heard.next(EVERYTHING);
      } catch (error) {
        this.logger.warn(`events: ${(error as Error).message}`);
      }
    }
  }
}
