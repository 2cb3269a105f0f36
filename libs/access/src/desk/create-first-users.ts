import { randomBytes } from 'node:crypto';
import type { Transactor } from '@app/database';
import { Refusal } from '@app/kernel';
import type { Users } from '../users.js';

/** Somebody of the issuer's, to begin with. */
export interface FirstUser {
  readonly login: string;
  readonly name: string;
  readonly role: 'ops_maker' | 'ops_checker';
}

const LOCK = 20_306;
const PASSWORD_BYTES = 12;

/**
 * The issuer's first two people, when it has none: one proposes, the other approves, and together they let everybody else in.
 * @returns their first passwords, shown this once; each sets up an authenticator at the first log-in
 * @throws Refusal `USERS_EXIST` 409 when the issuer has people already, `LOGIN_TAKEN` 409
 */
export function createFirstUsers(
  transactor: Transactor,
  users: Users,
  people: readonly [maker: FirstUser, checker: FirstUser],
): Promise<{ readonly login: string; readonly password: string }[]> {
  return transactor.run(async () => {
    await transactor.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const [known] = await transactor.query(
      `SELECT 1 FROM access.user_account WHERE roles && ARRAY ['ops_maker', 'ops_checker', 'auditor'] LIMIT 1`,
    );
    if (known) throw usersExist();
    const made = [];
    for (const { login, name, role } of people) {
      const password = randomBytes(PASSWORD_BYTES).toString('base64url');
      await users.create({ login, name, password, roles: [role] });
      made.push({ login: login.toLowerCase(), password });
    }
    return made;
  });
}

function usersExist(): Refusal {
  return new Refusal(
    'USERS_EXIST',
    {
      zh: '发卡机构已有用户：请在控制台“用户与角色”中由两人开通',
      en: 'the issuer has people already: two of them let others in, at “Users and roles” of the console',
    },
    { status: 409 },
  );
}
