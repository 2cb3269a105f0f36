import { type RuleId, RULE_TABLE } from '@app/compliance';
import { Refusal } from '@app/kernel';
import { applyDecorators, HttpException } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { idempotencyKeyOf, inFlight, keyReused } from './idempotency.js';
import { type Problem, problemOf } from './problem.js';
import { OPEN_API_MARKS } from './request-context.js';

type Problems = Readonly<Record<string, Problem>>;

const ANYWHERE = '/v1/…';
const IN_PROBLEM = 'application/problem+json';

/** What every operation of a kind can be answered with, by status. */
const USUAL = {
  '400': { name: 'InvalidInput', description: 'the request is malformed or not valid' },
  '401': { name: 'Unauthenticated', description: 'nobody is logged in, or the key or signature is not good' },
  '403': { name: 'Forbidden', description: 'the caller’s role does not allow this' },
  '404': {
    name: 'NotFound',
    description: 'there is no such object for this caller; another tenant’s answers the same',
  },
  '409': { name: 'Conflict', description: 'the object’s state does not allow this, or the command is still under way' },
  '422': { name: 'Refused', description: 'understood and refused: a rule or the idempotency key forbids it' },
  default: { name: 'Failed', description: 'any other refusal or failure' },
} as const;

type Status = keyof typeof USUAL;

/** What an operation is, as far as its errors follow from it. */
export interface OperationTraits {
  readonly path: string;
  readonly isPublic: boolean;
  /** It changes something. */
  readonly command: boolean;
  /** It takes a body, a query or parameters that can be wrong. */
  readonly takesInput: boolean;
  /** Summary and description; the rules they name are what the operation can be refused by. */
  readonly text: string;
  readonly refusals: readonly Refusal[];
}

/** Documents refusals of a route that do not follow from its kind or from the rules its summary names. */
export function ApiRefusals(...refusals: Refusal[]): MethodDecorator {
  return applyDecorators(ApiExtension(OPEN_API_MARKS.refusals, refusals));
}

/** `components.responses`: the usual problems with their examples. */
export function problemResponses(): Record<string, object> {
  return Object.fromEntries(
    (Object.keys(USUAL) as Status[]).map((status) => [
      USUAL[status].name,
      response(USUAL[status].description, usualProblems(status, ANYWHERE)),
    ]),
  );
}

/** The error answers of an operation, by status: the usual ones by reference, with further examples where it has its own. */
export function errorResponses(operation: OperationTraits): Record<string, object> {
  const own = ownProblems(operation);
  const statuses = new Set<string>([
    ...usualStatuses(operation),
    ...own.map(({ status }) => String(status)),
    'default',
  ]);
  return Object.fromEntries([...statuses].map((status) => [status, errorResponse(status, own, operation.path)]));
}

function usualStatuses({ path, isPublic, command, takesInput }: OperationTraits): Status[] {
  return [
    ...(takesInput || command ? (['400'] as const) : []),
    ...(isPublic ? [] : (['401', '403'] as const)),
    ...(path.includes('{') ? (['404'] as const) : []),
    ...(command && !isPublic ? (['409', '422'] as const) : []),
  ];
}

function errorResponse(status: string, own: readonly Problem[], path: string): object {
  const usual = Object.hasOwn(USUAL, status) ? USUAL[status as Status] : undefined;
  const mine = own.filter((problem) => String(problem.status) === status);
  if (usual && mine.length === 0) return { $ref: `#/components/responses/${usual.name}` };
  const examples = byCode(mine);
  return response(usual?.description ?? mine[0]!.detail.en, {
    ...examples,
    ...(usual ? usualProblems(status as Status, path) : {}),
  });
}

function ownProblems({ path, text, refusals }: OperationTraits): Problem[] {
  const named = [...new Set(text.match(/\bR-[A-Z0-9]+\b/g) ?? [])].filter((id) => Object.hasOwn(RULE_TABLE, id));
  const byRule = named.flatMap((id) => {
    const { codes, title } = RULE_TABLE[id as RuleId];
    return codes.map((code) => new Refusal(code, title, { rule: id }));
  });
  return [...refusals, ...byRule].map((refusal) => problemOf(refusal, path));
}

function usualProblems(status: Status, path: string): Problems {
  const problems = usualErrors(status).map((error) => problemOf(error, path));
  return byCode(problems);
}

function usualErrors(status: Status): unknown[] {
  switch (status) {
    case '400':
      return [invalidInput(), new HttpException('', 400), thrownBy(() => idempotencyKeyOf({ headers: {} } as never))];
    case '409':
      return [inFlight()];
    case '422':
      return [keyReused()];
    case 'default':
      return [new HttpException('', 500), new HttpException('', 503)];
    default:
      return [new HttpException('', Number(status))];
  }
}

function invalidInput(): Refusal {
  const text = { zh: '输入有误，请检查所列各项', en: 'the input is not valid, see errors' };
  const message = {
    zh: '无效输入：期望 integer，实际接收 string',
    en: 'Invalid input: expected integer, received string',
  };
  return new Refusal('INVALID_INPUT', text, {
    status: 400,
    details: [{ field: '/amountFen', code: 'INVALID_TYPE', message }],
  });
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('expected a refusal');
}

function byCode(problems: readonly Problem[]): Problems {
  return Object.fromEntries(problems.map((problem) => [problem.code, problem]));
}

function response(description: string, problems: Problems): object {
  const examples = Object.fromEntries(
    Object.entries(problems).map(([code, value]) => [code, { summary: value.detail.en, value }]),
  );
  return {
    description,
    content: { [IN_PROBLEM]: { schema: { $ref: '#/components/schemas/Problem' }, examples } },
  };
}
