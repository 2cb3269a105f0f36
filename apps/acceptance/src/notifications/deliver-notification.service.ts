import { Outbox } from '@app/jobs';
import { type Id, SystemClock } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { Sealer } from '../secrets/sealer.js';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings, paceOf } from '../settings.js';
import { type DueNotification, Notifications } from './notifications.repository.js';
import { SendWebhook } from './send-webhook.service.js';
import { WebhookEndpoints } from './webhook-endpoints.repository.js';

export const DELIVER_NOTIFICATION = 'acceptance.deliver-notification';

/** One try of one series; a try that was counted, or whose series is over, does nothing. */
export interface DeliveryTry {
  readonly notificationId: Id;
  readonly round: number;
  readonly tryNo: number;
}

const GONE = 410;

/**
 * Sends a message once and sees to the next try: eight over 24 hours, with growing gaps, until the merchant answers 2xx.
 * Signed by the Standard Webhooks convention, whose timestamp is real time. A crash after the answer may send it again
 * under the same `webhook-id`.
 */
@Injectable()
export class DeliverNotification {
  private readonly realTime = new SystemClock();

  constructor(
    private readonly transactor: Transactor,
    private readonly notifications: Notifications,
    private readonly endpoints: WebhookEndpoints,
    private readonly sender: SendWebhook,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
  ) {}

  async deliver(attempt: DeliveryTry): Promise<void> {
    const due = await this.notifications.due(attempt.notificationId);
    if (!due || due.status !== 'pending' || due.round !== attempt.round || due.tries !== attempt.tryNo - 1) return;
    if (due.endpoint_status === 'disabled') return this.notifications.cancel(due.notification_id);
    const attemptedAt = this.realTime.now();
    const headers = await this.headersOf(due, attemptedAt);
    const result = await this.sender.send(due.url, headers, due.body);
    const { httpStatus } = result;
    const delivered = httpStatus !== null && httpStatus >= 200 && httpStatus < 300;
    const gapMs = paceOf(this.settings).notificationGapsMs[attempt.tryNo - 1];
    const goesOn = !delivered && httpStatus !== GONE && gapMs !== undefined;
    await this.transactor.run(async () => {
      const status = delivered ? 'delivered' : goesOn ? 'pending' : httpStatus === GONE ? 'cancelled' : 'failed';
      if (!(await this.notifications.countTry(attempt, status, { ...result, attemptedAt }))) return;
      // By the convention: the merchant takes no more messages there.
      if (httpStatus === GONE) await this.endpoints.disable(due.endpoint_id, 'answered 410');
      if (goesOn) {
        await this.outbox.enqueue(DELIVER_NOTIFICATION, { ...attempt, tryNo: attempt.tryNo + 1 }, { delayMs: gapMs });
      }
    });
  }

  private async headersOf(due: DueNotification, at: Date): Promise<Record<string, string>> {
    const id = `msg_${due.notification_id}`;
    const ciphers = [due.secret_cipher];
    if (due.previous_secret_cipher && due.previous_until && due.previous_until > at) {
      ciphers.push(due.previous_secret_cipher);
    }
    const signatures: string[] = [];
    for (const cipher of ciphers) {
      const secret = await this.sealer.open(cipher, `webhook-secret/${due.endpoint_id}`);
      signatures.push(new Webhook(secret).sign(id, at, due.body));
    }
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signatures.join(' '),
    };
  }
}
