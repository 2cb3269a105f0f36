import { DeliverNotification } from './deliver-notification.service.js';
import { DeliverNotificationProcessor } from './deliver-notification.processor.js';
import { ManageEndpoints } from './manage-endpoints.service.js';
import { NoteDispute } from './note-dispute.service.js';
import { NoteDisputeProcessor } from './note-dispute.processor.js';
import { NoteEvents } from './note-events.service.js';
import { NotePayout } from './note-payout.service.js';
import { NotePayoutProcessor } from './note-payout.processor.js';
import { Notifications } from './notifications.repository.js';
import { ReadNotifications } from './read-notifications.service.js';
import { SendWebhook } from './send-webhook.service.js';
import { TailTransactions } from './tail-transactions.service.js';
import { WebhookEndpoints } from './webhook-endpoints.repository.js';
import { WebhooksController } from './webhooks.controller.js';

/** What telling merchants consists of. */
export const NOTIFICATION_CONTROLLERS = [WebhooksController];
export const NOTIFICATION_PROVIDERS = [
  DeliverNotification,
  DeliverNotificationProcessor,
  ManageEndpoints,
  NoteDispute,
  NoteDisputeProcessor,
  NoteEvents,
  NotePayout,
  NotePayoutProcessor,
  Notifications,
  ReadNotifications,
  SendWebhook,
  TailTransactions,
  WebhookEndpoints,
];
