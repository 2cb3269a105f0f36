import { type Hsm, HSM, KeyRing } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';

/**
 * Bound to what is encrypted, so that one kind of secret cannot be put in another's place. `settlement-account` is what the
 * acceptance room encrypts merchants' accounts with.
 */
export type SecretContext = 'payer-account' | 'settlement-account' | 'bank-file';

/** Account numbers and bank files at rest: encrypted, and shown masked (R-PRIVACY). */
@Injectable()
export class BankSecrets {
  constructor(
    @Inject(HSM) private readonly hsm: Hsm,
    private readonly keyRing: KeyRing,
  ) {}

  async seal(context: SecretContext, plain: Buffer | string): Promise<Buffer> {
    return this.hsm.encrypt(this.keyRing.key('secret-encryption'), Buffer.from(plain), context);
  }

  async open(context: SecretContext, cipher: Buffer): Promise<Buffer> {
    return this.hsm.decrypt(this.keyRing.key('secret-encryption'), cipher, context);
  }
}
