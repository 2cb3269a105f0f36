import { inBoth, pageQuery } from '@app/http';
import { z } from 'zod';
import { chinaDateText, idText } from '../merchants/merchant.schemas.js';
import { HOLDER_CODE_FORMAT } from '../qr/holder-code.rules.js';
import { terminalNoText } from '../terminals/terminal.schemas.js';
import { walletAccountNo } from '../wallets/wallet.schemas.js';

const bilingual = z.object({ zh: z.string(), en: z.string() });

export const amountFen = z.int().min(1).max(100_000_000).meta({ example: 4800 });

export const cardInput = z.strictObject({
  number: z
    .string()
    .regex(/^\d{13,19}$/, inBoth('须为 13 至 19 位数字', 'must be 13 to 19 digits'))
    .describe('never stored in clear, never answered')
    .meta({ example: '9600010000000000018' }),
  expiry: z
    .string()
    .regex(/^\d{2}(0[1-9]|1[0-2])$/, inBoth('须为年月 YYMM', 'must be YYMM'))
    .optional()
    .describe('YYMM as on the card; compared when given')
    .meta({ example: '2912' }),
});

export const codeInput = z.strictObject({
  code: z
    .string()
    .regex(HOLDER_CODE_FORMAT, inBoth('须为 24 位付款码', 'must be a payment code of 24 digits'))
    .describe('the dynamic code the holder shows; one payment within a minute')
    .meta({ example: '870412345678901234567890' }),
});

export const goods = z
  .strictObject({ otherPrepaidCards: z.boolean().optional(), cashEquivalent: z.boolean().optional() })
  .describe('what is known of the basket (R-29)');

export const paymentInput = z
  .strictObject({
    amountFen,
    card: z.union([cardInput, codeInput]),
    channel: z.enum(['counter', 'online']).describe('a staffed counter, or a web page or app (R-30)'),
    purpose: z
      .enum(['goods', 'utility_bill', 'cash', 'other_card', 'transfer', 'wallet_topup'])
      .default('goods')
      .describe('what the money is for (R-29, R-30)'),
    goods: goods.optional(),
    walletAccountNo: walletAccountNo
      .optional()
      .describe('the real-name payment account at this issuer that is topped up (R-30, exception 3)'),
    merchantOrderNo: z.string().trim().min(1).max(64).optional().meta({ example: 'T20261120-0001' }),
    terminalNo: terminalNoText.optional(),
    storeId: idText.optional().describe('where it is sold; the merchant itself unless told'),
    deviceId: z
      .string()
      .regex(
        /^(?!\d{12,19}$)[\x21-\x7e]{1,64}$/,
        inBoth('须为 1 至 64 个可见字符，且不得为卡号', 'must be 1 to 64 printable characters and no card number'),
      )
      .optional()
      .describe('the till or the payer’s device; risk rules watch it')
      .meta({ example: 'till-07' }),
  })
  .refine((payment) => payment.terminalNo === undefined || payment.storeId === undefined, {
    path: ['storeId'],
    message: inBoth('终端与门店只填其一', 'give the terminal or the store, not both'),
  })
  .refine(({ card, merchantOrderNo }) => !('number' in card && merchantOrderNo?.includes(card.number)), {
    path: ['merchantOrderNo'],
    message: inBoth('订单号中不得含卡号', 'an order number must not hold the card number'),
  });

export const refundInput = z.strictObject({
  amountFen,
  reason: z.string().trim().min(1).max(200).meta({ example: '退货' }),
});
export const voidInput = z.strictObject({ reason: z.string().trim().min(1).max(200).optional() }).default({});
export const balanceInput = z.strictObject({ card: cardInput });

export const paymentIdText = z
  .string()
  .regex(/^[0-9a-f]{20}$/, inBoth('须为 20 位付款编号', 'must be a payment id of 20 hex digits'))
  .meta({ example: '3f9c1e0b7a5d42c8e610' });

export const outcome = {
  status: z.enum(['approved', 'declined']),
  code: z.string().nullable().describe('reason of a decline, for programs').meta({ example: 'INSUFFICIENT_BALANCE' }),
  responseCode: z.string().describe('ISO 8583 answer code').meta({ example: '51' }),
  rule: z.string().nullable().describe('the rule a decline follows').meta({ example: null }),
  citation: bilingual.nullable().describe('where the rule is written'),
  reason: bilingual.nullable().meta({ example: { zh: '余额不足', en: 'insufficient balance' } }),
  amountFen: z.int(),
  rrn: z.string().describe('retrieval reference number').meta({ example: '632507000123' }),
  authCode: z.string().meta({ example: '384120' }),
  businessDate: z.iso.date(),
  occurredAt: z.iso.datetime(),
};

export const paymentAnswer = z.object({
  paymentId: paymentIdText,
  ...outcome,
  availableFen: z.int().describe('what is left to spend on the card').meta({ example: 1200 }),
  panMasked: z.string().meta({ example: '960001*********0018' }),
  replayed: z.boolean().describe('this was answered before; nothing happened now'),
});

export const followUpAnswer = z.object({
  followUpId: paymentIdText,
  paymentId: paymentIdText,
  kind: z.enum(['void', 'refund']),
  ...outcome,
  heldForHolderFen: z
    .int()
    .describe('the part that would have pushed the card over its cap: held for the holder, not dropped (R-CAP)')
    .meta({ example: 0 }),
  replayed: z.boolean(),
});

export const balanceAnswer = z.object({
  inquiryId: paymentIdText,
  ...outcome,
  availableFen: z.int().nullable().describe('null when declined'),
  panMasked: z.string(),
  replayed: z.boolean(),
});

export const transactionView = z.object({
  transactionId: z.string(),
  paymentId: z.string().nullable().describe('of what came by this API'),
  kind: z.string().meta({ example: 'purchase' }),
  channel: z.enum(['pos', 'api', 'qr', 'system']),
  ...outcome,
  panMasked: z.string().nullable(),
  merchantOrderNo: z.string().nullable(),
});

export const paymentView = transactionView.extend({
  followUps: z.array(
    z.object({
      followUpId: z.string().nullable(),
      kind: z.string(),
      status: z.enum(['approved', 'declined']),
      code: z.string().nullable(),
      amountFen: z.int(),
      heldForHolderFen: z.int().describe('over the card’s cap, held for the holder'),
      undone: z.boolean().describe('itself voided or reversed since'),
      occurredAt: z.iso.datetime(),
    }),
  ),
});

export const paymentsQuery = pageQuery.extend({
  businessDate: chinaDateText.describe('China business day').meta({ example: '2026-11-20' }),
});

export type PaymentInput = z.output<typeof paymentInput>;
export type CardInput = z.output<typeof cardInput>;
export type CodeInput = z.output<typeof codeInput>;
export type PaymentAnswer = z.output<typeof paymentAnswer>;
export type FollowUpAnswer = z.output<typeof followUpAnswer>;
export type BalanceAnswer = z.output<typeof balanceAnswer>;
export type TransactionView = z.output<typeof transactionView>;
export type PaymentView = z.output<typeof paymentView>;
