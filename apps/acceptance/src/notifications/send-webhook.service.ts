import { lookup, type LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings } from '../settings.js';
import { isPublicAddress, webhookUrl } from './webhook-target.rules.js';

const TIMEOUT_MS = 10_000;

/** What came of one try: a status, or why there is none. */
export interface SendResult {
  readonly httpStatus: number | null;
  readonly error: string | null;
  readonly durationMs: number;
}

/**
 * Posts a message to a merchant. Outside the sandbox the addresses of the name are checked in the very look-up the connection
 * uses, so a name that changes its mind reaches nothing of ours; redirects are not followed; the answer's body is not read.
 */
@Injectable()
export class SendWebhook {
  constructor(@Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings) {}

  async send(target: string, headers: Readonly<Record<string, string>>, body: string): Promise<SendResult> {
    const startMs = performance.now();
    const took = () => Math.round(performance.now() - startMs);
    try {
      const httpStatus = await this.post(webhookUrl(target, this.settings.sandbox), headers, body);
      return { httpStatus, error: null, durationMs: took() };
    } catch (error) {
      return { httpStatus: null, error: reasonOf(error), durationMs: took() };
    }
  }

  private post(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<number> {
    const { request } = url.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      const outgoing = request(
        url,
        {
          method: 'POST',
          agent: false,
          signal: AbortSignal.timeout(TIMEOUT_MS),
          headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
          ...(this.settings.sandbox ? {} : { lookup: publicLookup }),
        },
        (response) => {
          resolve(response.statusCode ?? 0);
          response.destroy();
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}

/** Looks a name up and refuses it when any of its addresses is not public. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = found ?? [];
    if (error || !first) return callback(error ?? new Error('the name has no address'), []);
    if (!found.every(({ address }) => isPublicAddress(address))) {
      return callback(Object.assign(new Error('not a public address'), { code: 'ADDRESS_NOT_PUBLIC' }), []);
    }
    return options.all ? callback(null, found) : callback(null, first.address, first.family);
  });
};

/** Short and without addresses. */
function reasonOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: unknown };
  return (name === 'TimeoutError' ? 'TIMEOUT' : String(code ?? name)).slice(0, 100);
}
