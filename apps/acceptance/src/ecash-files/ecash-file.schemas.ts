import { FILE_MAX_BYTES } from '@app/chips';
import { inBoth, pageQuery } from '@app/http';
import { z } from 'zod';

const ROW_WORDS = { delivered: 'the same record had come before: taken, not booked again · 重复上送' };

const sha256Hex = z
  .string()
  .regex(/^[0-9a-fA-F]{64}$/, inBoth('须为 64 位十六进制 SHA-256', 'must be SHA-256 in 64 hex digits'));

export const announceInput = z.strictObject({
  name: z.string().trim().min(1).max(200).describe('the operator’s own name of the file'),
  sizeBytes: z.number().int().min(1).max(FILE_MAX_BYTES).describe('of the whole file'),
  sha256: sha256Hex.describe('of the whole file'),
});

const byteRange = z.object({
  fromByte: z.number().int(),
  toByte: z.number().int().describe('the first byte after the stretch'),
});

export const fileView = z.object({
  fileId: z.string(),
  name: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  state: z
    .enum(['receiving', 'received', 'processing', 'processed', 'refused'])
    .describe('refused: nothing of it was posted, see problem'),
  receivedBytes: z.number().int(),
  missing: z.array(byteRange).describe('what has not come yet'),
  rowCount: z.number().int().describe('0 until the file is checked'),
  processedRows: z.number().int(),
  counts: z.record(z.string(), z.number().int()).describe('rows by class, VERIFIED are those posted'),
  problem: z
    .object({
      fault: z.string().describe('COUNT, TRAILER and so on').meta({ example: 'COUNT' }),
      line: z.number().int().optional(),
    })
    .nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type FileView = Omit<z.infer<typeof fileView>, 'createdAt' | 'finishedAt'> & {
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
};

export const resultQuery = pageQuery.extend({
  state: z.enum(['posted', 'delivered', 'queued', 'resolved']).meta({ words: ROW_WORDS }).optional(),
});

export const resultView = z.object({
  rowNo: z.number().int(),
  uploadId: z.string(),
  terminalNo: z.string(),
  batchNo: z.number().int(),
  traceNo: z.number().int(),
  panMasked: z.string().nullable(),
  atc: z.number().int().nullable(),
  amountFen: z.number().int(),
  state: z.enum(['received', 'posted', 'delivered', 'evidence', 'queued', 'resolved']).meta({ words: ROW_WORDS }),
  class: z.string().nullable(),
  queue: z.string().nullable(),
  reason: z.object({ zh: z.string(), en: z.string() }).nullable(),
});
export type ResultView = z.infer<typeof resultView>;
