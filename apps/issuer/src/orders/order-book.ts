import { Transactor } from '@app/database';
import { EventStream } from '@app/http';
import { CLOCK, type Clock, type ChinaDate, fen, type Fen, type Id, newId, notFound, Refusal } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { assertMove, canMove, type OrderState } from './order.states.js';

/** An order as kept. */
export interface Order {
  readonly orderId: Id;
  readonly orderNo: string;
  readonly customerId: Id;
  readonly state: OrderState;
  readonly paymentMethod: 'bank_transfer' | 'cash';
  readonly purchaseDate: ChinaDate;
  readonly quantity: number;
  readonly totalFen: Fen;
  readonly namedCount: number;
  readonly namedProductId: Id | null;
  readonly anonymousProductId: Id | null;
  readonly agentName: string | null;
  readonly agentIdType: string | null;
  readonly agentIdNumberMasked: string | null;
  readonly fileName: string;
  readonly parentVoucherId: Id;
  readonly suspendedCode: string | null;
  readonly approvalId: Id | null;
  /** The day the cards were released for issue; anonymous cards' validity counts from it. */
  readonly saleDate: ChinaDate | null;
  readonly issuedCount: number;
  readonly createdAt: Date;
}

export interface OrderEvent {
  readonly fromState: OrderState | null;
  readonly toState: OrderState;
  readonly code: string | null;
  readonly actorName: string;
  readonly at: Date;
}

/** What changes with a step. */
export interface OrderStep {
  readonly to: OrderState;
  /** Who did it: a person's name or the system's part. */
  readonly actorName: string;
  readonly code?: string;
  readonly approvalId?: Id;
  readonly saleDate?: ChinaDate;
}

export const ORDER_COLUMNS = `o.order_id AS "orderId", o.order_no AS "orderNo", o.customer_id AS "customerId", o.state,
  o.payment_method AS "paymentMethod", o.purchase_date::text AS "purchaseDate", o.quantity, o.total_fen AS "totalFen",
  o.named_count AS "namedCount", o.named_product_id AS "namedProductId",
  o.anonymous_product_id AS "anonymousProductId", o.agent_name AS "agentName", o.agent_id_type AS "agentIdType",
  o.agent_id_number_masked AS "agentIdNumberMasked", o.file_name AS "fileName",
  o.parent_voucher_id AS "parentVoucherId", o.suspended_code AS "suspendedCode", o.approval_id AS "approvalId",
  o.sale_date::text AS "saleDate", o.issued_count AS "issuedCount", o.created_at AS "createdAt"`;

/** An order out of a row of {@link ORDER_COLUMNS}. */
export function orderOf(row: Order & { totalFen: string | Fen }): Order {
  return { ...row, totalFen: fen(row.totalFen) };
}

/** Orders and their steps: the one place that writes an order's state. */
@Injectable()
export class OrderBook {
  constructor(
    private readonly transactor: Transactor,
    private readonly events: EventStream,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `NOT_FOUND` */
  async get(orderId: Id): Promise<Order> {
    return this.one('WHERE o.order_id = $1', orderId);
  }

  /** The order, locked until the transaction ends, so that steps come one after another. @throws Refusal `NOT_FOUND` */
  async lock(orderId: Id): Promise<Order> {
    return this.one('WHERE o.order_id = $1 FOR NO KEY UPDATE', orderId);
  }

  /** By order number; undefined when there is none. */
  async findByNo(orderNo: string): Promise<Order | undefined> {
    const [row] = await this.transactor.query<Order>(
      `SELECT ${ORDER_COLUMNS} FROM issuer.card_order o WHERE o.order_no = $1`,
      [orderNo],
    );
    return row && orderOf(row);
  }

  /**
   * Takes a locked order one step on and writes its timeline.
   * @throws OrderTransitionError for a step that is not in the table
   */
  async move(order: Order, step: OrderStep): Promise<Order> {
    assertMove(order.state, step.to);
    await this.transactor.query(
      `UPDATE issuer.card_order SET state = $2, suspended_code = $3, approval_id = coalesce($4, approval_id),
         sale_date = coalesce($5, sale_date)
       WHERE order_id = $1`,
      [
        order.orderId,
        step.to,
        step.to === 'payment_suspended' ? (step.code ?? null) : null,
        step.approvalId ?? null,
        step.saleDate ?? null,
      ],
    );
    await this.write(order.orderId, order.state, step);
    return this.get(order.orderId);
  }

  /** How many cards of a locked order are issued by now. */
  async countIssued(orderId: Id, issuedCount: number): Promise<void> {
    await this.transactor.query('UPDATE issuer.card_order SET issued_count = $2 WHERE order_id = $1', [
      orderId,
      issuedCount,
    ]);
    await this.events.publish(`order:${orderId}`);
  }

  /** The first line of an order's timeline. */
  async opened(orderId: Id, actorName: string): Promise<void> {
    await this.write(orderId, null, { to: 'awaiting_payment', actorName });
  }

  async timeline(orderId: Id): Promise<OrderEvent[]> {
    return this.transactor.query<OrderEvent>(
      `SELECT from_state AS "fromState", to_state AS "toState", code, actor_name AS "actorName", at
       FROM issuer.order_event WHERE order_id = $1 ORDER BY event_id`,
      [orderId],
    );
  }

  private async one(where: string, parameter: string): Promise<Order> {
    const [row] = await this.transactor.query<Order>(`SELECT ${ORDER_COLUMNS} FROM issuer.card_order o ${where}`, [
      parameter,
    ]);
    if (!row) throw orderNotFound();
    return orderOf(row);
  }

  private async write(orderId: Id, from: OrderState | null, step: OrderStep): Promise<void> {
    await this.transactor.query(
      `INSERT INTO issuer.order_event (order_id, event_id, from_state, to_state, code, actor_name, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [orderId, newId(), from, step.to, step.code ?? null, step.actorName, this.clock.now()],
    );
    await this.events.publish(`order:${orderId}`);
  }
}

/** Another's order answers the same as one that does not exist. */
export function orderNotFound(): Refusal {
  return notFound({ zh: '订单', en: 'order' });
}

/** A command that the order's state does not allow. @throws Refusal `ORDER_STATE_CONFLICT`, 409 */
export function assertCanMove(order: Order, to: OrderState, what: { zh: string; en: string }): void {
  if (canMove(order.state, to)) return;
  throw new Refusal(
    'ORDER_STATE_CONFLICT',
    {
      zh: `订单 ${order.orderNo} 当前状态为 ${order.state}，不能${what.zh}`,
      en: `order ${order.orderNo} is ${order.state} and cannot be ${what.en}`,
    },
    { status: 409 },
  );
}
