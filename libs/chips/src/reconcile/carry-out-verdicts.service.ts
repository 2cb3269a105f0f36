import type { CardTimeline, GoodsAnswers, Reconciliation, Verdict } from '@app/ecash';
import { addDays, chinaDate, CLOCK, type Clock, fen } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { isUndecided } from '../cases/case.states.js';
import { CASE_WAITS, type CaseSubject, type DisputeCase, ENGINE } from '../cases/case.types.js';
import { ASK_TO_TAP, holderNotified } from '../cases/case-notices.js';
import type { ChipCases } from '../cases/chip-cases.js';
import { EndCase } from '../cases/end-case.js';
import { evidenceOf } from '../cases/evidence.rules.js';
import { NoticeRecords } from '../cases/notice-records.service.js';
import { CHIPS_POLICY, type ChipsPolicy } from '../chips.settings.js';
import { LoadSettlement } from './load-settlement.port.js';
import { type Carried, type Decision, PostResolution } from './post-resolution.service.js';

/** What was known when a chip was reconciled. */
export interface Findings {
  readonly timeline: CardTimeline;
  readonly goods: GoodsAnswers;
  readonly result: Reconciliation;
}

const QUESTIONS_UPLOADS: ReadonlySet<Verdict['reason']> = new Set([
  'MORE_UPLOADED_THAN_PAID',
  'CONFLICTING_CRYPTOGRAMS',
]);

type SubjectOf<K extends Verdict['subject']['kind']> = Verdict & {
  readonly subject: Extract<Verdict['subject'], { kind: K }>;
};

