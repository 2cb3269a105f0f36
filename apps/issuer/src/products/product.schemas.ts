import { inBoth } from '@app/http';
import { z } from 'zod';
import { fenSchema, idSchema, instantSchema } from '../common.schemas.js';

const prefix = z
  .string()
  .regex(/^\d{6,12}$/, inBoth('须为 6 至 12 位数字', 'must be 6 to 12 digits'))
  .meta({ example: '936601' });

/** R-BIN: a range of issuer numbers, both ends included. */
export const binRangeProposalSchema = z.object({
  from: prefix,
  to: prefix.optional().describe('the same as `from` unless told'),
  label: z.string().trim().min(1).max(100).meta({ example: '礼品卡卡段' }),
  assignmentReference: z.string().trim().min(1).max(100).optional().describe('of the network’s written assignment'),
});

export type BinRangeProposal = z.infer<typeof binRangeProposalSchema>;

export const binRangeSchema = z.object({
  binRangeId: idSchema,
  from: z.string(),
  to: z.string(),
  label: z.string(),
  assignmentReference: z.string().nullable(),
  cardsIssued: z.number().int(),
  cardsMax: z.number().int(),
  createdAt: instantSchema,
});

export type BinRangeView = z.infer<typeof binRangeSchema>;

/** R-FACE: what the face of a card (also a virtual one) must show. What is missing is refused by the rule, not the schema. */
export const cardFaceSchema = z.object({
  cardName: z.string().trim().max(60).optional().meta({ example: '预付礼品卡' }),
  issuerName: z.string().trim().max(60).optional().meta({ example: '预付卡支付有限公司' }),
  namedOrAnonymous: z.string().trim().max(20).optional().meta({ example: '不记名' }),
  cardNumber: z.boolean().optional().describe('the number is printed').meta({ example: true }),
  validity: z.string().trim().max(60).optional().meta({ example: '有效期至 年/月，见卡面' }),
  notices: z.string().trim().max(1000).optional().meta({ example: '本卡不记名、不挂失；超期可办理延期' }),
  servicePhone: z.string().trim().max(30).optional().meta({ example: '4008-000-000' }),
});

export type CardFace = z.infer<typeof cardFaceSchema>;

export const MEDIA = ['magnetic_stripe', 'chip', 'barcode', 'virtual'] as const;

/** Limits of a chip product's chips (e-cash specification, Limits). */
export const chipSettingsSchema = z.object({
  purseCapFen: fenSchema.min(1).default(100_000).describe('9F77: the most a chip holds'),
  transactionLimitFen: fenSchema.min(1).default(100_000).describe('9F78: the most it pays at once without the host'),
  resetThresholdFen: fenSchema
    .default(0)
    .describe('9F6D: a purchase that would leave less asks for the host; 0 = never'),
});

export const cardProductProposalSchema = z.object({
  productCode: z
    .string()
    .regex(
      /^[A-Z0-9-]{2,20}$/,
      inBoth('须为 2 至 20 位大写字母、数字或连字符', 'must be 2 to 20 capitals, digits or hyphens'),
    )
    .meta({ example: 'GIFT-A' }),
  nameZh: z.string().trim().min(1).max(60).meta({ example: '预付礼品卡' }),
  nameEn: z.string().trim().min(1).max(60).meta({ example: 'Yufuka gift card' }),
  kind: z.enum(['named', 'anonymous']).meta({ example: 'anonymous' }),
  binRangeId: idSchema,
  validityMonths: z
    .number()
    .int()
    .min(1)
    .max(600)
    .optional()
    .describe('anonymous cards only, 36 at least')
    .meta({ example: 36 }),
  chipAlgorithm: z
    .enum(['3DES', 'SM4'])
    .optional()
    .describe('of chip cards’ keys, which the HSM makes with the product; 3DES unless told'),
  chip: chipSettingsSchema
    .optional()
    .describe('of chip cards, the usual limits unless told; a virtual card with it may have its chip in a phone'),
  medium: z.enum(MEDIA).meta({ example: 'magnetic_stripe' }),
  anonymousTopUp: z
    .boolean()
    .optional()
    .describe('anonymous cards of this product may be topped up by cash (R-TOPUP); not unless told'),
  faceMinFen: fenSchema.min(1).optional().describe('100 (one yuan) unless told'),
  faceMaxFen: fenSchema.min(1).optional().describe('the legal cap (R-CAP) unless told'),
  face: cardFaceSchema,
});

export type CardProductProposal = z.infer<typeof cardProductProposalSchema>;

export const cardProductSchema = z.object({
  productId: idSchema,
  productCode: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  kind: z.enum(['named', 'anonymous']),
  binRangeId: idSchema,
  bin: z.string(),
  validityMonths: z.number().int().nullable(),
  medium: z.enum(MEDIA),
  anonymousTopUp: z.boolean().describe('anonymous cards may be topped up by cash (R-TOPUP)'),
  faceMinFen: fenSchema,
  faceMaxFen: fenSchema,
  face: cardFaceSchema,
  createdAt: instantSchema,
});

export type CardProductView = z.infer<typeof cardProductSchema>;
