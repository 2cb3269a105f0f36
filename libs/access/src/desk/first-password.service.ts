import { randomBytes } from 'node:crypto';
import { Transactor } from '@app/database';
import { type Id, newId, Refusal } from '@app/kernel';
import { HSM, type Hsm, KeyRing } from '@app/security';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor, Role } from '../access.types.js';
import { ApprovalHandlers } from '../approval-handlers.js';
import { Approvals } from '../approvals.js';
import { AuditTrail } from '../audit-trail.js';
import { hashPassword } from '../password-hash.js';
import { Sessions } from '../sessions.js';
import { type NewUser, Users } from '../users.js';
import { ReadUsers } from './read-users.service.js';
import { ownAccount, roleWord } from './user.refusals.js';

interface Invitation {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Of a purchaser's people: whose. */
  readonly customerId?: Id;
}

export interface HalfProposal {
  readonly approvalId: Id;
  readonly status: 'pending';
  readonly userId: Id;
  readonly firstHalf: string;
}

export const INVITE = 'access.invite-user';
const RESET = 'access.reset-password';
const HALF_BYTES = 6;
const CONTEXT = 'first-password';

/**
 * First passwords of the issuer's people, and of those who join a purchaser, in two halves: the proposer gets one, the approver the other, and whoever they are for
 * hears both. So neither of the two can log in as the third, who would be a second pair of eyes of their own.
 */
@Injectable()
export class FirstPasswords implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly users: Users,
    private readonly readUsers: ReadUsers,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
    @Inject(HSM) private readonly hsm: Hsm,
    private readonly keys: KeyRing,
  ) {}

  onModuleInit(): void {
    this.handlers.register<Invitation>(INVITE, async (invitation, { objectId: userId }, approver) => {
      // Nobody knows this one: the account opens when the second half has been drawn.
      await this.users.create({ ...of(invitation), userId, password: freshHalf() + freshHalf(), createdBy: approver });
      return { userId };
    });
    this.handlers.register(RESET, async (_payload, { objectId: userId }, approver) => {
      if (approver.userId === userId) throw ownAccount();
      await this.set(userId, freshHalf() + freshHalf());
      return { userId };
    });
  }

  /** Proposes an account for one of the issuer's people. @throws Refusal `LOGIN_TAKEN` 409 */
  async invite({ login, name, roles }: Invitation, userId: Id, reason: string, by: Actor): Promise<HalfProposal> {
    await this.users.assertFree(login);
    const words = roles.map(roleWord);
    return this.propose(INVITE, { login: login.toLowerCase(), name, roles }, userId, reason, by, {
      zh: `为 ${name}（${login}）开通账号：${words.map(({ zh }) => zh).join('、')}`,
      en: `an account for ${name} (${login}): ${words.map(({ en }) => en).join(', ')}`,
    });
  }

  /** Proposes an account for one of a purchaser's own people. @throws Refusal `LOGIN_TAKEN` 409 */
  async inviteColleague(
    { customerId, unit, login, name }: { customerId: Id; unit: string; login: string; name: string },
    reason: string,
    by: Actor,
  ): Promise<HalfProposal> {
    await this.users.assertFree(login);
    const invitation: Invitation = { login: login.toLowerCase(), name, roles: ['purchaser'], customerId };
    return this.propose(INVITE, invitation, newId(), reason, by, {
      zh: `为${unit}的 ${name}（${login}）开通账号，可复核本单位的申请；须先核实其人及单位授权`,
      en: `an account for ${name} (${login}) of ${unit}, who may approve what the unit asks for; verify the person and the unit’s authority first`,
    });
  }

  /** Proposes a new password for who lost theirs; with the approval every session ends. @throws Refusal `NOT_FOUND` 404, `OWN_ACCOUNT` 409 */
  async reset(userId: Id, reason: string, by: Actor): Promise<HalfProposal> {
    if (userId === by.userId) throw ownAccount();
    const { login, name } = await this.readUsers.one(userId);
    return this.propose(RESET, { login, name }, userId, reason, by, {
      zh: `重置 ${name}（${login}）的密码，并使其全部会话退出`,
      en: `reset the password of ${name} (${login}) and log that user out everywhere`,
    });
  }

  /**
   * The second half, for who approved: with it the password counts. Drawn again, the one before is worth nothing.
   * @throws Refusal `NOT_FOUND` 404, `NOT_YOUR_APPROVAL` 403 for anybody but the approver
   */
  drawSecondHalf(userId: Id, by: Actor): Promise<{ userId: Id; secondHalf: string }> {
    return this.transactor.run(async () => {
      await this.readUsers.one(userId);
      const [approval] = await this.transactor.query<{ decided_by: Id; sealed: string }>(
        `SELECT decided_by, payload ->> 'sealedHalf' AS sealed FROM access.approval
         WHERE kind = ANY ($1) AND object_type = 'user' AND object_id = $2 AND status = 'approved'
         ORDER BY decided_at DESC, approval_id DESC LIMIT 1`,
        [[INVITE, RESET], userId],
      );
      if (approval?.decided_by !== by.userId) throw notYourApproval();
      const key = this.keys.key('secret-encryption');
      const firstHalf = await this.hsm.decrypt(key, Buffer.from(approval.sealed, 'base64'), CONTEXT);
      const secondHalf = freshHalf();
      await this.set(userId, `${firstHalf.toString()}-${secondHalf}`);
      await this.audit.record({ actor: by, action: 'user.password-set', objectType: 'user', objectId: userId });
      return { userId, secondHalf };
    });
  }

  private async set(userId: Id, password: string): Promise<void> {
    await this.transactor.query('UPDATE access.user_account SET password_hash = $2 WHERE user_id = $1', [
      userId,
      await hashPassword(password),
    ]);
    await this.sessions.closeAll(userId);
  }

  private async propose(
    kind: string,
    content: object,
    userId: Id,
    reason: string,
    by: Actor,
    summary: { readonly zh: string; readonly en: string },
  ): Promise<HalfProposal> {
    const firstHalf = freshHalf();
    const cipher = await this.hsm.encrypt(this.keys.key('secret-encryption'), Buffer.from(firstHalf), CONTEXT);
    const approval = await this.approvals.propose({
      kind,
      objectType: 'user',
      objectId: userId,
      summary,
      payload: { ...content, sealedHalf: cipher.toString('base64') },
      proposedBy: by,
      reason,
    });
    return { ...approval, userId, firstHalf };
  }
}

/** The account alone, of what an approval bears. */
function of({ login, name, roles, customerId }: Invitation): Omit<NewUser, 'password'> {
  return { login, name, roles, ...(customerId === undefined ? {} : { customerId }) };
}

/** 48 random bits, easily read out. */
function freshHalf(): string {
  return randomBytes(HALF_BYTES).toString('hex');
}

/** The refusal of a half for somebody who has the other, or none. */
export function notYourApproval(): Refusal {
  return new Refusal(
    'NOT_YOUR_APPROVAL',
    {
      zh: '密码的后半段只给复核人：须由批准该账号的人领取',
      en: 'the second half is only for the one who approved this account',
    },
    { status: 403 },
  );
}
