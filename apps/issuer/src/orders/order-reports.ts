import { type Actor, EventTopics, maySee } from '@app/access';
import { citationOf } from '@app/compliance';
import { Transactor } from '@app/database';
import { decodeCursor, page, type Page } from '@app/http';
import { fen, type Id } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { maskPhone } from '../customers/identity.rules.js';
import { MATCH_PROBLEMS, type MatchProblem, RULE_OF_PROBLEM } from '../receipts/receipt-match.rules.js';
import { ISSUER_SETTINGS, type IssuerSettings } from '../settings.js';
import { type Order, ORDER_COLUMNS, OrderBook, orderNotFound, orderOf } from './order-book.js';
import type { OrderDetail, OrderLineView, OrderView } from './order.schemas.js';
import type { OrderState } from './order.states.js';

type ListedOrder = Order & {
  customerName: string;
  namedProductCode: string | null;
  anonymousProductCode: string | null;
};

const SELECT_ORDERS = `SELECT ${ORDER_COLUMNS}, c.name AS "customerName", np.product_code AS "namedProductCode",
    ap.product_code AS "anonymousProductCode"
  FROM issuer.card_order o
  JOIN issuer.customer c USING (customer_id)
  LEFT JOIN issuer.card_product np ON np.product_id = o.named_product_id
  LEFT JOIN issuer.card_product ap ON ap.product_id = o.anonymous_product_id`;

/** Orders as answers show them. A purchaser sees its own; any other is not there for it. */
@Injectable()
export class OrderReports implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly orders: OrderBook,
    private readonly topics: EventTopics,
    @Inject(ISSUER_SETTINGS) private readonly settings: IssuerSettings,
  ) {}

  /** Who may see an order may hear that it changed. */
  onModuleInit(): void {
    this.topics.register('order', async (orderId, actor) => {
      const [order] = await this.transactor.query<{ customerId: Id }>(
        'SELECT customer_id AS "customerId" FROM issuer.card_order WHERE order_id = $1',
        [/^\d{1,18}$/.test(orderId) ? orderId : null],
      );
      return order !== undefined && maySee(actor, order);
    });
  }

  async list(
    query: { limit: number; cursor?: string; state?: OrderState; customerId?: Id },
    actor: Actor,
  ): Promise<Page<OrderView>> {
    const customerId = actor.customerId ?? query.customerId ?? null;
    const rows = await this.transactor.query<ListedOrder>(
      `${SELECT_ORDERS}
       WHERE ($1::bigint IS NULL OR o.order_id < $1) AND ($2::bigint IS NULL OR o.customer_id = $2)
         AND ($3::text IS NULL OR o.state = $3)
       ORDER BY o.order_id DESC LIMIT $4`,
      [decodeCursor(query.cursor), customerId, query.state ?? null, query.limit + 1],
    );
    return page(
      rows.map((row) => this.view(row)),
      query.limit,
      (order) => order.orderId,
    );
  }

  /** @throws Refusal `NOT_FOUND`, for another's order too */
  async get(orderId: Id, actor: Actor): Promise<OrderView> {
    const [row] = await this.transactor.query<ListedOrder>(`${SELECT_ORDERS} WHERE o.order_id = $1`, [orderId]);
    if (!row || !maySee(actor, row)) throw orderNotFound();
    return this.view(row);
  }

  async detail(orderId: Id, actor: Actor): Promise<OrderDetail> {
    const order = await this.get(orderId, actor);
    const events = await this.orders.timeline(orderId);
    return { ...order, timeline: events.map((event) => ({ ...event, at: event.at.toISOString() })) };
  }

  async lines(orderId: Id, query: { limit: number; cursor?: string }, actor: Actor): Promise<Page<OrderLineView>> {
    await this.get(orderId, actor);
    const rows = await this.transactor.query<OrderLineView & { faceFen: string | number }>(
      `SELECT l.line_no AS "lineNo", l.kind, l.face_fen AS "faceFen", l.recipient_name AS "recipientName", l.phone,
         l.id_type AS "idType", l.id_number_masked AS "idNumber", l.note, c.card_id AS "cardId",
         c.pan_masked AS "panMasked"
       FROM issuer.order_line l
       LEFT JOIN issuer.card c ON c.order_id = l.order_id AND c.line_no = l.line_no AND c.replaces_card_id IS NULL
       WHERE l.order_id = $1 AND l.line_no > $2 ORDER BY l.line_no LIMIT $3`,
      [orderId, decodeCursor(query.cursor) ?? 0, query.limit + 1],
    );
    const views = rows.map((row) => ({ ...row, faceFen: fen(row.faceFen), phone: row.phone && maskPhone(row.phone) }));
    return page(views, query.limit, (line) => String(line.lineNo));
  }

  private view(row: ListedOrder): OrderView {
    const order = orderOf(row);
    return {
      orderId: order.orderId,
      orderNo: order.orderNo,
      customerId: order.customerId,
      customerName: row.customerName,
      state: order.state,
      suspendedCode: order.suspendedCode,
      suspension: suspensionOf(order.suspendedCode),
      paymentMethod: order.paymentMethod,
      purchaseDate: order.purchaseDate,
      quantity: order.quantity,
      totalFen: order.totalFen,
      namedCount: order.namedCount,
      anonymousCount: order.quantity - order.namedCount,
      namedProductCode: row.namedProductCode,
      anonymousProductCode: row.anonymousProductCode,
      agent:
        order.agentName === null
          ? null
          : { name: order.agentName, idType: order.agentIdType, idNumber: order.agentIdNumberMasked },
      fileName: order.fileName,
      issuedCount: order.issuedCount,
      approvalId: order.approvalId,
      payIn: this.payIn(order),
      createdAt: order.createdAt.toISOString(),
    };
  }

  private payIn(order: Order): OrderView['payIn'] {
    if (order.state !== 'awaiting_payment' && order.state !== 'payment_suspended') return null;
    const { name, accountNo, bankName } = this.settings.reserveAccount;
    const note =
      order.paymentMethod === 'cash'
        ? {
            zh: '请到柜台交付现金，由柜台缴存并注明订单号',
            en: 'pay in cash at the counter, which banks it and notes the order number',
          }
        : {
            zh: '请由购卡人本单位（本人）账户一次转入全额，并在附言中填写订单号；户名不符的款项不予发卡',
            en: 'transfer the exact amount at once from the purchaser’s own account, with the order number in the remark; money from any other account is not accepted',
          };
    return { accountName: name, accountNo, bankName, amountFen: order.totalFen, reference: order.orderNo, note };
  }
}

function suspensionOf(code: string | null): OrderView['suspension'] {
  if (code === null) return null;
  const rule = RULE_OF_PROBLEM[code as MatchProblem];
  return {
    reason: MATCH_PROBLEMS[code as MatchProblem],
    rule: rule ?? null,
    citation: rule === undefined ? null : (citationOf(rule) ?? null),
  };
}
