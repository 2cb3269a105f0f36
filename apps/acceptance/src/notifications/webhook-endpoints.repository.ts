import { type Id, newId } from '@app/kernel';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';

export interface EndpointRow {
  readonly endpoint_id: Id;
  readonly url: string;
  readonly events: string[];
  readonly status: 'active' | 'disabled';
  readonly disabled_reason: string | null;
  readonly created_at: Date;
}

/** The rows of merchants' endpoints; joins the caller's transaction. */
@Injectable()
export class WebhookEndpoints {
  constructor(private readonly transactor: Transactor) {}

  list(merchantId: Id): Promise<EndpointRow[]> {
    return this.transactor.query<EndpointRow>(
      `SELECT endpoint_id, url, events, status, disabled_reason, created_at FROM acceptance.webhook_endpoint
       WHERE merchant_id = $1 ORDER BY endpoint_id`,
      [merchantId],
    );
  }

  async insert(
    endpoint: { merchantId: Id; url: string; events: readonly string[]; at: Date },
    seal: (id: Id) => Promise<Buffer>,
  ): Promise<Id> {
    const endpointId = newId();
    await this.transactor.query(
      `INSERT INTO acceptance.webhook_endpoint (endpoint_id, merchant_id, url, events, secret_cipher, created_at)
       VALUES ($1,$2,$3,$4,$5,$6)`,
      [endpointId, endpoint.merchantId, endpoint.url, endpoint.events, await seal(endpointId), endpoint.at],
    );
    return endpointId;
  }

  /** The present secret becomes the previous one. @returns false when the merchant has no such endpoint in use */
  async replaceSecret(merchantId: Id, endpointId: Id, sealed: Buffer, previousUntil: Date): Promise<boolean> {
    const rows = await this.transactor.query(
      `WITH rotated AS (
         UPDATE acceptance.webhook_endpoint
         SET previous_secret_cipher = secret_cipher, previous_until = $4, secret_cipher = $3
         WHERE merchant_id = $1 AND endpoint_id = $2 AND status = 'active' RETURNING 1)
       SELECT 1 FROM rotated`,
      [merchantId, endpointId, sealed, previousUntil],
    );
    return rows.length > 0;
  }

  /** @returns false when there is no such endpoint; disabling it again changes nothing */
  async disable(endpointId: Id, reason: string, merchantId: Id | null = null): Promise<boolean> {
    const rows = await this.transactor.query(
      `WITH disabled AS (
         UPDATE acceptance.webhook_endpoint SET status = 'disabled', disabled_reason = coalesce(disabled_reason, $2)
         WHERE endpoint_id = $1 AND ($3::bigint IS NULL OR merchant_id = $3) RETURNING 1)
       SELECT 1 FROM disabled`,
      [endpointId, reason, merchantId],
    );
    return rows.length > 0;
  }
}
