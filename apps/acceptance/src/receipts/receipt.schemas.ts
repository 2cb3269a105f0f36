import { inBoth } from '@app/http';
import { z } from 'zod';
import { terminalNoText } from '../terminals/terminal.schemas.js';

const number = (max: number) => z.coerce.number().int().min(1).max(max);

/** A transaction by its place on the terminal's slip, or by its reference number. */
export const receiptQuery = z
  .strictObject({
    terminalNo: terminalNoText.optional(),
    batchNo: number(999_999).optional(),
    traceNo: number(999_999).optional(),
    rrn: z
      .string()
      .regex(/^\d{12}$/, inBoth('须为 12 位参考号', 'must be a 12-digit reference number'))
      .optional(),
  })
  .refine(
    ({ terminalNo, batchNo, traceNo, rrn }) =>
      rrn === undefined
        ? terminalNo !== undefined && batchNo !== undefined && traceNo !== undefined
        : terminalNo === undefined && batchNo === undefined && traceNo === undefined,
    {
      message: inBoth(
        '请给出终端号、批次号和凭证号，或只给出参考号',
        'give terminal, batch and trace number, or rrn alone',
      ),
    },
  );

const bilingual = z.object({ zh: z.string(), en: z.string() });

export const receiptView = z.object({
  merchantName: z.string(),
  merchantNo: z.string(),
  storeName: z.string().nullable(),
  terminalNo: z.string().nullable(),
  batchNo: z.int(),
  traceNo: z.int(),
  rrn: z.string(),
  authCode: z.string().nullable(),
  transaction: bilingual,
  approved: z.boolean(),
  outcome: bilingual.describe('approved, or why not'),
  responseCode: z.string(),
  undone: bilingual.nullable().describe('voided or reversed since'),
  panMasked: z.string(),
  entry: bilingual.nullable(),
  amountFen: z.int(),
  at: z.iso.datetime(),
  chip: z
    .object({ atc: z.int().optional(), tvr: z.string().optional(), psn: z.string().optional() })
    .nullable()
    .describe('for receipts of chip transactions'),
  lines: z.array(z.string()).describe('the slip, in Chinese; every character is one of GBK, as printers take it'),
});

export type ReceiptQuery = z.output<typeof receiptQuery>;
export type ReceiptView = z.output<typeof receiptView>;
