import { decodeCursor, page, type Page } from '@app/http';
import { type Id, notFound } from '@app/kernel';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { NotificationRowView, NotificationView } from './webhook.schemas.js';

interface Row {
  notification_id: Id;
  endpoint_id: Id;
  event_type: string;
  object_type: string;
  object_id: string;
  object_version: number;
  status: NotificationRowView['status'];
  attempts: number;
  created_at: Date;
  body: string;
}

export const NOTIFICATION = { zh: '通知', en: 'notification' };

const COLUMNS = `notification_id, endpoint_id, event_type, object_type, object_id, object_version, status, attempts,
  created_at, body`;

/** What a merchant was told, and how it went. */
@Injectable()
export class ReadNotifications {
  constructor(private readonly transactor: Transactor) {}

  /** Newest first. */
  async list(
    merchantId: Id,
    query: { status?: string | undefined; objectId?: string | undefined; limit: number; cursor?: string | undefined },
  ): Promise<Page<NotificationRowView>> {
    const rows = await this.transactor.query<Row>(
      `SELECT ${COLUMNS} FROM acceptance.notification
       WHERE merchant_id = $1 AND ($2::bigint IS NULL OR notification_id < $2) AND ($3::text IS NULL OR status = $3)
         AND ($4::text IS NULL OR object_id = $4)
       ORDER BY notification_id DESC LIMIT $5`,
      [merchantId, decodeCursor(query.cursor), query.status ?? null, query.objectId ?? null, query.limit + 1],
    );
    return page(rows.map(viewOf), query.limit, ({ notificationId }) => notificationId);
  }

  /** @throws Refusal `NOT_FOUND`, 404 */
  async one(merchantId: Id, notificationId: Id): Promise<NotificationView> {
    const [row] = await this.transactor.query<Row>(
      `SELECT ${COLUMNS} FROM acceptance.notification WHERE merchant_id = $1 AND notification_id = $2`,
      [merchantId, notificationId],
    );
    if (!row) throw notFound(NOTIFICATION);
    const tries = await this.transactor.query<{
      attempt_no: number;
      attempted_at: Date;
      http_status: number | null;
      error: string | null;
      duration_ms: number;
    }>(
      `SELECT attempt_no, attempted_at, http_status, error, duration_ms FROM acceptance.notification_attempt
       WHERE notification_id = $1 ORDER BY attempt_no`,
      [notificationId],
    );
    return {
      ...viewOf(row),
      body: row.body,
      tries: tries.map((one) => ({
        attemptNo: one.attempt_no,
        attemptedAt: one.attempted_at.toISOString(),
        httpStatus: one.http_status,
        error: one.error,
        durationMs: one.duration_ms,
      })),
    };
  }
}

function viewOf(row: Row): NotificationRowView {
  return {
    notificationId: row.notification_id,
    endpointId: row.endpoint_id,
    type: row.event_type,
    objectType: row.object_type,
    objectId: row.object_id,
    version: row.object_version,
    status: row.status,
    attempts: row.attempts,
    createdAt: row.created_at.toISOString(),
  };
}
