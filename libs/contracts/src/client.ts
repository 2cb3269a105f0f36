import createClient, { type Client } from 'openapi-fetch';
import { freshIdempotencyKeys } from './idempotency-key.js';

export interface ContractClientOptions {
  /** Where the application is, without a slash at the end; the page's own origin unless told. */
  readonly baseUrl?: string;
  /** Session token or API key; a function is asked before every request. Without one, cookies or a signature may speak. */
  readonly token?: string | (() => string | undefined);
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** In the place of the global `fetch`: to try again, to log in anew, to sign. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * A client of the operations in `Paths`: `client.GET('/v1/cards/{id}', { params: { path: { id } } })` answers
 * `{ data, error, response }`, where `error` is the problem. Files are sent as a form.
 */
export function contractClient<Paths extends object>(options: ContractClientOptions): Client<Paths> {
  const { baseUrl = '', token, headers, fetch } = options;
  const client = createClient<Paths>({
    baseUrl,
    bodySerializer,
    ...(headers ? { headers } : {}),
    ...(fetch ? { fetch } : {}),
  });
  client.use(freshIdempotencyKeys);
  client.use({
    onRequest({ request }) {
      const bearer = typeof token === 'function' ? token() : token;
      if (bearer !== undefined) request.headers.set('Authorization', `Bearer ${bearer}`);
      return request;
    },
  });
  return client;
}

/** JSON, or a form when a field is a file. */
function bodySerializer(body: unknown): string | FormData {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  if (!fields.some(([, value]) => value instanceof Blob)) return JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of fields) {
    if (value instanceof Blob) form.append(name, value);
    else if (value !== undefined) form.append(name, String(value));
  }
  return form;
}
