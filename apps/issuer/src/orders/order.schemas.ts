import { inBoth, pageQuery } from '@app/http';
import { z } from 'zod';
import { bilingualSchema, dateSchema, fenSchema, idSchema, instantSchema } from '../common.schemas.js';
import { ID_TYPES } from '../customers/identity.rules.js';
import { ORDER_STATES } from './order.states.js';

const state = z.enum(ORDER_STATES);

/** The form fields beside the uploaded list. */
export const orderFormSchema = z.object({
  paymentMethod: z.enum(['bank_transfer', 'cash', 'debit_card', 'credit_card']).default('bank_transfer'),
  namedProductCode: z.string().max(20).optional(),
  anonymousProductCode: z.string().max(20).optional(),
  totalFen: z
    .string()
    .regex(/^\d{1,12}$/, inBoth('须为以分为单位的整数', 'must be whole fen'))
    .transform(Number)
    .optional(),
  agentName: z.string().trim().min(2).max(120).optional(),
  agentIdType: z.enum(ID_TYPES).optional(),
  agentIdNumber: z.string().trim().min(5).max(32).optional(),
});

export type OrderForm = z.infer<typeof orderFormSchema>;

/** The same fields, for the API document. */
export const ORDER_FIELDS = {
  paymentMethod: {
    type: 'string',
    enum: ['bank_transfer', 'cash', 'debit_card', 'credit_card'],
    default: 'bank_transfer',
  },
  namedProductCode: { type: 'string', description: 'needed when several products of the kind exist' },
  anonymousProductCode: { type: 'string', description: 'needed when several products of the kind exist' },
  totalFen: { type: 'integer', description: 'what the purchaser means to pay: the sum of the face values (R-PAR)' },
  agentName: { type: 'string', description: 'who buys on behalf of the purchaser, where somebody does (R-REALNAME)' },
  agentIdType: { type: 'string', enum: [...ID_TYPES] },
  agentIdNumber: { type: 'string', description: 'of a registered individual whose identity was verified' },
};

const payInSchema = z.object({
  accountName: z.string(),
  accountNo: z.string(),
  bankName: z.string(),
  amountFen: fenSchema,
  reference: z.string().meta({ example: 'YF123456789015' }).describe('goes into the remark of the transfer'),
  note: bilingualSchema,
});

export const orderSchema = z.object({
  orderId: idSchema,
  orderNo: z.string(),
  customerId: idSchema,
  customerName: z.string(),
  state,
  suspendedCode: z.string().nullable().describe('why the payment is suspended'),
  suspension: z
    .object({ reason: bilingualSchema, rule: z.string().nullable(), citation: bilingualSchema.nullable() })
    .nullable()
    .describe('the same in words, with its rule'),
  paymentMethod: z.enum(['bank_transfer', 'cash']),
  purchaseDate: dateSchema,
  quantity: z.number().int(),
  totalFen: fenSchema,
  namedCount: z.number().int(),
  anonymousCount: z.number().int(),
  namedProductCode: z.string().nullable(),
  anonymousProductCode: z.string().nullable(),
  agent: z
    .object({ name: z.string(), idType: z.string().nullable(), idNumber: z.string().nullable().describe('masked') })
    .nullable()
    .describe('who bought on behalf of the purchaser'),
  fileName: z.string(),
  issuedCount: z.number().int(),
  approvalId: idSchema.nullable(),
  payIn: payInSchema.nullable().describe('how to pay, while the order waits for its money'),
  createdAt: instantSchema,
});

export type OrderView = z.infer<typeof orderSchema>;

export const orderDetailSchema = orderSchema.extend({
  timeline: z.array(
    z.object({
      fromState: state.nullable(),
      toState: state,
      code: z.string().nullable(),
      actorName: z.string(),
      at: instantSchema,
    }),
  ),
});

export type OrderDetail = z.infer<typeof orderDetailSchema>;

export const orderLineSchema = z.object({
  lineNo: z.number().int(),
  kind: z.enum(['named', 'anonymous']),
  faceFen: fenSchema,
  recipientName: z.string().nullable(),
  phone: z.string().nullable().describe('masked'),
  idType: z.string().nullable(),
  idNumber: z.string().nullable().describe('masked'),
  note: z.string().nullable(),
  cardId: idSchema.nullable(),
  panMasked: z.string().nullable(),
});

export type OrderLineView = z.infer<typeof orderLineSchema>;

export const orderListQuery = pageQuery.extend({ state: state.optional(), customerId: idSchema.optional() });

export const activationSchema = z.object({ order: orderSchema, activatedCount: z.number().int() });

export type Activation = z.infer<typeof activationSchema>;
