import { AuditTrail } from '@app/access';
import { ChipRegister } from '@app/chips';
import { type CardKind, capFen } from '@app/compliance';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { chinaDate, CLOCK, type Clock, fen, type Fen, type Id } from '@app/kernel';
import { Ledger } from '@app/ledger';
import { Inject, Injectable } from '@nestjs/common';
import { type Order, OrderBook } from '../orders/order-book.js';
import { ChipKeys } from '../products/chip-keys.js';
import { type CardProduct, ProductCatalogue } from '../products/product-catalogue.js';
import { CHUNK_CARDS_MAX } from '../settings.js';
import { CardPress, type PressedCard } from './card-press.js';
import { FULFIL_ORDER_JOB } from './fulfil-order.job.js';

interface Line {
  readonly lineNo: number;
  readonly kind: CardKind;
  readonly faceFen: Fen;
}

const ACTOR = 'fulfil-order';

/**
 * Issues the cards of a released order chunk by chunk. A chunk's cards, their value in the ledger, the order's count and
 * the job for the next chunk are one commit: wherever it is killed, the next run goes on with the first line that has no
 * card, and running it once too often does nothing.
 */
@Injectable()
export class FulfilOrderService {
  constructor(
    private readonly transactor: Transactor,
    private readonly orders: OrderBook,
    private readonly catalogue: ProductCatalogue,
    private readonly press: CardPress,
    private readonly chipKeys: ChipKeys,
    private readonly chips: ChipRegister,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async issueNextChunk(orderId: Id): Promise<void> {
    await this.transactor.run(async () => {
      const order = await this.orders.lock(orderId);
      if (order.state !== 'fulfilling') return;
      const lines = await this.linesAfter(order);
      const issuedCount = order.issuedCount + (lines.length > 0 ? await this.issue(order, lines) : 0);
      await this.orders.countIssued(orderId, issuedCount);
      if (issuedCount < order.quantity) await this.outbox.enqueue(FULFIL_ORDER_JOB, { orderId });
      else await this.finish(order);
    });
  }

  /** Lines are issued in their order under the order's lock, so the count issued is the last line that has its card. */
  private async linesAfter(order: Order): Promise<Line[]> {
    const rows = await this.transactor.query<{ lineNo: number; kind: CardKind; faceFen: string }>(
      `SELECT line_no AS "lineNo", kind, face_fen AS "faceFen" FROM issuer.order_line
       WHERE order_id = $1 AND line_no > $2 ORDER BY line_no LIMIT $3`,
      [order.orderId, order.issuedCount, CHUNK_CARDS_MAX],
    );
    return rows.map((row) => ({ ...row, faceFen: fen(row.faceFen) }));
  }

  private async issue(order: Order, lines: readonly Line[]): Promise<number> {
    const accountingDate = chinaDate(this.clock.now());
    const products = await this.catalogue.products();
    const productOf = (line: Line): CardProduct => {
      const productId = line.kind === 'named' ? order.namedProductId : order.anonymousProductId;
      return products.find((product) => product.productId === productId)!;
    };
    const cards = await this.press.press(
      lines.map((line) => ({ ...line, product: productOf(line), saleDate: order.saleDate ?? accountingDate })),
    );
    await this.store(order, cards);
    await this.registerChips(cards, products);
    return this.ledger.issueCards({
      orderId: order.orderId,
      parentVoucherId: order.parentVoucherId,
      customerId: order.customerId,
      accountingDate,
      cards: cards.map((card) => ({
        accountId: card.accountId,
        voucherId: card.voucherId,
        kind: card.kind,
        faceFen: card.faceFen,
        capFen: capFen(card.kind, accountingDate),
        validTo: card.validTo,
        pageNo: card.lineNo,
      })),
    });
  }

  private async store(order: Order, cards: readonly PressedCard[]): Promise<void> {
    const column = (name: keyof PressedCard) => cards.map((card) => card[name]);
    await this.transactor.query(
      `INSERT INTO issuer.card (card_id, account_id, order_id, line_no, customer_id, product_id, kind, face_fen,
         pan_cipher, pan_hash, pan_masked, expiry_yymm, valid_to, pin_verifier, pin_mailer, voucher_id, psn, issued_at)
       SELECT c.card_id, c.account_id, $1, c.line_no, $2, c.product_id, c.kind, c.face_fen, c.pan_cipher, c.pan_hash,
         c.pan_masked, c.expiry_yymm, c.valid_to, c.pin_verifier, c.pin_mailer, c.voucher_id, c.psn, $3
       FROM unnest($4::bigint[], $5::bigint[], $6::int[], $7::bigint[], $8::text[], $9::bigint[], $10::bytea[],
         $11::bytea[], $12::text[], $13::text[], $14::date[], $15::text[], $16::text[], $17::bigint[], $18::text[])
         AS c (card_id, account_id, line_no, product_id, kind, face_fen, pan_cipher, pan_hash, pan_masked, expiry_yymm,
           valid_to, pin_verifier, pin_mailer, voucher_id, psn)`,
      [
        order.orderId,
        order.customerId,
        this.clock.now(),
        column('cardId'),
        column('accountId'),
        column('lineNo'),
        column('productId'),
        column('kind'),
        column('faceFen'),
        column('panCipher'),
        column('panHash'),
        column('panMasked'),
        column('expiryYymm'),
        column('validTo'),
        column('pinVerifier'),
        column('pinMailer'),
        column('voucherId'),
        column('psn'),
      ],
    );
  }

  /** A chip is known from the commit that issues its card: whoever meets it later finds it. */
  private async registerChips(cards: readonly PressedCard[], products: readonly CardProduct[]): Promise<void> {
    const limits = await this.chipKeys.limitsOf([...new Set(cards.map((card) => card.productId))]);
    await this.chips.add(
      cards.flatMap(({ accountId, cardId, productId, psn }) => {
        const ofProduct = limits.get(productId);
        if (psn === null || !ofProduct) return [];
        const { productCode } = products.find((product) => product.productId === productId)!;
        return [{ accountId, psn, cardId, productCode, carrier: 'card' as const, ...ofProduct }];
      }),
    );
  }

  private async finish(order: Order): Promise<void> {
    await this.orders.move(order, { to: 'issued', actorName: ACTOR });
    await this.audit.record({
      system: FULFIL_ORDER_JOB,
      action: 'issuer.order-issued',
      objectType: 'card_order',
      objectId: order.orderId,
      change: { quantity: order.quantity, totalFen: order.totalFen },
    });
  }
}
