import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role, SecondFactors, Users } from '@app/access';
import { Refusal } from '@app/kernel';
import type { Entrance } from '../entrances/entrance-board.js';

/** A login of the sandbox. Passwords are drawn for each sandbox; none is built in. */
export interface SandboxLogin {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

const STAFF: readonly Omit<SandboxLogin, 'password'>[] = [
  { login: 'ops.maker', name: '运营经办', roles: ['ops_maker'] },
  { login: 'ops.maker2', name: '运营经办二', roles: ['ops_maker'] },
  { login: 'ops.checker', name: '运营复核', roles: ['ops_checker'] },
  { login: 'auditor', name: '审计', roles: ['auditor'] },
];

/** What every authenticator of the sandbox's staff holds: known to all, so that the console's one click can give the code. */
const SANDBOX_SECRET = 'YUFUKASANDBOXSECRETKNOWNTOALLMEN';

const ENTRANCES: Readonly<Record<string, string>> = {
  'ops.maker': 'ops-maker',
  'ops.checker': 'ops-checker',
  auditor: 'auditor',
};

/** The issuer's first staff, made once per sandbox, each with an authenticator; their passwords are kept in the sandbox's folder. */
export async function makeStaff(users: Users, factors: SecondFactors, dataDir: string): Promise<SandboxLogin[]> {
  const file = join(dataDir, 'logins.json');
  if (!existsSync(file)) {
    const drawn = STAFF.map((one) => ({ ...one, password: randomBytes(9).toString('base64url') }));
    writeFileSync(`${file}.new`, JSON.stringify(drawn, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  const staff = JSON.parse(readFileSync(file, 'utf8')) as SandboxLogin[];
  for (const one of staff) {
    try {
      await users.create(one);
    } catch (error) {
      // A start before this one made it.
      if (!(error instanceof Refusal && error.code === 'LOGIN_TAKEN')) throw error;
    }
    const userId = (await users.idOf(one.login))!;
    if ((await factors.stateOf(userId)) !== 'active') await factors.enrolInSandbox(userId, SANDBOX_SECRET);
  }
  return staff;
}

/** The entrances of the staff. */
export function staffEntrances(staff: readonly SandboxLogin[]): Entrance[] {
  return staff
    .filter(({ login }) => login in ENTRANCES)
    .map(({ login, password }) => ({ name: ENTRANCES[login]!, login, password, secret: SANDBOX_SECRET }));
}
