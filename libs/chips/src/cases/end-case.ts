import { AuditTrail } from '@app/access';
import { type Bilingual, CLOCK, type Clock, type Fen, type Id } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CaseNotices, decisionWords, holderNotified } from './case-notices.js';
import type { ChipCases } from './chip-cases.js';
import {
  type CaseActor,
  type CaseChanges,
  type CaseOutcome,
  type DisputeCase,
  ENGINE,
  type NewStep,
} from './case.types.js';

/** How a case ended. */
export interface CaseEnd {
  readonly outcome: CaseOutcome;
  readonly basis: 'EVIDENCE' | 'POLICY';
  readonly reason: Bilingual;
  readonly by?: CaseActor;
  /** What was known then. */
  readonly evidence?: unknown;
  /** Of the posting, when money moved. */
  readonly posting?: { readonly id: Id; readonly amountFen: Fen; readonly lossFen: Fen };
  readonly changes?: CaseChanges;
}

/** Steps from the decision to the end, in one go: decided, posted, holder and merchant told, closed. */
@Injectable()
export class EndCase {
  constructor(
    private readonly notices: CaseNotices,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async end(one: DisputeCase, end: CaseEnd, cases: ChipCases): Promise<DisputeCase> {
    const { outcome, basis, reason, by = ENGINE, evidence, posting, changes } = end;
    const now = this.clock.now();
    const words = decisionWords(outcome, changes?.amountFen ?? one.amountFen, changes?.refundTo ?? one.refundTo);
    const steps: NewStep[] = [
      { action: 'decided', to: 'decided', by, reason, data: { outcome, basis, evidence } },
      ...(posting ? [{ action: 'posted', by: ENGINE, reason: POSTED, data: posting }] : []),
      ...(isForHolder(one) ? [holderNotified(words)] : []),
      { action: 'closed', to: 'closed', by: ENGINE, reason: CLOSED },
    ];
    const ended = await cases.record(one, steps, {
      ...changes,
      outcome,
      basis,
      reason,
      waitsFor: null,
      resolutionId: posting?.id ?? changes?.resolutionId ?? one.resolutionId,
      decidedAt: now,
      closedAt: now,
    });
    await this.notices.tellMerchant(ended, 'dispute.decided', now);
    const { caseId, accountId, psn, atc, amountFen } = ended;
    await this.audit.record({
      system: 'chips.reconcile',
      action: 'dispute.decided',
      objectType: 'dispute_case',
      objectId: caseId,
      change: { accountId, psn, atc, outcome, basis, amountFen, by, posting: posting?.id },
      reason: reason.zh,
    });
    return ended;
  }
}

const POSTED: Bilingual = { zh: '已入账', en: 'posted to the books' };
const CLOSED: Bilingual = { zh: '已办结', en: 'nothing more to do' };

/** Whether the case is about a holder's own money. */
function isForHolder({ subject, openedBy }: DisputeCase): boolean {
  return (
    openedBy === 'holder' || ['flash_record', 'unrecorded_debit', 'complaint', 'load', 'remainder'].includes(subject)
  );
}
