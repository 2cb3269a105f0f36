import { CardRegister } from '../cards/card-register.js';
import { Transactor } from '@app/database';
import { type ChinaDate, type Id, notFound, Refusal } from '@app/kernel';
import type { CardStatus } from '@app/ledger';
import { Injectable } from '@nestjs/common';

/** A card as commands about its chip or its replacement see it. */
export interface CardInHand {
  readonly cardId: Id;
  readonly accountId: Id;
  readonly kind: 'named' | 'anonymous';
  readonly panMasked: string;
  readonly status: CardStatus;
  readonly validTo: ChinaDate | null;
  readonly productId: Id;
  readonly orderId: Id;
  readonly lineNo: number;
  readonly customerId: Id;
  readonly replacedBy: Id | null;
  /** Of a named card's holder. */
  readonly holderIdHash: Buffer | null;
}

const SELECT = `SELECT c.card_id AS "cardId", c.account_id AS "accountId", c.kind, c.pan_masked AS "panMasked", a.status,
    a.valid_to::text AS "validTo", c.product_id AS "productId", c.order_id AS "orderId", c.line_no AS "lineNo",
    c.customer_id AS "customerId", l.id_number_hash AS "holderIdHash",
    (SELECT r.card_id FROM issuer.card r WHERE r.replaces_card_id = c.card_id) AS "replacedBy"
  FROM issuer.card c
  JOIN ledger.account a USING (account_id)
  JOIN issuer.order_line l ON l.order_id = c.order_id AND l.line_no = c.line_no
  WHERE c.card_id = $1 FOR NO KEY UPDATE OF c`;

/** Cards that commands of this room are about. */
@Injectable()
export class ChipCards {
  constructor(
    private readonly transactor: Transactor,
    readonly register: CardRegister,
  ) {}

  /** Locked until the transaction ends. @throws Refusal `NOT_FOUND` */
  async lock(cardId: Id): Promise<CardInHand> {
    const [row] = await this.transactor.query<CardInHand>(SELECT, [cardId]);
    if (!row) throw notFound({ zh: '卡片', en: 'card' });
    return row;
  }
}

/** @returns Refusal `CARD_STATUS_CONFLICT` 409 */
export function statusConflict({ panMasked, status }: CardInHand, zh: string, en: string): Refusal {
  return new Refusal(
    'CARD_STATUS_CONFLICT',
    { zh: `卡片 ${panMasked} 当前状态为 ${status}，不能${zh}`, en: `card ${panMasked} is ${status}: cannot ${en}` },
    { status: 409 },
  );
}
