import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id, newId, notFound, Refusal } from '@app/kernel';
import { ACCESS_OPTIONS, type AccessOptions } from './access.options.js';
import type { Actor } from './access.types.js';
import { AuditTrail } from './audit-trail.js';

export interface NewApiKey {
  readonly merchantId: Id;
  readonly label: string;
  /** A sandbox key works in the sandbox only, a live key never there. */
  readonly sandbox: boolean;
  readonly createdBy?: Actor;
}

/** An API key as it can be shown again: without its secret. */
export interface ApiKeySummary {
  readonly keyId: Id;
  readonly label: string;
  readonly sandbox: boolean;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

const PREFIX = { sandbox: 'yk_sandbox_', live: 'yk_live_' } as const;

/** Keys by which a merchant's system calls in the sandbox. The secret is random and long, so its plain SHA-256 is enough to keep. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
  ) {}

  /** @returns the secret, which is shown this once: mark the route `@AnswerNotKept()` */
  async create(key: NewApiKey): Promise<{ keyId: Id; secret: string }> {
    const { merchantId, label, sandbox } = key;
    const keyId = newId();
    const secret = (sandbox ? PREFIX.sandbox : PREFIX.live) + randomBytes(32).toString('base64url');
    await this.transactor.run(async () => {
      await this.transactor.query(
        `INSERT INTO access.api_key (key_id, merchant_id, label, sandbox, secret_hash, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [keyId, merchantId, label, sandbox, hashOf(secret), this.clock.now()],
      );
      await this.record('api_key.created', keyId, { merchantId, label, sandbox }, key.createdBy);
    });
    return { keyId, secret };
  }

  /** All keys of a merchant, newest first. */
  async list(merchantId: Id): Promise<ApiKeySummary[]> {
    const rows = await this.transactor.query<{
      key_id: Id;
      label: string;
      sandbox: boolean;
      created_at: Date;
      revoked_at: Date | null;
    }>(
      `SELECT key_id, label, sandbox, created_at, revoked_at FROM access.api_key
       WHERE merchant_id = $1 ORDER BY key_id DESC`,
      [merchantId],
    );
    return rows.map((row) => ({
      keyId: row.key_id,
      label: row.label,
      sandbox: row.sandbox,
      createdAt: row.created_at,
      revokedAt: row.revoked_at,
    }));
  }

  /** Ends a key at once; ending it again changes nothing. @throws Refusal `NOT_FOUND` for another merchant's key */
  async revoke(merchantId: Id, keyId: Id, revokedBy?: Actor): Promise<void> {
    await this.transactor.run(async () => {
      const [key] = await this.transactor.query<{ revoked_at: Date | null }>(
        'SELECT revoked_at FROM access.api_key WHERE key_id = $1 AND merchant_id = $2 FOR NO KEY UPDATE',
        [keyId, merchantId],
      );
      if (!key) throw notFound({ zh: 'API 密钥', en: 'API key' });
      if (key.revoked_at) return;
      await this.transactor.query('UPDATE access.api_key SET revoked_at = $2 WHERE key_id = $1', [
        keyId,
        this.clock.now(),
      ]);
      await this.record('api_key.revoked', keyId, { merchantId }, revokedBy);
    });
  }

  /** Whether a bearer token is meant as an API key. */
  isApiKey(token: string): boolean {
    return token.startsWith(PREFIX.sandbox) || token.startsWith(PREFIX.live);
  }

  /**
   * The merchant behind a key that is in force.
   * @throws Refusal `SIGNATURE_REQUIRED`, 401, outside the sandbox: there a key is never sent, it signs
   */
  async actorOf(secret: string): Promise<Actor | undefined> {
    if (!this.options.sandbox) throw signatureRequired();
    const [row] = await this.transactor.query<{ key_id: Id; merchant_id: Id; label: string }>(
      `SELECT key_id, merchant_id, label FROM access.api_key
       WHERE secret_hash = $1 AND revoked_at IS NULL AND sandbox = $2`,
      [hashOf(secret), this.options.sandbox],
    );
    if (!row) return undefined;
    return {
      userId: row.key_id,
      login: `api-key-${row.key_id}`,
      name: row.label,
      roles: ['merchant'],
      customerId: null,
      merchantId: row.merchant_id,
      via: 'api_key',
    };
  }

  private async record(action: string, keyId: Id, change: object, actor: Actor | undefined): Promise<void> {
    const by = actor ? { actor } : { system: 'access' };
    await this.audit.record({ ...by, action, objectType: 'api_key', objectId: keyId, change });
  }
}

/** Outside the sandbox no key is sent along, where whoever sees a request could take it. */
function signatureRequired(): Refusal {
  return new Refusal(
    'SIGNATURE_REQUIRED',
    {
      zh: '生产环境的请求须签名，不接受 API 密钥',
      en: 'requests are signed outside the sandbox: API keys are not taken',
    },
    { status: 401 },
  );
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
