import type { Actor } from '@app/access';
import { CLOCK, type Clock, fen, Refusal } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Orders } from '../orders/orders.repository.js';
import { CallingMerchant } from '../payments/calling-merchant.service.js';
import { type IssuedOrderCode, MerchantCodes } from './merchant-codes.service.js';

/** Gives a merchant the code of an order for its screen, a new one each minute. */
@Injectable()
export class IssueOrderCode {
  constructor(
    private readonly callers: CallingMerchant,
    private readonly orders: Orders,
    private readonly codes: MerchantCodes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `NOT_FOUND` 404, `ORDER_NOT_PAYABLE` 409 for one that is paid, closed or over */
  async issue(orderNo: string, actor: Actor): Promise<IssuedOrderCode> {
    const { merchantId } = await this.callers.of(actor);
    const order = await this.orders.find(merchantId, orderNo);
    if (!['open', 'paying'].includes(order.status) || order.expires_at <= this.clock.now()) {
      throw new Refusal(
        'ORDER_NOT_PAYABLE',
        { zh: '付款单已支付、已关闭或已失效', en: 'the order is paid, closed or has expired' },
        { status: 409 },
      );
    }
    return this.codes.writeOrder(order.order_id, fen(order.amount_fen));
  }
}
