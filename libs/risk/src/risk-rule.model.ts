import type { DeclineCode } from '@app/compliance';
import { z } from 'zod';

/** Whom a list names. The card is known by its account, never by its number. */
export const SUBJECTS = ['card', 'merchant', 'terminal', 'device'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Whom a rule watches: one of these, or what one card does at one merchant. */
export const WATCHED = [...SUBJECTS, 'card_at_merchant'] as const;
export type Watched = (typeof WATCHED)[number];

/** What a rule judges: purchases and holds, or refunds. */
export const JUDGED = ['purchase', 'refund'] as const;
export type Judged = (typeof JUDGED)[number];

/** Decline codes a rule may answer with, first by precedence first. */
export const RISK_CODES = ['RISK_REFUSED', 'ART29_CASH', 'RISK_FREQUENCY'] as const satisfies readonly DeclineCode[];
export type RiskCode = (typeof RISK_CODES)[number];

export const RISK_CHANNELS = ['pos', 'barcode', 'counter', 'online'] as const;
export type RiskChannel = (typeof RISK_CHANNELS)[number];

/** What a window counts: purchases that were approved, all that were tried, those declined, or what was given back. */
export const EVENTS = ['purchase', 'attempt', 'decline', 'return'] as const;
export type RiskEventName = (typeof EVENTS)[number];

export const WINDOW_SECONDS_MAX = 7 * 86_400;
const DISTINCT_LIMIT_MAX = 60;
const AMOUNT_MAX_FEN = 100_000_000;

const subject = z.enum(SUBJECTS);
const watched = z.enum(WATCHED);
const amount = z.int().min(0).max(AMOUNT_MAX_FEN);
const withinSeconds = z.int().min(10).max(WINDOW_SECONDS_MAX).describe('length of the window').meta({ example: 600 });
const limit = z.int().min(0).max(1_000_000_000_000).describe('the most that passes; the rule fires above it');

/** Only these amounts, in fen: within the bounds, themselves included, and whole multiples. */
export const amountFilter = z.strictObject({
  minFen: amount.optional(),
  maxFen: amount.optional(),
  multipleOfFen: z.int().min(1).max(AMOUNT_MAX_FEN).optional(),
});
export type AmountFilter = z.output<typeof amountFilter>;

const common = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60)
    .describe('names the rule in decisions and explanations')
    .meta({ example: 'card-purchases-10m' }),
  title: z.strictObject({ zh: z.string().min(1).max(100), en: z.string().min(1).max(100) }),
  weight: z.int().min(0).max(100).describe('added to the score when the rule fires'),
  action: z.enum(['score', 'review', 'decline']).describe('what happens besides the score'),
  code: z
    .enum(RISK_CODES)
    .default('RISK_REFUSED')
    .describe('of a decline: RISK_REFUSED (34), ART29_CASH (57, cash in disguise, R-29) or RISK_FREQUENCY (65)'),
  on: z.enum(JUDGED).default('purchase').describe('what is judged: purchases and holds, or refunds'),
  channels: z.array(z.enum(RISK_CHANNELS)).min(1).optional().describe('all channels unless told'),
};

const windowed = { ...common, subject: watched, withinSeconds, limit };

/** Any rule, told apart by `kind`. */
export const riskRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('count').describe('transactions of the subject, this one included'),
    ...windowed,
    of: z.enum(EVENTS).default('purchase'),
    amount: amountFilter.optional(),
  }),
  z.strictObject({
    kind: z.literal('sum').describe('fen of the subject, this transaction included'),
    ...windowed,
    of: z.enum(EVENTS).default('purchase'),
    amount: amountFilter.optional(),
  }),
  z.strictObject({
    kind: z.literal('distinct').describe('different others met by the subject, this one included'),
    ...windowed,
    limit: z.int().min(1).max(DISTINCT_LIMIT_MAX),
    others: subject.describe('what is counted: cards at a terminal, merchants of a card'),
    of: z.enum(['purchase', 'attempt', 'return']).default('attempt'),
  }),
  z.strictObject({
    kind: z.literal('ping_pong').describe('pairs of purchase and give-back before this purchase, or with this refund'),
    ...windowed,
  }),
  z.strictObject({
    kind: z.literal('return_share').describe('more given back than this part of what was purchased'),
    ...common,
    subject: watched,
    withinSeconds,
    percent: z.int().min(1).max(1_000).describe('of the purchases; the rule fires above it').meta({ example: 100 }),
    minFen: amount.describe('fires only from so much given back on'),
  }),
  z.strictObject({
    kind: z.literal('round_amount'),
    ...common,
    multipleOfFen: z.int().min(1).max(AMOUNT_MAX_FEN),
    minFen: amount,
  }),
  z.strictObject({
    kind: z.literal('just_below').describe('an amount under a threshold by no more than the margin'),
    ...common,
    thresholdFen: z.int().min(1).max(AMOUNT_MAX_FEN),
    marginFen: z.int().min(1).max(AMOUNT_MAX_FEN),
  }),
  z.strictObject({
    kind: z
      .literal('far_region')
      .describe('away from where the card was first used; a card unused so long is new again'),
    ...common,
    withinSeconds,
    digits: z.union([z.literal(2), z.literal(4), z.literal(6)]).describe('of GB/T 2260: province, city, county'),
  }),
  z.strictObject({
    kind: z.literal('night').describe('by China time, from fromHour to before toHour, past midnight too'),
    ...common,
    fromHour: z.int().min(0).max(23),
    toHour: z.int().min(0).max(23),
    minFen: amount,
  }),
  z.strictObject({
    kind: z.literal('list'),
    ...common,
    list: z.enum(['black', 'grey']),
    subjects: z.array(subject).min(1),
  }),
]);
export type RiskRule = z.output<typeof riskRule>;
export type RiskRuleInput = z.input<typeof riskRule>;
export type RuleOf<K extends RiskRule['kind']> = Extract<RiskRule, { kind: K }>;

export const RULES_MAX = 200;

/** What is decided by: rules, and the scores from which a transaction is looked at or declined. */
export const riskRules = z
  .strictObject({
    rules: z.array(riskRule).min(1).max(RULES_MAX),
    reviewAtScore: z.int().min(1).nullable().default(null).describe('from this score on a person looks at it'),
    declineAtScore: z.int().min(1).nullable().default(null).describe('from this score on: RISK_REFUSED'),
  })
  .superRefine(({ rules }, context) => {
    const seen = new Set<string>();
    rules.forEach(({ id }, index) => {
      if (seen.has(id))
        context.addIssue({ code: 'custom', path: ['rules', index, 'id'], message: `the id ${id} is taken` });
      seen.add(id);
    });
    rules.forEach((rule, index) => {
      if (rule.kind !== 'distinct' || (rule.of === 'return') === (rule.on === 'refund')) return;
      const message = 'different others are counted among what the rule judges: return for refunds, else purchases';
      context.addIssue({ code: 'custom', path: ['rules', index, 'of'], message });
    });
  });
export type RiskRules = z.output<typeof riskRules>;
