import type { Actor } from '@app/access';
import { Transactor } from '@app/database';
import { type ChinaDate, type Id, notFound, Refusal } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { CallingMerchant } from './calling-merchant.service.js';
import { FollowPayment, type OriginalRow } from './follow-payment.service.js';
import type { FollowUpAnswer } from './payment.schemas.js';

/** A sale as its merchant's page names it. */
export interface SaleReference {
  readonly merchantId: Id;
  readonly businessDate: ChinaDate;
  readonly transactionId: Id;
}

type FoundRow = Omit<OriginalRow, 'kind'> & {
  readonly kind: string;
  readonly paymentId: string | null;
  readonly tenderId: string | null;
};

const SALE = `
  SELECT f.kind, f.account_id, f.authorization_id, f.terminal_id, f.amount_fen, f.details ->> 'channel' AS channel,
    f.details ->> 'paymentId' AS "paymentId", f.details ->> 'tenderId' AS "tenderId"
  FROM ledger.authorization f
  WHERE f.merchant_id = $1 AND f.business_date = $2 AND f.authorization_id = $3`;

/** Refunds a sale by the transaction itself: also one that came from a terminal or a scanned code. */
@Injectable()
export class RefundTransaction {
  constructor(
    private readonly transactor: Transactor,
    private readonly callers: CallingMerchant,
    private readonly follow: FollowPayment,
  ) {}

  /** @throws Refusal `NOT_FOUND` 404, `NOT_REFUNDABLE`, `PART_OF_TENDER` 409, and what a refund of a payment throws */
  async refund(
    sale: SaleReference,
    { amountFen, reason }: { readonly amountFen: number; readonly reason: string },
    key: string,
    actor: Actor,
  ): Promise<Omit<FollowUpAnswer, 'paymentId' | 'kind'> & { readonly transactionId: Id }> {
    const merchant = await this.callers.of(actor);
    if (merchant.merchantId !== sale.merchantId) throw notFound({ zh: '交易', en: 'transaction' });
    const [found] = await this.transactor.query<FoundRow>(SALE, [
      sale.merchantId,
      sale.businessDate,
      sale.transactionId,
    ]);
    if (!found) throw notFound({ zh: '交易', en: 'transaction' });
    const { kind, paymentId, tenderId, ...rest } = found;
    if (kind !== 'purchase' && kind !== 'capture') throw notRefundable();
    if (tenderId !== null) throw partOfTender();
    const named = paymentId === null ? { transactionId: sale.transactionId } : { paymentId };
    const answer = await this.follow.refundOf({ kind, ...rest }, named, { amountFen, reason }, key, merchant);
    return { transactionId: sale.transactionId, ...answer };
  }
}

function notRefundable(): Refusal {
  return new Refusal(
    'NOT_REFUNDABLE',
    { zh: '只有消费和预授权完成可以在此退货', en: 'only purchases and captures are refunded here' },
    { status: 409, rule: 'R-REFUND' },
  );
}

function partOfTender(): Refusal {
  return new Refusal(
    'PART_OF_TENDER',
    { zh: '该笔是组合支付的一部分，请在组合支付中退货', en: 'this is a part of a split tender: refund it there' },
    { status: 409 },
  );
}
