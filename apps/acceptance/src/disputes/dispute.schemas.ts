import { caseSchema, caseState } from '@app/chips';
import { z } from 'zod';

/** A merchant sees its own case without what is the holder's: account, words, and how the refund goes. */
export const merchantCaseView = caseSchema
  .omit({ accountId: true, psn: true, place: true, tappedAt: true, refundTo: true, approvalId: true, appealOf: true })
  .extend({ terminalNo: z.string().nullable(), batchNo: z.int().nullable(), traceNo: z.int().nullable() });

/** Steps that a merchant is told of: what waits for whom and how it ended, not the issuer's own deliberations. */
export const MERCHANT_STEPS = [
  'opened',
  'waits',
  'merchant_asked',
  'merchant_answered',
  'merchant_silent',
  'goods_by_contract',
  'decided',
  'posted',
  'appealed',
  'appeal_decided',
  'closed',
] as const;

const merchantStep = z.object({
  stepNo: z.int(),
  toState: caseState,
  action: z.enum(MERCHANT_STEPS).meta({
    words: {
      opened: 'the case was opened · 立案',
      waits: 'something is waited for · 等待',
      merchant_asked: 'the merchant was asked · 调单',
      merchant_answered: 'the merchant answered · 商户答复',
      merchant_silent: 'the merchant’s day went by · 逾期未答复',
      goods_by_contract: 'the contract answers for the merchant · 按合同认定',
      decided: 'decided · 已决定',
      posted: 'booked · 已入账',
      appealed: 'appealed against · 已申诉',
      appeal_decided: 'the appeal was decided · 申诉已决定',
      closed: 'ended · 已结案',
    },
  }),
  reason: z.object({ zh: z.string(), en: z.string() }),
  by: z.string().nullable().describe('who of the merchant’s people, where one of them did it'),
  words: z.string().nullable().describe('what the merchant said; card numbers in it are masked'),
  evidenceRef: z.string().nullable().describe('where the merchant keeps its evidence'),
  at: z.iso.datetime(),
});

export const merchantCaseDetailView = merchantCaseView.extend({ steps: z.array(merchantStep) });

export type MerchantCaseDetailView = z.output<typeof merchantCaseDetailView>;
export type MerchantCaseView = z.output<typeof merchantCaseView>;

export const goodsAnswerInput = z.strictObject({
  answer: z.enum(['GIVEN', 'NOT_GIVEN']).meta({
    words: { GIVEN: 'the goods were given · 已交货', NOT_GIVEN: 'no goods were given · 未交货' },
  }),
  words: z.string().trim().min(2).max(500).meta({ example: '闸机未开，乘客未进站' }),
  evidenceRef: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('where the merchant keeps its evidence: name or number of a file')
    .meta({ example: 'gate-log-20260310.csv' }),
});

export const merchantAppealInput = z.strictObject({
  words: z.string().trim().min(2).max(1000).meta({ example: '监控显示已放行' }),
});

/** The merchant names the tap as its terminal did. */
export const merchantDisputeInput = goodsAnswerInput.extend({
  terminalNo: z
    .string()
    .regex(/^\d{8}$/)
    .meta({ example: '00000001' }),
  batchNo: z.int().min(1).max(999_999).meta({ example: 1 }),
  traceNo: z.int().min(1).max(999_999).meta({ example: 42 }),
});
