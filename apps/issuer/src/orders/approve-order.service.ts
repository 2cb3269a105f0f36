import { type Actor, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { checkPar, refusalOf } from '@app/compliance';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { chinaDate, CLOCK, type Clock, fen, formatYuan, type Id, Refusal } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { FULFIL_ORDER_JOB } from '../cards/fulfil-order.job.js';
import type { ProposalView } from '../common.schemas.js';
import { assertCanMove, type Order, OrderBook } from './order-book.js';

const KIND = 'issuer.approve-order';
const APPROVE = { zh: '提交发卡审批', en: 'proposed for issue' };

/** Releases a paid order for issue: one person proposes, another approves, then the cards are issued by a job. */
@Injectable()
export class ApproveOrderService implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly orders: OrderBook,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, _approval, approver) =>
      this.release((payload as { orderId: Id }).orderId, approver),
    );
  }

  /** @throws Refusal `NOT_FOUND`; `ORDER_STATE_CONFLICT`, `APPROVAL_PENDING` 409; `NOT_AT_PAR` (R-PAR) */
  async propose(orderId: Id, actor: Actor): Promise<ProposalView> {
    return this.transactor.run(async () => {
      const order = await this.orders.lock(orderId);
      assertCanMove(order, 'awaiting_approval', APPROVE);
      await this.assertNonePending(order);
      await this.assertAtPar(order);
      const { approvalId } = await this.approvals.propose({
        kind: KIND,
        objectType: 'card_order',
        objectId: orderId,
        summary: {
          zh: `订单 ${order.orderNo}：发卡 ${order.quantity} 张，合计 ${formatYuan(order.totalFen)}`,
          en: `order ${order.orderNo}: issue ${order.quantity} cards, ${formatYuan(order.totalFen)} together`,
        },
        payload: { orderId },
        proposedBy: actor,
      });
      await this.orders.move(order, { to: 'awaiting_approval', actorName: actor.name, approvalId });
      return { approvalId, status: 'pending' as const, objectId: orderId };
    });
  }

  private async release(orderId: Id, approver: Actor): Promise<{ orderId: Id }> {
    const order = await this.orders.lock(orderId);
    assertCanMove(order, 'fulfilling', APPROVE);
    await this.assertAtPar(order);
    const saleDate = chinaDate(this.clock.now());
    await this.orders.move(order, { to: 'fulfilling', actorName: approver.name, saleDate });
    await this.outbox.enqueue(FULFIL_ORDER_JOB, { orderId });
    await this.audit.record({
      actor: approver,
      action: 'issuer.order-released',
      objectType: 'card_order',
      objectId: orderId,
      change: { quantity: order.quantity, totalFen: order.totalFen, saleDate },
    });
    return { orderId };
  }

  /** A rejected proposal leaves the order where it is, so that it can be proposed again; two at once it cannot. */
  private async assertNonePending(order: Order): Promise<void> {
    if (order.approvalId === null) return;
    const { status } = await this.approvals.get(order.approvalId);
    if (status !== 'pending') return;
    const text = { zh: '该订单已有待审批的申请', en: 'a proposal for this order is waiting already' };
    throw new Refusal('APPROVAL_PENDING', text, { status: 409 });
  }

  /** R-PAR: face values of all lines against the receipt matched to the order. */
  private async assertAtPar(order: Order): Promise<void> {
    const [sums] = await this.transactor.query<{ face: string; received: string }>(
      `SELECT (SELECT coalesce(sum(face_fen), 0) FROM issuer.order_line WHERE order_id = $1)::text AS face,
         (SELECT coalesce(sum(amount_fen), 0) FROM issuer.receipt_match WHERE order_id = $1 AND state = 'matched')::text
           AS received`,
      [order.orderId],
    );
    const input = { faceTotalFen: fen(sums!.face), receivedFen: fen(sums!.received) };
    const refusal = refusalOf(checkPar(input, chinaDate(this.clock.now())));
    if (refusal) throw refusal;
  }
}
