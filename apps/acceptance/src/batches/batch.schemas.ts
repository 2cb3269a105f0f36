import { z } from 'zod';
import { pageQuery } from '@app/http';
import { idText } from '../merchants/merchant.schemas.js';
import { terminalNoText } from '../terminals/terminal.schemas.js';

export const batchNoText = z.coerce.number().int().min(1).max(999_999);

export const batchCloseInput = z.strictObject({ reason: z.string().trim().min(1).max(500) });
export const batchClosePayload = batchCloseInput.extend({
  merchantId: idText,
  terminalNo: terminalNoText,
  batchNo: batchNoText,
});

const sum = z.object({ amountFen: z.int(), count: z.int() });

export const batchSettlementView = z.object({
  settlementId: z.string(),
  batchNo: z.int(),
  balanced: z.boolean(),
  forced: z.boolean().describe('closed by two people, not by its terminal'),
  reason: z.string().nullable(),
  approvalId: z.string().nullable(),
  terminalTotals: z.string().nullable().describe('field 48 as the terminal sent it'),
  debits: sum.describe('the host’s'),
  credits: sum.describe('the host’s'),
  settledAt: z.iso.datetime(),
  recountedAt: z.iso
    .datetime()
    .nullable()
    .describe('closed by force: when the totals were counted once more, with what was under way at the close'),
});

const batchDifference = z.object({
  code: z.enum(['MISSING_AT_TERMINAL', 'MISSING_AT_HOST', 'AMOUNT_DIFFERS', 'UPLOAD_INCOMPLETE']),
  traceNo: z.int().optional(),
  hostFen: z.int().optional(),
  terminalFen: z.int().optional(),
  toldCount: z.int().optional(),
  receivedCount: z.int().optional(),
});

export const batchCaseView = z.object({
  caseId: z.string(),
  terminalNo: z.string(),
  batchNo: z.int(),
  differences: z.array(batchDifference),
  openedAt: z.iso.datetime(),
});

export const batchView = z.object({
  terminalNo: z.string(),
  batchNo: z.int(),
  open: z.boolean(),
  debits: sum,
  credits: sum,
  transactions: z
    .array(z.object({ traceNo: z.int(), kind: z.string(), amountFen: z.int(), authorizationId: z.string() }))
    .describe('approved and not reversed, as the host has them'),
  details: z
    .array(z.object({ traceNo: z.int(), panMasked: z.string(), amountFen: z.int(), cardType: z.string().nullable() }))
    .describe('as the terminal uploaded them'),
  settlements: z.array(batchSettlementView),
  cases: z.array(batchCaseView),
});

export const batchCaseQuery = pageQuery.extend({ terminalNo: terminalNoText.optional() });

export type BatchClosePayload = z.output<typeof batchClosePayload>;
export type BatchSettlementView = z.output<typeof batchSettlementView>;
export type BatchCaseView = z.output<typeof batchCaseView>;
export type BatchView = z.output<typeof batchView>;
