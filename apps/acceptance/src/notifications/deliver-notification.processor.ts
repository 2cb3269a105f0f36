import { JobHandler, type JobProcessor } from '@app/jobs';
import { DELIVER_NOTIFICATION, DeliverNotification, type DeliveryTry } from './deliver-notification.service.js';

@JobHandler(DELIVER_NOTIFICATION)
export class DeliverNotificationProcessor implements JobProcessor<DeliveryTry> {
  constructor(private readonly delivery: DeliverNotification) {}

  async handle(payload: DeliveryTry): Promise<void> {
    await this.delivery.deliver(payload);
  }
}
