import { type ClearingClient, clearingClient } from '@app/contracts';

export interface Answer {
  readonly status: number;
  // Answers are checked by the assertions on them.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** Calls an application over HTTP as one of several logged-in users, each command under a key of its own. */
export class HttpClient {
  private readonly tokens: Record<string, string> = {};
  private keys = 0;

  constructor(private readonly url: string) {}

  async logIn(login: string, password: string): Promise<void> {
    const answer = await fetch(`${this.url}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    this.tokens[login] = ((await answer.json()) as { token: string }).token;
  }

  /** One of the users behind the client that is made of the API's description: what it says is checked by its types. */
  as(login: string): ClearingClient {
    return clearingClient({ baseUrl: this.url, token: () => this.tokens[login] });
  }

  async get(path: string, login: string): Promise<Answer> {
    return this.send(login, path, { method: 'GET' });
  }

  async post(path: string, body: object, login: string): Promise<Answer> {
    return this.send(login, path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': this.newKey() },
    });
  }

  async upload(path: string, fileName: string, bytes: Buffer | string, login: string): Promise<Answer> {
    const form = new FormData();
    form.append('file', new Blob([Buffer.from(bytes)]), fileName);
    return this.send(login, path, { method: 'POST', body: form, headers: { 'idempotency-key': this.newKey() } });
  }

  newKey(): string {
    return `test-${(this.keys += 1)}`;
  }

  private async send(login: string, path: string, init: RequestInit): Promise<Answer> {
    const answer = await fetch(`${this.url}${path}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${this.tokens[login]}` },
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
  }
}
