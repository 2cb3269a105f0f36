import type { CustomerPerson } from '@app/access';
import { inBoth } from '@app/http';
import { z } from 'zod';
import { idSchema, instantSchema, proposalSchema, reasonSchema } from '../common.schemas.js';

export const colleagueInput = z.strictObject({
  login: z
    .string()
    .trim()
    .toLowerCase()
    .regex(
      /^[a-z0-9][a-z0-9._-]{2,63}$/,
      inBoth('须为 3 至 64 位字母、数字或 . _ -', 'must be 3 to 64 letters, digits or . _ -'),
    )
    .meta({ example: 'spring-finance' }),
  name: z.string().trim().min(2).max(64).meta({ example: '李会计' }),
  reason: reasonSchema.describe('who it is and why; the issuer reads it').meta({ example: '财务，复核完整卡号文件' }),
});

export const colleagueProposalSchema = proposalSchema.extend({
  firstHalf: z
    .string()
    .describe('of the first password, shown this once; the issuer tells your colleague the other half')
    .meta({ example: '4f0c2a91b3d7' }),
});

export const personDisableInput = z.strictObject({ reason: reasonSchema });

export const personSchema = z.object({
  userId: idSchema,
  login: z.string(),
  name: z.string(),
  state: z.enum(['proposed', 'rejected', 'active', 'disabled']).meta({
    words: {
      proposed: 'the issuer finds out who it is · 待发卡机构核实',
      rejected: 'the issuer refused · 未通过',
      active: 'may log in · 正常',
      disabled: 'may not log in any more · 已停用',
    },
  }),
  createdAt: instantSchema,
  lastLoginAt: instantSchema.nullable().describe('as far as sessions are kept'),
});

export type PersonView = z.infer<typeof personSchema>;

export function personView({ createdAt, lastLoginAt, ...person }: CustomerPerson): PersonView {
  return { ...person, createdAt: createdAt.toISOString(), lastLoginAt: lastLoginAt?.toISOString() ?? null };
}
