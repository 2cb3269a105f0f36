import { Injectable } from '@nestjs/common';
import { Transactor } from '@app/database';
import { Refusal, type RefusalDetail } from '@app/kernel';
import type { Actor } from './access.types.js';
import { AuditTrail } from './audit-trail.js';
import { LoginThrottle } from './login-throttle.js';
import { hashPassword, verifyPassword } from './password-hash.js';
import { assertStrong } from './password.rules.js';
import { Sessions } from './sessions.js';

export interface PasswordChange {
  readonly oldPassword: string;
  readonly newPassword: string;
}

/** One's own password. The old one is asked for, so that a session left open gives nobody the account. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly transactor: Transactor,
    private readonly throttle: LoginThrottle,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Takes the new password in place of the old one and ends the user's other sessions. Wrong old passwords count as failed log-ins.
   * @param token of the session that goes on
   * @throws Refusal `WRONG_OLD_PASSWORD`, `WEAK_PASSWORD`, `SAME_PASSWORD` 422, `NOT_YOUR_PASSWORD` 403, `TOO_MANY_ATTEMPTS` 429
   */
  async change(actor: Actor, token: string, change: PasswordChange, address: string): Promise<void> {
    if (actor.via !== 'session') throw notYourPassword();
    const { userId, login } = actor;
    await this.throttle.enter(login, address);
    const [row] = await this.transactor.query<{ password_hash: string | null }>(
      'SELECT password_hash FROM access.user_account WHERE user_id = $1',
      [userId],
    );
    const before = row?.password_hash ?? undefined;
    if (!(await verifyPassword(change.oldPassword, before))) throw wrongOldPassword();
    await this.throttle.succeeded(login, address);
    assertStrong(change.newPassword, login, 'newPassword');
    if (change.newPassword.normalize('NFKC') === change.oldPassword.normalize('NFKC')) throw samePassword();
    const after = await hashPassword(change.newPassword);
    await this.transactor.run(async () => {
      // Reset meanwhile by somebody else, the old password is not the old one any more.
      const changed = await this.transactor.query(
        'UPDATE access.user_account SET password_hash = $3 WHERE user_id = $1 AND password_hash = $2 RETURNING user_id',
        [userId, before, after],
      );
      if (changed.length === 0) throw wrongOldPassword();
      await this.sessions.closeOthers(userId, token);
      await this.audit.record({ actor, action: 'user.password-changed', objectType: 'user', objectId: userId });
    });
  }
}

/** The refusal of a change by somebody who does not know the password. */
export function wrongOldPassword(): Refusal {
  return refusalOf('WRONG_OLD_PASSWORD', 'oldPassword', { zh: '原密码错误', en: 'the old password is wrong' });
}

/** The refusal of a change that changes nothing. */
export function samePassword(): Refusal {
  return refusalOf('SAME_PASSWORD', 'newPassword', {
    zh: '新密码不能与原密码相同',
    en: 'the new password is the old one',
  });
}

/** The refusal of a key, which has no password. */
export function notYourPassword(): Refusal {
  return new Refusal(
    'NOT_YOUR_PASSWORD',
    { zh: '只有登录的本人可以更改密码', en: 'only the one who is logged in changes the password' },
    { status: 403 },
  );
}

function refusalOf(code: string, field: string, message: RefusalDetail['message']): Refusal {
  return new Refusal(code, message, { details: [{ field, code, message }] });
}
