import { caseSchema } from '@app/chips';
import { z } from 'zod';

/** A merchant sees its own case without what is the holder's: account, words, and how the refund goes. */
export const merchantCaseView = caseSchema
  .omit({ accountId: true, psn: true, place: true, tappedAt: true, refundTo: true, approvalId: true, appealOf: true })
  .extend({ terminalNo: z.string().nullable(), batchNo: z.int().nullable(), traceNo: z.int().nullable() });

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
