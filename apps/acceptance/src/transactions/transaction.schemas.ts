import { inBoth, pageQuery } from '@app/http';
import { z } from 'zod';
import { chinaDateText, idText } from '../merchants/merchant.schemas.js';
import { amountFen, outcome, paymentIdText } from '../payments/payment.schemas.js';
import { terminalNoText } from '../terminals/terminal.schemas.js';

const RANGE_DAYS_MAX = 92;
const DAY_MS = 86_400_000;

export const TRANSACTION_KINDS = [
  'purchase',
  'void',
  'refund',
  'reversal',
  'balance',
  'hold',
  'hold_cancel',
  'capture',
  'capture_void',
  'hold_expiry',
  'offline_purchase',
  'ecash_refund',
  'load',
  'load_void',
] as const;

const kind = z.enum(TRANSACTION_KINDS).meta({
  words: {
    purchase: 'purchase · 消费',
    void: 'a purchase cancelled the same day · 消费撤销',
    refund: 'money given back · 退货',
    reversal: 'undoes what was not answered · 冲正',
    balance: 'balance inquiry · 余额查询',
    hold: 'an amount frozen · 预授权',
    hold_cancel: 'a hold given free · 预授权撤销',
    capture: 'what was held is taken · 预授权完成',
    capture_void: 'a capture cancelled · 预授权完成撤销',
    hold_expiry: 'a hold’s time ran out · 预授权过期',
    offline_purchase: 'paid by the chip without the host · 电子现金脱机消费',
    ecash_refund: 'an offline purchase given back · 电子现金退货',
    load: 'money put into a chip · 圈存',
    load_void: 'a load undone · 圈存撤销',
  },
});

const state = z.enum(['approved', 'declined', 'undone']).meta({
  words: {
    approved: 'approved and standing · 成功',
    declined: 'declined, nothing happened · 已拒绝',
    undone: 'approved, then voided or reversed · 已撤销',
  },
});

const channel = z.enum(['pos', 'api', 'qr', 'offline', 'system']).meta({
  words: {
    pos: 'at a POS terminal · POS',
    api: 'by the merchant’s own system · 接口',
    qr: 'by a scanned code · 扫码',
    offline: 'by a chip without the host · 脱机',
    system: 'by the house itself · 系统',
  },
});

const filterFields = {
  from: chinaDateText.optional().describe('first business day; six days before the last unless told'),
  to: chinaDateText.optional().describe('last business day, 92 days at most; today unless told'),
  storeId: idText.optional(),
  terminalNo: terminalNoText.optional(),
  kind: kind.optional(),
  channel: channel.optional(),
  state: state.optional(),
  last4: z
    .string()
    .regex(/^\d{4}$/, inBoth('须为卡号末四位', 'must be the last four digits of a card'))
    .optional()
    .meta({ example: '0018' }),
  minFen: z.coerce.number().int().min(0).optional().describe('this amount or more'),
  maxFen: z.coerce.number().int().min(0).optional().describe('this amount or less'),
  rrn: z
    .string()
    .regex(/^\d{12}$/, inBoth('须为 12 位参考号', 'must be a 12-digit reference number'))
    .optional(),
};

function inRange<S extends z.ZodType<{ from?: string | undefined; to?: string | undefined }>>(schema: S): S {
  return schema.refine(
    ({ from, to }) => {
      if (from === undefined || to === undefined) return true;
      const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
      return days >= 0 && days < RANGE_DAYS_MAX;
    },
    { path: ['to'], message: inBoth('须不早于起始日，且至多 92 天', 'must not be before `from`, 92 days at most') },
  );
}

export const transactionsQuery = inRange(pageQuery.extend(filterFields));
export const transactionTotalsQuery = inRange(z.object(filterFields));

export const merchantTransactionRow = z.object({
  transactionId: idText,
  paymentId: z.string().nullable().describe('of what came by the merchant’s own system'),
  kind,
  channel,
  state,
  ...outcome,
  panMasked: z.string().nullable(),
  terminalNo: z.string().nullable(),
  storeName: z.string().nullable(),
  batchNo: z.int().describe('0 without a terminal'),
  traceNo: z.int(),
  merchantOrderNo: z.string().nullable(),
  refundedFen: z.int().describe('given back of it so far'),
});

const reference = z.object({ transactionId: z.string(), businessDate: z.iso.date(), kind });

export const merchantTransactionView = merchantTransactionRow.extend({
  original: reference.nullable().describe('what this one follows up'),
  tenderId: z.string().nullable().describe('the sale in several parts it belongs to'),
  refundableFen: z.int().describe('what may still be given back; 0 when it cannot be refunded here'),
  followUps: z.array(
    reference.extend({
      state,
      code: z.string().nullable(),
      amountFen: z.int(),
      heldForHolderFen: z.int().describe('over the card’s cap, held for the holder (R-CAP)'),
      reason: z.string().nullable().describe('as the merchant gave it'),
      rrn: z.string(),
      occurredAt: z.iso.datetime(),
    }),
  ),
});

const sum = z.object({ count: z.int(), amountFen: z.int() });

export const transactionTotals = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  count: z.int().describe('all transactions found'),
  sales: sum.describe('purchases and captures'),
  undone: sum.describe('voids, and reversals of sales'),
  refunds: sum,
  declinedCount: z.int(),
  netFen: z.int().describe('sales less what was undone and refunded, before fees'),
});

export const overviewDay = z
  .union([chinaDateText, z.literal('today')])
  .describe('China business day, or `today` by the house’s clock')
  .meta({ example: '2026-11-20' });

export const dayOverview = z.object({
  businessDate: z.iso.date(),
  totals: transactionTotals.omit({ from: true, to: true }),
  hours: z.array(z.object({ hour: z.int().meta({ example: 9 }), sales: sum, refunds: sum, undone: sum })),
});

export const transactionRefundInput = z.strictObject({
  amountFen,
  reason: z.string().trim().min(1).max(200).meta({ example: '退货' }),
});

export const transactionRefundAnswer = z.object({
  transactionId: z.string(),
  followUpId: paymentIdText,
  ...outcome,
  heldForHolderFen: z.int().describe('over the card’s cap, held for the holder (R-CAP)'),
  replayed: z.boolean(),
});

export type TransactionFilter = z.output<typeof transactionTotalsQuery>;
/** With its days settled. */
export type DatedFilter = TransactionFilter & { readonly from: string; readonly to: string };
export type TransactionsQuery = z.output<typeof transactionsQuery>;
export type MerchantTransactionRow = z.output<typeof merchantTransactionRow>;
export type MerchantTransactionView = z.output<typeof merchantTransactionView>;
export type TransactionTotals = z.output<typeof transactionTotals>;
export type DayOverview = z.output<typeof dayOverview>;
export type TransactionRefundAnswer = z.output<typeof transactionRefundAnswer>;
