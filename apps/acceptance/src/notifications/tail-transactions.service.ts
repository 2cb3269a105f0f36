import { CLOCK, type Clock } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings, paceOf } from '../settings.js';
import { ledgerEventOf, type TailedTransaction } from './ledger-event.rules.js';
import { NoteEvents } from './note-events.service.js';

/** Longer than any transaction is under way: it bears the time it was sent at, and is seen when it is committed. */
const OVERLAP_MS = 60_000;
const BATCH_MAX = 500;
const LOCK = 20_304;

const SINCE = `
  SELECT greatest(least(t.seen_until, $1::timestamptz) - make_interval(secs => $2), e.first_at) AS since
  FROM (SELECT min(created_at) AS first_at FROM acceptance.webhook_endpoint WHERE status = 'active') e
  LEFT JOIN acceptance.notification_tail t ON true WHERE e.first_at IS NOT NULL`;

const UNTOLD = `
  SELECT e.endpoint_id, e.events, f.merchant_id, f.authorization_id, f.kind, f.channel, f.amount_fen,
    f.business_date::text AS business_date, f.occurred_at, f.rrn, f.auth_code,
    f.details ->> 'paymentId' AS api_id,
    coalesce(f.details ->> 'merchantOrderNo', o.details ->> 'merchantOrderNo') AS merchant_order_no,
    coalesce(f.details ->> 'panMasked', o.details ->> 'panMasked', d.pan_masked) AS pan_masked,
    f.original_id, o.kind AS original_kind, o.approved AS original_approved, o.details ->> 'paymentId' AS original_api_id,
    EXISTS (SELECT FROM ledger.authorization c
     WHERE c.account_id = f.account_id AND c.original_id = f.original_id AND c.approved AND c.kind = 'reversal'
       AND (c.occurred_at, c.authorization_id) < (f.occurred_at, f.authorization_id)) AS reversed_before
  FROM acceptance.webhook_endpoint e
  JOIN ledger.authorization f ON f.merchant_id = e.merchant_id AND f.occurred_at >= e.created_at
  LEFT JOIN ledger.authorization o ON o.account_id = f.account_id AND o.authorization_id = f.original_id
  LEFT JOIN issuer.card_directory d ON d.account_id = f.account_id
  WHERE e.status = 'active' AND f.occurred_at >= $1 AND f.occurred_at > $2::timestamptz AND f.approved
    AND f.kind <> 'balance' AND coalesce(f.details ->> 'tenderId', o.details ->> 'tenderId') IS NULL
    AND NOT EXISTS (SELECT FROM acceptance.notification n
                    WHERE n.endpoint_id = e.endpoint_id AND n.transaction_id = f.authorization_id)
  ORDER BY f.occurred_at, f.authorization_id LIMIT ${BATCH_MAX}`;

/**
 * Finds card transactions, whatever way they came, that merchants with an endpoint have not been told of. It reads the ledger
 * after the fact, so authorization does nothing for it, and a crash loses nothing. One process at a time; without endpoints
 * it asks one small table. It reads by business time: a sandbox clock set back is followed.
 */
@Injectable()
export class TailTransactions implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(TailTransactions.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly transactor: Transactor,
    private readonly events: NoteEvents,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.tick(), paceOf(this.settings).tailMs);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private tick(): void {
    this.running ??= this.tail()
      .catch((error: unknown) => this.logger.error({ err: error }))
      .finally(() => (this.running = undefined));
  }

  /** Reads on from where the last reading ended. */
  private async tail(): Promise<void> {
    const now = this.clock.now();
    const [start] = await this.transactor.query<{ since: Date }>(SINCE, [now, OVERLAP_MS / 1000]);
    if (!start) return;
    await this.transactor.run(async () => {
      const [lock] = await this.transactor.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
        LOCK,
      ]);
      if (!lock!.mine) return;
      let after: Date | null = null;
      for (;;) {
        const rows: TailedTransaction[] = await this.transactor.query<TailedTransaction>(UNTOLD, [
          start.since,
          after ?? '-infinity',
        ]);
        for (const row of rows) await this.note(row);
        if (rows.length < BATCH_MAX) break;
        // Rows of the same instant may be left: they are within the next reading's overlap.
        after = rows.at(-1)!.occurred_at;
      }
      await this.transactor.query(
        `INSERT INTO acceptance.notification_tail (seen_until) VALUES ($1)
         ON CONFLICT (singleton) DO UPDATE SET seen_until = excluded.seen_until`,
        [now],
      );
    });
  }

  private async note(row: TailedTransaction): Promise<void> {
    const event = ledgerEventOf(row);
    if (!event || (row.events.length > 0 && !row.events.includes(event.type))) return;
    const version = await this.nextVersion(row.endpoint_id, event.objectType, event.objectId);
    await this.events.noteFor(row.endpoint_id, { ...event, version });
  }

  /** Counted as they are told: two that were under way at once may be committed in either order. */
  private async nextVersion(endpointId: string, objectType: string, objectId: string): Promise<number> {
    const [row] = await this.transactor.query<{ version: number }>(
      `SELECT coalesce(max(object_version), 0) + 1 AS version FROM acceptance.notification
       WHERE endpoint_id = $1 AND object_type = $2 AND object_id = $3`,
      [endpointId, objectType, objectId],
    );
    return row!.version;
  }
}
