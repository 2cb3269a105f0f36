import { type Actor, assertMaySee, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import { Ledger } from '@app/ledger';
import { Injectable } from '@nestjs/common';
import { CHUNK_CARDS_MAX } from '../settings.js';
import { assertCanMove, OrderBook } from './order-book.js';

/** Makes the cards of an issued order usable, when the purchaser has them in hand. */
@Injectable()
export class ActivateOrderService {
  constructor(
    private readonly transactor: Transactor,
    private readonly orders: OrderBook,
    private readonly ledger: Ledger,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * A card that was reported lost meanwhile stays as it is.
   * @returns how many cards became active
   * @throws Refusal `NOT_FOUND`, also for another's order; `ORDER_STATE_CONFLICT` 409 unless all cards are issued
   */
  async activate(orderId: Id, actor: Actor): Promise<number> {
    return this.transactor.run(async () => {
      const order = await this.orders.lock(orderId);
      assertMaySee(actor, order, { zh: '订单', en: 'order' });
      assertCanMove(order, 'activated', { zh: '激活', en: 'activated' });
      const accountIds = await this.accountsOf(orderId);
      let activatedCount = 0;
      for (let from = 0; from < accountIds.length; from += CHUNK_CARDS_MAX) {
        const chunk = accountIds.slice(from, from + CHUNK_CARDS_MAX);
        activatedCount += (await this.ledger.changeCardStatus(chunk, ['inactive'], 'active')).length;
      }
      await this.orders.move(order, { to: 'activated', actorName: actor.name });
      await this.audit.record({
        actor,
        action: 'issuer.order-activated',
        objectType: 'card_order',
        objectId: orderId,
        change: { activatedCount },
      });
      return activatedCount;
    });
  }

  /** In the order of ids, in which the ledger locks accounts. */
  private async accountsOf(orderId: Id): Promise<Id[]> {
    const rows = await this.transactor.query<{ account_id: Id }>(
      'SELECT account_id FROM issuer.card WHERE order_id = $1 ORDER BY account_id',
      [orderId],
    );
    return rows.map((row) => row.account_id);
  }
}
