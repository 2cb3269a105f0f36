import { randomBytes } from 'node:crypto';
import { type Actor, AuditTrail } from '@app/access';
import { CLOCK, type Clock, type Id, Refusal } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Merchants } from '../merchants/merchants.repository.js';
import { Sealer } from '../secrets/sealer.js';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings } from '../settings.js';
import { SigningKeys } from './signing-keys.repository.js';

/** The old key and its successor. */
const KEYS_IN_FORCE_MAX = 2;

/** Makes a merchant a key to sign its requests by. */
@Injectable()
export class CreateSigningKey {
  constructor(
    private readonly keys: SigningKeys,
    private readonly merchants: Merchants,
    private readonly sealer: Sealer,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
  ) {}

  /**
   * @returns the key's public name and its secret, which is shown this once
   * @throws Refusal `NOT_FOUND` 404, `SIGNING_KEYS_MAX` 409
   */
  async create(merchantId: Id, label: string, actor: Actor): Promise<{ keyId: string; secret: string }> {
    await this.merchants.lock(merchantId);
    const inForce = (await this.keys.list(merchantId)).filter((key) => key.revoked_at === null);
    if (inForce.length >= KEYS_IN_FORCE_MAX) throw tooManyKeys();
    const { sandbox } = this.settings;
    const secret = randomBytes(32).toString('base64url');
    const keyId = await this.keys.insert({ merchantId, label, sandbox, at: this.clock.now() }, (id) =>
      this.sealer.seal(secret, `signing-key/${id}`),
    );
    await this.audit.record({
      actor,
      action: 'signing_key.created',
      objectType: 'signing_key',
      objectId: keyId,
      change: { merchantId, label, sandbox },
    });
    return { keyId: keyName(keyId, sandbox), secret };
  }
}

/** What goes into the header `Yufuka-Key`. */
export function keyName(keyId: Id, sandbox: boolean): string {
  return `yk_${sandbox ? 'sandbox' : 'live'}_${keyId}`;
}

function tooManyKeys(): Refusal {
  return new Refusal(
    'SIGNING_KEYS_MAX',
    {
      zh: '最多两把有效签名密钥，请先停用旧密钥',
      en: 'two signing keys are in force already: end the old one first',
    },
    { status: 409 },
  );
}
