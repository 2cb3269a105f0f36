import { createHash } from 'node:crypto';
import { type Actor, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { allOf, checkOrderRegistration, checkPar, checkPaymentMethod, refusalOf } from '@app/compliance';
import { addFen, type ChinaDate, chinaDate, CLOCK, type Clock, fen, type Id, newId, Refusal } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CustomerDirectory } from '../customers/customer-directory.js';
import { type CardProduct, ProductCatalogue } from '../products/product-catalogue.js';
import { readRecipients } from '../recipients/read-recipients.js';
import type { Recipient } from '../recipients/recipient.rules.js';
import { OrderBook } from './order-book.js';
import { OrderLines } from './order-lines.js';
import { type OrderAgent, OrderAgents } from './order-agent.js';
import { newOrderNo } from './order-reference.rules.js';
import { registrationOf } from './order-registration.js';
import type { OrderForm } from './order.schemas.js';
import { chooseProducts } from './choose-products.rules.js';

export interface UploadedList {
  readonly fileName: string;
  readonly bytes: Buffer;
}

interface Checked {
  readonly agent: OrderAgent | undefined;
  readonly customerId: Id;
  readonly date: ChinaDate;
  readonly method: 'bank_transfer' | 'cash';
  readonly recipients: readonly Recipient[];
  readonly products: { readonly named?: CardProduct; readonly anonymous?: CardProduct };
}

/** Takes a purchaser's list and makes it an order that waits for its money. All rows are good, or nothing is stored. */
@Injectable()
export class PlaceOrderService {
  constructor(
    private readonly transactor: Transactor,
    private readonly customers: CustomerDirectory,
    private readonly catalogue: ProductCatalogue,
    private readonly orders: OrderBook,
    private readonly lines: OrderLines,
    private readonly agents: OrderAgents,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws Refusal `FILE_…` and `ROWS_INVALID` of the list; `PRODUCT_NOT_CHOSEN`, `PRODUCT_UNKNOWN`;
   *   `PAYMENT_METHOD_NOT_OFFERED`; `CASH_NOT_ALLOWED`, `CREDIT_CARD_NOT_ALLOWED` (R-NONCASH), `KYC_REQUIRED`
   *   `AGENT_ID_REQUIRED` (R-REALNAME), `ID_NUMBER_INVALID`, `REGISTRATION_INCOMPLETE` (R-REGISTER), `NOT_AT_PAR` (R-PAR)
   */
  async place(list: UploadedList, form: OrderForm, actor: Actor): Promise<Id> {
    const checked = await this.check(list, form, actor);
    return this.transactor.run(() => this.store(checked, list, actor));
  }

  /** Everything that placing the order would refuse, without storing it. @throws Refusal as {@link place} */
  async check(list: UploadedList, form: OrderForm, actor: Actor): Promise<Checked> {
    const date = chinaDate(this.clock.now());
    const customer = await this.customers.get(actor.customerId ?? '0');
    const recipients = await readRecipients(list.bytes, date);
    const products = chooseProducts(await this.catalogue.products(), recipients, form);
    const totalFen = addFen(...recipients.map((recipient) => recipient.faceFen));
    const agent = await this.agents.of(form);
    const refusal = refusalOf(
      allOf(
        checkPaymentMethod(customer.type, totalFen, form.paymentMethod, date),
        checkOrderRegistration(registrationOf(customer, recipients, date, agent?.person)),
        // Discounts would come out of the issuer's own funds; none are offered, so what is paid is the face value.
        checkPar({ faceTotalFen: totalFen, receivedFen: fen(form.totalFen ?? totalFen) }, date),
      ),
    );
    if (refusal) throw refusal;
    if (form.paymentMethod !== 'bank_transfer' && form.paymentMethod !== 'cash') {
      throw new Refusal('PAYMENT_METHOD_NOT_OFFERED', {
        zh: '目前只支持银行转账或柜台现金',
        en: 'orders are paid by bank transfer or in cash at the counter',
      });
    }
    return { customerId: customer.customerId, date, method: form.paymentMethod, recipients, products, agent };
  }

  private async store(order: Checked, list: UploadedList, actor: Actor): Promise<Id> {
    const { customerId, date, method, recipients, products, agent } = order;
    const [orderId, orderNo] = [newId(), newOrderNo()];
    const totalFen = addFen(...recipients.map((recipient) => recipient.faceFen));
    await this.transactor.query(
      `INSERT INTO issuer.card_order (order_id, order_no, customer_id, placed_by, state, payment_method, purchase_date,
         quantity, total_fen, named_count, named_product_id, anonymous_product_id, file_name, file_sha256,
         parent_voucher_id, created_at, agent_name, agent_id_type, agent_id_number_cipher, agent_id_number_hash,
         agent_id_number_masked)
       VALUES ($1, $2, $3, $4, 'awaiting_payment', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
      [
        orderId,
        orderNo,
        customerId,
        actor.userId,
        method,
        date,
        recipients.length,
        totalFen,
        recipients.filter((recipient) => recipient.kind === 'named').length,
        products.named?.productId ?? null,
        products.anonymous?.productId ?? null,
        list.fileName.slice(0, 200),
        createHash('sha256').update(list.bytes).digest(),
        newId(),
        this.clock.now(),
        agent?.name ?? null,
        agent?.idType ?? null,
        agent?.idNumberCipher ?? null,
        agent?.idNumberHash ?? null,
        agent?.idNumberMasked ?? null,
      ],
    );
    await this.lines.store(orderId, recipients);
    await this.orders.opened(orderId, actor.name);
    await this.audit.record({
      actor,
      action: 'issuer.order-placed',
      objectType: 'card_order',
      objectId: orderId,
      change: { orderNo, quantity: recipients.length, totalFen, paymentMethod: method },
    });
    return orderId;
  }
}
