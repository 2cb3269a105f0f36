import { type Actor, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { refusalOf, verdictOf } from '@app/compliance';
import { chinaDate, CLOCK, type Clock, type Id } from '@app/kernel';
import type { ProposedApproval } from '../approval.view.js';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AcceptanceChanges } from '../terminals/acceptance-changes.js';
import { checkRegions, LicensedRegions } from './licensed-regions.js';
import { idText, storeInput, type StoreInput } from './merchant.schemas.js';
import { Merchants } from './merchants.repository.js';

const KIND = 'acceptance.add-store';
const payloadSchema = storeInput.extend({ merchantId: idText });

/** Adds a store to a merchant; two people, as at onboarding (R-MERCHANT). */
@Injectable()
export class AddStore implements OnModuleInit {
  constructor(
    private readonly merchants: Merchants,
    private readonly regions: LicensedRegions,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    private readonly changes: AcceptanceChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, _approval, approver) => {
      const { merchantId, ...store } = payloadSchema.parse(payload);
      return this.approved(merchantId, store, approver);
    });
  }

  /** @throws Refusal `NOT_FOUND`, `REGION_NOT_LICENSED` (R-LIC) */
  async propose(merchantId: Id, store: StoreInput, actor: Actor): Promise<ProposedApproval> {
    const { name } = await this.merchants.lock(merchantId);
    await this.assertLicensed(store);
    return this.approvals.propose({
      kind: KIND,
      objectType: 'merchant',
      objectId: merchantId,
      summary: { zh: `新增门店：${name} ${store.name}`, en: `Add store ${store.name} to ${name}` },
      payload: { merchantId, ...store },
      proposedBy: actor,
    });
  }

  private async approved(merchantId: Id, store: StoreInput, approver: Actor) {
    await this.merchants.lock(merchantId);
    await this.assertLicensed(store);
    const storeId = await this.merchants.insertStore(merchantId, store, this.clock.now());
    await this.changes.announce('acceptance_merchant', merchantId);
    await this.audit.record({
      actor: approver,
      action: 'merchant.store-added',
      objectType: 'merchant',
      objectId: merchantId,
      change: { storeId, ...store },
    });
    return { merchantId, storeId };
  }

  private async assertLicensed(store: StoreInput): Promise<void> {
    const places = new Map([['/regionCode', store.regionCode]]);
    const violations = checkRegions(places, await this.regions.today(), chinaDate(this.clock.now()));
    const refusal = refusalOf(verdictOf(violations));
    if (refusal) throw refusal;
  }
}
