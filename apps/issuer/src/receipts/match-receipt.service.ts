import { type Actor, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock, type Id, notFound, Refusal } from '@app/kernel';
import { GL, Ledger } from '@app/ledger';
import { Inject, Injectable } from '@nestjs/common';
import { CustomerDirectory } from '../customers/customer-directory.js';
import { type Order, OrderBook } from '../orders/order-book.js';
import { orderNosIn } from '../orders/order-reference.rules.js';
import {
  MATCH_PROBLEMS,
  type MatchInput,
  matchProblem,
  type MatchProblem,
  RULE_OF_PROBLEM,
  suspendsPayment,
} from './receipt-match.rules.js';
import { type Receipt, ReceiptRegister } from './receipt-register.js';

/** By whom a receipt is matched: the remark's reference, or two persons. */
type MatchedBy = { readonly by: 'reference' } | { readonly by: 'hand'; readonly actor: Actor; readonly reason: string };

/** Binds a customer's money to its order, or leaves it in suspense with the reason. */
@Injectable()
export class MatchReceiptService {
  constructor(
    private readonly transactor: Transactor,
    private readonly receipts: ReceiptRegister,
    private readonly orders: OrderBook,
    private readonly customers: CustomerDirectory,
    private readonly ledger: Ledger,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Looks at a receipt by the reference in its remark. A receipt that was consumed is left alone, one in suspense is
   * looked at afresh, so the job may run any number of times.
   * @throws Refusal `NOT_FOUND` when clearing has published no such receipt
   */
  async matchByReference(receiptId: Id): Promise<void> {
    await this.transactor.run(async () => {
      const receipt = await this.existing(receiptId);
      if ((await this.receipts.lock(receipt)) === 'matched') return;
      const order = await this.referredOrder(receipt);
      if (typeof order === 'string') return this.receipts.keepInSuspense(receiptId, order, null);
      const problem = await this.problemOf(receipt, order, 'reference');
      if (problem) await this.suspend(receipt, order, problem);
      else await this.bind(receipt, order, { by: 'reference' });
    });
  }

  /**
   * Locks receipt and order and makes sure that they match, but for the reference in the remark.
   * @throws Refusal with the problem as code, 422; `RECEIPT_CONSUMED` 409; `NOT_FOUND`
   */
  async assertMatches(receiptId: Id, orderId: Id): Promise<{ receipt: Receipt; order: Order }> {
    const receipt = await this.existing(receiptId);
    if ((await this.receipts.lock(receipt)) === 'matched') throw consumed();
    const order = await this.orders.lock(orderId);
    const problem = await this.problemOf(receipt, order, 'hand');
    if (!problem) return { receipt, order };
    const rule = RULE_OF_PROBLEM[problem];
    throw new Refusal(problem, MATCH_PROBLEMS[problem], rule === undefined ? {} : { rule });
  }

  /** Carries out a match by hand that a second person approved. @throws as {@link assertMatches} */
  async matchByHand(receiptId: Id, orderId: Id, actor: Actor, reason: string): Promise<void> {
    await this.transactor.run(async () => {
      const { receipt, order } = await this.assertMatches(receiptId, orderId);
      await this.bind(receipt, order, { by: 'hand', actor, reason });
    });
  }

  private async existing(receiptId: Id): Promise<Receipt> {
    const receipt = await this.receipts.find(receiptId);
    if (!receipt) throw notFound({ zh: '到账款项', en: 'receipt' });
    return receipt;
  }

  private async referredOrder(receipt: Receipt): Promise<Order | MatchProblem> {
    const [orderNo, ...others] = orderNosIn(receipt.remark);
    if (orderNo === undefined) return 'REFERENCE_MISSING';
    if (others.length > 0) return 'REFERENCE_AMBIGUOUS';
    const found = await this.orders.findByNo(orderNo);
    return found ? this.orders.lock(found.orderId) : 'ORDER_UNKNOWN';
  }

  private async problemOf(receipt: Receipt, order: Order, by: MatchInput['by']): Promise<MatchProblem | undefined> {
    const { name: purchaserName } = await this.customers.get(order.customerId);
    const { payerName, amountFen } = receipt;
    return matchProblem({ payerName, amountFen, purchaserName, order, by, date: chinaDate(this.clock.now()) });
  }

  private async suspend(receipt: Receipt, order: Order, problem: MatchProblem): Promise<void> {
    await this.receipts.keepInSuspense(receipt.receiptId, problem, order.orderId);
    const said = order.state === 'payment_suspended' && order.suspendedCode === problem;
    if (!suspendsPayment(problem) || said) return;
    await this.orders.move(order, { to: 'payment_suspended', actorName: 'match-receipt', code: problem });
    await this.audit.record({
      system: 'issuer.match-receipt',
      action: 'issuer.payment-suspended',
      objectType: 'card_order',
      objectId: order.orderId,
      change: { receiptId: receipt.receiptId, code: problem },
    });
  }

  /** Dr 2003 by receipt, Cr 2004 by order: the parent voucher of all the order's cards. */
  private async bind(receipt: Receipt, order: Order, matched: MatchedBy): Promise<void> {
    const { receiptId, amountFen } = receipt;
    const { orderId, orderNo, customerId } = order;
    const actorName = matched.by === 'hand' ? matched.actor.name : 'match-receipt';
    await this.receipts.consume(receiptId, orderId, actorName);
    await this.ledger.postVoucher({
      voucherId: order.parentVoucherId,
      kind: 'order_paid',
      accountingDate: chinaDate(this.clock.now()),
      summary: `购卡款 ${orderNo}`,
      documentType: 'bank_receipt',
      documentId: receiptId,
      orderId,
      customerId,
      lines: [
        { direction: 'D', gl: GL.SUSPENSE, amountFen, subjectId: receiptId },
        { direction: 'C', gl: GL.ORDER_PREPAID, amountFen, subjectId: orderId },
      ],
    });
    await this.orders.move(order, { to: 'paid', actorName });
    await this.audit.record({
      ...(matched.by === 'hand'
        ? { actor: matched.actor, reason: matched.reason }
        : { system: 'issuer.match-receipt' }),
      action: 'issuer.order-paid',
      objectType: 'card_order',
      objectId: orderId,
      change: { receiptId, amountFen, bankReference: receipt.bankReference },
    });
  }
}

function consumed(): Refusal {
  const text = { zh: '该款项已匹配到订单', en: 'this receipt is matched to an order already' };
  return new Refusal('RECEIPT_CONSUMED', text, { status: 409 });
}
