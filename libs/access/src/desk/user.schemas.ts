import { pageQuery } from '@app/http';
import { z } from 'zod';
import { MERCHANT_ROLES, ROLES } from '../access.types.js';

export const HOUSE_ROLES = ['ops_maker', 'ops_checker', 'auditor'] as const;

const reason = z.string().trim().min(2).max(500).describe('kept in the audit trail').meta({ example: '岗位调整' });
const houseRoles = z
  .array(z.enum(HOUSE_ROLES))
  .min(1)
  .max(HOUSE_ROLES.length)
  .refine((roles) => new Set(roles).size === roles.length, 'a role stands once')
  .meta({ example: ['ops_maker'] });

export const userId = z.string().regex(/^\d{1,19}$/);
export const usersQuery = pageQuery.extend({
  party: z.enum(['house', 'customer', 'merchant']).default('house').describe('whose people').meta({ example: 'house' }),
  role: z.enum(ROLES).optional(),
  disabled: z
    .enum(['true', 'false'])
    .meta({ words: { true: 'only those switched off · 已停用', false: 'only those in use · 启用中' } })
    .optional()
    .describe('whether switched off; both unless told'),
  login: z.string().trim().min(1).max(100).optional().describe('a part of the login or the name'),
});
export const invitation = z.strictObject({
  login: z
    .string()
    .regex(/^[A-Za-z0-9._-]{3,60}$/)
    .meta({ example: 'wang.min' }),
  name: z.string().trim().min(1).max(60).meta({ example: '王敏' }),
  roles: houseRoles,
  reason,
});
export const userChange = z
  .strictObject({
    roles: houseRoles.optional(),
    enabled: z.literal(true).optional().describe('switches a disabled account on again'),
    reason,
  })
  .refine(({ roles, enabled }) => roles !== undefined || enabled, 'name what changes');
export const withReason = z.strictObject({ reason });

export const userView = z.object({
  userId: z.string(),
  login: z.string().meta({ example: 'wang.min' }),
  name: z.string().meta({ example: '王敏' }),
  roles: z.array(z.enum(ROLES)),
  customerId: z.string().nullable(),
  merchantId: z.string().nullable(),
  merchantRole: z.enum(MERCHANT_ROLES).nullable(),
  secondFactor: z.enum(['none', 'begun', 'active']).describe('of the authenticator'),
  liveSessions: z.int().describe('sessions open now').meta({ example: 1 }),
  lastLoginAt: z.iso.datetime().nullable().describe('of the sessions not yet forgotten'),
  createdAt: z.iso.datetime(),
  disabledAt: z.iso.datetime().nullable(),
});
export const proposalAnswer = z.object({ approvalId: z.string(), status: z.literal('pending') });
export const halfProposal = proposalAnswer.extend({
  userId: z.string(),
  firstHalf: z.string().describe('of the first password, shown this once; the approver gets the other half'),
});
export const secondHalf = z.object({
  userId: z.string(),
  secondHalf: z.string().describe('the password is the first half, a hyphen, and this; shown this once'),
});

export type UserView = Omit<z.infer<typeof userView>, 'lastLoginAt' | 'createdAt' | 'disabledAt'> & {
  readonly lastLoginAt: Date | null;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
};
