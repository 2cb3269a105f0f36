import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role, Users } from '@app/access';
import { Refusal } from '@app/kernel';

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

/** The issuer's first staff, made once per sandbox; their passwords are kept in the sandbox's folder. */
export async function makeStaff(users: Users, dataDir: string): Promise<SandboxLogin[]> {
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
  }
  return staff;
}
