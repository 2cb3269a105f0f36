import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactor } from '@app/database';
import { type Id, Refusal } from '@app/kernel';
import type { Actor, Role } from './access.types.js';
import { AuditTrail } from './audit-trail.js';
import { LoginThrottle } from './login-throttle.js';
import { verifyPassword } from './password-hash.js';

export interface OpenedSession {
  /** Shown once; only its hash is kept. */
  readonly token: string;
  readonly expiresAt: Date;
  readonly user: Actor;
}

interface UserRow {
  readonly user_id: Id;
  readonly login: string;
  readonly name: string;
  readonly roles: Role[];
  readonly customer_id: Id | null;
  readonly merchant_id: Id | null;
}

const SESSION_HOURS = 12;
const USER_COLUMNS = 'u.user_id, u.login, u.name, u.roles, u.customer_id, u.merchant_id';

/** Log-ins by password. Sessions live by the database's real time. */
@Injectable()
export class Sessions {
  constructor(
    private readonly transactor: Transactor,
    private readonly throttle: LoginThrottle,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws Refusal `WRONG_CREDENTIALS` 401, `TOO_MANY_ATTEMPTS` 429 */
  async open(login: string, password: string, address: string): Promise<OpenedSession> {
    await this.throttle.enter(login, address);
    const [row] = await this.transactor.query<UserRow & { password_hash: string }>(
      `SELECT ${USER_COLUMNS}, u.password_hash FROM access.user_account u WHERE u.login = $1`,
      [login.toLowerCase()],
    );
    if (!(await verifyPassword(password, row?.password_hash)) || !row) throw wrongCredentials();
    await this.throttle.succeeded(login, address);
    const token = randomBytes(32).toString('base64url');
    const user = actorOf(row);
    return this.transactor.run(async () => {
      const [session] = await this.transactor.query<{ expires_at: Date }>(
        `INSERT INTO access.session (token_hash, user_id, expires_at)
         VALUES ($1, $2, clock_timestamp() + make_interval(hours => $3)) RETURNING expires_at`,
        [hashOf(token), row.user_id, SESSION_HOURS],
      );
      await this.transactor.query('DELETE FROM access.session WHERE user_id = $1 AND expires_at < clock_timestamp()', [
        row.user_id,
      ]);
      await this.audit.record({ actor: user, action: 'session.opened', objectType: 'user', objectId: user.userId });
      return { token, expiresAt: session!.expires_at, user };
    });
  }

  /** The user of a token that has neither expired nor been closed. */
  async actorOf(token: string): Promise<Actor | undefined> {
    const [row] = await this.transactor.query<UserRow>(
      `SELECT ${USER_COLUMNS} FROM access.session s JOIN access.user_account u USING (user_id)
       WHERE s.token_hash = $1 AND s.expires_at > clock_timestamp()`,
      [hashOf(token)],
    );
    return row && actorOf(row);
  }

  async close(token: string): Promise<void> {
    await this.transactor.query('DELETE FROM access.session WHERE token_hash = $1', [hashOf(token)]);
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function actorOf(row: UserRow): Actor {
  return {
    userId: row.user_id,
    login: row.login,
    name: row.name,
    roles: row.roles,
    customerId: row.customer_id,
    merchantId: row.merchant_id,
    via: 'session',
  };
}

function wrongCredentials(): Refusal {
  return new Refusal(
    'WRONG_CREDENTIALS',
    { zh: '登录名或密码错误', en: 'the login or the password is wrong' },
    { status: 401 },
  );
}
