import { pageQuery } from '@app/http';
import { z } from 'zod';
import { idText } from '../merchants/merchant.schemas.js';
import { EVENT_TYPES } from './event.types.js';

export const endpointInput = z.strictObject({
  url: z
    .string()
    .min(1)
    .max(500)
    .describe('https to a public host; in the sandbox also http to this machine')
    .meta({ example: 'https://shop.example/yufuka' }),
  events: z
    .array(z.enum(EVENT_TYPES))
    .max(EVENT_TYPES.length)
    .default([])
    .describe('what to be told of; everything when empty')
    .meta({ example: ['payment.approved', 'payment.refunded'] }),
});

const secret = z
  .string()
  .describe('shown this once; verifies messages by the Standard Webhooks convention')
  .meta({ example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' });

export const newEndpointView = z.object({ endpointId: idText, secret });
export const rotatedView = z.object({
  endpointId: idText,
  secret,
  previousSecretUntil: z.iso.datetime().describe('until then messages bear both signatures'),
});
export const endpointView = z.object({
  endpointId: idText,
  url: z.string(),
  events: z.array(z.string()),
  status: z.enum(['active', 'disabled']),
  disabledReason: z.string().nullable(),
  createdAt: z.iso.datetime(),
});

export const notificationsQuery = pageQuery.extend({
  status: z.enum(['pending', 'delivered', 'failed', 'cancelled']).optional(),
  objectId: z
    .string()
    .max(64)
    .optional()
    .describe('payment, order, hold, tender, dispute, or the first payout of a settlement'),
});

export const notificationRowView = z.object({
  notificationId: idText.describe('the header webhook-id is msg_ and this'),
  endpointId: idText,
  type: z.string().meta({ example: 'payment.approved' }),
  objectType: z.string().meta({ example: 'payment' }),
  objectId: z.string().meta({ example: '3f9c1e0b7a5d42c8e610' }),
  version: z.int(),
  status: z.enum(['pending', 'delivered', 'failed', 'cancelled']),
  attempts: z.int().describe('so far'),
  createdAt: z.iso.datetime(),
});

export const notificationView = notificationRowView.extend({
  body: z.string().describe('the text as it is sent'),
  tries: z.array(
    z.object({
      attemptNo: z.int(),
      attemptedAt: z.iso.datetime(),
      httpStatus: z.int().nullable().describe('null when there was no answer'),
      error: z.string().nullable().meta({ example: 'ECONNREFUSED' }),
      durationMs: z.int(),
    }),
  ),
});

export type NotificationRowView = z.output<typeof notificationRowView>;
export type NotificationView = z.output<typeof notificationView>;
export type EndpointView = z.output<typeof endpointView>;
