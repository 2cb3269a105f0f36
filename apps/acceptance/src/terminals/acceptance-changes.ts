import { EventEmitter } from 'node:events';
import { APP_ROLE_OPTIONS, Transactor } from '@app/database';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings } from '../settings.js';

const CHANNELS = ['acceptance_terminal', 'acceptance_merchant', 'acceptance_signing_key'] as const;

/** What changed: a terminal by its number, a merchant or signing key by its id; `*` when anything may have. */
export type AcceptanceChannel = (typeof CHANNELS)[number];
const RECONNECT_MS = 1000;

/**
 * Tells every process that a terminal or merchant changed, once the change is committed. While the line to the database
 * is down the caches' own age bounds how stale they get.
 */
@Injectable()
export class AcceptanceChanges implements OnModuleInit, OnModuleDestroy {
  private readonly emitter = new EventEmitter();
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closing = false;

  constructor(
    private readonly transactor: Transactor,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
  ) {}

  onModuleInit(): Promise<void> {
    return this.connect();
  }

  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  /** @param heard gets the key that changed, or `*` */
  on(channel: AcceptanceChannel, heard: (key: string) => void): void {
    this.emitter.on(channel, heard);
  }

  /** Announces a change with the open transaction: heard after its commit, never without it. */
  async announce(channel: AcceptanceChannel, key: string): Promise<void> {
    await this.transactor.query('SELECT pg_notify($1, $2)', [channel, key]);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.database.url,
      options: APP_ROLE_OPTIONS,
      application_name: 'yufuka-acceptance-changes',
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload }) => this.emitter.emit(channel, payload ?? '*'));
    await client.connect();
    this.client = client;
    for (const channel of CHANNELS) await client.query(`LISTEN ${channel}`);
    // Whatever was announced while nobody listened is unknown.
    for (const channel of CHANNELS) this.emitter.emit(channel, '*');
  }

  private lost(client: pg.Client): void {
    if (this.closing || this.client !== client) return;
    this.client = undefined;
    this.retry();
  }

  private retry(): void {
    this.timer = setTimeout(() => {
      this.connect().catch(() => {
        this.client = undefined;
        this.retry();
      });
    }, RECONNECT_MS);
    this.timer.unref();
  }
}
