import { pageQuery } from '@app/http';
import { z } from 'zod';
import { chinaDay, idParameter } from '../api/answers.js';

const uploadState = z.enum(['received', 'posted', 'delivered', 'evidence', 'queued', 'resolved']).meta({
  words: { delivered: 'the same record had come before: taken, not booked again · 重复上送' },
});
const bilingual = z.object({ zh: z.string(), en: z.string() });

export const uploadView = z.object({
  uploadId: z.string(),
  kind: z
    .enum(['purchase', 'flash'])
    .describe('purchase: approved by the chip; flash: a tap the terminal reports as failed'),
  merchantId: z.string(),
  terminalId: z.string().describe('0 while the terminal is not known'),
  terminalNo: z.string().nullable(),
  batchNo: z.number().int(),
  traceNo: z.number().int(),
  rrn: z.string(),
  fileId: z.string().nullable(),
  rowNo: z.number().int().nullable(),
  panMasked: z.string().nullable(),
  psn: z.string().nullable(),
  atc: z.number().int().nullable().describe('the chip’s count'),
  amountFen: z.number().int(),
  tappedOn: z.string().nullable(),
  state: uploadState,
  class: z.string().nullable().describe('what it was found to be'),
  queue: z.string().nullable(),
  reason: bilingual.nullable(),
  ruleId: z.string().nullable(),
  allClasses: z.array(z.string()).describe('everything that applies, in order of precedence'),
  receivedAt: z.string(),
  processedAt: z.string().nullable(),
  resolvedBy: z.string().nullable(),
  resolution: z.unknown().nullable(),
});

export const queueTotal = z.object({
  queue: z.string(),
  class: z.string(),
  merchantId: z.string(),
  count: z.number().int(),
  amountFen: z.number().int(),
  oldestAt: z.string(),
});
export const queueTotals = z.object({ items: z.array(queueTotal) });

export const uploadQuery = pageQuery.extend({
  merchantId: idParameter.optional(),
  queue: z.string().max(60).optional().describe('OFFLINE_LATE and so on'),
  state: uploadState.optional(),
  kind: z.enum(['purchase', 'flash']).optional(),
});
export const totalsQuery = z.object({ merchantId: idParameter.optional() });

export const reasonBody = z.strictObject({
  reason: z.string().trim().min(1).max(500).describe('why, kept with the record'),
});
export const denialBody = z.strictObject({
  merchantId: idParameter,
  terminalId: idParameter.optional().describe('one terminal only; all of the merchant’s unless told'),
  since: chinaDay.describe('taps from this day on'),
  reason: z.string().trim().min(1).max(500),
});
export const done = z.object({ uploadId: z.string() });
export const denialView = z.object({
  denialId: z.string(),
  merchantId: z.string(),
  terminalId: z.string().describe('0: all of the merchant’s'),
  since: z.iso.date().describe('taps from this day on are not posted'),
  until: z.iso.date().nullable().describe('taps from this day on are posted again; null while they are not'),
  reason: z.string(),
  deniedBy: z.string(),
  deniedAt: z.iso.datetime(),
  endedBy: z.string().nullable(),
  endedAt: z.iso.datetime().nullable(),
  endReason: z.string().nullable(),
});
export const denialQuery = pageQuery.extend({
  merchantId: idParameter.optional(),
  open: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .describe('true: those in force without an end; false: those that were ended'),
});
