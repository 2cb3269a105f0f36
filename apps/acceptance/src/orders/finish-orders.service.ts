import { CLOCK, type Clock, type Id } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { MerchantDirectory } from '../merchants/merchant-directory.service.js';
import type { MerchantProfile } from '../merchants/merchant-profile.js';
import { originKeyOf } from '../payments/payment-key.js';
import { PreventPosting } from '../payments/prevent-posting.service.js';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings, paceOf } from '../settings.js';
import { eachAlone } from './each-alone.js';
import { CloseOrder } from './close-order.service.js';
import { Orders } from './orders.repository.js';
import { SettleAttempt } from './settle-attempt.service.js';

interface PendingAttempt {
  readonly payment_id: string;
  readonly order_id: Id;
  readonly merchant_id: Id;
  readonly amount_fen: string;
}

const BATCH_MAX = 200;

/** Ends what time has run out for and what a crash left half done: orders expired, attempts unanswered, money not yet back. */
@Injectable()
export class FinishOrders {
  private readonly logger = new Logger(FinishOrders.name);

  constructor(
    private readonly transactor: Transactor,
    private readonly preventing: PreventPosting,
    private readonly merchants: MerchantDirectory,
    private readonly orders: Orders,
    private readonly closing: CloseOrder,
    private readonly attempts: SettleAttempt,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
  ) {}

  async run(): Promise<void> {
    await eachAlone(this.logger, await this.pendingAttempts(), (attempt) => this.resolve(attempt));
    await eachAlone(this.logger, await this.idsOf(`status = 'refunding'`), (orderId) => this.giveBack(orderId));
    const now = this.clock.now();
    await eachAlone(this.logger, await this.idsOf(`status = 'open' AND expires_at <= $1`, [now]), (id) =>
      this.closing.expire(id),
    );
  }

  /** What the ledger knows decides; what it does not know is kept from ever being posted. */
  private async resolve({ payment_id, order_id, merchant_id, amount_fen }: PendingAttempt): Promise<void> {
    const merchant = await this.merchantOf(merchant_id);
    const originKey = originKeyOf(merchant.merchantNo, payment_id);
    const [posted] = await this.transactor.query<{ approved: boolean }>(
      `SELECT f.approved FROM ledger.origin_guard g
       JOIN ledger.authorization f ON f.account_id = g.account_id AND f.authorization_id = g.authorization_id
       WHERE g.origin_key = $1`,
      [originKey],
    );
    if (!posted) {
      const amountFen = Number(amount_fen);
      await this.preventing.prevent({ originKey, kind: 'purchase', amountFen, merchantId: merchant_id });
    }
    const outcome = posted ? (posted.approved ? 'approved' : 'declined') : 'abandoned';
    await this.attempts.settle(payment_id, outcome, order_id, merchant);
  }

  private async giveBack(orderId: Id): Promise<void> {
    const order = await this.transactor.run(() => this.orders.lock(orderId));
    if (order.status === 'refunding') await this.attempts.giveBack(order, await this.merchantOf(order.merchant_id));
  }

  private pendingAttempts(): Promise<PendingAttempt[]> {
    return this.transactor.query<PendingAttempt>(
      `SELECT a.payment_id, a.order_id, o.merchant_id, o.amount_fen
       FROM acceptance.order_attempt a JOIN acceptance.payment_order o USING (order_id)
       WHERE a.outcome = 'pending' AND a.begun_at < clock_timestamp() - make_interval(secs => $1)
       ORDER BY a.begun_at LIMIT ${BATCH_MAX}`,
      [paceOf(this.settings).unansweredMs / 1000],
    );
  }

  private async idsOf(where: string, parameters: unknown[] = []): Promise<Id[]> {
    const rows = await this.transactor.query<{ order_id: Id }>(
      `SELECT order_id FROM acceptance.payment_order WHERE ${where} ORDER BY order_id LIMIT ${BATCH_MAX}`,
      parameters,
    );
    return rows.map(({ order_id }) => order_id);
  }

  private async merchantOf(merchantId: Id): Promise<MerchantProfile> {
    const merchant = await this.merchants.find(merchantId);
    if (!merchant) throw new Error(`there is no merchant ${merchantId}`);
    return merchant;
  }
}
