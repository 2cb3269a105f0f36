import { pageQuery } from '@app/http';
import { z } from 'zod';
import { dateSchema, fenSchema, idSchema, reasonSchema } from '../common.schemas.js';
import { MATCH_PROBLEMS } from './receipt-match.rules.js';

const receiptState = z.enum(['suspense', 'matched']);

export const receiptSchema = z.object({
  receiptId: idSchema,
  payerName: z.string(),
  payerAccountMasked: z.string(),
  amountFen: fenSchema,
  remark: z.string(),
  bankReference: z.string(),
  receivedOn: dateSchema,
  state: receiptState,
  code: z
    .enum(Object.keys(MATCH_PROBLEMS) as [keyof typeof MATCH_PROBLEMS])
    .nullable()
    .describe('why it waits in suspense; null before it was looked at'),
  orderId: idSchema.nullable(),
  orderNo: z.string().nullable(),
  matchedBy: z.string().nullable(),
});

export type ReceiptView = z.infer<typeof receiptSchema>;

export const receiptListQuery = pageQuery.extend({ state: receiptState.optional() });

export const receiptMatchSchema = z.object({ orderId: idSchema, reason: reasonSchema });

export type ReceiptMatch = z.infer<typeof receiptMatchSchema>;
