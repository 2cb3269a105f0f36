import { pageQuery } from '@app/http';
import { z } from 'zod';
import { CASE_STATES } from './case.states.js';
import { CASE_OUTCOMES, CASE_SUBJECTS } from './case.types.js';
import { manualOutcomes } from './manual-outcomes.rules.js';
import type { ListedCase, WholeCase } from './read-cases.service.js';

const id = z.string().meta({ example: '452113379208724480' });
const instant = z.iso.datetime();
const day = z.iso.date();
const bilingual = z.object({ zh: z.string(), en: z.string() });

export const caseState = z.enum(CASE_STATES).meta({
  words: {
    opened: 'just opened · 已立案',
    awaiting_evidence: 'waits for a balance, an upload window, or people · 待证据',
    awaiting_merchant: 'waits for the merchant’s word on the goods · 待商户答复',
    proposed: 'one person has proposed a decision, a second is to approve it · 待复核',
    decided: 'decided · 已决定',
    appealed: 'looked at again under a case of its own · 申诉中',
    closed: 'ended · 已结案',
  },
});

export const caseSubject = z.enum(CASE_SUBJECTS).meta({
  words: {
    flash_record: 'a tap that a terminal reported as failed · 闪卡记录',
    unrecorded_debit: 'the chip paid, no terminal told · 无记录扣款',
    complaint: 'a holder’s words that nothing answers to yet · 持卡人投诉',
    late_upload: 'a purchase uploaded after its debit was refunded · 退款后上送',
    questioned_upload: 'a purchase the chip did not pay · 存疑上送',
    load: 'a load whose outcome cannot be found out or undone · 圈存差错',
    remainder: 'of a chip out of use · 余额处理',
  },
});

export const caseOutcome = z.enum(CASE_OUTCOMES).meta({
  words: {
    REFUND_HOLDER: 'the holder gets it back · 退还持卡人',
    POST_TO_MERCHANT: 'the purchase stands, the merchant is paid · 入账给商户',
    CLOSE: 'nothing to do · 结案',
    DROP_RECOVERED: 'a second tap completed it · 重新挥卡已完成',
    LOAD_DONE: 'the chip took the load · 圈存成功',
    LOAD_NOT_DONE: 'the chip did not take the load, its money goes back · 圈存失败退回',
    ACCEPTOR_LOSS: 'the acceptor bears it · 受理方承担',
    WAIVED: 'waived, paid out of the issuer’s own · 豁免',
    UPHELD: 'the first decision stands · 维持原决定',
  },
});

const actorKind = z.enum(['engine', 'holder', 'merchant', 'ops']).meta({
  words: {
    engine: 'the reconciliation · 系统',
    holder: 'the card’s holder · 持卡人',
    merchant: 'the merchant · 商户',
    ops: 'the issuer’s operations · 运营人员',
  },
});

const basis = z.enum(['EVIDENCE', 'POLICY']).meta({
  words: { EVIDENCE: 'shown by balances and records · 证据', POLICY: 'by policy or by people · 规则或人工' },
});

export const refundTo = z.enum(['account', 'chip']).meta({
  words: {
    account: 'into the card’s account, at once · 卡账户',
    chip: 'into the chip, at its next online tap · 芯片',
  },
});

export const caseSchema = z.object({
  caseId: id,
  caseNo: z.string().meta({ example: 'D452113379208724480' }),
  accountId: id,
  psn: z.string().meta({ example: '01' }),
  subject: caseSubject,
  state: caseState,
  atc: z.int().nullable().describe('the chip’s count of the tap, upload or load'),
  fromAtc: z.int().nullable().describe('count of the balance before, of a missing amount'),
  toAtc: z.int().nullable().describe('count of the balance after'),
  amountFen: z.int().meta({ example: 200 }),
  openedBy: actorKind,
  tappedAt: instant.nullable().describe('as the holder said'),
  place: z.string().nullable().describe('as the holder said').meta({ example: '人民广场站闸机' }),
  merchantId: z.string().nullable().describe('whose terminal it was'),
  refundTo,
  waitsFor: z
    .string()
    .nullable()
    .describe('why it is not decided; null when it is')
    .meta({ example: 'NO_LATER_ANCHOR' }),
  outcome: caseOutcome.nullable(),
  basis: basis.nullable(),
  reason: bilingual.nullable().describe('of the decision'),
  resolutionId: z.string().nullable().describe('of the posting that carried it out'),
  approvalId: z.string().nullable().describe('of the last proposal of people'),
  dueOn: day.describe('the latest day of its decision (R-FLASH)'),
  breached: z.boolean().describe('not decided, and that day has passed'),
  merchantDueOn: day.nullable().describe('the merchant’s last day to answer; null when it was not asked'),
  appealOf: z.string().nullable().describe('the case whose decision this one looks at again').meta({ example: null }),
  openedAt: instant,
  decidedAt: instant.nullable(),
  closedAt: instant.nullable(),
  version: z.int().describe('number of its steps'),
});

const stepSchema = z.object({
  stepNo: z.int(),
  fromState: caseState.nullable(),
  toState: caseState,
  action: z.string().meta({ example: 'merchant_asked' }),
  actorName: z.string().meta({ example: 'engine' }),
  reason: bilingual,
  data: z.unknown().describe('who in full, and what was known: check marks, the sum between the balances'),
  at: instant,
});

export const caseDetailSchema = caseSchema.extend({
  holderWords: z
    .string()
    .nullable()
    .describe('as the holder said; card numbers in it are masked')
    .meta({ example: '闸机没开' }),
  mayDecide: z.array(caseOutcome).describe('how two people may end it now; none when it is decided'),
  steps: z.array(stepSchema),
  chainIntact: z.boolean().describe('no step was changed, removed or added behind the chain’s back'),
});

export const caseQuery = pageQuery.extend({
  state: caseState.optional(),
  subject: caseSubject.optional(),
  waitsFor: z.string().max(60).optional(),
  dueUntil: day.optional().describe('open cases due by this day'),
  breached: z.stringbool().optional(),
  open: z.stringbool().optional().describe('true: not closed; false: closed'),
});

export type CaseView = z.output<typeof caseSchema>;
export type CaseDetailView = z.output<typeof caseDetailSchema>;
export type CaseQuery = z.output<typeof caseQuery>;

/** A case as every application shows it. */
export function caseView(one: ListedCase): CaseView {
  const { terminalId: _terminal, holderWords: _words, tappedAt, openedAt, decidedAt, closedAt, ...plain } = one;
  return {
    ...plain,
    tappedAt: tappedAt?.toISOString() ?? null,
    openedAt: openedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
  };
}

/** The same with its steps. */
export function caseDetailView({ steps, chainIntact, ...one }: WholeCase): CaseDetailView {
  return {
    ...caseView(one),
    holderWords: one.holderWords,
    mayDecide: [...manualOutcomes(one)],
    steps: steps.map(({ at, ...step }) => ({ ...step, at: at.toISOString() })),
    chainIntact,
  };
}
