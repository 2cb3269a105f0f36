import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor, Role } from '../access.types.js';
import { ApprovalHandlers } from '../approval-handlers.js';
import { Approvals } from '../approvals.js';
import { AuditTrail } from '../audit-trail.js';
import { Sessions } from '../sessions.js';
import { ReadUsers } from './read-users.service.js';
import type { UserView } from './user.schemas.js';
import { lastOfRole, notHouse, nothingChanges, ownAccount, roleWord } from './user.refusals.js';

/** What changes about somebody; what is left out stays. */
export interface UserChange {
  readonly roles?: readonly Role[] | undefined;
  readonly enabled?: true | undefined;
}

interface Payload {
  readonly from: { readonly roles: readonly Role[]; readonly disabled: boolean };
  readonly to: { readonly roles: readonly Role[]; readonly disabled: boolean };
}

const KIND = 'access.change-user';
/** Without one of each nothing can be proposed, or nothing approved. */
const NEEDED: readonly Role[] = ['ops_maker', 'ops_checker'];

/** Roles by two people; switching off, which only takes away, by one at once. */
@Injectable()
export class ChangeUser implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly users: ReadUsers,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register<Payload>(KIND, async ({ to }, { objectId: userId, reason }, approver) => {
      if (approver.userId === userId) throw ownAccount();
      await this.write(userId, to, approver, reason ?? undefined);
      return { userId, ...to };
    });
  }

  /** @throws Refusal `NOT_FOUND` 404, `OWN_ACCOUNT`, `NOTHING_CHANGES`, `LAST_OF_ROLE` 409, `NOT_HOUSE_USER` 422 */
  async propose(userId: Id, change: UserChange, reason: string, by: Actor) {
    if (userId === by.userId) throw ownAccount();
    const user = await this.users.one(userId);
    const payload = payloadOf(user, change);
    await this.assertSomebodyRemains(userId, payload.to);
    const words = payload.to.roles.map(roleWord);
    const on = change.enabled ? { zh: '，恢复使用', en: ', switched on again' } : { zh: '', en: '' };
    return this.approvals.propose({
      kind: KIND,
      objectType: 'user',
      objectId: userId,
      summary: {
        zh: `${user.name}（${user.login}）的角色：${words.map(({ zh }) => zh).join('、')}${on.zh}`,
        en: `roles of ${user.name} (${user.login}): ${words.map(({ en }) => en).join(', ')}${on.en}`,
      },
      payload,
      proposedBy: by,
      reason,
    });
  }

  /** Switches an account off at once; its sessions end. @throws Refusal `NOT_FOUND` 404, `OWN_ACCOUNT`, `NOTHING_CHANGES`, `LAST_OF_ROLE` 409 */
  disable(userId: Id, reason: string, by: Actor): Promise<UserView> {
    return this.transactor.run(async () => {
      if (userId === by.userId) throw ownAccount();
      const user = await this.users.one(userId);
      if (user.disabledAt) throw nothingChanges();
      await this.write(userId, { roles: user.roles, disabled: true }, by, reason);
      return this.users.one(userId);
    });
  }

  /** Logs a user out everywhere. @throws Refusal `NOT_FOUND` 404 */
  endSessions(userId: Id, reason: string, by: Actor): Promise<UserView> {
    return this.transactor.run(async () => {
      await this.users.one(userId);
      await this.sessions.closeAll(userId);
      await this.audit.record({ actor: by, action: 'user.logged-out', objectType: 'user', objectId: userId, reason });
      return this.users.one(userId);
    });
  }

  private async write(userId: Id, to: Payload['to'], by: Actor, reason: string | undefined): Promise<void> {
    // In one order, so that two cannot switch each other off at once.
    await this.transactor.query(
      `SELECT user_id FROM access.user_account WHERE customer_id IS NULL AND merchant_id IS NULL
       ORDER BY user_id FOR NO KEY UPDATE`,
    );
    const before = await this.users.one(userId);
    await this.assertSomebodyRemains(userId, to);
    await this.transactor.query('UPDATE access.user_account SET roles = $2, disabled_at = $3 WHERE user_id = $1', [
      userId,
      to.roles,
      to.disabled ? (before.disabledAt ?? this.clock.now()) : null,
    ]);
    // A session keeps no roles, but what is open on a screen was asked for with the old ones.
    await this.sessions.closeAll(userId);
    const from = { roles: before.roles, disabled: before.disabledAt !== null };
    await this.audit.record({
      actor: by,
      action: 'user.changed',
      objectType: 'user',
      objectId: userId,
      change: { from, to },
      ...(reason ? { reason } : {}),
    });
  }

  private async assertSomebodyRemains(userId: Id, to: Payload['to']): Promise<void> {
    const rows = await this.transactor.query<{ role: Role }>(
      `SELECT DISTINCT unnest(roles) AS role FROM access.user_account WHERE disabled_at IS NULL AND user_id <> $1`,
      [userId],
    );
    const [before] = await this.transactor.query<{ roles: Role[] }>(
      'SELECT roles FROM access.user_account WHERE user_id = $1 AND disabled_at IS NULL',
      [userId],
    );
    const left = new Set([...rows.map(({ role }) => role), ...(to.disabled ? [] : to.roles)]);
    const lost = NEEDED.find((role) => before?.roles.includes(role) && !left.has(role));
    if (lost) throw lastOfRole(lost);
  }
}

function payloadOf(user: UserView, { roles, enabled }: UserChange): Payload {
  if (roles && (user.customerId !== null || user.merchantId !== null)) throw notHouse();
  const from = { roles: user.roles, disabled: user.disabledAt !== null };
  const to = { roles: roles ?? user.roles, disabled: enabled ? false : from.disabled };
  const same = [...from.roles].sort().join() === [...to.roles].sort().join() && from.disabled === to.disabled;
  if (same) throw nothingChanges();
  return { from, to };
}
