import { type Hsm, HSM, KeyRing } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';

const CONTEXT = 'card-number-scramble';

/** The secrets by which BIN ranges order their card numbers, encrypted at rest: who knew one could name unissued cards. */
@Injectable()
export class ScrambleKeys {
  constructor(
    @Inject(HSM) private readonly hsm: Hsm,
    private readonly keyRing: KeyRing,
  ) {}

  async seal(key: Buffer): Promise<Buffer> {
    return this.hsm.encrypt(this.keyRing.key('secret-encryption'), key, CONTEXT);
  }

  async open(cipher: Buffer): Promise<Buffer> {
    return this.hsm.decrypt(this.keyRing.key('secret-encryption'), cipher, CONTEXT);
  }
}
