import type { Actor, SignedRequests } from '@app/access';
import { CLOCK, type Clock, type Id, type Refusal, SystemClock } from '@app/kernel';
import { redactCardData } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings } from '../settings.js';
import { ClaimNonce } from './claim-nonce.service.js';
import { NonceMemory } from './nonce-memory.js';
import { RefusedMessages } from '../refusals/refused-messages.service.js';
import { isFresh, isSignature, signatureOf } from './request-signature.rules.js';
import { type SignatureRefusalCode, signatureRefusal } from './signature-refusals.js';
import { type SigningKey, SigningKeyDirectory } from './signing-key-directory.service.js';

const NONCES_MAX = 200_000;
const KEY_FORM = /^yk_(sandbox|live)_(\d{1,19})$/;
const NONCE_FORM = /^[\x21-\x7e]{16,64}$/;

/** The four headers of a signature, each in its form. */
interface SignatureHeaders {
  readonly realm: 'sandbox' | 'live';
  readonly keyId: Id;
  readonly timestamp: string;
  readonly nonce: string;
  readonly signature: string;
}

/**
 * Knows a merchant by its request's signature (docs/acceptance-api.md, Signatures). A command costs one hash, one HMAC and
 * a look into memory: its key is cached, and its nonce needs no database because the signature covers its Idempotency-Key.
 * The age is measured by real time, whatever the sandbox's clock says.
 */
@Injectable()
export class CheckSignature implements SignedRequests {
  private readonly nonces = new NonceMemory(NONCES_MAX / 2);
  private readonly realTime = new SystemClock();

  constructor(
    private readonly keys: SigningKeyDirectory,
    private readonly claims: ClaimNonce,
    private readonly refused: RefusedMessages,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
  ) {}

  isSigned({ headers }: FastifyRequest): boolean {
    return headers['yufuka-key'] !== undefined || headers['yufuka-signature'] !== undefined;
  }

  /** @throws Refusal 401 `SIGNATURE_INVALID`, `SIGNATURE_EXPIRED`, `NONCE_REUSED`, `KEY_OF_OTHER_REALM` */
  async actorOf(request: FastifyRequest): Promise<Actor> {
    const sent = headersOf(request);
    if (!sent) throw this.refuse(request, 'SIGNATURE_INVALID', 'a header is missing or malformed');
    if ((sent.realm === 'sandbox') !== this.settings.sandbox) {
      throw this.refuse(request, 'KEY_OF_OTHER_REALM', `key ${sent.realm} ${sent.keyId}`);
    }
    const key = await this.keys.find(sent.keyId);
    if (!key) throw this.refuse(request, 'SIGNATURE_INVALID', `no key ${sent.keyId} in force`);
    if (!isFresh(sent.timestamp, this.realTime.now().getTime())) {
      throw this.refuse(request, 'SIGNATURE_EXPIRED', `timestamp ${sent.timestamp}`, key);
    }
    const expected = signatureOf(
      {
        method: request.method,
        target: request.originalUrl,
        timestamp: sent.timestamp,
        nonce: sent.nonce,
        idempotencyKey: idempotencyKey(request) ?? '',
        body: bodyOf(request),
      },
      key.secret,
    );
    if (!isSignature(sent.signature, expected)) throw this.refuse(request, 'SIGNATURE_INVALID', 'HMAC differs', key);
    if (!(await this.mayPass(request, sent, expected))) throw this.refuse(request, 'NONCE_REUSED', 'nonce', key);
    return actorBehind(key);
  }

  /** The very same command again is a replay, which its Idempotency-Key answers; anything else under an old nonce is not. */
  private async mayPass(
    request: FastifyRequest,
    { keyId, nonce }: SignatureHeaders,
    expected: Buffer,
  ): Promise<boolean> {
    const verdict = this.nonces.note(keyId, nonce, expected.readInt32BE(0));
    if (request.method !== 'GET' && idempotencyKey(request) !== undefined) return verdict !== 'reused';
    return verdict === 'fresh' && (await this.claims.claim(keyId, nonce));
  }

  private refuse(request: FastifyRequest, code: SignatureRefusalCode, reason: string, key?: SigningKey): Refusal {
    this.refused.note({
      channel: 'api',
      refusedAt: this.clock.now(),
      merchantNo: key?.merchantNo,
      path: redactCardData(`${request.method} ${request.originalUrl.split('?')[0]!}`.slice(0, 200)),
      responseCode: '401',
      code,
      reason,
      source: request.ip,
    });
    return signatureRefusal(code);
  }
}

function headersOf({ headers }: FastifyRequest): SignatureHeaders | undefined {
  const { 'yufuka-timestamp': timestamp, 'yufuka-nonce': nonce, 'yufuka-signature': signature } = headers;
  const key = KEY_FORM.exec(String(headers['yufuka-key'] ?? ''));
  if (!key || typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return undefined;
  if (typeof nonce !== 'string' || !NONCE_FORM.test(nonce) || typeof signature !== 'string') return undefined;
  return { realm: key[1] as 'sandbox' | 'live', keyId: key[2]!, timestamp, nonce, signature };
}

function idempotencyKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' ? key : undefined;
}

/** The bytes as they came, which the HTTP edge keeps beside the parsed body. */
function bodyOf(request: FastifyRequest): Buffer | string {
  return (request as FastifyRequest & { rawBody?: Buffer }).rawBody ?? '';
}

function actorBehind(key: SigningKey): Actor {
  return {
    userId: key.keyId,
    login: `signing-key-${key.keyId}`,
    name: key.label,
    roles: ['merchant'],
    customerId: null,
    merchantId: key.merchantId,
    via: 'api_key',
  };
}
