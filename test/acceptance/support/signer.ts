import { createHash, createHmac, randomUUID } from 'node:crypto';
import { type AcceptanceClient, acceptanceClient, IDEMPOTENCY_KEY, type Middleware } from '@app/contracts';
import { newId } from '@app/kernel';
import type { Answer } from './acceptance.js';

export interface SignedCall {
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly nonce?: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
  /** Changes the headers after they were signed. */
  readonly tamper?: (headers: Record<string, string>) => void;
}

interface SignedMessage {
  readonly method: string;
  readonly path: string;
  readonly body: string | Buffer;
  readonly idempotencyKey: string;
  readonly nonce?: string | undefined;
  readonly timestamp?: number | undefined;
}

/** A merchant's system written by docs/acceptance-api.md alone: it signs what it sends. */
export class Signer {
  constructor(
    private readonly url: string,
    readonly keyId: string,
    private readonly secret: string,
  ) {}

  /** The merchant's system behind the client that is made of the API's description: what it sends is signed on the way out. */
  client(): AcceptanceClient {
    const client = acceptanceClient({ baseUrl: this.url });
    client.use(this.signing());
    return client;
  }

  private signing(): Middleware {
    return {
      onRequest: async ({ request }) => {
        const { pathname, search } = new URL(request.url);
        const body = Buffer.from(await request.clone().arrayBuffer());
        const idempotencyKey = request.headers.get(IDEMPOTENCY_KEY) ?? '';
        const headers = this.headers({ method: request.method, path: pathname + search, body, idempotencyKey });
        for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
        return request;
      },
    };
  }

  async call(method: string, path: string, call: SignedCall = {}): Promise<Answer> {
    const body = call.body === undefined ? '' : JSON.stringify(call.body);
    const idempotencyKey = method === 'GET' ? '' : (call.idempotencyKey ?? newId());
    const { nonce, timestamp } = call;
    const headers = this.headers({ method, path, body, idempotencyKey, nonce, timestamp });
    if (idempotencyKey !== '') headers['Idempotency-Key'] = idempotencyKey;
    if (body !== '') headers['Content-Type'] = 'application/json';
    call.tamper?.(headers);
    const response = await fetch(this.url + path, { method, headers, body: body === '' ? null : body });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text), text };
  }

  /** Sends plain bytes. */
  async bytes(method: string, path: string, body: Buffer, more: Readonly<Record<string, string>>): Promise<Answer> {
    const idempotencyKey = newId();
    const headers = {
      ...this.headers({ method, path, body, idempotencyKey }),
      ...more,
      'Idempotency-Key': idempotencyKey,
      'Content-Type': 'application/octet-stream',
    };
    const response = await fetch(this.url + path, { method, headers, body: new Uint8Array(body) });
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text), text };
  }

  /** An answer that is no JSON. */
  async text(method: string, path: string): Promise<string> {
    const headers = this.headers({ method, path, body: '', idempotencyKey: '' });
    return (await fetch(this.url + path, { method, headers })).text();
  }

  private headers(message: SignedMessage): Record<string, string> {
    const { method, path, body, idempotencyKey } = message;
    const timestamp = String(message.timestamp ?? Math.floor(Date.now() / 1000));
    const nonce = message.nonce ?? randomUUID();
    const hash = createHash('sha256').update(body).digest('hex');
    const signed = ['YF1-HMAC-SHA256', method, path, timestamp, nonce, idempotencyKey, hash].join('\n');
    return {
      'Yufuka-Key': this.keyId,
      'Yufuka-Timestamp': timestamp,
      'Yufuka-Nonce': nonce,
      'Yufuka-Signature': createHmac('sha256', this.secret).update(signed).digest('hex'),
    };
  }
}
