import { Transactor } from '@app/database';
import { addDays, type ChinaDate, chinaInstant, type Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';

/** An event of the audit trail, as it was sealed. */
export interface AuditEvent {
  readonly eventId: Id;
  /** Its place in the chain; null until the commit under way has sealed it. */
  readonly position: number | null;
  readonly hash: string | null;
  readonly at: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** Login of a person, or the part of the system that acted by itself. */
  readonly actor: string;
  readonly actorName: string;
  readonly bySystem: boolean;
  readonly reason: string | null;
  readonly change: unknown;
}

export interface AuditFilter {
  readonly objectType?: string | undefined;
  readonly objectId?: string | undefined;
  readonly action?: string | undefined;
  readonly login?: string | undefined;
  readonly from?: ChinaDate | undefined;
  readonly to?: ChinaDate | undefined;
}

interface Sealed {
  readonly by: { readonly login?: string; readonly name?: string; readonly system?: string };
  readonly at: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly reason?: string;
  readonly change?: unknown;
}

/** Shows the audit trail (R-TRACE). */
@Injectable()
export class ReadAuditEvents {
  constructor(private readonly transactor: Transactor) {}

  /** Newest first, below `before`; days are those of the business clock, in China. */
  async list(filter: AuditFilter, before: Id | null, count: number): Promise<AuditEvent[]> {
    const rows = await this.transactor.query<{
      event_id: Id;
      position: string | null;
      hash: Buffer | null;
      event: string;
    }>(
      `SELECT event_id, position, hash, event FROM access.audit_event
       WHERE ($1::bigint IS NULL OR event_id < $1) AND ($2::text IS NULL OR object_type = $2)
         AND ($3::text IS NULL OR object_id = $3) AND ($4::text IS NULL OR action = $4)
         AND ($5::text IS NULL OR event::jsonb #>> '{by,login}' = $5)
         AND ($6::text IS NULL OR event::jsonb ->> 'at' >= $6) AND ($7::text IS NULL OR event::jsonb ->> 'at' < $7)
       ORDER BY event_id DESC LIMIT $8`,
      [
        before,
        filter.objectType ?? null,
        filter.objectId ?? null,
        filter.action ?? null,
        filter.login ?? null,
        filter.from ? chinaInstant(filter.from).toISOString() : null,
        filter.to ? chinaInstant(addDays(filter.to, 1)).toISOString() : null,
        count,
      ],
    );
    return rows.map(({ event_id, position, hash, event }) => {
      const { by, at, action, objectType, objectId, reason, change } = JSON.parse(event) as Sealed;
      const actor = by.login ?? by.system ?? '';
      return {
        eventId: event_id,
        position: position === null ? null : Number(position),
        hash: hash?.toString('hex') ?? null,
        at,
        action,
        objectType,
        objectId,
        actor,
        actorName: by.name ?? actor,
        bySystem: by.system !== undefined,
        reason: reason ?? null,
        change: change ?? null,
      };
    });
  }
}
