import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id, notFound, Refusal } from '@app/kernel';
import type { Actor, MerchantRole } from './access.types.js';
import { AuditTrail } from './audit-trail.js';
import { hashPassword } from './password-hash.js';
import { Sessions } from './sessions.js';
import { Users } from './users.js';

/** One of a merchant's people, as its owner sees them. */
export interface StaffMember {
  readonly userId: Id;
  readonly login: string;
  readonly name: string;
  readonly role: MerchantRole;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  /** When the latest session began, of those not yet forgotten. */
  readonly lastLoginAt: Date | null;
}

/** What changes about somebody; what is left out stays. */
export interface StaffChange {
  readonly role?: MerchantRole | undefined;
  readonly disabled?: boolean | undefined;
}

const MEMBERS = `
  SELECT u.user_id AS "userId", u.login, u.name, coalesce(u.merchant_role, 'owner') AS role, u.created_at AS "createdAt",
    u.disabled_at AS "disabledAt", (SELECT max(s.opened_at) FROM access.session s WHERE s.user_id = u.user_id) AS "lastLoginAt"
  FROM access.user_account u WHERE u.merchant_id = $1`;

/** A merchant's people and what they may do: its owner's to decide, in the audit trail, without the issuer. */
@Injectable()
export class MerchantStaff {
  constructor(
    private readonly transactor: Transactor,
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All of them, the earliest first. */
  list(merchantId: Id): Promise<StaffMember[]> {
    return this.transactor.query<StaffMember>(`${MEMBERS} ORDER BY u.user_id`, [merchantId]);
  }

  /**
   * A login for somebody of the merchant.
   * @returns the first password, which is shown this once: mark the route `@AnswerNotKept()`
   * @throws Refusal `LOGIN_TAKEN` 409
   */
  async invite(
    merchantId: Id,
    { login, name, role }: { readonly login: string; readonly name: string; readonly role: MerchantRole },
    by: Actor,
  ): Promise<{ userId: Id; password: string }> {
    const password = freshPassword();
    const roles = ['merchant'] as const;
    const user = { login, name, password, roles, merchantId, merchantRole: role, createdBy: by };
    return { userId: await this.users.create(user), password };
  }

  /**
   * Gives another role, switches an account off (its sessions end at once) or on again.
   * @throws Refusal `NOT_FOUND` 404, `OWN_ACCOUNT`, `LAST_OWNER` 409
   */
  change(merchantId: Id, userId: Id, change: StaffChange, reason: string, by: Actor): Promise<StaffMember> {
    return this.transactor.run(async () => {
      if (userId === by.userId) throw ownAccount();
      const before = await this.locked(merchantId, userId);
      const role = change.role ?? before.role;
      const disabled = change.disabled ?? before.disabledAt !== null;
      if (before.role === 'owner' && before.disabledAt === null && (role !== 'owner' || disabled)) {
        await this.assertAnotherOwner(merchantId, userId);
      }
      await this.transactor.query(
        'UPDATE access.user_account SET merchant_role = $2, disabled_at = $3 WHERE user_id = $1',
        [userId, role, disabled ? (before.disabledAt ?? this.clock.now()) : null],
      );
      if (disabled) await this.sessions.closeAll(userId);
      await this.audit.record({
        actor: by,
        action: 'staff.changed',
        objectType: 'user',
        objectId: userId,
        change: { from: { role: before.role, disabled: before.disabledAt !== null }, to: { role, disabled } },
        reason,
      });
      return this.one(merchantId, userId);
    });
  }

  /** A new password for who lost theirs; every session ends. @returns the password, shown this once @throws Refusal `NOT_FOUND` */
  resetPassword(merchantId: Id, userId: Id, by: Actor): Promise<{ userId: Id; password: string }> {
    return this.transactor.run(async () => {
      await this.locked(merchantId, userId);
      const password = freshPassword();
      await this.transactor.query('UPDATE access.user_account SET password_hash = $2 WHERE user_id = $1', [
        userId,
        await hashPassword(password),
      ]);
      await this.sessions.closeAll(userId);
      await this.audit.record({ actor: by, action: 'staff.password-reset', objectType: 'user', objectId: userId });
      return { userId, password };
    });
  }

  private async one(merchantId: Id, userId: Id): Promise<StaffMember> {
    const [member] = await this.transactor.query<StaffMember>(`${MEMBERS} AND u.user_id = $2`, [merchantId, userId]);
    if (!member) throw notFound({ zh: '员工账号', en: 'staff account' });
    return member;
  }

  /** All of the merchant's people, in one order: two owners cannot switch each other off at once. */
  private async locked(merchantId: Id, userId: Id): Promise<StaffMember> {
    await this.transactor.query(
      'SELECT user_id FROM access.user_account WHERE merchant_id = $1 ORDER BY user_id FOR NO KEY UPDATE',
      [merchantId],
    );
    return this.one(merchantId, userId);
  }

  private async assertAnotherOwner(merchantId: Id, userId: Id): Promise<void> {
    const members = await this.list(merchantId);
    const others = members.filter((one) => one.userId !== userId && one.role === 'owner' && one.disabledAt === null);
    if (others.length === 0) throw lastOwner();
  }
}

/** 72 random bits, easily read out. */
function freshPassword(): string {
  return randomBytes(9).toString('base64url');
}

function ownAccount(): Refusal {
  return new Refusal(
    'OWN_ACCOUNT',
    {
      zh: '不能更改自己的角色或停用自己，请由另一位店主操作',
      en: 'nobody changes their own account: another owner must',
    },
    { status: 409 },
  );
}

function lastOwner(): Refusal {
  return new Refusal(
    'LAST_OWNER',
    { zh: '至少须保留一位店主', en: 'a merchant keeps one owner at least' },
    { status: 409 },
  );
}
