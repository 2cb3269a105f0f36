import { Outbox } from '@app/jobs';
import { CLOCK, type Clock, type Id, newId } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { DELIVER_NOTIFICATION } from './deliver-notification.service.js';
import { type MerchantEvent, messageBody } from './event.types.js';

/** Writes down what a merchant will be told, in the transaction in which it happened: with it or not at all. */
@Injectable()
export class NoteEvents {
  constructor(
    private readonly transactor: Transactor,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One message for each endpoint in use that wants the event; noting it again changes nothing. */
  async note(event: MerchantEvent): Promise<void> {
    const endpoints = await this.transactor.query<{ endpoint_id: Id }>(
      `SELECT endpoint_id FROM acceptance.webhook_endpoint
       WHERE merchant_id = $1 AND status = 'active' AND (events = '{}' OR $2 = ANY (events))`,
      [event.merchantId, event.type],
    );
    for (const { endpoint_id } of endpoints) await this.noteFor(endpoint_id, event);
  }

  /** The same for one endpoint, whether or not it wants the event. */
  async noteFor(endpointId: Id, event: MerchantEvent): Promise<void> {
    const { merchantId, type, objectType, objectId, version, transactionId = null } = event;
    const rows = await this.transactor.query<{ notification_id: Id }>(
      `WITH noted AS (
         INSERT INTO acceptance.notification (notification_id, merchant_id, endpoint_id, event_type, object_type, object_id,
           object_version, transaction_id, body, created_at)
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) ON CONFLICT DO NOTHING RETURNING notification_id)
       SELECT notification_id FROM noted`,
      [
        newId(),
        merchantId,
        endpointId,
        type,
        objectType,
        objectId,
        version,
        transactionId,
        messageBody(event),
        this.clock.now(),
      ],
    );
    for (const { notification_id } of rows) {
      await this.outbox.enqueue(DELIVER_NOTIFICATION, { notificationId: notification_id, round: 1, tryNo: 1 });
    }
  }
}
