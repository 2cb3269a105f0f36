import { Transactor } from '@app/database';
import { type Id, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Role } from '../access.types.js';
import type { UserView } from './user.schemas.js';

export interface UserFilter {
  readonly party: 'house' | 'customer' | 'merchant';
  readonly role?: Role | undefined;
  readonly disabled?: 'true' | 'false' | undefined;
  /** A part of the login or the name. */
  readonly login?: string | undefined;
}

const USERS = `
  SELECT u.user_id AS "userId", u.login, u.name, u.roles, u.customer_id AS "customerId", u.merchant_id AS "merchantId",
    CASE WHEN u.merchant_id IS NOT NULL THEN coalesce(u.merchant_role, 'owner') END AS "merchantRole",
    u.created_at AS "createdAt", u.disabled_at AS "disabledAt",
    CASE WHEN f.user_id IS NULL THEN 'none' WHEN f.confirmed_at IS NULL THEN 'begun' ELSE 'active' END AS "secondFactor",
    s.live AS "liveSessions", s.latest AS "lastLoginAt"
  FROM access.user_account u
  LEFT JOIN access.second_factor f USING (user_id)
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE expires_at > clock_timestamp()
        AND last_used_at > clock_timestamp() - make_interval(mins => idle_minutes))::integer AS live,
      max(opened_at) AS latest
    FROM access.session WHERE user_id = u.user_id) s`;

/** Everybody who can log in, as the issuer's people see them. */
@Injectable()
export class ReadUsers {
  constructor(private readonly transactor: Transactor) {}

  /** Newest first, below `before`. */
  list({ party, role, disabled, login }: UserFilter, before: Id | null, count: number): Promise<UserView[]> {
    return this.transactor.query<UserView>(
      `${USERS}
       WHERE CASE $1 WHEN 'customer' THEN u.customer_id IS NOT NULL WHEN 'merchant' THEN u.merchant_id IS NOT NULL
           ELSE u.customer_id IS NULL AND u.merchant_id IS NULL END
         AND ($2::text IS NULL OR $2 = ANY (u.roles))
         AND ($3::boolean IS NULL OR (u.disabled_at IS NOT NULL) = $3)
         AND ($4::text IS NULL OR position(lower($4) IN u.login) > 0 OR position($4 IN u.name) > 0)
         AND ($5::bigint IS NULL OR u.user_id < $5)
       ORDER BY u.user_id DESC LIMIT $6`,
      [party, role ?? null, disabled ?? null, login ?? null, before, count],
    );
  }

  /** @throws Refusal `NOT_FOUND` 404 */
  async one(userId: Id): Promise<UserView> {
    const [user] = await this.transactor.query<UserView>(`${USERS} WHERE u.user_id = $1`, [userId]);
    if (!user) throw notFound({ zh: '用户', en: 'user' });
    return user;
  }
}
