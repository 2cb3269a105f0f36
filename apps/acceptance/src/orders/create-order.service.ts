import type { Actor } from '@app/access';
import { CLOCK, type Clock, Refusal } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CallingMerchant } from '../payments/calling-merchant.service.js';
import type { OrderInput, OrderView } from './order.schemas.js';
import { Orders, orderViewOf } from './orders.repository.js';

const DEFAULT_MINUTES = 30;
const DAYS_MAX = 30;
const MINUTE_MS = 60_000;

/** Puts up what is to be paid. */
@Injectable()
export class CreateOrder {
  constructor(
    private readonly callers: CallingMerchant,
    private readonly orders: Orders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `ORDER_EXISTS` 409, `EXPIRY_OUT_OF_RANGE` 422 */
  async create(input: OrderInput, actor: Actor): Promise<OrderView> {
    const { merchantId } = await this.callers.of(actor);
    const nowMs = this.clock.now().getTime();
    const expiresAt = input.expiresAt ? new Date(input.expiresAt) : new Date(nowMs + DEFAULT_MINUTES * MINUTE_MS);
    const aheadMs = expiresAt.getTime() - nowMs;
    if (aheadMs <= 0 || aheadMs > DAYS_MAX * 24 * 60 * MINUTE_MS) throw outOfRange();
    return orderViewOf(await this.orders.insert(merchantId, input, expiresAt));
  }
}

function outOfRange(): Refusal {
  return new Refusal('EXPIRY_OUT_OF_RANGE', {
    zh: '失效时间须在将来，且不超过 30 天',
    en: 'an order expires in the future, in 30 days at most',
  });
}
