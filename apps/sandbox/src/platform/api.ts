/** An answer that was not 2xx, with its problem body. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    readonly code: string,
    readonly problem: Record<string, unknown>,
    where: string,
  ) {
    super(`${where} answered ${status} ${code}: ${JSON.stringify(problem).slice(0, 1500)}`);
  }
}

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

  private async send(method: string, path: string, init: RequestInit): Promise<unknown> {
    if (!this.token && this.credentials) await this.logIn();
    let response = await this.persist(method, path, init);
    // Sessions end, also because the sandbox clock was moved on.
    if (response.status === 401 && this.credentials && 'login' in this.credentials) {
      await this.logIn();
      response = await this.persist(method, path, init);
    }
    const text = await response.text();
    const body = text === '' ? null : (JSON.parse(text) as Record<string, unknown>);
    if (!response.ok) throw new ApiError(response.status, String(body?.code ?? ''), body ?? {}, `${method} ${path}`);
    return body;
  }

  private async persist(method: string, path: string, init: RequestInit): Promise<Response> {
    const endMs = performance.now() + AWAY_MAX_MS;
    for (;;) {
      try {
        const response = await this.fetch(method, path, init);
        if (performance.now() > endMs || !(await isInFlight(response))) return response;
      } catch (error) {
        if (performance.now() > endMs) {
          throw new Error(`${this.baseUrl} does not answer: ${method} ${path}`, { cause: error });
        }
      }
      await new Promise((done) => setTimeout(done, AGAIN_MS));
    }
  }

  private fetch(method: string, path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.token) headers.set('authorization', `Bearer ${this.token}`);
    return fetch(`${this.baseUrl}${path}`, { ...init, method, headers });
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
  const { code } = (await response.clone().json()) as { code?: string };
  return code === 'IDEMPOTENCY_IN_FLIGHT';
}

/** The refusal a command is expected to get. @throws Error when it is carried out instead */
export async function refusalOf(work: Promise<unknown>): Promise<ApiError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ApiError) return error;
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
