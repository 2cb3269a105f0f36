import type { Middleware } from 'openapi-fetch';

export const IDEMPOTENCY_KEY = 'Idempotency-Key';

/**
 * Gives every command a fresh key unless the caller told one. A command that is tried again after a lost answer must bear the
 * key of its first try: whoever retries tells the key.
 */
export const freshIdempotencyKeys: Middleware = {
  onRequest({ request }) {
    const command = request.method !== 'GET' && request.method !== 'HEAD';
    if (command && !request.headers.has(IDEMPOTENCY_KEY)) request.headers.set(IDEMPOTENCY_KEY, freshKey());
    return request;
  },
};

/** 128 random bits in hex. Not `randomUUID`: browsers have that on secure pages only. */
function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
