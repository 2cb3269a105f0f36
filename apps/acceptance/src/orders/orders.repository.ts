import { CLOCK, type Clock, type Id, newId, notFound, Refusal } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import type { OrderInput, OrderView } from './order.schemas.js';
import { type OrderEvent, orderAfter, type OrderStatus } from './order.states.js';

export interface OrderRow {
  readonly order_id: Id;
  readonly merchant_id: Id;
  readonly merchant_order_no: string;
  readonly amount_fen: string;
  readonly description: string;
  readonly status: OrderStatus;
  readonly version: number;
  readonly close_reason: 'merchant' | 'expired' | null;
  readonly payment_id: string | null;
  readonly refund_id: string | null;
  readonly created_at: Date;
  readonly expires_at: Date;
}

/** What a step changes beside the status. */
export interface OrderChange {
  readonly closeReason?: 'merchant' | 'expired';
  readonly paymentId?: string;
  readonly refundId?: string;
}

const ORDER = { zh: '付款单', en: 'payment order' };
const COLUMNS = `order_id, merchant_id, merchant_order_no, amount_fen, description, status, version, close_reason, payment_id,
  refund_id, created_at, expires_at`;

/** The rows of payment orders; joins the caller's transaction. */
@Injectable()
export class Orders {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `ORDER_EXISTS`, 409 */
  async insert(merchantId: Id, order: OrderInput, expiresAt: Date): Promise<OrderRow> {
    const now = this.clock.now();
    const [row] = await this.transactor.query<OrderRow>(
      `INSERT INTO acceptance.payment_order (order_id, merchant_id, merchant_order_no, amount_fen, description, expires_at,
         status, created_at, changed_at)
       VALUES ($1,$2,$3,$4,$5,$6,'open',$7,$7) ON CONFLICT (merchant_id, merchant_order_no) DO NOTHING RETURNING ${COLUMNS}`,
      [newId(), merchantId, order.merchantOrderNo, order.amountFen, order.description, expiresAt, now],
    );
    if (!row) throw orderExists();
    return row;
  }

  /** @throws Refusal `NOT_FOUND`, 404 */
  async find(merchantId: Id, orderNo: string, lock = false): Promise<OrderRow> {
    const [row] = await this.transactor.query<OrderRow>(
      `SELECT ${COLUMNS} FROM acceptance.payment_order WHERE merchant_id = $1 AND merchant_order_no = $2
       ${lock ? 'FOR NO KEY UPDATE' : ''}`,
      [merchantId, orderNo],
    );
    if (!row) throw notFound(ORDER);
    return row;
  }

  /** Locked until the transaction ends. */
  async lock(orderId: Id): Promise<OrderRow> {
    const [row] = await this.transactor.query<OrderRow>(
      `SELECT ${COLUMNS} FROM acceptance.payment_order WHERE order_id = $1 FOR NO KEY UPDATE`,
      [orderId],
    );
    if (!row) throw notFound(ORDER);
    return row;
  }

  /**
   * Takes a locked order one step on; a step that leads nowhere new changes nothing.
   * @throws Error for a step the states do not allow
   */
  async step(order: OrderRow, event: OrderEvent, change: OrderChange = {}): Promise<OrderRow> {
    const status = orderAfter(order.status, event);
    if (status === undefined)
      throw new Error(`payment order ${order.order_id}: ${event} is not allowed in ${order.status}`);
    if (status === order.status) return order;
    const next = {
      ...order,
      status,
      version: order.version + 1,
      close_reason: change.closeReason ?? order.close_reason,
      payment_id: change.paymentId ?? order.payment_id,
      refund_id: change.refundId ?? order.refund_id,
    };
    await this.transactor.query(
      `UPDATE acceptance.payment_order SET status = $2, version = $3, close_reason = $4, payment_id = $5, refund_id = $6,
         changed_at = $7 WHERE order_id = $1`,
      [next.order_id, status, next.version, next.close_reason, next.payment_id, next.refund_id, this.clock.now()],
    );
    return next;
  }
}

export function orderViewOf(row: OrderRow): OrderView {
  return {
    orderId: row.order_id,
    merchantOrderNo: row.merchant_order_no,
    amountFen: Number(row.amount_fen),
    description: row.description,
    status: row.status,
    version: row.version,
    closeReason: row.close_reason,
    paymentId: row.payment_id,
    refundId: row.refund_id,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  };
}

function orderExists(): Refusal {
  return new Refusal(
    'ORDER_EXISTS',
    {
      zh: '该商户订单号已用过；改价请关闭原单，以新单号新建',
      en: 'this order number was used: for another price close the old order and make one under a new number',
    },
    { status: 409 },
  );
}
