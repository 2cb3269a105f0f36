import { type Actor, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProposalView } from '../common.schemas.js';
import { CustomerDirectory } from './customer-directory.js';
import type { KycProposal } from './customer.schemas.js';

const KIND = 'issuer.decide-kyc';

interface Decision extends KycProposal {
  readonly customerId: Id;
}

/** R-REALNAME: whether a purchaser's documents were verified is found by one person and confirmed by another. */
@Injectable()
export class DecideKycService implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly customers: CustomerDirectory,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, _approval, approver) => this.decide(payload as Decision, approver));
  }

  async propose(customerId: Id, proposal: KycProposal, actor: Actor): Promise<ProposalView> {
    const customer = await this.customers.get(customerId);
    const verified = proposal.decision === 'verified';
    const { approvalId } = await this.approvals.propose({
      kind: KIND,
      objectType: 'customer',
      objectId: customerId,
      summary: {
        zh: `${customer.name}：身份核验${verified ? '通过' : '不通过'}`,
        en: `${customer.name}: identity ${verified ? 'verified' : 'not verified'}`,
      },
      payload: { customerId, ...proposal },
      proposedBy: actor,
      reason: proposal.evidence,
    });
    return { approvalId, status: 'pending', objectId: customerId };
  }

  private async decide({ customerId, decision, evidence }: Decision, approver: Actor): Promise<void> {
    await this.transactor.query(
      'UPDATE issuer.customer SET kyc_state = $2, kyc_decided_at = $3 WHERE customer_id = $1',
      [customerId, decision, this.clock.now()],
    );
    await this.audit.record({
      actor: approver,
      action: 'issuer.kyc-decided',
      objectType: 'customer',
      objectId: customerId,
      change: { decision },
      reason: evidence,
    });
  }
}
