import { answerOf, type Problem, ProblemError } from '@app/contracts';

/** How a caller proves who it is: a fixed token (API key), or a login that is used again when its session has ended. */
export type Credentials = { readonly token: string } | { readonly login: string; readonly password: string };

const AWAY_MAX_MS = 60_000;
const AGAIN_MS = 250;

/**
 * Speaks to one application over HTTP as one user, or as nobody. An application that is away (it may be starting again) and a
 * command that is still under way are asked again for a minute: commands carry their key, so repeating them does nothing twice.
 */
export class Api {
  private token: string | null;

  constructor(
    readonly baseUrl: string,
    private readonly credentials: Credentials | null = null,
  ) {
    this.token = credentials && 'token' in credentials ? credentials.token : null;
  }

  async get<T>(path: string): Promise<T> {
    return (await this.send('GET', path, {})) as T;
  }

  /** @param key the command's idempotency key: the story's own, so that a story begun again repeats nothing */
  async post<T>(path: string, body: unknown, key: string): Promise<T> {
    return (await this.send('POST', path, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
    })) as T;
  }

  async upload<T>(
    path: string,
    file: { name: string; bytes: Buffer },
    fields: Record<string, string>,
    key: string,
  ): Promise<T> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name);
    return (await this.send('POST', path, { body: form, headers: { 'idempotency-key': key } })) as T;
  }

  /** `fetch` as this caller, with its patience: for the clients of libs/contracts. */
  readonly fetch = async (request: Request): Promise<Response> => {
    if (!this.token && this.credentials) await this.logIn();
    const response = await this.persist(request);
    // Sessions end, also because the sandbox clock was moved on.
    if (response.status !== 401 || !this.credentials || !('login' in this.credentials)) return response;
    await this.logIn();
    return this.persist(request);
  };

  private async send(method: string, path: string, init: RequestInit): Promise<unknown> {
    const response = await this.fetch(new Request(`${this.baseUrl}${path}`, { ...init, method }));
    const text = await response.text();
    const body: unknown = text === '' ? null : JSON.parse(text);
    return answerOf(Promise.resolve(response.ok ? { data: body, response } : { error: body, response }));
  }

  private async persist(request: Request): Promise<Response> {
    const endMs = performance.now() + AWAY_MAX_MS;
    for (;;) {
      try {
        const sent = request.clone();
        if (this.token) sent.headers.set('authorization', `Bearer ${this.token}`);
        const response = await fetch(sent);
        if (performance.now() > endMs || !(await isInFlight(response))) return response;
      } catch (error) {
        if (performance.now() > endMs) {
          throw new Error(`${this.baseUrl} does not answer: ${request.method} ${request.url}`, { cause: error });
        }
      }
      await new Promise((done) => setTimeout(done, AGAIN_MS));
    }
  }

  private async logIn(): Promise<void> {
    if (!this.credentials || 'token' in this.credentials) return;
    const { login, password } = this.credentials;
    const session = await new Api(this.baseUrl).post<{ token: string }>(
      '/v1/sessions',
      { login, password },
      `log-in-${login}`,
    );
    this.token = session.token;
  }
}

async function isInFlight(response: Response): Promise<boolean> {
  if (response.status !== 409) return false;
  const { code } = (await response.clone().json()) as Partial<Problem>;
  return code === 'IDEMPOTENCY_IN_FLIGHT';
}

/** The refusal a command is expected to get. @throws Error when it is carried out instead */
export async function refusalOf(work: Promise<unknown>): Promise<ProblemError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error('the command was expected to be refused, but was carried out');
}

/** Asks again until the answer is there. @throws Error after `timeoutMs`, with the last answer */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T>,
  isThere: (value: T) => boolean,
  timeoutMs = 120_000,
): Promise<T> {
  const endMs = performance.now() + timeoutMs;
  for (;;) {
    const value = await ask();
    if (isThere(value)) return value;
    if (performance.now() > endMs)
      throw new Error(
        `${what} did not happen in ${timeoutMs / 1000} s; last seen: ${JSON.stringify(value).slice(0, 1500)}`,
      );
    await new Promise((done) => setTimeout(done, 150));
  }
}
