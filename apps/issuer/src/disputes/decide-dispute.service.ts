import { type Actor, ApprovalHandlers } from '@app/access';
import { type CaseOutcome, DECIDE_DISPUTE, DecideCase, type ProposedDecision } from '@app/chips';
import type { Bilingual, Id } from '@app/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** The desk where people decide disputes, two for each. */
@Injectable()
export class DecideDispute implements OnModuleInit {
  constructor(
    private readonly cases: DecideCase,
    private readonly handlers: ApprovalHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register<ProposedDecision>(
      DECIDE_DISPUTE,
      (payload, approval, approver) => this.cases.approved(payload, approval, approver),
      (payload, approval, rejecter, reason) => this.cases.rejected(payload, approval, rejecter, reason),
    );
  }

  /** @throws Refusal as `DecideCase.propose` */
  propose(caseId: Id, outcome: CaseOutcome, reason: Bilingual, actor: Actor) {
    return this.cases.propose(caseId, outcome, reason, actor);
  }
}
