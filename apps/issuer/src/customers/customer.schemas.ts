import { inBoth } from '@app/http';
import { z } from 'zod';
import { idSchema, instantSchema } from '../common.schemas.js';
import { ID_TYPES, mobileOf } from './identity.rules.js';

const name = z.string().trim().min(2).max(120);
const idType = z.enum(ID_TYPES);
const idNumber = z.string().trim().min(5).max(32);
const mobile = z
  .string()
  .max(32)
  .refine((text) => mobileOf(text) !== undefined, inBoth('须为 11 位大陆手机号', 'must be a mainland mobile number'))
  .transform((text) => mobileOf(text)!)
  .meta({ example: '13800138000' });
const contactPhone = z
  .string()
  .trim()
  .regex(/^[\d+() -]{7,24}$/, inBoth('须为电话号码', 'must be a phone number'))
  .meta({ example: '021-88886666' });

const user = z.object({
  login: z.string().trim().min(3).max(64).meta({ example: 'spring-hr' }),
  password: z.string().max(1000).meta({ example: 'a long pass phrase' }),
  name: z.string().trim().min(1).max(64).optional().describe('of the person who logs in; the handler unless told'),
});

const handler = z.object({
  name: name.meta({ example: '王芳' }),
  idType,
  idNumber: idNumber.meta({ example: '11010519491231002X' }),
  phone: mobile,
});

/** R-REGISTER: who buys, and for a unit who handles it. */
export const registerCustomerSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('unit'),
    name: name.meta({ example: '上海春晖商贸有限公司' }),
    creditCode: z.string().trim().length(18).toUpperCase().meta({ example: '91350100M000100Y43' }),
    address: z.string().trim().max(200).optional(),
    contactPhone,
    handler,
    user,
  }),
  z.object({ type: z.literal('individual'), name, idType, idNumber, phone: mobile, user }),
]);

export type RegisterCustomer = z.infer<typeof registerCustomerSchema>;

export const customerSchema = z.object({
  customerId: idSchema,
  type: z.enum(['unit', 'individual']),
  name: z.string(),
  creditCode: z.string().nullable(),
  address: z.string().nullable(),
  contactPhone: z.string().describe('masked'),
  person: z
    .object({ name: z.string(), idType, idNumber: z.string().describe('masked'), phone: z.string().describe('masked') })
    .describe('the individual, or the handler of the unit'),
  kycState: z.enum(['pending', 'verified', 'rejected']),
  kycDecidedAt: instantSchema.nullable(),
  createdAt: instantSchema,
});

export type CustomerView = z.infer<typeof customerSchema>;

/** What the check of the documents found, and on what. */
export const kycProposalSchema = z.object({
  decision: z.enum(['verified', 'rejected']),
  evidence: z.string().trim().min(2).max(500).meta({ example: '营业执照与经办人身份证原件已核验，联网核查一致' }),
});

export type KycProposal = z.infer<typeof kycProposalSchema>;
