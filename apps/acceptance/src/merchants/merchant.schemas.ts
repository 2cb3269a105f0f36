import { inBoth } from '@app/http';
import { z } from 'zod';

export const idText = z.string().regex(/^\d{1,19}$/, inBoth('须为编号', 'must be an id'));
export const chinaDateText = z.iso.date();

const name = z.string().trim().min(1).max(100);
const regionCode = z
  .string()
  .regex(/^\d{6}$/, inBoth('须为 6 位行政区划代码', 'must be a 6-digit GB/T 2260 code'))
  .meta({ example: '310104' });

export const storeInput = z.strictObject({
  name: name.meta({ example: '徐汇店' }),
  address: z.string().trim().min(1).max(200).meta({ example: '上海市徐汇区漕溪北路 1 号' }),
  regionCode,
});

const rate = z
  .string()
  .regex(/^0(\.\d{1,8})?$/, inBoth('须为小于 1 的小数，如 0.0038', 'must be decimal text below 1, as 0.0038'))
  .meta({ example: '0.0038' });
const categoryCode = z
  .string()
  .regex(/^\d{4}$/, inBoth('须为 4 位商户类别码', 'must be a 4-digit merchant category code'));

const feeTier = z.strictObject({
  fromFen: z.int().min(0).max(1_000_000_000_000).describe('volume of the calendar month from which the rate holds'),
  feeRate: rate,
});
const feeTiers = z
  .array(feeTier)
  .min(2)
  .max(10)
  .refine((tiers) => tiers.every(({ fromFen }, at) => (at === 0 ? fromFen === 0 : fromFen > tiers[at - 1]!.fromFen)), {
    message: inBoth('阶梯须由 0 起依次递增', 'tiers begin at 0 and ascend'),
  });

/** What a contract may say of the goods of a failed tap. */
export const FAILED_TAP_WORDS = {
  ASK: 'the merchant is asked each time · 逐笔询问',
  NOT_GIVEN: 'nothing, as at a gate or a vending machine · 不交货',
};

export const contractInput = z.strictObject({
  feeRate: rate.describe('of each day’s sum, decimal text; of what neither tier nor category has a rate of its own'),
  feeTiers: feeTiers
    .nullable()
    .default(null)
    .describe('rates by the calendar month’s volume; each part of it bears the rate of its own tier')
    .meta({
      example: [
        { fromFen: 0, feeRate: '0.006' },
        { fromFen: 100_000_000, feeRate: '0.0045' },
      ],
    }),
  feeByMcc: z
    .record(categoryCode, rate)
    .nullable()
    .default(null)
    .describe('rates by merchant category, for terms that a chain’s merchants share; not together with tiers')
    .meta({ example: null }),
  feeFixedFen: z.int().min(0).max(100_000_000).default(0).describe('per sale that stood'),
  feeCapFen: z.int().min(0).max(100_000_000).nullable().default(null).describe('a day’s fee is no more'),
  feeReturnedOnRefund: z.boolean().default(false),
  cycleDays: z.int().min(0).max(30).default(1).describe('working days from sale to payout, T+n'),
  failedTapGoods: z
    .enum(['ASK', 'NOT_GIVEN'])
    .default('ASK')
    .describe('what a failed e-cash tap gives at this merchant')
    .meta({ words: FAILED_TAP_WORDS }),
});

export const settlementAccountInput = z.strictObject({
  accountName: name.describe('must be the merchant’s own (R-MERCHANT)').meta({ example: '上海味美餐饮有限公司' }),
  accountNo: z
    .string()
    .regex(/^\d{8,32}$/, inBoth('须为 8 至 32 位数字', 'must be 8 to 32 digits'))
    .meta({ example: '03001234567890' }),
  bankCode: z
    .string()
    .regex(/^\d{3,14}$/, inBoth('须为数字行号', 'must be the digits of a bank code'))
    .meta({ example: '102290000012' }),
  bankName: name.meta({ example: '中国工商银行上海市分行' }),
});

const flags = z.strictObject({
  onlineShop: z.boolean().default(false).describe('sells in an online shop'),
  signedPhysical: z.boolean().default(true).describe('a physical merchant this issuer signed (R-30, exception 2)'),
  utility: z.boolean().default(false).describe('collects public utility bills (R-30, exception 1)'),
  sellsOtherCards: z.boolean().default(false).describe('sells other prepaid cards too (R-29)'),
  cashLike: z.boolean().default(false).describe('hands out what is as good as cash (R-29)'),
});

export const merchantInput = z.strictObject({
  name: name.meta({ example: '上海味美餐饮有限公司' }),
  shortName: z.string().trim().min(1).max(40).meta({ example: '味美餐饮' }),
  mcc: z
    .string()
    .regex(/^\d{4}$/, inBoth('须为 4 位商户类别码', 'must be a 4-digit merchant category code'))
    .meta({ example: '5812' }),
  regionCode,
  unifiedSocialCreditCode: z
    .string()
    .regex(
      /^[0-9A-HJ-NP-RTUWXY]{18}$/,
      inBoth('须为 18 位统一社会信用代码', 'must be the 18 characters of a credit code'),
    )
    .meta({ example: '91310104MA1FR0000X' }),
  contactName: name.meta({ example: '李掌柜' }),
  contactPhone: z
    .string()
    .regex(/^[\d+ -]{5,20}$/, inBoth('须为电话号码', 'must be a telephone number'))
    .meta({ example: '021-55550100' }),
  flags: flags.prefault({}),
});

export const portalUserInput = z.strictObject({
  login: z.string().min(3).max(64).meta({ example: 'weimei' }),
  password: z.string().min(10).max(200),
  name: name.meta({ example: '李掌柜' }),
});

export const onboardingInput = z.strictObject({
  merchant: merchantInput,
  stores: z.array(storeInput).min(1).max(100),
  contract: contractInput,
  settlementAccount: settlementAccountInput,
  portalUser: portalUserInput.optional().describe('the merchant’s first login'),
});

export type MerchantInput = z.output<typeof merchantInput>;
export type StoreInput = z.output<typeof storeInput>;
export type ContractInput = z.output<typeof contractInput>;
export type OnboardingInput = z.output<typeof onboardingInput>;

/** The account with its number sealed: how it waits for the second person. */
export const sealedAccount = settlementAccountInput
  .omit({ accountNo: true })
  .extend({ accountNoMasked: z.string(), accountNoSealed: z.base64() });
export type SealedAccount = z.output<typeof sealedAccount>;

/** What waits for the second person: nothing secret in clear. */
export const onboardingPayload = onboardingInput.omit({ settlementAccount: true, portalUser: true }).extend({
  merchantId: idText,
  settlementAccount: sealedAccount,
  portalUser: portalUserInput.omit({ password: true }).extend({ passwordSealed: z.base64() }).optional(),
});
export type OnboardingPayload = z.output<typeof onboardingPayload>;

export const contractChangeInput = contractInput.extend({
  effectiveFrom: chinaDateText.describe('a later day than today').meta({ example: '2026-12-01' }),
});
export const accountChangeInput = settlementAccountInput.extend({
  effectiveFrom: chinaDateText.describe('a later day than today').meta({ example: '2026-12-01' }),
});
export const merchantStatusInput = z.strictObject({
  status: z.enum(['active', 'suspended', 'closed']),
  reason: z.string().trim().min(1).max(500),
});
