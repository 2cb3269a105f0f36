import { pageQuery } from '@app/http';
import { z } from 'zod';
import { chinaDay, idParameter } from '../api/answers.js';

const fenValue = z.int().meta({ example: 20_000 });
const gl = z.int().meta({ example: 2001 });
const glQuery = z.coerce.number().int().min(1000).max(9999);
const direction = z.enum(['D', 'C']);

export const voucherRow = z.object({
  accountId: z.string().describe('the card account it stands under; 0 for the house'),
  voucherId: z.string(),
  voucherNo: z
    .string()
    .describe('of a card transaction: its reference number')
    .meta({ example: 'V452113379208724480' }),
  parentVoucherId: z.string().nullable(),
  kind: z.string().meta({ example: 'purchase' }),
  accountingDate: z.string(),
  summary: z.string().meta({ example: '商户手续费' }),
  documentType: z.string().describe('the original document').meta({ example: 'authorization' }),
  documentId: z.string(),
  reversesId: z.string().nullable().describe('the voucher it undoes or follows'),
  postedAt: z.string(),
  amountFen: fenValue.describe('of one side'),
});

const entry = z.object({
  lineNo: z.int(),
  direction,
  gl,
  glNameZh: z.string().meta({ example: '预付卡余额' }),
  glNameEn: z.string().meta({ example: 'Card balances' }),
  amountFen: fenValue,
  subjectId: z.string().describe('what the sub-ledger counts by: merchant, receipt, order, payout; 0 without'),
});

export const voucherView = voucherRow.extend({
  entries: z.array(entry),
  orderId: z.string().nullable(),
  customerId: z.string().nullable(),
  related: z.array(voucherRow).describe('its parent, its reversal, what it follows and what follows it'),
  authorization: z
    .object({
      channel: z.string().meta({ example: 'pos' }),
      merchantId: z.string(),
      terminalId: z.string(),
      batchNo: z.int(),
      traceNo: z.int(),
      rrn: z.string(),
      authCode: z.string(),
      availableFen: fenValue.describe('left on the card afterwards'),
      originalId: z.string().nullable(),
    })
    .nullable()
    .describe('the card transaction, where one is the original document'),
});

export const entryRow = entry.omit({ glNameZh: true, glNameEn: true }).extend({
  accountId: z.string(),
  voucherId: z.string(),
  accountingDate: z.string(),
  kind: z.string().meta({ example: 'purchase' }),
  documentType: z.string().meta({ example: 'authorization' }),
  documentId: z.string(),
});

export const trialBalance = z.object({
  date: z.string(),
  balanced: z.boolean(),
  debitFen: fenValue,
  creditFen: fenValue,
  lines: z.array(
    z.object({
      gl,
      nameZh: z.string(),
      nameEn: z.string(),
      kind: z.enum(['asset', 'liability', 'income', 'expense']).meta({
        words: { asset: 'owned · 资产', liability: 'owed · 负债', income: 'earned · 收入', expense: 'borne · 费用' },
      }),
      reserveRole: z.string().meta({ example: 'cards' }),
      debitFen: fenValue,
      creditFen: fenValue,
    }),
  ),
});

export const voucherQuery = pageQuery.extend({
  date: chinaDay.optional().describe('accounting date; today unless told, or any with a document or an account'),
  kind: z.string().max(60).optional(),
  documentType: z.string().max(60).optional(),
  documentId: z.string().max(60).optional(),
  accountId: idParameter.optional(),
  parentVoucherId: idParameter.optional().describe('its children: the cards of an issue'),
});

export const entryQuery = pageQuery.extend({
  date: chinaDay.optional().describe('accounting date; today unless told'),
  gl: glQuery.optional().describe('of the chart of accounts'),
  subjectId: idParameter.optional(),
});

export const trialBalanceQuery = z.object({ date: chinaDay.optional().describe('up to the end of this day') });
