import { Inject, Injectable } from '@nestjs/common';
import { sqlState, Transactor } from '@app/database';
import { CLOCK, type Clock, type Id, newId, Refusal } from '@app/kernel';
import type { Actor, MerchantRole, Role } from './access.types.js';
import { AuditTrail } from './audit-trail.js';
import { hashPassword } from './password-hash.js';
import { assertStrong } from './password.rules.js';

export interface NewUser {
  /** A new id unless one was given out before. */
  readonly userId?: Id;
  /** Case does not matter. */
  readonly login: string;
  /** At least 8 characters, and not the login. */
  readonly password: string;
  readonly name: string;
  /** `purchaser` and `merchant` stand alone and need their customer or merchant. */
  readonly roles: readonly Role[];
  readonly customerId?: Id | null;
  readonly merchantId?: Id | null;
  /** What a merchant's user may do there: everything unless told. */
  readonly merchantRole?: MerchantRole;
  /** Who makes the user; without one it is the system. */
  readonly createdBy?: Actor;
}

@Injectable()
export class Users {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes a user who can log in at once.
   * @throws Refusal `WEAK_PASSWORD`, `ROLES_INVALID` 422, `LOGIN_TAKEN` 409
   */
  async create(user: NewUser): Promise<Id> {
    const { login, password, name, roles, customerId = null, merchantId = null, createdBy } = user;
    const merchantRole = merchantId === null ? null : (user.merchantRole ?? 'owner');
    assertStrong(password, login);
    const userId = user.userId ?? newId();
    const passwordHash = await hashPassword(password);
    await this.transactor.run(async () => {
      try {
        await this.transactor.query(
          `INSERT INTO access.user_account
             (user_id, login, name, password_hash, roles, customer_id, merchant_id, created_at, merchant_role)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            userId,
            login.toLowerCase(),
            name,
            passwordHash,
            roles,
            customerId,
            merchantId,
            this.clock.now(),
            merchantRole,
          ],
        );
      } catch (error) {
        throw userRefusal(error, login);
      }
      await this.audit.record({
        ...(createdBy ? { actor: createdBy } : { system: 'access' }),
        action: 'user.created',
        objectType: 'user',
        objectId: userId,
        change: { login, name, roles, customerId, merchantId, merchantRole },
      });
    });
    return userId;
  }

  /** @throws Refusal `LOGIN_TAKEN` 409 */
  async assertFree(login: string): Promise<void> {
    if ((await this.idOf(login)) !== undefined) throw loginTaken(login);
  }

  /** The user of a login. */
  async idOf(login: string): Promise<Id | undefined> {
    const [row] = await this.transactor.query<{ user_id: Id }>(
      'SELECT user_id FROM access.user_account WHERE login = $1',
      [login.toLowerCase()],
    );
    return row?.user_id;
  }
}

function userRefusal(error: unknown, login: string): unknown {
  switch (sqlState(error)) {
    case '23505':
      return loginTaken(login);
    case '23514':
      return new Refusal('ROLES_INVALID', {
        zh: '购卡单位或商户的用户只能有本单位一个角色，发卡机构的用户不属于任何单位',
        en: "a customer's or merchant's user has just that role and its party; a user of the issuer has no party",
      });
    default:
      return error;
  }
}

function loginTaken(login: string): Refusal {
  return new Refusal(
    'LOGIN_TAKEN',
    { zh: `登录名 ${login} 已被使用`, en: `the login ${login} is taken` },
    { status: 409 },
  );
}
