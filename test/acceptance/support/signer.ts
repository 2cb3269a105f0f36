import { createHash, createHmac, randomUUID } from 'node:crypto';
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

/** A merchant's system written by docs/acceptance-api.md alone: it signs what it sends. */
export class Signer {
  constructor(
    private readonly url: string,
    readonly keyId: string,
    private readonly secret: string,
  ) {}

  async call(method: string, path: string, call: SignedCall = {}): Promise<Answer> {
    const body = call.body === undefined ? '' : JSON.stringify(call.body);
    const idempotencyKey = method === 'GET' ? '' : (call.idempotencyKey ?? newId());
    const timestamp = String(call.timestamp ?? Math.floor(Date.now() / 1000));
    const nonce = call.nonce ?? randomUUID();
    const signed = [
      'YF1-HMAC-SHA256',
      method,
      path,
      timestamp,
      nonce,
      idempotencyKey,
      createHash('sha256').update(body).digest('hex'),
    ].join('\n');
    const headers: Record<string, string> = {
      'Yufuka-Key': this.keyId,
      'Yufuka-Timestamp': timestamp,
      'Yufuka-Nonce': nonce,
      'Yufuka-Signature': createHmac('sha256', this.secret).update(signed).digest('hex'),
    };
    if (idempotencyKey !== '') headers['Idempotency-Key'] = idempotencyKey;
    if (body !== '') headers['Content-Type'] = 'application/json';
    call.tamper?.(headers);
    const response = await fetch(this.url + path, { method, headers, body: body === '' ? null : body });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text), text };
  }
}
