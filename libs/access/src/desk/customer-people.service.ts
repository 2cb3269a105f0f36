import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id, notFound } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access.types.js';
import { AuditTrail } from '../audit-trail.js';
import { Sessions } from '../sessions.js';
import { FirstPasswords, type HalfProposal, INVITE } from './first-password.service.js';
import { ownAccount } from './user.refusals.js';

/** One of a purchaser's people: who may log in for it, and who has been asked for. */
export interface CustomerPerson {
  readonly userId: Id;
  readonly login: string;
  readonly name: string;
  /** `proposed`: the issuer looks at who it is; `rejected`: it refused. */
  readonly state: 'proposed' | 'rejected' | 'active' | 'disabled';
  readonly createdAt: Date;
  /** When the latest session began, of those not yet forgotten. */
  readonly lastLoginAt: Date | null;
}

const PEOPLE = `
  SELECT * FROM (
    SELECT u.user_id AS "userId", u.login, u.name, CASE WHEN u.disabled_at IS NULL THEN 'active' ELSE 'disabled' END AS state,
      u.created_at AS "createdAt", (SELECT max(s.opened_at) FROM access.session s WHERE s.user_id = u.user_id) AS "lastLoginAt"
    FROM access.user_account u WHERE u.customer_id = $1
    UNION ALL
    SELECT a.object_id::bigint, a.payload ->> 'login', a.payload ->> 'name',
      CASE a.status WHEN 'pending' THEN 'proposed' ELSE 'rejected' END, a.proposed_at, NULL
    FROM access.approval a
    WHERE a.kind = '${INVITE}' AND a.status <> 'approved' AND a.payload ->> 'customerId' = $1::text) p`;

/**
 * A purchaser's people. One asks for another, and one of the issuer's checkers finds out who that is before the account opens: a
 * person with two accounts would be two pairs of eyes of their own.
 */
@Injectable()
export class CustomerPeople {
  constructor(
    private readonly transactor: Transactor,
    private readonly passwords: FirstPasswords,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All of them, the earliest first. */
  list(customerId: Id): Promise<CustomerPerson[]> {
    return this.transactor.query<CustomerPerson>(`${PEOPLE} ORDER BY p."createdAt", p."userId"`, [customerId]);
  }

  /**
   * Asks for an account for a colleague.
   * @param unit the purchaser's name, for the checker
   * @returns the first half of the password, shown this once: mark the route `@AnswerNotKept()`
   * @throws Refusal `LOGIN_TAKEN` 409
   */
  invite(
    person: { readonly customerId: Id; readonly unit: string; readonly login: string; readonly name: string },
    reason: string,
    by: Actor,
  ): Promise<HalfProposal> {
    return this.passwords.inviteColleague(person, reason, by);
  }

  /** Switches an account off; its sessions end at once. Again changes nothing. @throws Refusal `NOT_FOUND` 404, `OWN_ACCOUNT` 409 */
  disable(customerId: Id, userId: Id, reason: string, by: Actor): Promise<CustomerPerson> {
    return this.transactor.run(async () => {
      if (userId === by.userId) throw ownAccount();
      const switched = await this.transactor.query(
        `WITH switched AS (UPDATE access.user_account SET disabled_at = coalesce(disabled_at, $3)
           WHERE user_id = $1 AND customer_id = $2 RETURNING user_id)
         SELECT user_id FROM switched`,
        [userId, customerId, this.clock.now()],
      );
      if (switched.length === 0) throw notFound({ zh: '账号', en: 'account' });
      await this.sessions.closeAll(userId);
      await this.audit.record({
        actor: by,
        action: 'customer-people.disabled',
        objectType: 'user',
        objectId: userId,
        change: { customerId },
        reason,
      });
      const people = await this.list(customerId);
      return people.find((one) => one.userId === userId)!;
    });
  }
}
