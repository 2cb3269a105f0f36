import { inBoth } from '@app/http';
import { z } from 'zod';
import { bilingualSchema, fenSchema } from '../common.schemas.js';
import { orderFormSchema } from './order.schemas.js';

const cardsWanted = z.strictObject({
  quantity: z.int().min(0).max(10_000).meta({ example: 20 }),
  faceFen: z
    .int()
    .min(1, inBoth('面值须大于 0', 'the face value is more than zero'))
    .max(100_000_000)
    .meta({ example: 50_000 }),
});

export const orderHintsInput = z.strictObject({
  paymentMethod: orderFormSchema.shape.paymentMethod,
  named: cardsWanted.optional().describe('named cards, as many as are meant to be ordered'),
  anonymous: cardsWanted.optional(),
});

export type OrderHintsInput = z.output<typeof orderHintsInput>;

export const orderHintSchema = z.object({
  weight: z.enum(['refused', 'needed']).meta({
    words: {
      refused: 'the order would be refused like this · 不能下单',
      needed: 'what the list or the payment must bring · 须满足',
    },
  }),
  code: z.string().meta({ example: 'CASH_NOT_ALLOWED' }),
  message: bilingualSchema,
  rule: z.string().nullable().meta({ example: 'R-NONCASH' }),
  citation: bilingualSchema.nullable(),
});

export type OrderHint = z.infer<typeof orderHintSchema>;

export const orderHintsSchema = z.object({
  totalFen: fenSchema,
  quantity: z.int(),
  mayPlace: z.boolean().describe('nothing known so far forbids it'),
  hints: z.array(orderHintSchema),
});

export type OrderHints = z.infer<typeof orderHintsSchema>;

export const orderPreviewSchema = orderHintsSchema.extend({
  columns: z
    .array(z.string())
    .describe('headings as problems name them')
    .meta({ example: ['持卡人姓名', '面值'] }),
  rows: z
    .array(z.object({ row: z.int(), cells: z.array(z.string()).describe('by `columns`; ID numbers masked') }))
    .describe('the first rows, and every row with a problem'),
  rowCount: z.int(),
  rowsShown: z.int(),
  problems: z.array(
    z.object({
      row: z.int().nullable(),
      field: z.string().nullable().describe('one of `columns`'),
      code: z.string(),
      message: bilingualSchema,
      rule: z.string().nullable(),
      citation: bilingualSchema.nullable(),
    }),
  ),
  namedCount: z.int(),
  anonymousCount: z.int(),
});

export type OrderPreview = z.infer<typeof orderPreviewSchema>;
