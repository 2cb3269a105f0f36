import { inBoth } from '@app/http';
import { z } from 'zod';
import { idText } from '../merchants/merchant.schemas.js';
import { amountFen, cardInput, goods, outcome, paymentIdText } from '../payments/payment.schemas.js';
import { terminalNoText } from '../terminals/terminal.schemas.js';

export const holdInput = z
  .strictObject({
    amountFen,
    card: cardInput,
    channel: z.enum(['counter', 'online']).describe('a staffed counter, or a web page or app (R-30)'),
    goods: goods.optional(),
    merchantOrderNo: z.string().trim().min(1).max(64).optional().meta({ example: 'ROOM-0815' }),
    terminalNo: terminalNoText.optional(),
    storeId: idText.optional(),
  })
  .refine((hold) => hold.terminalNo === undefined || hold.storeId === undefined, {
    path: ['storeId'],
    message: inBoth('终端与门店只填其一', 'give the terminal or the store, not both'),
  })
  .refine(({ card, merchantOrderNo }) => !merchantOrderNo?.includes(card.number), {
    path: ['merchantOrderNo'],
    message: inBoth('订单号中不得含卡号', 'an order number must not hold the card number'),
  });

export const captureInput = z.strictObject({
  amountFen: amountFen.describe('at most what is held; the rest is released'),
});

export const holdAnswer = z.object({
  holdId: paymentIdText,
  ...outcome,
  availableFen: z.int().describe('what is left to spend on the card').meta({ example: 1200 }),
  panMasked: z.string().meta({ example: '960001*********0018' }),
  expiresOn: z.iso.date().describe('China date on which it is released by itself').meta({ example: '2026-12-20' }),
  replayed: z.boolean(),
});

export const holdFollowUpAnswer = z.object({
  holdId: paymentIdText,
  paymentId: paymentIdText.nullable().describe('of the captured money, for voids and refunds; null for a release'),
  kind: z.enum(['capture', 'release']),
  ...outcome,
  replayed: z.boolean(),
});

export const holdView = z.object({
  holdId: paymentIdText,
  state: z.enum(['declined', 'held', 'captured', 'released', 'expired']),
  ...outcome,
  capturedFen: z.int(),
  panMasked: z.string().nullable(),
  merchantOrderNo: z.string().nullable(),
});

export type HoldInput = z.output<typeof holdInput>;
export type HoldAnswer = z.output<typeof holdAnswer>;
export type HoldFollowUpAnswer = z.output<typeof holdFollowUpAnswer>;
export type HoldView = z.output<typeof holdView>;
