import { HSM, type Hsm, KeyRing } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';

/** Beyond any card number, so that no content ever hashes like one. */
const DOMAIN = 'pos-content|';

/**
 * Messages' contents by a keyed hash, 32 bytes: a plain hash of a message whose other fields are known would give the card
 * number away to whoever tries them all.
 */
@Injectable()
export class ContentHash {
  constructor(
    @Inject(HSM) private readonly hsm: Hsm,
    private readonly keys: KeyRing,
  ) {}

  of(content: string): Promise<Buffer> {
    return this.hsm.searchHash(this.keys.key('pan-search'), DOMAIN + content);
  }
}
