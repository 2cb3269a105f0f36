import { COMMAND_HEADERS } from '../session/session.api.js';
import { freshKey } from './fresh-key.js';
import { ApiProblem, problemIn } from './problem.js';

/** The sandbox's own commands, which no description types: they are for the lab alone. */
export const sandbox = {
  get: <T>(path: string) => ask<T>('GET', path),
  post: <T>(path: string, body: unknown) => ask<T>('POST', path, body),
};

/** @throws ApiProblem */
async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const command = { ...COMMAND_HEADERS, 'idempotency-key': freshKey(), 'content-type': 'application/json' };
  const init = method === 'GET' ? {} : { method, headers: command, body: JSON.stringify(body) };
  const answer = await fetch(`/api/sandbox${path}`, init);
  const json = (await answer.json().catch(() => undefined)) as unknown;
  if (!answer.ok) throw new ApiProblem(problemIn(json));
  return json as T;
}
