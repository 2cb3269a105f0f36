import { caseOutcome, caseState, caseSubject, refundTo } from '@app/chips';
import { pageQuery } from '@app/http';
import { z } from 'zod';
import { cardChipSchema } from '../chips/chip.schemas.js';
import { bilingualSchema, dateSchema, fenSchema, idSchema, instantSchema } from '../common.schemas.js';

const refusedFor = bilingualSchema.nullable();

export const holderCardSchema = z.object({
  cardId: idSchema,
  panMasked: z.string().meta({ example: '936601******0042' }),
  kind: z.enum(['named', 'anonymous']),
  productName: bilingualSchema,
  status: z.enum(['inactive', 'active', 'frozen', 'lost', 'stolen', 'closed', 'expired']).meta({
    words: { expired: 'past its validity; the money in it remains the holder’s · 已过期' },
  }),
  balanceFen: fenSchema,
  heldFen: fenSchema.describe('set aside for holds'),
  availableFen: fenSchema,
  validTo: dateSchema.nullable().describe('null: never expires'),
  advice: bilingualSchema
    .nullable()
    .describe('what the holder can do about the card’s state; null when nothing is needed'),
  mayPay: z.boolean().describe('codes to pay with are given'),
  mayReportLoss: z.boolean(),
  lossNotice: bilingualSchema.describe('what a loss report does, or why there is none (R-LOSS)'),
  chip: z
    .object({
      shadowFen: fenSchema.describe('what the chip holds by the issuer’s books'),
      lastProven: z
        .object({ balanceFen: fenSchema, at: instantSchema })
        .nullable()
        .describe('the last balance the chip itself told under a right MAC'),
      chips: z.array(cardChipSchema),
      notice: bilingualSchema,
    })
    .nullable()
    .describe('of chip cards'),
  servicePhone: z.string().nullable().meta({ example: '4008-000-000' }),
});

export type HolderCard = z.infer<typeof holderCardSchema>;

export const holderEntrySchema = z.object({
  entryId: z.string().meta({ example: '452113379208724480-1' }),
  kind: z.string().meta({ example: 'purchase' }),
  where: z.string().nullable().describe('the merchant, where there is one').meta({ example: '味美餐饮' }),
  purse: z
    .enum(['account', 'chip'])
    .meta({ words: { account: 'the card’s account · 卡账户', chip: 'its chip · 芯片' } }),
  amountFen: fenSchema.describe('below zero: money went out'),
  at: instantSchema,
});

export type HolderEntry = z.infer<typeof holderEntrySchema>;

export const holderTapSchema = z.object({
  tapId: idSchema,
  kind: z.enum(['purchase', 'flash']).meta({
    words: { purchase: 'a terminal says it succeeded · 成功', flash: 'a terminal says it failed · 终端报告失败' },
  }),
  amountFen: fenSchema,
  where: z.string().nullable().meta({ example: '人民广场站闸机' }),
  merchantId: idSchema,
  tappedOn: dateSchema,
  at: instantSchema.describe('when the terminal told us'),
});

export type HolderTap = z.infer<typeof holderTapSchema>;

export const holderComplaintInput = z.strictObject({
  tappedAt: z.iso.datetime({ offset: true }).meta({ example: '2026-03-10T08:05:00+08:00' }),
  amountFen: z.int().min(1).max(100_000).describe('what the machine showed').meta({ example: 200 }),
  place: z.string().trim().min(1).max(200).meta({ example: '人民广场站闸机' }),
  merchantId: idSchema.optional().describe('where the holder chose a tap we know of'),
  words: z.string().trim().max(1000).optional().meta({ example: '闸机没开' }),
  refundTo: refundTo.default('account'),
});

export type HolderComplaint = z.output<typeof holderComplaintInput>;

export const holderCaseSchema = z.object({
  caseId: idSchema,
  caseNo: z.string().meta({ example: 'D452113379208724480' }),
  subject: caseSubject,
  state: caseState,
  amountFen: fenSchema,
  place: z.string().nullable(),
  tappedAt: instantSchema.nullable(),
  refundTo,
  outcome: caseOutcome.nullable(),
  stands: bilingualSchema.describe('where it stands, in plain words'),
  canDo: refusedFor.describe('what the holder can do to have it decided sooner, or next; null: nothing'),
  dueOn: dateSchema.nullable().describe('the latest day of its decision; null when it is decided'),
  openedAt: instantSchema,
  decidedAt: instantSchema.nullable(),
});

export type HolderCase = z.infer<typeof holderCaseSchema>;

export const holderCaseDetailSchema = holderCaseSchema.extend({
  reason: refusedFor.describe('of the decision'),
  words: z.string().nullable().describe('as the holder said'),
  mayAppeal: z.boolean(),
  appealUntil: dateSchema.nullable(),
  atc: z.int().nullable(),
  psn: z.string().meta({ example: '01' }),
  steps: z.array(z.object({ toState: caseState, reason: bilingualSchema, at: instantSchema })),
});

export type HolderCaseDetail = z.infer<typeof holderCaseDetailSchema>;

export const holderCaseQuery = pageQuery.extend({ open: z.stringbool().optional() });
export type HolderCaseQuery = z.output<typeof holderCaseQuery>;

export const holderAppealInput = z.strictObject({
  words: z.string().trim().min(2).max(1000).meta({ example: '闸机没有开，我没有进站' }),
});

export const holderLossInput = z.strictObject({
  confirm: z.literal(true).describe('the card is blocked at once and cannot be used again').meta({ example: true }),
});
