import { randomInt, timingSafeEqual } from 'node:crypto';
import { tooManyAttempts } from '@app/access';
import { Transactor } from '@app/database';
import { type Id, newId, PRODUCT_NAME } from '@app/kernel';
import { type Hsm, HSM, KeyRing } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { MessageSender } from './message-sender.js';

export const CODE_SECONDS = 300;
export const AGAIN_SECONDS = 60;
const CODES_A_DAY = 8;
const TRIES_MAX = 5;
const CODE_DIGITS = 6;

/** One-time codes to the phone that is registered for a named card. Real time, as for all log-ins. */
@Injectable()
export class PhoneCodes {
  constructor(
    private readonly transactor: Transactor,
    private readonly keys: KeyRing,
    private readonly messages: MessageSender,
    @Inject(HSM) private readonly hsm: Hsm,
  ) {}

  /** Sends a code, which takes the place of the one before. @throws Refusal `TOO_MANY_ATTEMPTS` 429, `MESSAGES_UNAVAILABLE` 503 */
  async send({ accountId, phone, lastFour }: { accountId: Id; phone: string; lastFour: string }): Promise<void> {
    const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
    const codeHash = await this.hashOf(accountId, code);
    await this.transactor.run(async () => {
      await this.transactor.query('SELECT pg_advisory_xact_lock(20481, hashtext($1))', [accountId]);
      const [row] = await this.transactor.query<{ day: number; soon: boolean | null }>(
        `SELECT count(*)::integer AS day, bool_or(sent_at > clock_timestamp() - make_interval(secs => $2)) AS soon
         FROM issuer.phone_code WHERE account_id = $1 AND sent_at > clock_timestamp() - interval '1 day'`,
        [accountId, AGAIN_SECONDS],
      );
      if (row!.soon || row!.day >= CODES_A_DAY) throw tooManyAttempts();
      await this.transactor.query(
        `DELETE FROM issuer.phone_code WHERE sent_at < clock_timestamp() - interval '2 days'`,
      );
      await this.transactor.query(
        'INSERT INTO issuer.phone_code (code_id, account_id, code_hash) VALUES ($1, $2, $3)',
        [newId(), accountId, codeHash],
      );
    });
    await this.messages.send(
      phone,
      `【${PRODUCT_NAME.zh}】验证码 ${code}，用于登录尾号 ${lastFour} 的卡片，${CODE_SECONDS / 60} 分钟内有效。工作人员不会向您索取，请勿告知他人。`,
    );
  }

  /** Whether it is the code sent last; each is good once, and for some minutes and tries. */
  async take(accountId: Id, code: string): Promise<boolean> {
    const [row] = await this.transactor.query<{ code_id: Id; code_hash: Buffer }>(
      `WITH tried AS (
         UPDATE issuer.phone_code SET tries = tries + 1
         WHERE code_id = (SELECT code_id FROM issuer.phone_code WHERE account_id = $1 ORDER BY code_id DESC LIMIT 1)
           AND used_at IS NULL AND tries < $2 AND sent_at > clock_timestamp() - make_interval(secs => $3)
         RETURNING code_id, code_hash)
       SELECT * FROM tried`,
      [accountId, TRIES_MAX, CODE_SECONDS],
    );
    if (!row || !timingSafeEqual(row.code_hash, await this.hashOf(accountId, code))) return false;
    const used = await this.transactor.query(
      `WITH used AS (UPDATE issuer.phone_code SET used_at = clock_timestamp() WHERE code_id = $1 AND used_at IS NULL RETURNING 1)
       SELECT * FROM used`,
      [row.code_id],
    );
    return used.length === 1;
  }

  private hashOf(accountId: Id, code: string): Promise<Buffer> {
    return this.hsm.searchHash(this.keys.key('id-search'), `phone code|${accountId}|${code}`);
  }
}
