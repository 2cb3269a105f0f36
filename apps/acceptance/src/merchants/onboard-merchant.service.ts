import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail, Users } from '@app/access';
import { chinaDate, CLOCK, type Clock, newId } from '@app/kernel';
import type { ProposedApproval } from '../approval.view.js';
import { maskAccountNo } from '@app/security';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Sealer } from '../secrets/sealer.js';
import { LicensedRegions } from './licensed-regions.js';
import { assertMayOnboard, assertOneKindOfRate } from './merchant.rules.js';
import { type OnboardingInput, type OnboardingPayload, onboardingPayload } from './merchant.schemas.js';
import { Merchants } from './merchants.repository.js';
import { NumberSequences } from './number-sequences.js';

const KIND = 'acceptance.onboard-merchant';

/** Signs a merchant in two steps by two people (R-MERCHANT): proposed with everything about it, then approved. */
@Injectable()
export class OnboardMerchant implements OnModuleInit {
  constructor(
    private readonly merchants: Merchants,
    private readonly numbers: NumberSequences,
    private readonly regions: LicensedRegions,
    private readonly sealer: Sealer,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly users: Users,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, approval, approver) =>
      this.approved(onboardingPayload.parse(payload), approval, approver),
    );
  }

  /**
   * Proposes a merchant. Nothing exists until the second person approves.
   * @throws Refusal `REGION_NOT_LICENSED` (R-LIC), `SETTLEMENT_NAME_MISMATCH` (R-MERCHANT), `MERCHANT_EXISTS`
   */
  async propose(input: OnboardingInput, actor: Actor): Promise<ProposedApproval> {
    const { merchant, stores, contract, settlementAccount, portalUser } = input;
    assertMayOnboard(input, await this.regions.today(), this.today());
    assertOneKindOfRate(contract);
    await this.merchants.assertNew(merchant.unifiedSocialCreditCode);
    const merchantId = newId();
    const { accountNo, ...account } = settlementAccount;
    const payload: OnboardingPayload = {
      merchantId,
      merchant,
      stores,
      contract,
      settlementAccount: {
        ...account,
        accountNoMasked: maskAccountNo(accountNo),
        accountNoSealed: (await this.sealer.seal(accountNo, 'settlement-account')).toString('base64'),
      },
    };
    if (portalUser) {
      const { password, ...user } = portalUser;
      const sealed = await this.sealer.seal(password, 'proposed-password');
      payload.portalUser = { ...user, passwordSealed: sealed.toString('base64') };
    }
    return this.approvals.propose({
      kind: KIND,
      objectType: 'merchant',
      objectId: merchantId,
      summary: {
        zh: `商户入网：${merchant.name}，费率 ${contract.feeRate}，T+${contract.cycleDays}`,
        en: `Sign merchant ${merchant.name}, fee rate ${contract.feeRate}, T+${contract.cycleDays}`,
      },
      payload,
      proposedBy: actor,
    });
  }

  private async approved(payload: OnboardingPayload, approval: Approval, approver: Actor) {
    const { merchantId, merchant, stores, contract, settlementAccount, portalUser } = payload;
    const today = this.today();
    assertMayOnboard(payload, await this.regions.today(), today);
    const agreement = {
      approvalId: approval.approvalId,
      proposedBy: approval.proposedBy,
      approvedBy: approver.userId,
      at: this.clock.now(),
    };
    const merchantNo = await this.numbers.nextMerchantNo(merchant.regionCode, merchant.mcc);
    await this.merchants.insert(merchantId, merchantNo, merchant, agreement);
    const storeIds: string[] = [];
    for (const store of stores) storeIds.push(await this.merchants.insertStore(merchantId, store, agreement.at));
    await this.merchants.insertContract(merchantId, today, contract, agreement);
    await this.merchants.insertAccount(merchantId, today, settlementAccount, agreement);
    if (portalUser) {
      const { login, name, passwordSealed } = portalUser;
      const password = await this.sealer.open(Buffer.from(passwordSealed, 'base64'), 'proposed-password');
      await this.users.create({ login, name, password, roles: ['merchant'], merchantId });
    }
    await this.audit.record({
      actor: approver,
      action: 'merchant.onboarded',
      objectType: 'merchant',
      objectId: merchantId,
      change: { merchantNo, name: merchant.name, contract, accountNoMasked: settlementAccount.accountNoMasked },
    });
    return { merchantId, merchantNo, storeIds };
  }

  private today(): string {
    return chinaDate(this.clock.now());
  }
}
