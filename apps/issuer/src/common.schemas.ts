import { z } from 'zod';

const BIGINT_MAX = 2n ** 63n - 1n;

/** An id as paths and bodies carry it: decimal text of a PostgreSQL bigint. */
export const idSchema = z
  .string()
  .regex(/^\d{1,19}$/)
  .refine((id) => BigInt(id) <= BIGINT_MAX)
  .meta({ description: 'id', example: '452113379208724480' });

/** A sentence in both languages. */
export const bilingualSchema = z.object({ zh: z.string(), en: z.string() });

/** Why a person does what needs a reason. */
export const reasonSchema = z.string().trim().min(2).max(500).meta({ example: '经办人来函申请' });

/** A command that waits for a second person. */
export const proposalSchema = z.object({
  approvalId: idSchema,
  status: z.literal('pending'),
  objectId: idSchema.describe('what the approval will create or change'),
});

export type ProposalView = z.infer<typeof proposalSchema>;

export const fenSchema = z.number().int().meta({ description: 'fen (1/100 CNY)', example: 50_000 });
export const dateSchema = z.string().meta({ description: 'China day', example: '2026-03-02' });
export const instantSchema = z.string().meta({ description: 'ISO 8601 instant', example: '2026-03-02T01:00:00.000Z' });
