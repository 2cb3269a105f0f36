import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, newId, Refusal } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { z } from 'zod';
import type { ProposedApproval } from '../approval.view.js';
import { groupInput } from './chain.schemas.js';
import { idText } from './merchant.schemas.js';
import { Merchants } from './merchants.repository.js';

const KIND = 'acceptance.create-merchant-group';
const payloadSchema = groupInput.extend({ groupId: idText });

/** Makes a chain of merchants, led by one of them; two people. Its other merchants join one by one. */
@Injectable()
export class CreateGroup implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly merchants: Merchants,
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

  /** @throws Refusal `NOT_FOUND`, `MERCHANT_IN_GROUP` */
  async propose(input: z.output<typeof groupInput>, actor: Actor): Promise<ProposedApproval> {
    const head = await this.merchants.lock(input.headMerchantId);
    if (head.groupId !== null) throw inGroup();
    const groupId = newId();
    return this.approvals.propose({
      kind: KIND,
      objectType: 'merchant_group',
      objectId: groupId,
      summary: {
        zh: `新建商户集团：${input.name}，牵头商户 ${head.name}`,
        en: `Make the chain ${input.name}, led by ${head.name}`,
      },
      payload: { groupId, ...input },
      proposedBy: actor,
    });
  }

  private async approved(payload: z.output<typeof payloadSchema>, approval: Approval, approver: Actor) {
    const { groupId, name, headMerchantId } = payload;
    const head = await this.merchants.lock(headMerchantId);
    if (head.groupId !== null) throw inGroup();
    await this.transactor.query('INSERT INTO acceptance.merchant_group VALUES ($1,$2,$3,$4,$5)', [
      groupId,
      name,
      headMerchantId,
      approval.approvalId,
      this.clock.now(),
    ]);
    await this.merchants.setGroup(headMerchantId, groupId);
    await this.audit.record({
      actor: approver,
      action: 'merchant_group.created',
      objectType: 'merchant_group',
      objectId: groupId,
      change: { name, headMerchantId },
    });
    return { groupId };
  }
}

/** A merchant is of one chain at a time. */
export function inGroup(): Refusal {
  return new Refusal(
    'MERCHANT_IN_GROUP',
    { zh: '该商户已属于某一集团', en: 'the merchant is of a chain already' },
    { status: 409 },
  );
}
