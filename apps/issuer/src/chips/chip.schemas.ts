import { z } from 'zod';
import { bilingualSchema, dateSchema, fenSchema, idSchema, reasonSchema } from '../common.schemas.js';
import { cardDetailSchema } from '../cards/card.schemas.js';

export const RETIRED_FOR = ['lost', 'replaced', 'expired', 'deleted', 'damaged'] as const;

export const cardChipSchema = z.object({
  psn: z.string().describe('sequence number').meta({ example: '01' }),
  carrier: z.enum(['card', 'secure_element']),
  state: z.enum(['active', 'suspended', 'retiring', 'closed']),
  retiredFor: z.enum(RETIRED_FOR).nullable(),
  purseCapFen: fenSchema,
  transactionLimitFen: fenSchema,
  blacklistedOn: dateSchema.nullable().describe('since when offline terminals are told not to take it'),
  closesOn: dateSchema.nullable().describe('last day on which its purchases may be uploaded (R-OFFLINE)'),
});

export const ecashSchema = z.object({
  chips: z.array(cardChipSchema),
  remainderFen: fenSchema.describe(
    'what the chip still holds by the issuer’s books; owed to the holder, never forfeit',
  ),
  replacedBy: idSchema.nullable().describe('card that the rest goes to'),
  notice: bilingualSchema.describe('what the holder is told about it'),
});

export type EcashView = z.infer<typeof ecashSchema>;

export const lossReportSchema = cardDetailSchema.extend({
  ecash: ecashSchema.nullable().describe('of chip cards: e-cash cannot be reported lost, and what can be done instead'),
});

export type LossReport = z.infer<typeof lossReportSchema>;

export const retireChipSchema = z.object({
  reason: reasonSchema,
  retiredFor: z.enum(['damaged', 'expired']),
});

export type RetireChipCommand = z.infer<typeof retireChipSchema>;

export const replaceCardSchema = z.object({
  reason: reasonSchema,
  replacedFor: z
    .enum(['lost', 'damaged', 'expired'])
    .describe('lost: named cards only, after their loss report (R-LOSS)'),
  holderIdNumber: z.string().trim().min(4).max(40).optional().describe('of named cards, as shown by the holder'),
});

export type ReplaceCardCommand = z.infer<typeof replaceCardSchema>;

export const extendCardSchema = z.object({ reason: reasonSchema });

export const blacklistQuery = z.object({
  since: z.coerce.number().int().min(0).default(0).describe('changes after this version; 0 = the whole list'),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
});

export type BlacklistQuery = z.infer<typeof blacklistQuery>;

export const blacklistSchema = z.object({
  version: z.number().int().describe('ask with this as `since` next'),
  complete: z.boolean().describe('false when more changes follow'),
  items: z.array(
    z.object({
      version: z.number().int(),
      panMasked: z.string(),
      psn: z.string(),
      listed: z.boolean().describe('false: taken off the list'),
      since: dateSchema.nullable(),
      cause: z.enum([...RETIRED_FOR, 'suspended']),
    }),
  ),
});

export type Blacklist = z.infer<typeof blacklistSchema>;
