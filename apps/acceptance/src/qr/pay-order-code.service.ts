import { Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { MerchantDirectory } from '../merchants/merchant-directory.service.js';
import { ConfirmOrder } from '../orders/confirm-order.service.js';
import { paymentIdOf } from '../payments/payment-key.js';
import { codeExpired, codeInvalid } from './code-refusals.js';
import { MerchantCodes } from './merchant-codes.service.js';
import type { PayingHolder } from './pay-static-code.service.js';
import type { OrderCodePaymentAnswer } from './qr.schemas.js';

interface OrderOfCode {
  readonly merchant_id: Id;
  readonly merchant_order_no: string;
  readonly amount_fen: string;
}

const ORDER = 'SELECT merchant_id, merchant_order_no, amount_fen FROM acceptance.payment_order WHERE order_id = $1';
const BEGUN = 'SELECT 1 FROM acceptance.order_attempt WHERE payment_id = $1';

/** A holder pays an order by the code on the merchant's screen. The order decides that it is paid once. */
@Injectable()
export class PayOrderCode {
  constructor(
    private readonly transactor: Transactor,
    private readonly codes: MerchantCodes,
    private readonly merchants: MerchantDirectory,
    private readonly orders: ConfirmOrder,
  ) {}

  /**
   * @param key the holder's idempotency key; what was begun under it is answered again after the code's minute too
   * @throws Refusal `CODE_INVALID`, `CODE_EXPIRED`, and what {@link ConfirmOrder.confirm} throws
   */
  async pay(text: string, holder: PayingHolder, key: string): Promise<OrderCodePaymentAnswer> {
    const read = await this.codes.read(text);
    if (read?.code.kind !== 'order') throw codeInvalid();
    const [order] = await this.transactor.query<OrderOfCode>(ORDER, [read.code.orderId]);
    const merchant = order && (await this.merchants.find(order.merchant_id));
    if (!merchant || Number(order.amount_fen) !== read.code.amountFen) throw codeInvalid();
    const payerKey = `${holder.caller}/${key}`;
    if (read.expired && !(await this.isBegun(paymentIdOf(merchant.merchantNo, payerKey)))) throw codeExpired();
    const { accountId, panMasked } = holder;
    const input = { card: { accountId, panMasked }, channel: 'counter', purpose: 'goods' } as const;
    const answer = await this.orders.confirmFor(merchant, order.merchant_order_no, input, payerKey);
    return {
      ...answer.payment,
      merchantNo: merchant.merchantNo,
      merchantName: merchant.shortName,
      storeName: null,
      orderStatus: answer.order.status,
      description: answer.order.description,
    };
  }

  private async isBegun(paymentId: string): Promise<boolean> {
    return (await this.transactor.query(BEGUN, [paymentId])).length > 0;
  }
}
