import { randomUUID } from 'node:crypto';
import { type IssuerClient, issuerClient } from '@app/contracts';
import type { Problem } from '@app/http';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly replayed: boolean;
}

/** Someone who talks HTTP with the application, logged in or not. Unexpected statuses throw. */
export class Caller {
  /** The same caller behind the client that is made of the API's description: what it says is checked by its types. */
  readonly client: IssuerClient;

  constructor(
    readonly url: string,
    private readonly token?: string,
  ) {
    this.client = issuerClient({ baseUrl: url, ...(token ? { token } : {}) });
  }

  async get<T>(path: string, status = 200): Promise<T> {
    return this.expect<T>(await this.send('GET', path), status);
  }

  async post<T>(path: string, body: unknown, status: number, key: string = randomUUID()): Promise<T> {
    return this.expect<T>(await this.send('POST', path, body, key), status);
  }

  /** The problem a command is refused with. */
  async refused(path: string, body: unknown, status = 422): Promise<Problem> {
    return this.post<Problem>(path, body, status);
  }

  async upload<T>(
    path: string,
    file: { name: string; bytes: Buffer },
    fields: Record<string, string>,
    status: number,
    key: string = randomUUID(),
  ): Promise<T> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(file.bytes)]), file.name);
    return this.expect<T>(await this.send('POST', path, form, key), status);
  }

  async send<T>(method: string, path: string, body?: unknown, key?: string): Promise<Answer<T>> {
    const headers: Record<string, string> = {};
    if (this.token) headers.authorization = `Bearer ${this.token}`;
    if (key) headers['idempotency-key'] = key;
    const json = body !== undefined && !(body instanceof FormData);
    if (json) headers['content-type'] = 'application/json';
    const response = await fetch(this.url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as FormData) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text === '' ? undefined : JSON.parse(text)) as T,
      replayed: response.headers.get('idempotent-replayed') === 'true',
    };
  }

  private expect<T>(answer: Answer, status: number): T {
    if (answer.status !== status) {
      throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body).slice(0, 2000)}`);
    }
    return answer.body as T;
  }
}
