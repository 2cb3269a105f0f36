import { Inject, Injectable, Optional } from '@nestjs/common';
import { Transactor } from '@app/database';
import { type Id, PRODUCT_NAME, Refusal } from '@app/kernel';
import { HSM, type Hsm, KeyRing, type WrappedKey } from '@app/security';
import { Secret, TOTP } from 'otpauth';
import { ACCESS_OPTIONS, type AccessOptions } from './access.options.js';
import type { Actor } from './access.types.js';
import { AuditTrail } from './audit-trail.js';

/** A secret on its way into an authenticator; shown once. */
export interface BegunSecondFactor {
  /** base32, to type in. */
  readonly secret: string;
  /** `otpauth://totp/…`, to scan. */
  readonly uri: string;
}

export type SecondFactorState = 'none' | 'begun' | 'active';

interface FactorRow {
  readonly secret_cipher: Buffer;
  readonly confirmed_at: Date | null;
  readonly last_step: string | null;
}

const ISSUER = `${PRODUCT_NAME.zh} ${PRODUCT_NAME.en}`;
const PERIOD_SECONDS = 30;
/** Half minutes a code may be off: clocks differ, people type slowly. */
const WINDOW_STEPS = 1;
const SECRET_BYTES = 20;
const CONTEXT = 'second-factor';

/**
 * Codes of an authenticator (TOTP, RFC 6238: SHA-1, six digits, half a minute). Secrets are encrypted by the HSM. They live by the
 * database's real time, as authenticators do. A code is taken once; the sandbox's secret is public, so there this would protect nobody.
 */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditTrail,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
    @Optional() @Inject(HSM) private readonly hsm?: Hsm,
    @Optional() private readonly keys?: KeyRing,
  ) {}

  async stateOf(userId: Id): Promise<SecondFactorState> {
    const row = await this.row(userId);
    if (!row) return 'none';
    return row.confirmed_at ? 'active' : 'begun';
  }

  /**
   * Draws a secret for a user who has none in force. Begun again, the secret of before is worth nothing.
   * @throws Refusal `SECOND_FACTOR_ACTIVE` 409
   */
  async begin(actor: Actor): Promise<BegunSecondFactor> {
    const secret = new Secret({ size: SECRET_BYTES });
    return this.transactor.run(async () => {
      if ((await this.stateOf(actor.userId)) === 'active') throw alreadyActive();
      await this.keep(actor.userId, secret.base32, false);
      await this.audit.record({ actor, action: 'second-factor.begun', objectType: 'user', objectId: actor.userId });
      return { secret: secret.base32, uri: totpOf(secret.base32, actor.login).toString() };
    });
  }

  /**
   * Puts the begun secret in force by a code made with it.
   * @throws Refusal `SECOND_FACTOR_ACTIVE` 409, `SECOND_FACTOR_NOT_BEGUN` 409, `WRONG_CODE` 422
   */
  async confirm(actor: Actor, code: string): Promise<void> {
    await this.transactor.run(async () => {
      const state = await this.stateOf(actor.userId);
      if (state === 'active') throw alreadyActive();
      if (state === 'none') throw notBegun();
      if (!(await this.take(actor.userId, code))) throw wrongCode(422);
      await this.transactor.query(
        'UPDATE access.second_factor SET confirmed_at = clock_timestamp() WHERE user_id = $1',
        [actor.userId],
      );
      await this.audit.record({ actor, action: 'second-factor.confirmed', objectType: 'user', objectId: actor.userId });
    });
  }

  /** Whether the code is right now and has not been taken before; it is then taken. */
  async take(userId: Id, code: string): Promise<boolean> {
    return this.transactor.run(async () => {
      const row = await this.row(userId, 'FOR UPDATE');
      if (!row) return false;
      const { hsm, key } = this.vault();
      const secret = (await hsm.decrypt(key, row.secret_cipher, CONTEXT)).toString();
      const [now] = await this.transactor.query<{ ms: string }>(
        'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms',
      );
      const timestamp = Number(now!.ms);
      const delta = totpOf(secret, userId).validate({ token: code, timestamp, window: WINDOW_STEPS });
      if (delta === null) return false;
      const step = Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
      if (!this.options.sandbox && row.last_step !== null && step <= Number(row.last_step)) return false;
      await this.transactor.query('UPDATE access.second_factor SET last_step = $2 WHERE user_id = $1', [userId, step]);
      return true;
    });
  }

  /** Enrols a user of the sandbox with a secret everybody may know. @throws Error outside the sandbox */
  async enrolInSandbox(userId: Id, secret: string): Promise<void> {
    if (!this.options.sandbox) throw new Error('only the sandbox has known secrets');
    await this.transactor.run(() => this.keep(userId, secret, true));
  }

  /** Takes a user's second factor away, in the caller's transaction. */
  async remove(userId: Id): Promise<void> {
    await this.transactor.query('DELETE FROM access.second_factor WHERE user_id = $1', [userId]);
  }

  private async keep(userId: Id, secret: string, confirmed: boolean): Promise<void> {
    const { hsm, key } = this.vault();
    const cipher = await hsm.encrypt(key, Buffer.from(secret), CONTEXT);
    await this.transactor.query(
      `INSERT INTO access.second_factor (user_id, secret_cipher, confirmed_at)
       VALUES ($1, $2, CASE WHEN $3 THEN clock_timestamp() END)
       ON CONFLICT (user_id) DO UPDATE SET secret_cipher = excluded.secret_cipher, begun_at = clock_timestamp(),
         confirmed_at = excluded.confirmed_at, last_step = NULL`,
      [userId, cipher, confirmed],
    );
  }

  private async row(userId: Id, lock: '' | 'FOR UPDATE' = ''): Promise<FactorRow | undefined> {
    const [row] = await this.transactor.query<FactorRow>(
      `SELECT secret_cipher, confirmed_at, last_step FROM access.second_factor WHERE user_id = $1 ${lock}`,
      [userId],
    );
    return row;
  }

  private vault(): { hsm: Hsm; key: WrappedKey } {
    if (!this.hsm || !this.keys) throw new Error('an application that checks second factors needs the security module');
    return { hsm: this.hsm, key: this.keys.key('secret-encryption') };
  }
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS });
}

/** A code that is not the right one, or not any more. */
export function wrongCode(status: 401 | 422): Refusal {
  return new Refusal(
    'WRONG_CODE',
    {
      zh: '动态验证码错误或已使用，请等待下一个验证码',
      en: 'the code is wrong or was used before: wait for the next one',
    },
    {
      status,
      details: [{ field: 'code', code: 'WRONG_CODE', message: { zh: '验证码不正确', en: 'not the right code' } }],
    },
  );
}

function alreadyActive(): Refusal {
  return new Refusal(
    'SECOND_FACTOR_ACTIVE',
    { zh: '已绑定动态验证码；更换须由两人办理', en: 'a second factor is in force; two people can take it away' },
    { status: 409 },
  );
}

function notBegun(): Refusal {
  return new Refusal(
    'SECOND_FACTOR_NOT_BEGUN',
    { zh: '请先获取绑定二维码', en: 'ask for a secret to enrol first' },
    { status: 409 },
  );
}
