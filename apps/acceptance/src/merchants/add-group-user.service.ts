import { type Actor, ApprovalHandlers, Approvals, AuditTrail, Users } from '@app/access';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { ProposedApproval } from '../approval.view.js';
import { Sealer } from '../secrets/sealer.js';
import { groupUserInput } from './chain.schemas.js';
import { MerchantGroups } from './merchant-groups.service.js';
import { idText } from './merchant.schemas.js';

const KIND = 'acceptance.add-group-user';
const payloadSchema = groupUserInput.omit({ password: true }).extend({ groupId: idText, passwordSealed: z.base64() });

/** Gives a person sight of all merchants of a chain: a user of its leading merchant; two people. */
@Injectable()
export class AddGroupUser implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly groups: MerchantGroups,
    private readonly sealer: Sealer,
    private readonly users: Users,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, _approval, approver) =>
      this.approved(payloadSchema.parse(payload), approver),
    );
  }

  /** @throws Refusal `NOT_FOUND` */
  async propose(groupId: Id, input: z.output<typeof groupUserInput>, actor: Actor): Promise<ProposedApproval> {
    const group = await this.groups.get(groupId);
    const { password, ...user } = input;
    const passwordSealed = (await this.sealer.seal(password, 'proposed-password')).toString('base64');
    return this.approvals.propose({
      kind: KIND,
      objectType: 'merchant_group',
      objectId: groupId,
      summary: {
        zh: `新增集团用户：${user.name}（${user.login}），可查看 ${group.name} 全部商户`,
        en: `Let ${user.name} (${user.login}) see all merchants of ${group.name}`,
      },
      payload: { groupId, ...user, passwordSealed },
      proposedBy: actor,
    });
  }

  /** @throws Refusal `LOGIN_TAKEN`, 409 */
  private async approved(payload: z.output<typeof payloadSchema>, approver: Actor) {
    const { groupId, login, name, passwordSealed } = payload;
    const { headMerchantId } = await this.groups.get(groupId);
    const password = await this.sealer.open(Buffer.from(passwordSealed, 'base64'), 'proposed-password');
    const userId = await this.users.create({ login, name, password, roles: ['merchant'], merchantId: headMerchantId });
    await this.transactor.query('INSERT INTO acceptance.group_user VALUES ($1,$2,$3)', [
      userId,
      groupId,
      this.clock.now(),
    ]);
    await this.audit.record({
      actor: approver,
      action: 'merchant_group.user-added',
      objectType: 'merchant_group',
      objectId: groupId,
      change: { userId, login },
    });
    return { groupId, userId };
  }
}
