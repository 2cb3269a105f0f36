import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Id } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Sealer } from '../secrets/sealer.js';
import { ACCEPTANCE_POLICY, ACCEPTANCE_SETTINGS, type AcceptanceSettings } from '../settings.js';
import { AcceptanceChanges } from '../terminals/acceptance-changes.js';
import { ProfileCache } from '../terminals/profile-cache.js';

/** A key in force. */
export interface SigningKey {
  readonly keyId: Id;
  readonly merchantId: Id;
  readonly merchantNo: string;
  readonly label: string;
  readonly secret: KeyObject;
}

const BY_ID = `
  SELECT k.merchant_id, m.merchant_no, k.label, k.secret_cipher
  FROM acceptance.signing_key k JOIN acceptance.merchant m USING (merchant_id)
  WHERE k.key_id = $1 AND k.sandbox = $2 AND k.revoked_at IS NULL`;

/** Merchants' signing keys, opened once and kept in the process; a change is announced on `acceptance_signing_key`. */
@Injectable()
export class SigningKeyDirectory {
  private readonly cache: ProfileCache<SigningKey>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly sealer: Sealer,
    changes: AcceptanceChanges,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
  ) {
    this.cache = new ProfileCache((keyId) => this.read(keyId), {
      ttlMs: ACCEPTANCE_POLICY.profileTtlMs,
      entriesMax: ACCEPTANCE_POLICY.profilesMax,
    });
    changes.on('acceptance_signing_key', (keyId) =>
      keyId === '*' ? this.cache.forgetAll() : this.cache.forget(keyId),
    );
  }

  /** @returns undefined for a key that is unknown, ended, or of the other realm */
  find(keyId: Id): Promise<SigningKey | undefined> {
    return this.cache.get(keyId);
  }

  private async read(keyId: Id): Promise<SigningKey | undefined> {
    const rows: { merchant_id: Id; merchant_no: string; label: string; secret_cipher: Buffer }[] =
      await this.dataSource.query(BY_ID, [keyId, this.settings.sandbox]);
    const [row] = rows;
    if (!row) return undefined;
    const secret = await this.sealer.open(row.secret_cipher, `signing-key/${keyId}`);
    return {
      keyId,
      merchantId: row.merchant_id,
      merchantNo: row.merchant_no,
      label: row.label,
      secret: createSecretKey(Buffer.from(secret)),
    };
  }
}
