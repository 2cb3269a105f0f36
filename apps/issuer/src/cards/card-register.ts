import { type Actor, isHouse, maySee } from '@app/access';
import { Transactor } from '@app/database';
import { decodeCursor, page, type Page } from '@app/http';
import { CLOCK, type Clock, fen, type Id, newId, notFound, type Refusal } from '@app/kernel';
import type { CardStatus } from '@app/ledger';
import { Inject, Injectable } from '@nestjs/common';
import type { CardDetail, CardEventView, CardListQuery, CardView, EntryView } from './card.schemas.js';

const ENTRIES_MAX = 200;

interface CardRow extends Omit<CardView, 'account'> {
  readonly customerId: Id;
  readonly accountId: Id;
  readonly balanceFen: string;
  readonly heldFen: string;
  readonly capFen: string;
}

const SELECT_CARDS = `SELECT c.card_id AS "cardId", c.order_id AS "orderId", o.order_no AS "orderNo",
    c.line_no AS "lineNo", c.kind, p.product_code AS "productCode", c.pan_masked AS "panMasked",
    c.face_fen AS "faceFen", c.expiry_yymm AS "expiryYymm", a.valid_to::text AS "validTo", a.status,
    l.recipient_name AS "recipientName", c.customer_id AS "customerId", c.account_id AS "accountId",
    a.balance_fen AS "balanceFen", a.held_fen AS "heldFen", a.cap_fen AS "capFen"
  FROM issuer.card c
  JOIN issuer.card_order o ON o.order_id = c.order_id
  JOIN issuer.card_product p ON p.product_id = c.product_id
  JOIN issuer.order_line l ON l.order_id = c.order_id AND l.line_no = c.line_no
  JOIN ledger.account a ON a.account_id = c.account_id`;

/** A card's identity, for commands on it. */
export interface CardKey {
  readonly cardId: Id;
  readonly accountId: Id;
  readonly kind: 'named' | 'anonymous';
  readonly panMasked: string;
  readonly status: CardStatus;
}

/** Reads cards. A purchaser sees status and face value of its own, never balance or spending. */
@Injectable()
export class CardRegister {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(query: CardListQuery, actor: Actor): Promise<Page<CardView>> {
    const rows = await this.transactor.query<CardRow>(
      `${SELECT_CARDS}
       WHERE ($1::bigint IS NULL OR c.card_id > $1) AND ($2::bigint IS NULL OR c.customer_id = $2)
         AND ($3::bigint IS NULL OR c.order_id = $3) AND ($4::text IS NULL OR right(c.pan_masked, 4) = $4)
         AND ($5::text IS NULL OR a.status::text = $5) AND ($6::text IS NULL OR l.recipient_name = $6)
       ORDER BY c.card_id LIMIT $7`,
      [
        decodeCursor(query.cursor),
        actor.customerId,
        query.orderId ?? null,
        query.lastFour ?? null,
        query.status ?? null,
        query.holder ?? null,
        query.limit + 1,
      ],
    );
    return page(
      rows.map((row) => cardView(row, actor)),
      query.limit,
      (card) => card.cardId,
    );
  }

  /** By the keyed hash of the full number. */
  async findByPanHash(panHash: Buffer, actor: Actor): Promise<CardView[]> {
    const rows = await this.transactor.query<CardRow>(`${SELECT_CARDS} WHERE c.pan_hash = $1`, [panHash]);
    return rows.map((row) => cardView(row, actor));
  }

  /** @throws Refusal `NOT_FOUND`, for another's card too */
  async detail(cardId: Id, actor: Actor): Promise<CardDetail> {
    const [row] = await this.transactor.query<CardRow>(`${SELECT_CARDS} WHERE c.card_id = $1`, [cardId]);
    if (!row || !maySee(actor, row)) throw cardNotFound();
    const events = await this.events(cardId);
    if (!isHouse(actor)) return { ...cardView(row, actor), events };
    return { ...cardView(row, actor), events, entries: await this.entries(row.accountId) };
  }

  /** @throws Refusal `NOT_FOUND` */
  async key(cardId: Id): Promise<CardKey> {
    const [row] = await this.transactor.query<CardKey>(
      `SELECT c.card_id AS "cardId", c.account_id AS "accountId", c.kind, c.pan_masked AS "panMasked", a.status
       FROM issuer.card c JOIN ledger.account a USING (account_id) WHERE c.card_id = $1`,
      [cardId],
    );
    if (!row) throw cardNotFound();
    return row;
  }

  /** Notes what was done with a card, with the caller's transaction. */
  async note(cardId: Id, event: Omit<CardEventView, 'at' | 'actorName'> & { readonly actor: Actor }): Promise<void> {
    const { kind, reason, actor, approvalId } = event;
    await this.transactor.query(
      `INSERT INTO issuer.card_event (card_id, event_id, kind, reason, actor_name, approval_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [cardId, newId(), kind, reason, actor.name, approvalId, this.clock.now()],
    );
  }

  private async entries(accountId: Id): Promise<EntryView[]> {
    const rows = await this.transactor.query<Omit<EntryView, 'postedAt'> & { postedAt: Date }>(
      `SELECT e.voucher_id AS "voucherId", j.kind, e.direction, e.gl_code AS gl, e.amount_fen AS "amountFen",
         e.accounting_date::text AS "accountingDate", j.summary, j.posted_at AS "postedAt"
       FROM ledger.entry e JOIN ledger.journal j ON j.account_id = e.account_id AND j.voucher_id = e.voucher_id
       WHERE e.account_id = $1 AND j.account_id = $1
       ORDER BY j.posted_at DESC, e.voucher_id DESC, e.line_no LIMIT $2`,
      [accountId, ENTRIES_MAX],
    );
    return rows.map((row) => ({ ...row, amountFen: fen(row.amountFen), postedAt: row.postedAt.toISOString() }));
  }

  private async events(cardId: Id): Promise<CardEventView[]> {
    const rows = await this.transactor.query<Omit<CardEventView, 'at'> & { at: Date }>(
      `SELECT kind, reason, actor_name AS "actorName", approval_id AS "approvalId", at
       FROM issuer.card_event WHERE card_id = $1 ORDER BY event_id`,
      [cardId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}

function cardView(row: CardRow, actor: Actor): CardView {
  const { customerId: _customerId, accountId, balanceFen, heldFen, capFen, ...plain } = row;
  const card: CardView = { ...plain, faceFen: fen(row.faceFen) };
  if (!isHouse(actor)) return card;
  return {
    ...card,
    account: { accountId, balanceFen: fen(balanceFen), heldFen: fen(heldFen), capFen: fen(capFen) },
  };
}

function cardNotFound(): Refusal {
  return notFound({ zh: '卡片', en: 'card' });
}
