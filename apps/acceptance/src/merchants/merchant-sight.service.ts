import { type Actor, maySee } from '@app/access';
import { Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { merchantNotFound } from './merchants.repository.js';

/** Who may look at a merchant: the issuer's people, its own, and its chain's. What they may do there other routes decide. */
@Injectable()
export class MerchantSight {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal `NOT_FOUND`, 404, as if it did not exist */
  async assertMaySee(actor: Actor, merchantId: Id): Promise<void> {
    if (maySee(actor, { merchantId }) || (await this.isOfChain(actor, merchantId))) return;
    throw merchantNotFound();
  }

  private async isOfChain(actor: Actor, merchantId: Id): Promise<boolean> {
    // A key belongs to one merchant's systems.
    if (actor.via !== 'session' || actor.merchantId === null) return false;
    const rows = await this.transactor.query(
      'SELECT 1 FROM acceptance.merchant_sight WHERE user_id = $1 AND merchant_id = $2',
      [actor.userId, merchantId],
    );
    return rows.length > 0;
  }
}
