/** A sentence in both languages, as the APIs speak. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** One error of an answer: of a field, or of a row of an uploaded list. */
export interface ProblemError {
  readonly field?: string;
  readonly row?: number;
  readonly code: string;
  readonly message: Bilingual;
  readonly rule?: string;
  readonly citation?: Bilingual;
}

/** The body of every answer that is not a success (`application/problem+json`). */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: Bilingual;
  readonly rule?: string;
  readonly citation?: Bilingual;
  readonly errors?: readonly ProblemError[];
}

const AWAY: Problem = {
  status: 0,
  code: 'NETWORK',
  detail: {
    zh: '网络或服务暂时不可用，请稍后重试。',
    en: 'The network or the service is away for the moment. Try again.',
  },
};

/** A call that was answered with a problem, or not at all (`NETWORK`). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail.en}`);
  }
}

/** The problem in an answer's body, or in whatever was thrown. */
export function problemIn(body: unknown): Problem {
  // What the typed clients throw bears its problem like ours.
  if (body instanceof Error && 'problem' in body) return body.problem as Problem;
  if (typeof body === 'object' && body !== null && 'code' in body && 'detail' in body) return body as Problem;
  return AWAY;
}
