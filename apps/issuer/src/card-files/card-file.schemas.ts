import { z } from 'zod';
import { idSchema, instantSchema, reasonSchema } from '../common.schemas.js';

export const cardFileRequestSchema = z.strictObject({
  reason: reasonSchema.describe('why the full numbers are needed'),
});

export const cardFileSchema = z.object({
  fileId: idSchema,
  orderId: idSchema,
  approvalId: idSchema,
  state: z.enum(['requested', 'rejected', 'released', 'taken']).meta({
    words: {
      requested: 'waits for another person · 待复核',
      released: 'may be taken once · 可下载一次',
      taken: 'was taken; ask again for another · 已下载',
      rejected: 'another person refused · 已驳回',
    },
  }),
  reason: z.string(),
  requestedBy: idSchema,
  requestedName: z.string(),
  requestedAt: instantSchema,
  decidedName: z
    .string()
    .nullable()
    .describe('who released or refused it: a colleague, or one of the issuer’s checkers'),
  decidedAt: instantSchema.nullable(),
  decisionReason: z.string().nullable().describe('why it was refused'),
  takenAt: instantSchema.nullable(),
  takenBy: z.string().nullable(),
});

export type CardFileView = z.infer<typeof cardFileSchema>;

export const refuseCardFileSchema = z.strictObject({ reason: reasonSchema });

export const takeCardFileSchema = z.strictObject({
  passphrase: z
    .string()
    .min(12)
    .max(200)
    .describe('the file is encrypted under it; it is kept nowhere')
    .meta({ example: 'seven brown envelopes' }),
});
