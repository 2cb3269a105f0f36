import type { Actor } from '@app/access';
import { Injectable } from '@nestjs/common';
import { MerchantDirectory } from '../merchants/merchant-directory.service.js';
import type { MerchantProfile } from '../merchants/merchant-profile.js';
import { merchantNotFound } from '../merchants/merchants.repository.js';

/** The merchant on whose behalf a caller of the acceptance API acts. */
@Injectable()
export class CallingMerchant {
  constructor(private readonly merchants: MerchantDirectory) {}

  /** @throws Refusal `NOT_FOUND`, 404, when the caller belongs to no merchant */
  async of(actor: Actor): Promise<MerchantProfile> {
    const merchant = actor.merchantId === null ? undefined : await this.merchants.find(actor.merchantId);
    if (!merchant) throw merchantNotFound();
    return merchant;
  }
}
