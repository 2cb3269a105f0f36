import { caseOutcome, refundTo } from '@app/chips';
import { inBoth } from '@app/http';
import { z } from 'zod';
import { bilingualSchema, dateSchema, fenSchema, idSchema, instantSchema, reasonSchema } from '../common.schemas.js';

const GOODS_WORDS = { GIVEN: 'the goods were given · 已交货', NOT_GIVEN: 'no goods were given · 未交货' };

export const psnSchema = z
  .string()
  .regex(/^\d{2}$/, inBoth('须为两位数字', 'must be two digits'))
  .meta({ description: 'sequence number of the chip', example: '01' });

export const complaintInput = z.strictObject({
  cardId: idSchema.describe('the card whose chip was tapped'),
  psn: psnSchema.optional().describe('its chip; the latest when left out'),
  tappedAt: z.iso.datetime({ offset: true }).meta({ example: '2026-03-10T08:05:00+08:00' }),
  amountFen: z.int().min(1).max(100_000).describe('what the terminal showed').meta({ example: 200 }),
  place: z.string().trim().min(1).max(200).meta({ example: '人民广场站闸机' }),
  merchantId: idSchema.optional().describe('where it is known'),
  words: z
    .string()
    .trim()
    .max(1000)
    .optional()
    .describe('as the holder says it; card numbers in it are masked')
    .meta({ example: '闸机没开' }),
  refundTo: refundTo.default('account'),
  from: z
    .enum(['holder', 'ops'])
    .default('holder')
    .describe('whose complaint it is')
    .meta({ words: { holder: 'the holder’s, written down · 持卡人', ops: 'operations’ own finding · 运营' } }),
});

export const decisionInput = z.strictObject({
  outcome: caseOutcome.describe('which of them fit depends on the case: `mayDecide` of it'),
  reason: bilingualSchema.meta({
    example: { zh: '监控录像显示闸机未开', en: 'the camera shows that the gate stayed shut' },
  }),
});

export const goodsInput = z.strictObject({
  answer: z.enum(['GIVEN', 'NOT_GIVEN']).meta({ words: GOODS_WORDS }),
  words: reasonSchema,
  evidenceRef: z.string().trim().min(1).max(200).optional().meta({ example: 'CCTV-20260310-0805' }),
});

export const appealInput = z.strictObject({
  words: z.string().trim().min(2).max(1000).meta({ example: '持卡人称闸机未放行' }),
});

export const slaSchema = z.object({
  openCount: z.int(),
  ageBuckets: z.array(z.object({ upToDays: z.int().nullable().describe('null: more than 15'), count: z.int() })),
  dueToday: z.int(),
  breached: z.int(),
  waitsFor: z.array(z.object({ waitsFor: z.string().meta({ example: 'NO_LATER_ANCHOR' }), count: z.int() })),
  decided: z.object({
    count: z.int().describe('within the last 30 days'),
    byEvidenceShare: z
      .number()
      .nullable()
      .describe('decided by evidence with nobody’s hand, of all')
      .meta({ example: 0.995 }),
    atOnceShare: z.number().nullable().describe('decided within a minute of opening, of all').meta({ example: 0.97 }),
    medianHours: z.number().nullable().meta({ example: 0.01 }),
    overdue: z.int().describe('decided after their day'),
  }),
});

const anchorSchema = z.object({
  source: z.enum(['PERSONALIZATION', 'ONLINE', 'LOAD', 'BEFORE_TAP']).meta({
    words: {
      PERSONALIZATION: 'count 0 of a new chip · 个人化',
      ONLINE: 'an online message · 联机',
      LOAD: 'a load’s message, before the load · 圈存',
      BEFORE_TAP: 'an uploaded purchase, before its debit · 消费前',
    },
  }),
  atc: z.int(),
  balanceFen: fenSchema,
  at: instantSchema,
});

export const timelineSchema = z.object({
  accountId: idSchema,
  psn: psnSchema,
  cardId: idSchema,
  carrier: z
    .enum(['card', 'secure_element'])
    .meta({ words: { card: 'a card · 卡片', secure_element: 'a phone · 手机' } }),
  state: z.enum(['active', 'suspended', 'retiring', 'closed']).meta({
    words: { retiring: 'out of use, its last uploads may still come · 停用中' },
  }),
  shadowFen: fenSchema.describe('what the books say the chip holds'),
  anchors: z.array(anchorSchema).describe('balances told under a right MAC, by count'),
  loads: z.array(
    z.object({
      atc: z.int(),
      amountFen: fenSchema.describe('below zero: taken out again'),
      outcome: z.enum(['DONE', 'FAILED', 'UNKNOWN']).meta({
        words: { DONE: 'the chip took it · 成功', FAILED: 'the chip did not · 失败', UNKNOWN: 'no result came · 未知' },
      }),
    }),
  ),
  uploads: z.array(
    z.object({
      atc: z.int(),
      tc: z.string().meta({ example: 'A1B2C3D4E5F60718' }),
      amountFen: fenSchema,
      receivedAt: instantSchema,
    }),
  ),
  flashRecords: z.array(
    z.object({
      atc: z.int(),
      tc: z.string().nullable().meta({ example: 'A1B2C3D4E5F60718' }),
      tcVerified: z.boolean(),
      amountFen: fenSchema,
      receivedAt: instantSchema,
      goods: z
        .enum(['GIVEN', 'NOT_GIVEN'])
        .meta({ words: GOODS_WORDS })
        .nullable()
        .describe('null while nobody has said'),
    }),
  ),
  countsWithoutDebit: z.array(z.int()),
  resolutions: z.array(
    z.object({
      kind: z
        .enum(['FLASH', 'DEBIT'])
        .meta({ words: { FLASH: 'of a failed tap · 闪卡', DEBIT: 'of an unrecorded debit · 无记录扣款' } }),
      atc: z.int().nullable(),
      fromAtc: z.int().nullable(),
      toAtc: z.int().nullable(),
      outcome: z.string().meta({ example: 'REFUND_HOLDER' }),
      amountFen: fenSchema,
      decidedAt: instantSchema,
    }),
  ),
  brackets: z
    .array(
      z.object({
        fromAtc: z.int(),
        toAtc: z.int(),
        loadedFen: fenSchema,
        uploadedFen: fenSchema,
        missingFen: fenSchema,
        unknownCounts: z.int(),
        windowEndsOn: dateSchema,
        windowOver: z.boolean(),
      }),
    )
    .describe('the sum between each two balances'),
  verdicts: z
    .array(
      z.object({
        kind: z.enum(['FLASH', 'UPLOAD', 'LOAD', 'DEBIT']).meta({
          words: {
            FLASH: 'a failed tap · 闪卡',
            UPLOAD: 'an uploaded purchase · 上送消费',
            LOAD: 'a load · 圈存',
            DEBIT: 'what is missing between two balances · 缺少金额',
          },
        }),
        atc: z.int().nullable(),
        fromAtc: z.int().nullable(),
        toAtc: z.int().nullable(),
        outcome: z.string().meta({ example: 'HOLD' }),
        reason: z.string().meta({ example: 'NO_LATER_ANCHOR' }),
        amountFen: fenSchema,
        settled: z.boolean(),
        text: bilingualSchema,
      }),
    )
    .describe('as it would be judged now'),
});

export type ComplaintInput = z.output<typeof complaintInput>;
export type TimelineView = z.output<typeof timelineSchema>;
