import { type Actor, type Approval, Approvals, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { type Bilingual, CLOCK, type Clock, type Id, Refusal, yuanText } from '@app/kernel';
import { safeLog } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { LoadSettlement } from '../reconcile/load-settlement.port.js';
import { ReconcileChip } from '../reconcile/reconcile-chip.service.js';
import { type Decision, PostResolution } from '../reconcile/post-resolution.service.js';
import { ChipTimelines } from '../timeline/chip-timelines.js';
import { canMoveCase } from './case.states.js';
import { CaseBook } from './case-book.js';
import { OUTCOME_WORDS, STATE_WORDS } from './case.words.js';
import { CaseSteps } from './case-steps.js';
import { ChipCases } from './chip-cases.js';
import { manualOutcomes } from './manual-outcomes.rules.js';
import { type CaseActor, type CaseOutcome, type DisputeCase, ENGINE } from './case.types.js';
import { type CaseEnd, EndCase } from './end-case.js';

/** Kind of the approval by which a second person decides a case; the application with the desk registers it. */
export const DECIDE_DISPUTE = 'issuer.decide-dispute';

/** Payload of {@link DECIDE_DISPUTE}. */
export interface ProposedDecision {
  readonly caseId: Id;
  readonly outcome: CaseOutcome;
  readonly reason: Bilingual;
}

/** Decisions by people: one proposes, another approves; the money moves with the approval. */
@Injectable()
export class DecideCase {
  constructor(
    private readonly transactor: Transactor,
    private readonly timelines: ChipTimelines,
    private readonly book: CaseBook,
    private readonly steps: CaseSteps,
    private readonly approvals: Approvals,
    private readonly postings: PostResolution,
    private readonly loads: LoadSettlement,
    private readonly ending: EndCase,
    private readonly reconcile: ReconcileChip,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `CASE_STATE_CONFLICT` 409, `OUTCOME_NOT_FITTING`, `PROPOSAL_PENDING` 409 */
  async propose(caseId: Id, outcome: CaseOutcome, reason: Bilingual, actor: Actor) {
    return this.transactor.run(async () => {
      const cases = await this.locked(caseId);
      const one = open(cases, caseId, 'proposed');
      assertFits(one, outcome);
      await this.assertNonePending(one);
      const amount = yuanText(one.amountFen);
      const proposed = await this.approvals.propose({
        kind: DECIDE_DISPUTE,
        objectType: 'dispute_case',
        objectId: caseId,
        summary: {
          zh: `差错案件 ${one.caseNo}，${amount} 元：${OUTCOME_WORDS[outcome].zh}，${reason.zh}`,
          en: `Dispute ${one.caseNo}, CNY ${amount}: ${OUTCOME_WORDS[outcome].en}, ${reason.en}`,
        },
        payload: { caseId, outcome, reason } satisfies ProposedDecision,
        proposedBy: actor,
        reason: reason.zh,
      });
      const { approvalId } = proposed;
      const step = {
        action: 'proposed',
        to: 'proposed',
        by: opsOf(actor),
        reason,
        data: { outcome, approvalId },
      } as const;
      await cases.record(one, [step], { approvalId });
      return proposed;
    });
  }

  /**
   * Carries an approved decision out, in the approval's transaction.
   * @throws Refusal `CASE_STATE_CONFLICT` 409 when evidence has decided it meanwhile, `SAME_DECIDER` of an appeal
   */
  async approved({ caseId, outcome, reason }: ProposedDecision, approval: Approval, approver: Actor) {
    const cases = await this.locked(caseId);
    const one = open(cases, caseId, 'decided');
    const by = opsOf(approver);
    const end: CaseEnd = { outcome, basis: 'POLICY', reason, by, evidence: { proposedBy: approval.proposedByName } };
    const ended =
      one.appealOf === null
        ? await this.decide(one, end, cases)
        : await this.decideAppeal(one, end, approval, approver, cases);
    await this.audit.record({
      actor: approver,
      action: 'dispute.decided-by-people',
      objectType: 'dispute_case',
      objectId: caseId,
      change: { outcome, approvalId: approval.approvalId },
      reason: reason.zh,
    });
    await this.reconcile.locked(cases.chip);
    return { caseId, outcome, resolutionId: ended.resolutionId };
  }

  /** Puts a case back to where it was before a proposal that is rejected, in the rejection's transaction. */
  async rejected({ caseId, outcome }: ProposedDecision, { approvalId }: Approval, by: Actor, words: string) {
    const cases = await this.locked(caseId);
    const one = cases.all.find((each) => each.caseId === caseId)!;
    // Evidence may have decided it meanwhile: then nothing is left of the proposal.
    if (one.state !== 'proposed' || one.approvalId !== approvalId) return;
    const to = await this.steps.stateBeforeProposal(one);
    const said = safeLog(words) as string;
    const reason = { zh: said, en: said };
    const step = { action: 'proposal_rejected', to, by: opsOf(by), reason, data: { outcome, approvalId } } as const;
    await cases.record(one, [step]);
    await this.reconcile.locked(cases.chip);
  }

  private async decide(one: DisputeCase, end: CaseEnd, cases: ChipCases): Promise<DisputeCase> {
    if (end.outcome === 'LOAD_DONE' || end.outcome === 'LOAD_NOT_DONE') {
      const settled = await this.loads.settle(cases.chip, one.atc!, end.outcome === 'LOAD_DONE', 'POLICY');
      if (!settled) throw notFitting(one, end.outcome);
      return this.ending.end(one, end, cases);
    }
    const about = aboutOf(one);
    if (!about || end.outcome === 'ACCEPTOR_LOSS') return this.ending.end(one, end, cases);
    const decision: Decision = {
      about,
      outcome: end.outcome as Decision['outcome'],
      basis: 'POLICY',
      reason: 'DECIDED_BY_PEOPLE',
      text: end.reason,
      amountFen: one.amountFen,
    };
    const carried = await this.postings.carryOut(cases.chip, one, decision, true);
    if (!carried.done) throw notFitting(one, end.outcome);
    const { resolutionId, lossFen } = carried;
    const moved = end.outcome !== 'CLOSE';
    const posting = moved ? { posting: { id: resolutionId, amountFen: one.amountFen, lossFen } } : {};
    return this.ending.end(one, { ...end, ...posting, changes: { resolutionId } }, cases);
  }

  /** A second look: by people who had no part in the first decision. */
  private async decideAppeal(
    one: DisputeCase,
    end: CaseEnd,
    approval: Approval,
    approver: Actor,
    cases: ChipCases,
  ): Promise<DisputeCase> {
    const first = cases.all.find(({ caseId }) => caseId === one.appealOf)!;
    await this.assertOthers(first, approval, approver);
    const { outcome } = end;
    const gives = outcome === 'REFUND_HOLDER' || outcome === 'POST_TO_MERCHANT';
    const { amountFen } = one;
    const posting = gives
      ? { posting: { id: await this.postings.payAppeal(cases.chip, one, outcome), amountFen, lossFen: amountFen } }
      : {};
    const ended = await this.ending.end(one, { ...end, ...posting }, cases);
    const step = {
      action: 'appeal_decided',
      to: 'closed',
      by: ENGINE,
      reason: end.reason,
      data: { appeal: one.caseNo, outcome },
    } as const;
    await cases.record(first, [step], { closedAt: this.clock.now() });
    return ended;
  }

  private async assertOthers(first: DisputeCase, approval: Approval, approver: Actor): Promise<void> {
    if (first.approvalId === null) return;
    const [row] = await this.transactor.query<{ proposed_by: Id; decided_by: Id | null; status: string }>(
      'SELECT proposed_by, decided_by, status FROM access.approval WHERE approval_id = $1',
      [first.approvalId],
    );
    if (row?.status !== 'approved') return;
    const before = [row.proposed_by, row.decided_by];
    if (!before.includes(approver.userId) && !before.includes(approval.proposedBy)) return;
    throw new Refusal('SAME_DECIDER', {
      zh: '申诉须由未参与原决定的人员复查',
      en: 'an appeal is decided by people who had no part in the first decision',
    });
  }

  private async assertNonePending({ approvalId }: DisputeCase): Promise<void> {
    if (approvalId === null) return;
    const [row] = await this.transactor.query<{ status: string }>(
      'SELECT status FROM access.approval WHERE approval_id = $1',
      [approvalId],
    );
    if (row?.status !== 'pending') return;
    throw new Refusal(
      'PROPOSAL_PENDING',
      { zh: '已有一项提议等待复核', en: 'a proposal waits for its second person already' },
      { status: 409 },
    );
  }

  private async locked(caseId: Id): Promise<ChipCases> {
    const { accountId, psn } = await this.book.get(caseId);
    await this.timelines.lock({ accountId, psn });
    return ChipCases.load(this.book, { accountId, psn });
  }
}

export function opsOf({ name, userId }: Actor): CaseActor {
  return { kind: 'ops', name, userId };
}

function open(cases: ChipCases, caseId: Id, to: 'proposed' | 'decided'): DisputeCase {
  const one = cases.all.find((each) => each.caseId === caseId)!;
  if (canMoveCase(one.state, to)) return one;
  throw caseStateConflict(one);
}

export function caseStateConflict({ caseNo, state }: DisputeCase): Refusal {
  return new Refusal(
    'CASE_STATE_CONFLICT',
    {
      zh: `案件 ${caseNo} 当前状态为“${STATE_WORDS[state].zh}”，不能如此处理`,
      en: `case ${caseNo} is ${STATE_WORDS[state].en}: this cannot be done now`,
    },
    { status: 409 },
  );
}

function assertFits(one: DisputeCase, outcome: CaseOutcome): void {
  if (!manualOutcomes(one).includes(outcome)) throw notFitting(one, outcome);
}

function notFitting(one: DisputeCase, outcome: CaseOutcome): Refusal {
  const may = manualOutcomes(one).map((each) => OUTCOME_WORDS[each]);
  return new Refusal('OUTCOME_NOT_FITTING', {
    zh: `案件 ${one.caseNo} 不能以“${OUTCOME_WORDS[outcome].zh}”结案，可选：${may.map(({ zh }) => zh).join('、') || '无'}`,
    en: `case ${one.caseNo} cannot end by “${OUTCOME_WORDS[outcome].en}”; it may by: ${may.map(({ en }) => en).join('; ') || 'nothing'}`,
  });
}

/** What the reconciliation must remember of the decision; nothing where it decides nothing itself. */
function aboutOf({ subject, atc, fromAtc, toAtc }: DisputeCase): Decision['about'] | undefined {
  if (subject === 'flash_record') return { kind: 'FLASH', atc: atc! };
  if ((subject === 'unrecorded_debit' || subject === 'complaint') && fromAtc !== null) {
    return { kind: 'DEBIT', fromAtc, toAtc: toAtc! };
  }
  return undefined;
}
