import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { AuditTrail, createFirstUsers, type FirstUser, Users } from '@app/access';
import { DatabaseModule, databaseSettings, Transactor } from '@app/database';
import { Refusal } from '@app/kernel';
import { NestFactory } from '@nestjs/core';

/**
 * `npm run create-user -- --maker wang.min=王敏 --checker li.na=李娜`: the issuer's first two people, in an empty production
 * database. Everybody after them is let in by two people at the console.
 */
const USAGE = 'npm run create-user -- --maker login=name --checker login=name';
const STRING = { type: 'string' } as const;
const FORM = /^([A-Za-z0-9._-]{3,60})=(.{1,60})$/;

function person(option: string | undefined, role: FirstUser['role']): FirstUser {
  const [, login, name] = FORM.exec(option ?? '') ?? [];
  if (!login || !name) {
    process.stderr.write(`usage: ${USAGE}\n`);
    process.exit(2);
  }
  return { login, name, role };
}

const { values } = parseArgs({ options: { maker: STRING, checker: STRING } });
const people = [person(values.maker, 'ops_maker'), person(values.checker, 'ops_checker')] as const;

class CreateUserModule {}
const database = { ...databaseSettings(), applicationName: 'yufuka-create-user', entities: [], sandbox: false };
const context = await NestFactory.createApplicationContext(
  { module: CreateUserModule, imports: [DatabaseModule.forRoot(database)], providers: [AuditTrail, Users] },
  { logger: ['error'] },
);
try {
  const made = await createFirstUsers(context.get(Transactor), context.get(Users), people);
  for (const { login, password } of made) process.stdout.write(`${login}\t${password}\n`);
  process.stdout.write('Shown this once. Each logs in at the console and sets up an authenticator there first.\n');
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await context.close();
}
