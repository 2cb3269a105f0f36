import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { chinaDate, CLOCK, type Clock, type Id } from '@app/kernel';
import type { ProposedApproval } from '../approval.view.js';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { z } from 'zod';
import { AcceptanceChanges } from '../terminals/acceptance-changes.js';
import { assertLaterThan, assertOneKindOfRate } from './merchant.rules.js';
import { contractChangeInput, idText } from './merchant.schemas.js';
import { Merchants } from './merchants.repository.js';

const KIND = 'acceptance.change-contract';
const payloadSchema = contractChangeInput.extend({ merchantId: idText });

/** Agrees new terms with a merchant from a later day on; two people. Earlier versions stay as they are. */
@Injectable()
export class ChangeContract implements OnModuleInit {
  constructor(
    private readonly merchants: Merchants,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    private readonly changes: AcceptanceChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, approval, approver) =>
      this.approved(payloadSchema.parse(payload), approval, approver),
    );
  }

  /** @throws Refusal `NOT_FOUND`, `EFFECTIVE_DATE_PASSED`, `FEE_TERMS_CONFLICT` */
  async propose(merchantId: Id, terms: z.output<typeof contractChangeInput>, actor: Actor): Promise<ProposedApproval> {
    const { name } = await this.merchants.lock(merchantId);
    assertLaterThan(chinaDate(this.clock.now()), terms.effectiveFrom);
    assertOneKindOfRate(terms);
    return this.approvals.propose({
      kind: KIND,
      objectType: 'merchant',
      objectId: merchantId,
      summary: {
        zh: `商户合同变更：${name}，自 ${terms.effectiveFrom} 起费率 ${terms.feeRate}，T+${terms.cycleDays}`,
        en: `New terms for ${name} from ${terms.effectiveFrom}: fee rate ${terms.feeRate}, T+${terms.cycleDays}`,
      },
      payload: { merchantId, ...terms },
      proposedBy: actor,
    });
  }

  private async approved(payload: z.output<typeof payloadSchema>, approval: Approval, approver: Actor) {
    const { merchantId, effectiveFrom, ...terms } = payload;
    assertLaterThan(chinaDate(this.clock.now()), effectiveFrom);
    await this.merchants.lock(merchantId);
    await this.merchants.insertContract(merchantId, effectiveFrom, terms, {
      approvalId: approval.approvalId,
      proposedBy: approval.proposedBy,
      approvedBy: approver.userId,
      at: this.clock.now(),
    });
    await this.changes.announce('acceptance_merchant', merchantId);
    await this.audit.record({
      actor: approver,
      action: 'merchant.contract-changed',
      objectType: 'merchant',
      objectId: merchantId,
      change: { effectiveFrom, ...terms },
    });
    return { merchantId, effectiveFrom };
  }
}
