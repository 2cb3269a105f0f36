import { Injectable } from '@nestjs/common';
import { Transactor } from '@app/database';
import { newId, Refusal } from '@app/kernel';

const PER_LOGIN = 10;
const PER_ADDRESS = 100;
const WINDOW_MINUTES = 15;

/**
 * Slows down guessing of passwords: ten failures per login and a hundred per address in a quarter of an hour. Kept in the
 * database because every application has the log-in route, outside of any transaction because a refused log-in counts.
 */
@Injectable()
export class LoginThrottle {
  constructor(private readonly transactor: Transactor) {}

  /**
   * Counts an attempt before the password is looked at, so that parallel guesses count too.
   * @throws Refusal `TOO_MANY_ATTEMPTS`, 429
   */
  async enter(login: string, address: string): Promise<void> {
    const [byLogin, byAddress] = subjects(login, address);
    await this.transactor.query('INSERT INTO access.login_attempt (attempt_id, subject) VALUES ($1, $3), ($2, $4)', [
      newId(),
      newId(),
      byLogin,
      byAddress,
    ]);
    const counts = await this.transactor.query<{ subject: string; tries: number }>(
      `SELECT subject, count(*)::integer AS tries FROM access.login_attempt
       WHERE subject = ANY ($1) AND tried_at > clock_timestamp() - make_interval(mins => $2) GROUP BY subject`,
      [[byLogin, byAddress], WINDOW_MINUTES],
    );
    const triesOf = (subject: string) => counts.find((count) => count.subject === subject)?.tries ?? 0;
    if (triesOf(byLogin) > PER_LOGIN || triesOf(byAddress) > PER_ADDRESS) throw tooManyAttempts();
  }

  /** Forgets the attempts of a login that was right, and everyone's old ones. */
  async succeeded(login: string, address: string): Promise<void> {
    await this.transactor.query(
      `DELETE FROM access.login_attempt
       WHERE subject = ANY ($1) OR tried_at < clock_timestamp() - make_interval(mins => $2)`,
      [subjects(login, address), WINDOW_MINUTES],
    );
  }
}

function subjects(login: string, address: string): [string, string] {
  return [`login ${login.toLowerCase()}`, `address ${address}`];
}

/** The refusal of a log-in after too many failed ones. */
export function tooManyAttempts(): Refusal {
  return new Refusal(
    'TOO_MANY_ATTEMPTS',
    {
      zh: `登录失败次数过多，请 ${WINDOW_MINUTES} 分钟后再试`,
      en: `too many failed log-ins: try again in ${WINDOW_MINUTES} minutes`,
    },
    { status: 429 },
  );
}
