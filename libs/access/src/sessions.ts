import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock, type Id, newId, Refusal } from '@app/kernel';
import { ACCESS_OPTIONS, type AccessOptions } from './access.options.js';
import type { Actor, MerchantRole, Role, SessionStage } from './access.types.js';
import { AuditTrail } from './audit-trail.js';
import { LoginThrottle } from './login-throttle.js';
import { verifyPassword } from './password-hash.js';
import { SecondFactors, wrongCode } from './second-factors.js';
import { isHouse } from './tenancy.rules.js';

export interface OpenedSession extends LiveSession {
  /** Shown once; only its hash is kept. */
  readonly token: string;
}

/** A session as it stands. */
export interface LiveSession {
  /** When it ends in any case. */
  readonly expiresAt: Date;
  /** Unused that long it ends, too. */
  readonly idleMinutes: number;
  readonly stage: SessionStage;
  readonly user: Actor;
}

/** What somebody logs in with. */
export interface LogIn {
  readonly login: string;
  readonly password: string;
  /** Of the authenticator, when the user has one. */
  readonly code?: string | undefined;
  /** Asks for the second factor also where the application would do without. */
  readonly secondFactor?: 'required' | undefined;
}

interface UserRow {
  readonly user_id: Id;
  readonly login: string;
  readonly name: string;
  readonly roles: Role[];
  readonly customer_id: Id | null;
  readonly merchant_id: Id | null;
  readonly merchant_role: MerchantRole | null;
  readonly account_id: Id | null;
}

const SESSION_HOURS = 12;
/** Of a session that may only enrol. */
const ENROLMENT_MINUTES = 15;
/** Of a holder, on a phone that others may pick up. */
const HOLDER_MINUTES = 60;
const HOLDER_IDLE_MINUTES_MAX = 10;
const IDLE_MINUTES_DEFAULT = 30;
/** A session's last use is written down at most this often. */
const TOUCH_SECONDS = 30;
const USER_COLUMNS = `u.user_id, u.login, u.name, u.roles, u.customer_id, u.merchant_id, u.account_id,
  CASE WHEN u.merchant_id IS NOT NULL THEN coalesce(u.merchant_role, 'owner') END AS merchant_role`;

/** Log-ins by password, and code where the user has an authenticator. Sessions live by the database's real time. */
@Injectable()
export class Sessions {
  constructor(
    private readonly transactor: Transactor,
    private readonly throttle: LoginThrottle,
    private readonly factors: SecondFactors,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
  ) {}

  /** @throws Refusal `WRONG_CREDENTIALS`, `ACCOUNT_DISABLED`, `SECOND_FACTOR_NEEDED`, `WRONG_CODE` 401, `TOO_MANY_ATTEMPTS` 429 */
  async open(logIn: LogIn, address: string): Promise<OpenedSession> {
    const { login, password } = logIn;
    await this.throttle.enter(login, address);
    const [row] = await this.transactor.query<UserRow & { password_hash: string | null; disabled: boolean }>(
      `SELECT ${USER_COLUMNS}, u.password_hash, u.disabled_at IS NOT NULL AS disabled FROM access.user_account u WHERE u.login = $1`,
      [login.toLowerCase()],
    );
    if (!(await verifyPassword(password, row?.password_hash ?? undefined)) || !row) throw wrongCredentials();
    if (row.disabled) throw accountDisabled();
    const user = actorOf(row);
    const stage = await this.stageOf(user, logIn);
    await this.throttle.succeeded(login, address);
    return this.begin(user, stage);
  }

  /**
   * A session for a card's holder, who has just proved to hold it: whoever calls has seen to that.
   * @param name what the session is called by: the masked card number
   */
  async openForHolder(accountId: Id, name: string): Promise<OpenedSession> {
    await this.transactor.query(
      `INSERT INTO access.user_account (user_id, login, name, password_hash, roles, account_id, created_at)
       VALUES ($1, $2, $3, NULL, ARRAY ['holder'], $4, $5) ON CONFLICT DO NOTHING`,
      [newId(), `holder/${accountId}`, name, accountId, this.clock.now()],
    );
    const [row] = await this.transactor.query<UserRow>(
      `SELECT ${USER_COLUMNS} FROM access.user_account u WHERE u.account_id = $1`,
      [accountId],
    );
    return this.begin(actorOf(row!), 'full');
  }

  /** The session of a token that has neither expired, nor been closed, nor been left alone for too long. It counts as used now, unless told. */
  async of(token: string, { used = true } = {}): Promise<LiveSession | undefined> {
    const [row] = await this.transactor.query<
      UserRow & { expires_at: Date; idle_minutes: number; stage: SessionStage; untouched: boolean }
    >(
      `SELECT ${USER_COLUMNS}, s.expires_at, s.idle_minutes, s.stage,
         s.last_used_at < clock_timestamp() - make_interval(secs => $2) AS untouched
       FROM access.session s JOIN access.user_account u USING (user_id)
       WHERE s.token_hash = $1 AND u.disabled_at IS NULL AND s.expires_at > clock_timestamp()
         AND s.last_used_at > clock_timestamp() - make_interval(mins => s.idle_minutes)`,
      [hashOf(token), TOUCH_SECONDS],
    );
    if (!row) return undefined;
    if (used && row.untouched) {
      await this.transactor.query('UPDATE access.session SET last_used_at = clock_timestamp() WHERE token_hash = $1', [
        hashOf(token),
      ]);
    }
    const { expires_at: expiresAt, idle_minutes: idleMinutes, stage } = row;
    return { expiresAt, idleMinutes, stage, user: actorOf(row) };
  }

