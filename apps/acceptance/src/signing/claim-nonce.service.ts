import type { Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const FORGET_EVERY_MS = 60_000;

/**
 * Nonces of signed questions, which no Idempotency-Key guards, across all processes: a row each, forgotten when its
 * timestamp would no longer pass. A question reads the database anyway.
 */
@Injectable()
export class ClaimNonce {
  private forgottenAtMs = 0;

  constructor(private readonly dataSource: DataSource) {}

  /** @returns false when another process saw it */
  async claim(keyId: Id, nonce: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `WITH claimed AS (
         INSERT INTO acceptance.request_nonce (key_id, nonce) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1)
       SELECT 1 FROM claimed`,
      [keyId, nonce],
    );
    await this.forgetOld();
    return rows.length > 0;
  }

  private async forgetOld(): Promise<void> {
    const nowMs = performance.now();
    if (nowMs - this.forgottenAtMs < FORGET_EVERY_MS) return;
    this.forgottenAtMs = nowMs;
    await this.dataSource.query(
      `DELETE FROM acceptance.request_nonce WHERE seen_at < clock_timestamp() - interval '15 minutes'`,
    );
  }
}
