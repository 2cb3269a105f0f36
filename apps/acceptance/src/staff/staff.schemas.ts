import { MERCHANT_ROLES, type StaffMember } from '@app/access';
import { inBoth } from '@app/http';
import { z } from 'zod';

const role = z.enum(MERCHANT_ROLES).meta({
  words: {
    owner: 'may do everything at the merchant · 店主',
    cashier: 'daily business: payments, refunds, answers to disputes · 收银员',
    viewer: 'looks, changes nothing · 只读',
  },
});

export const staffInput = z.strictObject({
  login: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9._-]{2,63}$/,
      inBoth('须为 3 至 64 位小写字母、数字或 . _ -', 'must be 3 to 64 lower-case letters, digits or . _ -'),
    )
    .meta({ example: 'weimei.xiaozhang' }),
  name: z.string().trim().min(1).max(100).meta({ example: '小张' }),
  role,
});

export const staffChangeInput = z
  .strictObject({
    role: role.optional(),
    disabled: z.boolean().optional().describe('true: no log-in any more, all sessions end at once'),
    reason: z.string().trim().min(2).max(500).meta({ example: '已离职' }),
  })
  .refine(({ role: given, disabled }) => given !== undefined || disabled !== undefined, {
    message: inBoth('请给出角色或停用状态', 'give a role, or whether it is disabled'),
  });

export const staffView = z.object({
  userId: z.string(),
  login: z.string(),
  name: z.string(),
  role,
  createdAt: z.iso.datetime(),
  disabledAt: z.iso.datetime().nullable(),
  lastLoginAt: z.iso.datetime().nullable().describe('as far as sessions are kept'),
});

export const passwordView = z.object({
  userId: z.string(),
  password: z.string().describe('shown this once').meta({ example: 'q3Vx0T9c1sWz' }),
});

export type StaffView = z.output<typeof staffView>;

export function staffViewOf({ createdAt, disabledAt, lastLoginAt, ...member }: StaffMember): StaffView {
  return {
    ...member,
    createdAt: createdAt.toISOString(),
    disabledAt: disabledAt?.toISOString() ?? null,
    lastLoginAt: lastLoginAt?.toISOString() ?? null,
  };
}
