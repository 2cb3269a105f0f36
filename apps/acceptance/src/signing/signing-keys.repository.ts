import { type Id, newId } from '@app/kernel';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';

/** A signing key as it can be shown again: without its secret. */
export interface SigningKeyRow {
  readonly key_id: Id;
  readonly label: string;
  readonly sandbox: boolean;
  readonly created_at: Date;
  readonly revoked_at: Date | null;
}

/** The rows of merchants' signing keys; joins the caller's transaction. */
@Injectable()
export class SigningKeys {
  constructor(private readonly transactor: Transactor) {}

  async insert(key: { merchantId: Id; label: string; sandbox: boolean; at: Date }, seal: (id: Id) => Promise<Buffer>) {
    const keyId = newId();
    await this.transactor.query(
      `INSERT INTO acceptance.signing_key (key_id, merchant_id, label, sandbox, secret_cipher, created_at)
       VALUES ($1,$2,$3,$4,$5,$6)`,
      [keyId, key.merchantId, key.label, key.sandbox, await seal(keyId), key.at],
    );
    return keyId;
  }

  /** All keys of a merchant, newest first. */
  list(merchantId: Id): Promise<SigningKeyRow[]> {
    return this.transactor.query<SigningKeyRow>(
      `SELECT key_id, label, sandbox, created_at, revoked_at FROM acceptance.signing_key
       WHERE merchant_id = $1 ORDER BY key_id DESC`,
      [merchantId],
    );
  }

  /** @returns false when the merchant has no such key; ending a key again changes nothing */
  async revoke(merchantId: Id, keyId: Id, at: Date): Promise<boolean> {
    const rows = await this.transactor.query(
      `WITH ended AS (
         UPDATE acceptance.signing_key SET revoked_at = coalesce(revoked_at, $3)
         WHERE key_id = $2 AND merchant_id = $1 RETURNING 1)
       SELECT 1 FROM ended`,
      [merchantId, keyId, at],
    );
    return rows.length > 0;
  }
}
