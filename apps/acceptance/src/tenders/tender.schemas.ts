import { inBoth, pageQuery } from '@app/http';
import { z } from 'zod';
import { amountFen, cardInput, goods, paymentIdText } from '../payments/payment.schemas.js';
import { TENDER_STATUSES } from './tender.states.js';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const externalMethod = z.enum(['cash', 'bank_card', 'other']);
const reference = z.string().trim().min(1).max(64).describe('the merchant’s own, of the other channel');

const legInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), card: cardInput, amountFen }),
  z
    .strictObject({ kind: z.literal('cards'), cards: z.array(cardInput).min(1).max(10), amountFen })
    .describe('several cards of a holder; we take what expires soonest first, of these the smallest'),
  z
    .strictObject({ kind: z.literal('external'), method: externalMethod, amountFen, reference: reference.optional() })
    .describe('taken by the merchant itself, and confirmed by it; never part of a settlement of ours'),
]);

export const tenderInput = z
  .strictObject({
    totalFen: amountFen,
    channel: z.enum(['counter', 'online']),
    goods: goods.optional(),
    merchantOrderNo: z.string().trim().min(1).max(64).optional().meta({ example: 'T20261120-0001' }),
    expiresInSeconds: z.int().min(30).max(86_400).default(900).describe('for the merchant’s own parts'),
    legs: z.array(legInput).min(1).max(10),
  })
  .refine(({ legs, totalFen }) => legs.reduce((sum, leg) => sum + leg.amountFen, 0) === totalFen, {
    path: ['legs'],
    message: inBoth('各部分金额之和须等于总额', 'the parts must add up to the total'),
  })
  .refine(({ legs }) => legs.some(({ kind }) => kind !== 'external'), {
    path: ['legs'],
    message: inBoth('至少一部分须以本机构的卡支付', 'one part at least is paid by a card of this issuer'),
  })
  .refine(({ legs }) => new Set(numbersOf(legs)).size === numbersOf(legs).length, {
    path: ['legs'],
    message: inBoth('同一张卡只能出现一次', 'a card may be there once only'),
  })
  .refine(({ legs, merchantOrderNo }) => !numbersOf(legs).some((number) => merchantOrderNo?.includes(number)), {
    path: ['merchantOrderNo'],
    message: inBoth('订单号中不得含卡号', 'an order number must not hold the card number'),
  });

export const confirmLegInput = z.strictObject({ reference });
export const cancelInput = z.strictObject({ reason: z.string().trim().min(1).max(200).optional() }).default({});
const reason = z.string().trim().min(1).max(200).meta({ example: '退货' });
export const tenderRefundInput = z.union([
  z
    .strictObject({ amountFen, reason })
    .describe('back to our cards, in the order of the legs, as far as each was charged'),
  z
    .strictObject({
      reason,
      legs: z
        .array(z.strictObject({ legNo: z.int().min(1), amountFen }))
        .min(1)
        .max(20),
    })
    .describe('back to the named legs; what you took yourself you give back yourself'),
]);

const legView = z.object({
  legNo: z.int(),
  kind: z.enum(['card', 'external']),
  amountFen: z.int(),
  refundedFen: z.int(),
  status: z
    .string()
    .describe(
      'card: planned, held, declined, captured, released, returned; external: awaited, confirmed, cancelled, to_return (give it back)',
    )
    .meta({ example: 'held' }),
  code: z.string().nullable().describe('why a card’s part was declined').meta({ example: null }),
  codeWords: bilingual.nullable().describe('the same in words'),
  panMasked: z.string().nullable(),
  method: externalMethod.nullable(),
  reference: z.string().nullable(),
  paymentId: paymentIdText.nullable().describe('of the captured part'),
});

export const tenderView = z.object({
  tenderId: paymentIdText,
  merchantOrderNo: z.string().nullable(),
  totalFen: z.int(),
  status: z.enum(TENDER_STATUSES),
  version: z.int(),
  reason: z.string().nullable().describe('why it was released').meta({ example: 'INSUFFICIENT_BALANCE' }),
  reasonWords: bilingual.nullable().describe('the same in words; null for the merchant’s own words'),
  expiresAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  legs: z.array(legView),
});

export const tendersQuery = pageQuery.extend({ status: z.enum(TENDER_STATUSES).optional() });
export const tenderRowView = tenderView
  .pick({
    tenderId: true,
    merchantOrderNo: true,
    totalFen: true,
    status: true,
    reason: true,
    reasonWords: true,
    createdAt: true,
  })
  .extend({ legCount: z.int().describe('parts of the sale') });

export const tenderRefundView = z.object({
  refundId: paymentIdText,
  tenderId: paymentIdText,
  legs: z.array(
    z.object({
      legNo: z.int(),
      kind: z.enum(['card', 'external']),
      amountFen: z.int(),
      status: z.enum(['pending', 'done', 'declined']),
      code: z.string().nullable(),
      heldForHolderFen: z.int(),
    }),
  ),
});

export type TenderInput = z.output<typeof tenderInput>;
export type TenderView = z.output<typeof tenderView>;
export type TendersQuery = z.output<typeof tendersQuery>;
export type TenderRowView = z.output<typeof tenderRowView>;
export type TenderRefundInput = z.output<typeof tenderRefundInput>;
export type TenderRefundView = z.output<typeof tenderRefundView>;

function numbersOf(legs: readonly z.output<typeof legInput>[]): string[] {
  return legs.flatMap((leg) => {
    if (leg.kind === 'card') return [leg.card.number];
    return leg.kind === 'cards' ? leg.cards.map(({ number }) => number) : [];
  });
}
