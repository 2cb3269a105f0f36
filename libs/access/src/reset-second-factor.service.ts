import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactor } from '@app/database';
import { type Id, notFound, Refusal } from '@app/kernel';
import type { Actor } from './access.types.js';
import { ApprovalHandlers } from './approval-handlers.js';
import { Approvals } from './approvals.js';
import { SecondFactors } from './second-factors.js';
import { Sessions } from './sessions.js';

const KIND = 'access.reset-second-factor';

/** Recovery of somebody who lost the authenticator, by two people: the user is logged out everywhere and enrols anew. */
@Injectable()
export class ResetSecondFactorService implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly handlers: ApprovalHandlers,
    private readonly approvals: Approvals,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.handlers.register<{ userId: Id }>(KIND, async ({ userId }, _approval, approver) => {
      if (approver.userId === userId) throw ownReset();
      await this.factors.remove(userId);
      await this.sessions.closeAll(userId);
      return { userId };
    });
  }

  /** @throws Refusal `NOT_FOUND` 404, `SECOND_FACTOR_NOT_ACTIVE` 409 */
  async propose(userId: Id, reason: string, by: Actor): Promise<{ approvalId: Id; status: 'pending' }> {
    const [user] = await this.transactor.query<{ login: string; name: string }>(
      'SELECT login, name FROM access.user_account WHERE user_id = $1',
      [userId],
    );
    if (!user) throw notFound({ zh: '用户', en: 'user' });
    if ((await this.factors.stateOf(userId)) !== 'active') throw notActive();
    return this.approvals.propose({
      kind: KIND,
      objectType: 'user',
      objectId: userId,
      summary: {
        zh: `解除 ${user.name}（${user.login}）的动态验证码，并使其全部会话退出`,
        en: `take away the second factor of ${user.name} (${user.login}) and log that user out everywhere`,
      },
      payload: { userId },
      proposedBy: by,
      reason,
    });
  }
}

function notActive(): Refusal {
  return new Refusal(
    'SECOND_FACTOR_NOT_ACTIVE',
    { zh: '该用户没有绑定动态验证码', en: 'this user has no second factor' },
    { status: 409 },
  );
}

function ownReset(): Refusal {
  return new Refusal('SELF_APPROVAL', {
    zh: '本人的动态验证码须由他人复核解除',
    en: 'another person must approve the reset of your own second factor',
  });
}
