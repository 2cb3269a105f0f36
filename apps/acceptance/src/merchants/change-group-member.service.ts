import { type Actor, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { type Id, Refusal } from '@app/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { z } from 'zod';
import type { ProposedApproval } from '../approval.view.js';
import { groupMemberInput } from './chain.schemas.js';
import { inGroup } from './create-group.service.js';
import { MerchantGroups } from './merchant-groups.service.js';
import { idText } from './merchant.schemas.js';
import { Merchants } from './merchants.repository.js';

const KIND = 'acceptance.change-group-member';
const payloadSchema = groupMemberInput.extend({ groupId: idText });
type Payload = z.output<typeof payloadSchema>;

/** Takes a merchant into a chain, or out of it; two people. Out of the chain it gets no share of a settlement any more. */
@Injectable()
export class ChangeGroupMember implements OnModuleInit {
  constructor(
    private readonly merchants: Merchants,
    private readonly groups: MerchantGroups,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, _approval, approver) =>
      this.approved(payloadSchema.parse(payload), approver),
    );
  }

  /** @throws Refusal `NOT_FOUND`, `MERCHANT_IN_GROUP`, `NOT_IN_GROUP`, `HEAD_OF_GROUP` */
  async propose(groupId: Id, input: z.output<typeof groupMemberInput>, actor: Actor): Promise<ProposedApproval> {
    const payload = { groupId, ...input };
    const { group, merchant } = await this.checked(payload);
    return this.approvals.propose({
      kind: KIND,
      objectType: 'merchant_group',
      objectId: groupId,
      summary: input.member
        ? { zh: `${merchant.name} 加入集团 ${group.name}`, en: `${merchant.name} joins the chain ${group.name}` }
        : { zh: `${merchant.name} 退出集团 ${group.name}`, en: `${merchant.name} leaves the chain ${group.name}` },
      payload,
      proposedBy: actor,
      reason: input.reason,
    });
  }

  private async approved(payload: Payload, approver: Actor) {
    await this.checked(payload);
    const { groupId, merchantId, member, reason } = payload;
    await this.merchants.setGroup(merchantId, member ? groupId : null);
    await this.audit.record({
      actor: approver,
      action: member ? 'merchant_group.joined' : 'merchant_group.left',
      objectType: 'merchant_group',
      objectId: groupId,
      change: { merchantId },
      reason,
    });
    return { groupId, merchantId, member };
  }

  private async checked({ groupId, merchantId, member }: Payload) {
    const group = await this.groups.get(groupId);
    const merchant = await this.merchants.lock(merchantId);
    if (member && merchant.groupId !== null) throw inGroup();
    if (!member && merchant.groupId !== groupId) {
      throw new Refusal(
        'NOT_IN_GROUP',
        { zh: '该商户不属于此集团', en: 'the merchant is not of this chain' },
        { status: 409 },
      );
    }
    if (!member && group.headMerchantId === merchantId) {
      throw new Refusal('HEAD_OF_GROUP', {
        zh: '牵头商户不能退出集团',
        en: 'the leading merchant does not leave its chain',
      });
    }
    return { group, merchant };
  }
}