  /** A session that could only enrol may do everything from now on. */
  async complete(token: string): Promise<void> {
    await this.transactor.query(
      `UPDATE access.session SET stage = 'full' WHERE token_hash = $1 AND stage = 'enrolment'`,
      [hashOf(token)],
    );
  }

  async close(token: string): Promise<void> {
    await this.transactor.query('DELETE FROM access.session WHERE token_hash = $1', [hashOf(token)]);
  }

  /** Logs a user out everywhere, in the caller's transaction if there is one. */
  async closeAll(userId: Id): Promise<void> {
    await this.transactor.query('DELETE FROM access.session WHERE user_id = $1', [userId]);
  }

  /** Logs a user out everywhere but here, in the caller's transaction if there is one. */
  async closeOthers(userId: Id, token: string): Promise<void> {
    await this.transactor.query('DELETE FROM access.session WHERE user_id = $1 AND token_hash <> $2', [
      userId,
      hashOf(token),
    ]);
  }

  /** What the session may do, by the second factor of the issuer's people. */
  private async stageOf(user: Actor, { code, secondFactor }: LogIn): Promise<SessionStage> {
    if (!isHouse(user)) return 'full';
    const standing = this.options.secondFactor ?? (this.options.sandbox ? 'asked' : 'required');
    const required = standing === 'required' || secondFactor === 'required';
    if ((await this.factors.stateOf(user.userId)) !== 'active') return required ? 'enrolment' : 'full';
    if (code === undefined && required) throw codeNeeded();
    if (code !== undefined && !(await this.factors.take(user.userId, code))) throw wrongCode(401);
    return 'full';
  }

  private async begin(user: Actor, stage: SessionStage): Promise<OpenedSession> {
    const token = randomBytes(32).toString('base64url');
    const minutes = minutesOf(user, stage);
    return this.transactor.run(async () => {
      const idleMinutes = Math.min(await this.idleMinutes(), isHolder(user) ? HOLDER_IDLE_MINUTES_MAX : Infinity);
      const [session] = await this.transactor.query<{ expires_at: Date }>(
        `INSERT INTO access.session (token_hash, user_id, expires_at, idle_minutes, stage)
         VALUES ($1, $2, clock_timestamp() + make_interval(mins => $3), $4, $5) RETURNING expires_at`,
        [hashOf(token), user.userId, minutes, idleMinutes, stage],
      );
      await this.transactor.query('DELETE FROM access.session WHERE user_id = $1 AND expires_at < clock_timestamp()', [
        user.userId,
      ]);
      await this.audit.record({ actor: user, action: 'session.opened', objectType: 'user', objectId: user.userId });
      return { token, expiresAt: session!.expires_at, idleMinutes, stage, user };
    });
  }

  /** The dated parameter `access.session-idle-minutes`. */
  private async idleMinutes(): Promise<number> {
    const [row] = await this.transactor.query<{ value: number }>(
      `SELECT value FROM platform.parameter WHERE name = 'access.session-idle-minutes' AND effective_from <= $1
       ORDER BY effective_from DESC LIMIT 1`,
      [chinaDate(this.clock.now())],
    );
    return row?.value ?? IDLE_MINUTES_DEFAULT;
  }
}

/** The refusal of a log-in that lacks the code of its second factor. */
export function codeNeeded(): Refusal {
  return new Refusal(
    'SECOND_FACTOR_NEEDED',
    { zh: '请输入动态验证码', en: 'give the code of your authenticator' },
    { status: 401 },
  );
}

function isHolder({ accountId }: Actor): boolean {
  return Boolean(accountId);
}

function minutesOf(user: Actor, stage: SessionStage): number {
  if (stage === 'enrolment') return ENROLMENT_MINUTES;
  return isHolder(user) ? HOLDER_MINUTES : SESSION_HOURS * 60;
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
    merchantRole: row.merchant_role,
    accountId: row.account_id,
    via: 'session',
  };
}

/** The refusal of a log-in by an account that was switched off. */
export function accountDisabled(): Refusal {
  return new Refusal(
    'ACCOUNT_DISABLED',
    { zh: '该账号已停用，请联系开通账号的人', en: 'this account is switched off: ask the one who gave it to you' },
    { status: 401 },
  );
}

/** The refusal of a log-in that does not say which of its parts is wrong. */
export function wrongCredentials(): Refusal {
  return new Refusal(
    'WRONG_CREDENTIALS',
    { zh: '登录名或密码错误', en: 'the login or the password is wrong' },
    { status: 401 },
  );
}
