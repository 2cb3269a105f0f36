import { inBoth } from '@app/http';
import { z } from 'zod';
import { chinaDateText, idText, portalUserInput } from './merchant.schemas.js';

const reason = z.string().trim().min(1).max(500).meta({ example: '集团协议 2026-01' });

export const groupInput = z.strictObject({
  name: z.string().trim().min(1).max(100).meta({ example: '味美餐饮集团' }),
  headMerchantId: idText.describe('the merchant that leads the chain; its users may be given sight of all'),
});
export const groupMemberInput = z.strictObject({
  merchantId: idText,
  member: z.boolean().default(true).describe('false: it leaves the chain'),
  reason,
});
export const groupUserInput = portalUserInput;

export const groupView = z.object({
  groupId: z.string(),
  name: z.string(),
  headMerchantId: z.string(),
  createdAt: z.iso.datetime(),
  merchants: z.array(
    z.object({ merchantId: z.string(), merchantNo: z.string(), name: z.string(), status: z.string() }),
  ),
});
export type GroupView = z.output<typeof groupView>;

const percent = z
  .string()
  .regex(
    /^(100|[1-9]?\d)(\.\d{1,4})?$/,
    inBoth('须为百分数，至多四位小数', 'must be a percentage of at most four decimals'),
  )
  .meta({ example: '33.3333' });

export const splitInput = z.strictObject({
  effectiveFrom: chinaDateText.describe('a later day than today').meta({ example: '2026-12-01' }),
  rule: z
    .discriminatedUnion('basis', [
      z.strictObject({
        basis: z.literal('percent'),
        parts: z
          .array(z.strictObject({ payeeMerchantId: idText, percent }))
          .min(1)
          .max(50),
      }),
      z.strictObject({
        basis: z.literal('store'),
        parts: z
          .array(z.strictObject({ payeeMerchantId: idText, storeId: idText }))
          .min(1)
          .max(500),
      }),
      z.strictObject({ basis: z.literal('none') }),
    ])
    .describe('by fixed percentages that sum to 100, or by what each store’s day brought; none ends it'),
  reason: reason.describe('why the chain shares, as it will stand in every record'),
});
export type SplitInput = z.output<typeof splitInput>;
export type SplitRule = SplitInput['rule'];

export const splitView = z.object({
  effectiveFrom: z.iso.date(),
  basis: z.enum(['percent', 'store', 'none']),
  reason: z.string(),
  parts: z.array(
    z.object({ payeeMerchantId: z.string(), percent: z.string().nullable(), storeId: z.string().nullable() }),
  ),
});
export type SplitView = z.output<typeof splitView>;

export const licensedRegionsInput = z.strictObject({
  effectiveFrom: chinaDateText.describe('today or later').meta({ example: '2026-12-01' }),
  regions: z
    .array(z.string().regex(/^\d{6}$/, inBoth('须为 6 位行政区划代码', 'must be a 6-digit GB/T 2260 code')))
    .min(1)
    .max(400)
    .describe('all regions the licence covers from that day on; a province covers its cities')
    .meta({ example: ['310000', '330100'] }),
  reason,
});
export const licensedRegionsView = z.object({
  effectiveFrom: z.iso.date(),
  regions: z.array(z.string()),
  inForce: z.boolean(),
});

export const closeStoreInput = z.strictObject({ reason });
