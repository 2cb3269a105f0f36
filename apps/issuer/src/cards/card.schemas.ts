import { pageQuery } from '@app/http';
import { z } from 'zod';
import { dateSchema, fenSchema, idSchema, instantSchema, reasonSchema } from '../common.schemas.js';

const CARD_STATUSES = ['inactive', 'active', 'frozen', 'lost', 'stolen', 'closed'] as const;
const status = z.enum(CARD_STATUSES);

export const cardSchema = z.object({
  cardId: idSchema,
  orderId: idSchema,
  orderNo: z.string(),
  lineNo: z.number().int(),
  kind: z.enum(['named', 'anonymous']),
  productCode: z.string(),
  panMasked: z.string().meta({ example: '936601******0042' }),
  faceFen: fenSchema,
  expiryYymm: z.string().describe('9912 for named cards, which never expire').meta({ example: '2903' }),
  validTo: dateSchema.nullable(),
  status,
  recipientName: z.string().nullable(),
  account: z
    .object({ accountId: idSchema, balanceFen: fenSchema, heldFen: fenSchema, capFen: fenSchema })
    .optional()
    .describe('for the issuer’s own people; a purchaser sees nothing of a card’s use'),
});

export type CardView = z.infer<typeof cardSchema>;

const entrySchema = z.object({
  voucherId: idSchema,
  kind: z.string(),
  direction: z.enum(['D', 'C']),
  gl: z.number().int(),
  amountFen: fenSchema,
  accountingDate: dateSchema,
  summary: z.string(),
  postedAt: z.iso.datetime(),
});

const eventSchema = z.object({
  kind: z.enum([
    'frozen',
    'unfrozen',
    'loss_reported',
    'pin_reissued',
    'pin_changed',
    'pin_unlocked',
    'chip_retired',
    'chip_released',
    'replaced',
    'replacement_issued',
    'validity_extended',
    'secure_element',
  ]),
  reason: z.string(),
  actorName: z.string(),
  approvalId: idSchema.nullable(),
  at: instantSchema,
});

export const cardDetailSchema = cardSchema.extend({
  entries: z.array(entrySchema).optional().describe('newest first, at most 200; for the issuer’s own people'),
  events: z.array(eventSchema),
});

export type CardDetail = z.infer<typeof cardDetailSchema>;
export type EntryView = z.infer<typeof entrySchema>;
export type CardEventView = z.infer<typeof eventSchema>;

export const cardListQuery = pageQuery.extend({
  orderId: idSchema.optional(),
  lastFour: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  holder: z.string().trim().min(1).max(60).optional().describe('the name of a named card’s holder, in full'),
  status: status.optional(),
});

export type CardListQuery = z.infer<typeof cardListQuery>;

export const cardSearchSchema = z.object({
  pan: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{13,19}$/))
    .describe('full card number'),
});

export const cardCommandSchema = z.object({ reason: reasonSchema });

export type CardCommand = z.infer<typeof cardCommandSchema>;

export const sandboxCardsQuery = pageQuery.extend({ status: status.optional(), orderId: idSchema.optional() });

export const sandboxCardSchema = z.object({
  cardId: idSchema,
  orderId: idSchema,
  kind: z.enum(['named', 'anonymous']),
  status,
  balanceFen: fenSchema,
  pan: z.string(),
  expiryYymm: z.string(),
  track2: z.string(),
  pin: z.string().nullable().describe('as mailed; null when the holder changed it'),
});

const transportedKey = z
  .object({ encrypted: z.string(), kcv: z.string() })
  .describe('hex; ECB under the transport key');

export const sandboxChipSchema = z.object({
  psn: z.string(),
  algorithm: z.enum(['3DES', 'SM4']),
  transportKey: z.string().describe('hex'),
  ac: transportedKey,
  mac: transportedKey,
  enc: transportedKey,
});

export type SandboxCard = z.infer<typeof sandboxCardSchema>;