/** Carries out what a reconciliation found, each verdict once: under the chip's lock, in the caller's transaction. */
@Injectable()
export class CarryOutVerdicts {
  constructor(
    private readonly postings: PostResolution,
    private readonly loads: LoadSettlement,
    private readonly records: NoticeRecords,
    private readonly ending: EndCase,
    @Inject(CHIPS_POLICY) private readonly policy: ChipsPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns whether a load was settled, after which more may be decidable */
  async run(findings: Findings, cases: ChipCases): Promise<boolean> {
    let loadSettled = false;
    for (const verdict of findings.result.verdicts) {
      if (verdict.settled) continue;
      if (is(verdict, 'FLASH')) await this.ofRecord(verdict, findings, cases);
      else if (is(verdict, 'DEBIT')) await this.ofDebit(verdict, findings, cases);
      else if (is(verdict, 'UPLOAD')) await this.ofUpload(verdict, cases);
      else if (is(verdict, 'LOAD')) loadSettled = (await this.ofLoad(verdict, findings, cases)) || loadSettled;
    }
    return loadSettled;
  }

  private async ofRecord(verdict: SubjectOf<'FLASH'>, findings: Findings, cases: ChipCases): Promise<void> {
    const one = cases.ofRecord(verdict.subject.atc)!;
    if (!isUndecided(one.state)) return;
    if (verdict.outcome === 'HOLD') return this.hold(one, verdict, findings, cases);
    if (verdict.outcome === 'DROP_RECOVERED') return this.close(one, verdict, findings, cases);
    await this.decide(one, verdict, findings, cases);
  }

  private async ofDebit(verdict: SubjectOf<'DEBIT'>, findings: Findings, cases: ChipCases): Promise<void> {
    const bracket = evidenceOf(verdict.subject, findings.timeline, findings.goods, findings.result).bracket;
    const waits = verdict.outcome === 'HOLD' && verdict.amountFen > 0 && bracket !== null && !bracket.windowOver;
    const known = this.debitCase(verdict, cases);
    // Until the window is over, an upload may explain it; nobody needs to look.
    if (waits && !known) return;
    // Less than nothing is missing only as long as a load is open: that has a case of its own, no upload is to blame.
    if (verdict.outcome === 'HOLD' && verdict.amountFen < 0 && !QUESTIONS_UPLOADS.has(verdict.reason)) return;
    const { fromAtc, toAtc } = verdict.subject;
    const subject = verdict.amountFen < 0 ? 'questioned_upload' : 'unrecorded_debit';
    const one = known ?? (await this.open(subject, verdict, cases, { fromAtc, toAtc }));
    if (verdict.outcome === 'HOLD') return this.hold(one, verdict, findings, cases);
    await this.decide(one, verdict, findings, cases);
  }

  /** The case of this stretch, or the complaint that was found to mean it. */
  private debitCase({ subject, amountFen }: SubjectOf<'DEBIT'>, cases: ChipCases): DisputeCase | undefined {
    const { fromAtc, toAtc } = subject;
    const subjects: readonly CaseSubject[] = amountFen < 0 ? ['questioned_upload'] : ['complaint', 'unrecorded_debit'];
    return cases.undecided.find(
      (one) => subjects.includes(one.subject) && one.fromAtc !== null && one.fromAtc < toAtc && one.toAtc! > fromAtc,
    );
  }

  private async ofUpload(verdict: SubjectOf<'UPLOAD'>, cases: ChipCases): Promise<void> {
    // The same purchase again needs nothing: it was answered as delivered and is paid once.
    if (verdict.outcome === 'DUPLICATE') return;
    const subject = verdict.outcome === 'OFFLINE_LATE' ? 'late_upload' : 'questioned_upload';
    const { atc } = verdict.subject;
    if (cases.of(subject, atc)) return;
    const one = await this.open(subject, verdict, cases, { atc });
    const waitsFor = subject === 'late_upload' ? 'QUEUE_DECISION' : 'PEOPLE';
    await this.wait(one, waitsFor, CASE_WAITS[waitsFor], undefined, cases);
  }

  private async ofLoad(verdict: SubjectOf<'LOAD'>, findings: Findings, cases: ChipCases): Promise<boolean> {
    const { atc } = verdict.subject;
    const known = cases.undecided.find((one) => one.subject === 'load' && one.atc === atc);
    if (verdict.outcome === 'HOLD') {
      const { bracket } = evidenceOf(verdict.subject, findings.timeline, findings.goods, findings.result);
      if (!bracket?.windowOver && !known) return false;
      const one = known ?? (await this.open('load', verdict, cases, { atc }));
      await this.hold(one, verdict, findings, cases);
      return false;
    }
    const settled = await this.loads.settle(cases.chip, atc, verdict.outcome === 'LOAD_DONE', 'ANCHOR');
    if (settled) {
      if (known) await this.close(known, verdict, findings, cases);
      return true;
    }
    const one = known ?? (await this.open('load', verdict, cases, { atc }));
    await this.wait(one, 'LOAD_NOT_SETTLED', CASE_WAITS.LOAD_NOT_SETTLED, undefined, cases);
    return false;
  }

  private async decide(one: DisputeCase, verdict: Verdict, findings: Findings, cases: ChipCases): Promise<void> {
    const carried = await this.postings.carryOut(cases.chip, one, decisionOf(verdict));
    if (!carried.done) {
      const { text } = verdict;
      const why = CASE_WAITS.SHADOW_NOT_COVERED;
      const reason = { zh: `${text.zh}${why.zh}`, en: `${text.en} ${why.en}` };
      return this.wait(one, 'SHADOW_NOT_COVERED', reason, undefined, cases);
    }
    await this.close(one, verdict, findings, cases, carried);
  }

  private async close(
    one: DisputeCase,
    verdict: Verdict,
    { timeline, goods, result }: Findings,
    cases: ChipCases,
    carried?: Extract<Carried, { done: true }>,
  ): Promise<void> {
    const { subject, outcome, basis, text, amountFen } = verdict;
    const moved = carried !== undefined && outcome !== 'CLOSE';
    await this.ending.end(
      one,
      {
        outcome: outcome as NonNullable<DisputeCase['outcome']>,
        basis,
        reason: text,
        evidence: evidenceOf(subject, timeline, goods, result),
        ...(moved ? { posting: { id: carried.resolutionId, amountFen, lossFen: carried.lossFen } } : {}),
        changes: {
          amountFen,
          ...(carried ? { resolutionId: carried.resolutionId } : {}),
          ...(subject.kind === 'DEBIT' ? { fromAtc: subject.fromAtc, toAtc: subject.toAtc } : {}),
        },
      },
      cases,
    );
  }

  private async hold(one: DisputeCase, verdict: Verdict, findings: Findings, cases: ChipCases): Promise<void> {
    const { subject, reason, text } = verdict;
    if (reason === 'GOODS_UNKNOWN' && one.merchantDueOn === null) await this.records.askIfAllowed(one, cases);
    const asked = cases.all.find(({ caseId }) => caseId === one.caseId)!;
    const evidence = evidenceOf(subject, findings.timeline, findings.goods, findings.result);
    await this.wait(asked, reason, text, evidence, cases);
  }

  /** Says what the case waits for, once for each reason. A proposal of people stays where it is. */
  private async wait(
    one: DisputeCase,
    waitsFor: string,
    reason: DisputeCase['reason'] & object,
    evidence: unknown,
    cases: ChipCases,
  ): Promise<void> {
    if (one.waitsFor === waitsFor) return;
    const to = waitsFor === 'GOODS_UNKNOWN' ? 'awaiting_merchant' : 'awaiting_evidence';
    const moves = one.state !== to && one.state !== 'proposed';
    const step = {
      action: 'waits',
      by: ENGINE,
      reason,
      data: { waitsFor, evidence },
      ...(moves ? ({ to } as const) : {}),
    };
    const asks = waitsFor === 'NO_LATER_ANCHOR' ? [holderNotified(ASK_TO_TAP)] : [];
    await cases.record(one, [step, ...asks], { waitsFor });
  }

  private async open(
    subject: CaseSubject,
    { amountFen, text }: Verdict,
    cases: ChipCases,
    counts: { readonly atc?: number; readonly fromAtc?: number; readonly toAtc?: number },
  ): Promise<DisputeCase> {
    const dueOn = addDays(chinaDate(this.clock.now()), this.policy.reconcile.latestDays);
    return cases.open({ subject, amountFen: fen(Math.abs(amountFen)), dueOn, by: ENGINE, reason: text, ...counts });
  }
}

function is<K extends Verdict['subject']['kind']>(verdict: Verdict, kind: K): verdict is SubjectOf<K> {
  return verdict.subject.kind === kind;
}

function decisionOf({ subject, outcome, basis, reason, text, amountFen }: Verdict): Decision {
  if (subject.kind !== 'FLASH' && subject.kind !== 'DEBIT')
    throw new Error(`no money is decided about a ${subject.kind}`);
  if (outcome !== 'REFUND_HOLDER' && outcome !== 'POST_TO_MERCHANT' && outcome !== 'CLOSE') {
    throw new Error(`${outcome} is no decision about money`);
  }
  return { about: subject, outcome, basis, reason, text, amountFen };
}
