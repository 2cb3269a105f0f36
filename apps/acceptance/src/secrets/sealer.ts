import { HSM, type Hsm, KeyRing } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';

/**
 * What a sealed secret belongs to; bound to it, so that none opens in another's place. `settlement-account` is shared with
 * the room that pays out.
 */
export type SealContext =
  | 'settlement-account'
  | 'proposed-password'
  | `key-component/${string}`
  | `signing-key/${string}`
  | `webhook-secret/${string}`;

/** Secrets at rest: settlement account numbers, halves of keys, a password that waits for the second person. */
@Injectable()
export class Sealer {
  constructor(
    @Inject(HSM) private readonly hsm: Hsm,
    private readonly keys: KeyRing,
  ) {}

  async seal(secret: string, context: SealContext): Promise<Buffer> {
    return this.hsm.encrypt(this.keys.key('secret-encryption'), Buffer.from(secret), context);
  }

  /** @throws HsmError `DATA_UNREADABLE` */
  async open(sealed: Buffer, context: SealContext): Promise<string> {
    return (await this.hsm.decrypt(this.keys.key('secret-encryption'), sealed, context)).toString();
  }
}
