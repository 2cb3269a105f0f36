import { inBoth } from '@app/http';
import { z } from 'zod';
import { idSchema, instantSchema, reasonSchema } from '../common.schemas.js';

const algorithm = z.enum(['3DES', 'SM4']);

export const chipTransportKeyInput = z.object({
  label: z.string().trim().min(1).max(100).meta({ example: '制卡厂 A 2026' }),
  algorithm: algorithm.describe('that of the chips it is for'),
});

export type ChipTransportKeyInput = z.infer<typeof chipTransportKeyInput>;

export const chipTransportKeySchema = z.object({
  transportKeyId: idSchema,
  label: z.string(),
  algorithm,
  kcv: z.string().nullable().describe('null until both halves are entered').meta({ example: '08D7B4FB' }),
  createdAt: instantSchema,
});

export type ChipTransportKeyView = z.infer<typeof chipTransportKeySchema>;

export const chipKeyComponentInput = z.object({
  componentNo: z.union([z.literal(1), z.literal(2)]).meta({ example: 1 }),
  component: z
    .string()
    .regex(/^[0-9A-Fa-f]{32}$/, inBoth('须为 32 位十六进制数', 'must be 32 hex digits'))
    .describe('this custodian’s half of the key'),
  kcv: z
    .string()
    .regex(/^([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$/, inBoth('须为 6 或 8 位十六进制数', 'must be 6 or 8 hex digits'))
    .describe('check value of this half: start of its encryption of a zero block')
    .meta({ example: '08D7B4' }),
});

export type ChipKeyComponentInput = z.infer<typeof chipKeyComponentInput>;

export const chipKeyComponentSchema = z.object({
  transportKeyId: idSchema,
  componentNo: z.number().int(),
  kcv: z.string(),
  complete: z.boolean().describe('both halves are there: the key is in force'),
  transportKeyKcv: z.string().nullable(),
});

export type ChipKeyComponentAnswer = z.infer<typeof chipKeyComponentSchema>;

export const chipFileInput = z.object({
  transportKeyId: idSchema,
  productCode: z.string().max(20).optional().describe('needed when chip cards of two products were ordered'),
  cardId: idSchema.optional().describe('a replacement card alone; else the cards the order was issued with'),
  reason: reasonSchema,
});

export type ChipFileInput = z.infer<typeof chipFileInput>;

export const chipFileSchema = z.object({
  fileId: idSchema,
  orderId: idSchema,
  productCode: z.string(),
  cardId: idSchema.nullable().describe('of a replacement card’s file'),
  transportKeyId: idSchema,
  releaseNo: z.number().int().describe('counts how often the data of these cards were released'),
  cardCount: z.number().int(),
  approvalId: idSchema,
  releasedBy: z.string(),
  releasedAt: instantSchema,
  fetchedBy: z.string().nullable(),
  fetchedAt: instantSchema.nullable(),
  sha256: z.string().nullable().describe('hex, of the file as it was sent to its end; null while it was not'),
  sizeBytes: z.number().int().nullable(),
});

export type ChipFileView = z.infer<typeof chipFileSchema>;
