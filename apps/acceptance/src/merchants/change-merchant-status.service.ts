import { type Actor, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import type { Id } from '@app/kernel';
import type { ProposedApproval } from '../approval.view.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { z } from 'zod';
import { AcceptanceChanges } from '../terminals/acceptance-changes.js';
import { assertMerchantMove } from './merchant.rules.js';
import { idText, merchantStatusInput } from './merchant.schemas.js';
import { Merchants } from './merchants.repository.js';

const KIND = 'acceptance.change-merchant-status';
const payloadSchema = merchantStatusInput.extend({ merchantId: idText });

/** Suspends, reactivates or closes a merchant; two people. Its cards transactions are declined from the commit on. */
@Injectable()
export class ChangeMerchantStatus implements OnModuleInit {
  constructor(
    private readonly merchants: Merchants,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    private readonly changes: AcceptanceChanges,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, _approval, approver) =>
      this.approved(payloadSchema.parse(payload), approver),
    );
  }

  /** @throws Refusal `NOT_FOUND`, `STATUS_CHANGE_NOT_ALLOWED` */
  async propose(
    merchantId: Id,
    { status, reason }: z.output<typeof merchantStatusInput>,
    actor: Actor,
  ): Promise<ProposedApproval> {
    const merchant = await this.merchants.lock(merchantId);
    assertMerchantMove(merchant.status, status);
    return this.approvals.propose({
      kind: KIND,
      objectType: 'merchant',
      objectId: merchantId,
      summary: { zh: `商户状态变更：${merchant.name} → ${status}`, en: `Set merchant ${merchant.name} to ${status}` },
      payload: { merchantId, status, reason },
      proposedBy: actor,
      reason,
    });
  }

  private async approved({ merchantId, status, reason }: z.output<typeof payloadSchema>, approver: Actor) {
    const before = await this.merchants.lock(merchantId);
    assertMerchantMove(before.status, status);
    await this.merchants.setStatus(merchantId, status);
    await this.changes.announce('acceptance_merchant', merchantId);
    await this.audit.record({
      actor: approver,
      action: 'merchant.status-changed',
      objectType: 'merchant',
      objectId: merchantId,
      change: { from: before.status, to: status },
      reason,
    });
    return { merchantId, status };
  }
}
