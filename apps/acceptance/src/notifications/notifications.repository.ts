import type { Id } from '@app/kernel';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';

export type NotificationStatus = 'pending' | 'delivered' | 'failed' | 'cancelled';

/** A message with what is needed to send it. */
export interface DueNotification {
  readonly notification_id: Id;
  readonly endpoint_id: Id;
  readonly body: string;
  readonly status: NotificationStatus;
  readonly round: number;
  readonly tries: number;
  readonly url: string;
  readonly endpoint_status: 'active' | 'disabled';
  readonly secret_cipher: Buffer;
  readonly previous_secret_cipher: Buffer | null;
  readonly previous_until: Date | null;
}

export interface AttemptRow {
  readonly attemptedAt: Date;
  readonly httpStatus: number | null;
  readonly error: string | null;
  readonly durationMs: number;
}

/** The rows of messages and their tries; joins the caller's transaction. */
@Injectable()
export class Notifications {
  constructor(private readonly transactor: Transactor) {}

  async due(notificationId: Id): Promise<DueNotification | undefined> {
    const [row] = await this.transactor.query<DueNotification>(
      `SELECT n.notification_id, n.endpoint_id, n.body, n.status, n.round, n.tries, e.url, e.status AS endpoint_status,
         e.secret_cipher, e.previous_secret_cipher, e.previous_until
       FROM acceptance.notification n JOIN acceptance.webhook_endpoint e USING (endpoint_id)
       WHERE n.notification_id = $1`,
      [notificationId],
    );
    return row;
  }

  /** @returns false when this try was counted before, or another round has begun */
  async countTry(
    at: { notificationId: Id; round: number; tryNo: number },
    status: NotificationStatus,
    attempt: AttemptRow,
  ): Promise<boolean> {
    const rows = await this.transactor.query(
      `WITH counted AS (
         UPDATE acceptance.notification SET status = $4, tries = $3, attempts = attempts + 1
         WHERE notification_id = $1 AND round = $2 AND tries = $3 - 1 AND status = 'pending'
         RETURNING notification_id, attempts)
       INSERT INTO acceptance.notification_attempt (notification_id, attempt_no, attempted_at, http_status, error, duration_ms)
       SELECT notification_id, attempts, $5::timestamptz, $6::integer, $7::text, $8::integer FROM counted RETURNING attempt_no`,
      [
        at.notificationId,
        at.round,
        at.tryNo,
        status,
        attempt.attemptedAt,
        attempt.httpStatus,
        attempt.error,
        attempt.durationMs,
      ],
    );
    return rows.length > 0;
  }

  async cancel(notificationId: Id): Promise<void> {
    await this.transactor.query(
      `UPDATE acceptance.notification SET status = 'cancelled' WHERE notification_id = $1 AND status = 'pending'`,
      [notificationId],
    );
  }

  /** Begins a new series of tries; what is left of the old one finds itself outdated. @returns its number */
  async beginRound(merchantId: Id, notificationId: Id): Promise<number | undefined> {
    const [row] = await this.transactor.query<{ round: number }>(
      `WITH begun AS (
         UPDATE acceptance.notification SET status = 'pending', round = round + 1, tries = 0
         WHERE notification_id = $2 AND merchant_id = $1 RETURNING round)
       SELECT round FROM begun`,
      [merchantId, notificationId],
    );
    return row?.round;
  }
}
