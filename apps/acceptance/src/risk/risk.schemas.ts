import { inBoth, pageQuery } from '@app/http';
import { JUDGED, LIST_NAMES, riskRules, STANDARD_RISK_RULES, SUBJECTS } from '@app/risk';
import { z } from 'zod';

const id = z.string().regex(/^\d{1,19}$/, inBoth('须为编号', 'must be an id'));
const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();
const reason = z.string().trim().min(1).max(500).meta({ example: '疑似套现，见核查记录' });
const bilingual = z.object({ zh: z.string(), en: z.string() });

export const idParameter = id;

export const ruleSetInput = z.strictObject({
  name: z.string().trim().min(1).max(100).meta({ example: '节日加强' }),
  note: z.string().trim().max(1000).default('').describe('why it was written'),
  rules: riskRules.meta({
    example: {
      rules: STANDARD_RISK_RULES.rules.filter(({ id: rule }) => rule === 'black-list' || rule === 'card-purchases-10m'),
      reviewAtScore: 60,
      declineAtScore: null,
    },
  }),
});
export type RuleSetInput = z.output<typeof ruleSetInput>;

const status = z.enum(['draft', 'active', 'retired']);
export const ruleSetRow = z.object({
  ruleSetId: id,
  version: z.int(),
  name: z.string(),
  note: z.string(),
  status,
  createdBy: z.string(),
  createdAt: instant,
  activatedAt: instant.nullable(),
  retiredAt: instant.nullable(),
});
export const ruleSetView = ruleSetRow.extend({ rules: riskRules });
export type RuleSetRow = z.output<typeof ruleSetRow>;
export type RuleSetView = z.output<typeof ruleSetView>;
export const ruleSetQuery = pageQuery.extend({ status: status.optional() });

export const activationInput = z.strictObject({ reason });

export const backTestInput = z
  .strictObject({ from: day.meta({ example: '2026-03-01' }), to: day.meta({ example: '2026-03-10' }) })
  .refine(({ from, to }) => from <= to, inBoth('起始日不得晚于截止日', 'from must not be after to'));
const tally = z.object({ count: z.int(), amountFen: z.int() });
const firedRule = z.object({ rule: z.string(), value: z.number(), limit: z.number() });
const action = z.enum(['score', 'review', 'decline']);
export const backTestView = z.object({
  backTestId: id,
  ruleSetId: id,
  from: day,
  to: day,
  runBy: z.string(),
  runAt: instant,
  result: z.object({
    transactions: z.int(),
    amountFen: z.int(),
    refunds: tally.optional().describe('of the transactions, those that are refunds'),
    declined: tally,
    reviewed: tally,
    scored: tally,
    newlyDeclined: tally.describe('declined by the rules, approved in truth'),
    byRule: z.array(tally.extend({ rule: z.string() })),
    examples: z.array(
      z.object({
        authorizationId: id,
        accountId: id,
        kind: z.enum(JUDGED).optional(),
        action,
        score: z.int(),
        amountFen: z.int(),
        fired: z.array(firedRule),
      }),
    ),
  }),
});
export type BackTestView = z.output<typeof backTestView>;

const listName = z.enum(LIST_NAMES);
const subject = z.enum(SUBJECTS);
export const listEntryInput = z.strictObject({
  list: listName,
  subject,
  subjectId: z
    .string()
    .regex(/^[\x21-\x7e]{1,64}$/, inBoth('须为 1 至 64 个可见字符', 'must be 1 to 64 printable characters'))
    .describe('account or card id, merchant id, terminal id, or the device as the edge tells it; never a card number')
    .meta({ example: '1024' }),
  reason,
  expiresAt: instant.nullable().default(null).describe('listed until this instant; null for good'),
});
export type ListEntryInput = z.output<typeof listEntryInput>;
export const removalInput = z.strictObject({ reason });
export const listEntryView = z.object({
  entryId: id,
  list: listName,
  subject,
  subjectId: z.string(),
  reason: z.string(),
  expiresAt: instant.nullable(),
  createdBy: z.string(),
  createdAt: instant,
  removedBy: z.string().nullable(),
  removedAt: instant.nullable(),
  removalReason: z.string().nullable(),
});
export type ListEntryView = z.output<typeof listEntryView>;
export const listQuery = pageQuery.extend({
  list: listName.optional(),
  subject: subject.optional(),
  subjectId: z.string().max(64).optional(),
});

export const decisionQuery = z.object({
  accountId: id.optional().describe('finds decisions in which no rule fired, too'),
});
export const decisionView = z.object({
  authorizationId: id,
  accountId: id,
  merchantId: id,
  kind: z.string(),
  approved: z.boolean(),
  declineCode: z.string().nullable(),
  amountFen: z.int(),
  businessDate: day,
  occurredAt: instant,
  ruleSetVersion: z.int().nullable().describe('null when no rule fired'),
  score: z.int(),
  action: action.nullable(),
  summary: bilingual,
  fired: z.array(firedRule.extend({ title: bilingual, explanation: bilingual, action, weight: z.int() })),
});
export type DecisionView = z.output<typeof decisionView>;
export const decisionsQuery = pageQuery.extend({
  businessDate: day.meta({ example: '2026-03-10' }),
  action: action.optional(),
});

export const merchantScoresQuery = pageQuery.extend({ businessDate: day.meta({ example: '2026-03-10' }) });
export const merchantScoreView = z.object({
  merchantId: id,
  merchantNo: z.string(),
  name: z.string(),
  transactions: z.int(),
  approvedFen: z.int(),
  returns: z.int(),
  fired: z.int(),
  reviewed: z.int(),
  declined: z.int(),
  meanScore: z.string().describe('score of its transactions on average, one decimal'),
});
export type MerchantScoreView = z.output<typeof merchantScoreView>;
