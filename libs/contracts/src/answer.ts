import type { components } from './generated/issuer.js';

/** The body of every answer that is not a success (RFC 9457), the same in every application. */
export type Problem = components['schemas']['Problem'];

const ERRORS_SHOWN = 1_000;

/** An answer that was not a success, with its problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    const errors = problem.errors ? ` ${JSON.stringify(problem.errors).slice(0, ERRORS_SHOWN)}` : '';
    super(`${problem.instance} answered ${status} ${problem.code}: ${problem.detail.en}${errors}`);
  }

  /** Stable, for programs. */
  get code(): string {
    return this.problem.code;
  }
}

/** What a client's call answers, as far as {@link answerOf} reads it. */
interface Outcome<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The data of a call that must succeed: `const card = await answerOf(client.GET('/v1/cards/{id}', …))`.
 * @throws ProblemError when the application refuses or fails
 */
export async function answerOf<Data>(call: Promise<Outcome<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw new ProblemError(response.status, problemOf(error, response));
  // A success without a body has `undefined` for its type of data too.
  return data as Data;
}

/** The problem of an answer; whatever stands between (a proxy that answers HTML) is told as a problem too. */
function problemOf(error: unknown, { status, statusText, url }: Response): Problem {
  if (typeof error === 'object' && error !== null && 'code' in error && 'detail' in error) return error as Problem;
  const detail = { zh: `服务未正常应答（${status}）`, en: `the service answered ${status} without a reason` };
  return { type: 'about:blank', title: statusText, status, code: 'NO_PROBLEM_BODY', detail, instance: url };
}
