import { type Actor, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { CLOCK, type Clock, newId, Refusal } from '@app/kernel';
import { maskIdNumber, PanVault } from '@app/security';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProposedApproval } from '../approval.view.js';
import { type RegisteredBy, WalletAccounts } from './wallet-accounts.repository.js';
import { type WalletAccountInput, walletAccountPayload, type WalletAccountPayload } from './wallet.schemas.js';

const KIND = 'acceptance.register-wallet-account';

/**
 * Puts a network payment account opened at this issuer on the register (R-30, third exception). Two people, because the
 * register decides whose year's limit a top-up counts against.
 */
@Injectable()
export class RegisterWalletAccount implements OnModuleInit {
  constructor(
    private readonly accounts: WalletAccounts,
    private readonly vault: PanVault,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, { approvalId, proposedBy }, approver) =>
      this.approved(walletAccountPayload.parse(payload), approver, {
        approvalId,
        proposedBy,
        approvedBy: approver.userId,
        at: this.clock.now(),
      }),
    );
  }

  /** @throws Refusal `WALLET_ACCOUNT_EXISTS`, 409 */
  async propose({ idNumber, ...account }: WalletAccountInput, actor: Actor): Promise<ProposedApproval> {
    if (await this.accounts.find(account.accountNo)) throw exists();
    const payload: WalletAccountPayload = {
      ...account,
      walletAccountId: newId(),
      idNumberHash: (await this.vault.idNumberHash(idNumber)).toString('hex'),
      idNumberMasked: maskIdNumber(idNumber),
    };
    const { accountNo, holderName, idNumberMasked } = payload;
    return this.approvals.propose({
      kind: KIND,
      objectType: 'wallet_account',
      objectId: payload.walletAccountId,
      summary: {
        zh: `登记本机构支付账户 ${accountNo}（${holderName} ${idNumberMasked}）`,
        en: `register payment account ${accountNo} of this issuer (${holderName} ${idNumberMasked})`,
      },
      payload,
      proposedBy: actor,
    });
  }

  private async approved(account: WalletAccountPayload, approver: Actor, by: RegisteredBy) {
    if (!(await this.accounts.insert(account, by))) throw exists();
    const { walletAccountId, accountNo, realName } = account;
    await this.audit.record({
      actor: approver,
      action: 'wallet-account.registered',
      objectType: 'wallet_account',
      objectId: walletAccountId,
      change: { accountNo, realName },
    });
    return { walletAccountId, accountNo };
  }
}

function exists(): Refusal {
  const text = { zh: '该支付账户已登记', en: 'this payment account is registered already' };
  return new Refusal('WALLET_ACCOUNT_EXISTS', text, { status: 409 });
}
