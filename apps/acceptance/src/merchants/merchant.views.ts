import { pageQuery } from '@app/http';
import { z } from 'zod';
import { FAILED_TAP_WORDS } from './merchant.schemas.js';

const instant = z.iso.datetime();

export const storeView = z.object({
  storeId: z.string(),
  name: z.string(),
  address: z.string(),
  regionCode: z.string(),
  status: z.enum(['active', 'closed']),
});

export const contractView = z.object({
  effectiveFrom: z.iso.date(),
  feeRate: z.string().meta({ example: '0.0038' }),
  feeTiers: z.array(z.object({ fromFen: z.int(), feeRate: z.string() })).nullable(),
  feeByMcc: z.record(z.string(), z.string()).nullable(),
  feeFixedFen: z.int(),
  feeCapFen: z.int().nullable(),
  feeReturnedOnRefund: z.boolean(),
  cycleDays: z.int(),
  failedTapGoods: z.enum(['ASK', 'NOT_GIVEN']).meta({ words: FAILED_TAP_WORDS }),
  inForce: z.boolean().describe('of the versions begun, the latest'),
});

export const settlementAccountView = z.object({
  effectiveFrom: z.iso.date(),
  accountName: z.string(),
  accountNoMasked: z.string().meta({ example: '**********7890' }),
  bankCode: z.string(),
  bankName: z.string(),
  inForce: z.boolean(),
});

export const merchantRowView = z.object({
  merchantId: z.string(),
  merchantNo: z.string().meta({ example: '871310158120001' }),
  name: z.string(),
  shortName: z.string(),
  mcc: z.string(),
  regionCode: z.string(),
  status: z.enum(['active', 'suspended', 'closed']),
  groupId: z.string().nullable().describe('the chain it belongs to'),
  createdAt: instant,
});

export const merchantView = merchantRowView.extend({
  unifiedSocialCreditCode: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  flags: z.object({
    onlineShop: z.boolean(),
    signedPhysical: z.boolean(),
    utility: z.boolean(),
    sellsOtherCards: z.boolean(),
    cashLike: z.boolean(),
  }),
  stores: z.array(storeView),
  contracts: z.array(contractView).describe('all versions, latest first'),
  settlementAccounts: z.array(settlementAccountView).describe('all versions, latest first'),
});

export const merchantQuery = pageQuery.extend({
  search: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .optional()
    .describe('part of a name, or of the number')
    .meta({ example: '春风' }),
  status: merchantRowView.shape.status.optional(),
  groupId: z
    .string()
    .regex(/^\d{1,19}$/)
    .optional()
    .describe('members of that chain'),
});

export type MerchantQuery = z.output<typeof merchantQuery>;
export type MerchantView = z.output<typeof merchantView>;
export type MerchantRowView = z.output<typeof merchantRowView>;
