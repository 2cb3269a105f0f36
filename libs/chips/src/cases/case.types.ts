import type { Bilingual, ChinaDate, Fen, Id } from '@app/kernel';
import type { CaseState } from './case.states.js';

export const CASE_SUBJECTS = [
  'flash_record', // a tap that a terminal reported as failed
  'unrecorded_debit', // the chip paid between two balances, no terminal told
  'complaint', // a holder's words that no record or missing amount answers to yet
  'late_upload', // a purchase that came after its debit had been refunded
  'questioned_upload', // a purchase that the chip did not pay, or that contradicts another
  'load', // a load whose outcome cannot be found out or undone by itself
  'remainder', // of a chip out of use
] as const;

export type CaseSubject = (typeof CASE_SUBJECTS)[number];

/** How a case ends. */
export const CASE_OUTCOMES = [
  'REFUND_HOLDER',
  'POST_TO_MERCHANT',
  'CLOSE',
  'DROP_RECOVERED',
  'LOAD_DONE',
  'LOAD_NOT_DONE',
  'ACCEPTOR_LOSS',
  'WAIVED',
  'UPHELD', // of an appeal: the first decision stands
] as const;

export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

export type RefundTo = 'account' | 'chip';

/** Who takes a step. */
export interface CaseActor {
  readonly kind: 'engine' | 'holder' | 'merchant' | 'ops';
  readonly name: string;
  readonly userId?: Id;
}

export const ENGINE: CaseActor = { kind: 'engine', name: 'engine' };

export interface DisputeCase {
  readonly accountId: Id;
  readonly caseId: Id;
  readonly caseNo: string;
  readonly psn: string;
  readonly subject: CaseSubject;
  readonly atc: number | null;
  readonly fromAtc: number | null;
  readonly toAtc: number | null;
  readonly state: CaseState;
  readonly openedBy: CaseActor['kind'];
  readonly amountFen: Fen;
  readonly tappedAt: Date | null;
  readonly place: string | null;
  readonly holderWords: string | null;
  readonly merchantId: Id | null;
  readonly terminalId: Id | null;
  readonly refundTo: RefundTo;
  readonly outcome: CaseOutcome | null;
  readonly basis: 'EVIDENCE' | 'POLICY' | null;
  readonly reason: Bilingual | null;
  /** What it waits for: a reason of the reconciliation, or one of `CASE_WAITS`. */
  readonly waitsFor: string | null;
  readonly resolutionId: Id | null;
  readonly approvalId: Id | null;
  readonly dueOn: ChinaDate;
  /** Last day on which the merchant's answer counts; null when it was not asked. */
  readonly merchantDueOn: ChinaDate | null;
  readonly appealOf: Id | null;
  readonly openedAt: Date;
  readonly decidedAt: Date | null;
  readonly closedAt: Date | null;
  /** Number of its steps. */
  readonly version: number;
}

/** Reasons for waiting that are not the reconciliation's. */
export const CASE_WAITS = {
  /** The issuer's shadow of the chip does not cover what is to be given: people look why. */
  SHADOW_NOT_COVERED: {
    zh: '账面芯片余额不足以支付这笔金额（此前可能已按规则退款，或存在伪造）：需人工处理',
    en: 'the chip’s known balance does not cover it (refunded by policy before, or a forgery): people must look',
  },
  QUEUE_DECISION: {
    zh: '退款之后才上送：由受理方承担，除非经两人复核豁免',
    en: 'it came after the refund: the acceptor’s loss unless two people waive it',
  },
  PEOPLE: { zh: '需人工核查', en: 'people must look' },
  SECOND_LOOK: { zh: '等待另外的人员复查', en: 'waits for a second look by other people' },
  LOAD_NOT_SETTLED: {
    zh: '圈存未写入芯片，但款项已不能自动冲回：需人工处理',
    en: 'the chip did not take the load, but its money cannot be given back by itself: people must look',
  },
} as const satisfies Record<string, Bilingual>;

/** What of a case may change with a step. */
export type CaseChanges = Partial<
  Pick<
    DisputeCase,
    | 'subject'
    | 'atc'
    | 'fromAtc'
    | 'toAtc'
    | 'amountFen'
    | 'tappedAt'
    | 'place'
    | 'holderWords'
    | 'merchantId'
    | 'terminalId'
    | 'refundTo'
    | 'outcome'
    | 'basis'
    | 'reason'
    | 'waitsFor'
    | 'resolutionId'
    | 'approvalId'
    | 'merchantDueOn'
    | 'decidedAt'
    | 'closedAt'
  >
>;

export interface NewStep {
  /** Past tense: `merchant_asked`. */
  readonly action: string;
  /** Where the case goes; left out when it stays. */
  readonly to?: CaseState;
  readonly by: CaseActor;
  readonly reason: Bilingual;
  /** JSON; no card numbers. */
  readonly data?: unknown;
}

export interface CaseStep {
  readonly stepNo: number;
  readonly fromState: CaseState | null;
  readonly toState: CaseState;
  readonly action: string;
  readonly actorName: string;
  readonly reason: Bilingual;
  readonly data: unknown;
  readonly at: Date;
}
