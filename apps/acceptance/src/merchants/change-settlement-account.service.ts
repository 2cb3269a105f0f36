import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { checkSettlementAccount, refusalOf } from '@app/compliance';
import { chinaDate, CLOCK, type Clock, type Id } from '@app/kernel';
import type { ProposedApproval } from '../approval.view.js';
import { maskAccountNo } from '@app/security';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { z } from 'zod';
import { Sealer } from '../secrets/sealer.js';
import { assertLaterThan } from './merchant.rules.js';
import { type accountChangeInput, chinaDateText, idText, sealedAccount } from './merchant.schemas.js';
import { Merchants } from './merchants.repository.js';

const KIND = 'acceptance.change-settlement-account';
const payloadSchema = sealedAccount.extend({ merchantId: idText, effectiveFrom: chinaDateText });

/** Names another account of the merchant's own to pay it to, from a later day on; two people (R-MERCHANT, R-DIRECT). */
@Injectable()
export class ChangeSettlementAccount implements OnModuleInit {
  constructor(
    private readonly merchants: Merchants,
    private readonly sealer: Sealer,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, approval, approver) =>
      this.approved(payloadSchema.parse(payload), approval, approver),
    );
  }

  /** @throws Refusal `NOT_FOUND`, `EFFECTIVE_DATE_PASSED`, `SETTLEMENT_NAME_MISMATCH` (R-MERCHANT) */
  async propose(merchantId: Id, input: z.output<typeof accountChangeInput>, actor: Actor): Promise<ProposedApproval> {
    const { name } = await this.merchants.lock(merchantId);
    const today = chinaDate(this.clock.now());
    assertLaterThan(today, input.effectiveFrom);
    const refusal = refusalOf(checkSettlementAccount(name, input.accountName, today));
    if (refusal) throw refusal;
    const { accountNo, ...account } = input;
    const accountNoMasked = maskAccountNo(accountNo);
    const sealed = await this.sealer.seal(accountNo, 'settlement-account');
    return this.approvals.propose({
      kind: KIND,
      objectType: 'merchant',
      objectId: merchantId,
      summary: {
        zh: `结算账户变更：${name}，自 ${input.effectiveFrom} 起 ${input.bankName} ${accountNoMasked}`,
        en: `New settlement account of ${name} from ${input.effectiveFrom}: ${input.bankName} ${accountNoMasked}`,
      },
      payload: { merchantId, ...account, accountNoMasked, accountNoSealed: sealed.toString('base64') },
      proposedBy: actor,
    });
  }

  private async approved(payload: z.output<typeof payloadSchema>, approval: Approval, approver: Actor) {
    const { merchantId, effectiveFrom, ...account } = payload;
    assertLaterThan(chinaDate(this.clock.now()), effectiveFrom);
    await this.merchants.lock(merchantId);
    await this.merchants.insertAccount(merchantId, effectiveFrom, account, {
      approvalId: approval.approvalId,
      proposedBy: approval.proposedBy,
      approvedBy: approver.userId,
      at: this.clock.now(),
    });
    const { accountName, accountNoMasked, bankCode, bankName } = account;
    await this.audit.record({
      actor: approver,
      action: 'merchant.settlement-account-changed',
      objectType: 'merchant',
      objectId: merchantId,
      change: { effectiveFrom, accountName, accountNoMasked, bankCode, bankName },
    });
    return { merchantId, effectiveFrom };
  }
}
