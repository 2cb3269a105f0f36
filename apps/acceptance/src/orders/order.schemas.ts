import { inBoth } from '@app/http';
import { z } from 'zod';
import { idText } from '../merchants/merchant.schemas.js';
import { amountFen, cardInput, codeInput, goods, paymentAnswer, paymentIdText } from '../payments/payment.schemas.js';
import { terminalNoText } from '../terminals/terminal.schemas.js';
import { ORDER_STATUSES } from './order.states.js';

export const orderNoText = z
  .string()
  .regex(/^[\w.-]{1,64}$/, inBoth('须为 1 至 64 位字母、数字或 _ . -', 'must be 1 to 64 letters, digits or _ . -'))
  .meta({ example: 'T20261120-0001' });

export const orderInput = z.strictObject({
  merchantOrderNo: orderNoText.describe('the merchant’s own; once and for ever'),
  amountFen,
  description: z.string().trim().min(1).max(200).meta({ example: '年会餐券' }),
  expiresAt: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('in 30 minutes unless told, in 30 days at most')
    .meta({ example: '2026-11-20T10:30:00+08:00' }),
});

export const confirmInput = z
  .strictObject({
    card: z.union([cardInput, codeInput]),
    channel: z.enum(['counter', 'online']).describe('a staffed counter, or a web page or app (R-30)'),
    purpose: z.enum(['goods', 'utility_bill']).default('goods'),
    goods: goods.optional(),
    terminalNo: terminalNoText.optional(),
    storeId: idText.optional(),
  })
  .refine((payment) => payment.terminalNo === undefined || payment.storeId === undefined, {
    path: ['storeId'],
    message: inBoth('终端与门店只填其一', 'give the terminal or the store, not both'),
  });

export const orderView = z.object({
  orderId: idText,
  merchantOrderNo: orderNoText,
  amountFen,
  description: z.string(),
  status: z
    .enum(ORDER_STATUSES)
    .describe('closing: closed while somebody paid; refunding, refunded: it was paid all the same and goes back'),
  version: z.int(),
  closeReason: z.enum(['merchant', 'expired']).nullable(),
  paymentId: paymentIdText.nullable().describe('of the payment that was approved'),
  refundId: paymentIdText.nullable().describe('of what was given back by itself'),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

export const confirmAnswer = z.object({ order: orderView, payment: paymentAnswer });

export type OrderInput = z.output<typeof orderInput>;
export type ConfirmInput = z.output<typeof confirmInput>;
export type OrderView = z.output<typeof orderView>;
export type ConfirmAnswer = z.output<typeof confirmAnswer>;
