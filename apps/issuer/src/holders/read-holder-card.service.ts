import { Transactor } from '@app/database';
import { type ChinaDate, chinaDate, CLOCK, type Clock, fen, type Id, notFound } from '@app/kernel';
import type { CardStatus } from '@app/ledger';
import { Inject, Injectable } from '@nestjs/common';
import { ChipClosing } from '../chips/chip-closing.js';
import type { CardFace } from '../products/product.schemas.js';
import { adviceOf, lossNoticeOf, statusOf } from './holder-card.rules.js';
import type { HolderCard } from './holder.schemas.js';

interface Row {
  readonly cardId: Id;
  readonly accountId: Id;
  readonly panMasked: string;
  readonly kind: 'named' | 'anonymous';
  readonly status: CardStatus;
  readonly balanceFen: string;
  readonly heldFen: string;
  readonly validTo: ChinaDate | null;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly face: CardFace;
}

const CARD = `SELECT c.card_id AS "cardId", c.account_id AS "accountId", c.pan_masked AS "panMasked", c.kind, a.status,
    a.balance_fen AS "balanceFen", a.held_fen AS "heldFen", a.valid_to::text AS "validTo", p.name_zh AS "nameZh",
    p.name_en AS "nameEn", p.face
  FROM issuer.card c JOIN ledger.account a USING (account_id) JOIN issuer.card_product p USING (product_id)
  WHERE c.account_id = $1`;

/** Balances the chip told itself: in a message of its own, or with an uploaded purchase, before it. */
const LAST_PROVEN = `SELECT balance_fen AS "balanceFen", at FROM (
    SELECT psn, atc, balance_fen, at FROM chips.anchor WHERE account_id = $1
    UNION ALL
    SELECT psn, atc, balance_before_fen, received_at FROM chips.purchase
    WHERE account_id = $1 AND balance_before_fen IS NOT NULL) told
  ORDER BY psn DESC, atc DESC, at DESC LIMIT 1`;

/** Shows a card to its holder. */
@Injectable()
export class ReadHolderCard {
  constructor(
    private readonly transactor: Transactor,
    private readonly closing: ChipClosing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The card of a holder's session. @throws Refusal `NOT_FOUND` */
  async of(accountId: Id): Promise<HolderCard> {
    const [row] = await this.transactor.query<Row>(CARD, [accountId]);
    if (!row) throw notFound({ zh: '卡片', en: 'card' });
    const { cardId, panMasked, kind, validTo, nameZh, nameEn } = row;
    const [balanceFen, heldFen] = [fen(row.balanceFen), fen(row.heldFen)];
    const chip = await this.chipOf(row);
    const servicePhone = row.face.servicePhone ?? null;
    const state = { kind, status: row.status, validTo, balanceFen, hasChip: chip !== null, servicePhone };
    const today = chinaDate(this.clock.now());
    const status = statusOf(state, today);
    return {
      cardId,
      panMasked,
      kind,
      productName: { zh: nameZh, en: nameEn },
      status,
      balanceFen,
      heldFen,
      availableFen: fen(balanceFen - heldFen),
      validTo,
      advice: adviceOf(state, today),
      mayPay: status === 'active',
      mayReportLoss: kind === 'named' && ['inactive', 'active', 'frozen'].includes(status),
      lossNotice: lossNoticeOf(state),
      chip,
      servicePhone,
    };
  }

  /** The card's id. @throws Refusal `NOT_FOUND` */
  async idOf(accountId: Id): Promise<Id> {
    const [row] = await this.transactor.query<Row>(CARD, [accountId]);
    if (!row) throw notFound({ zh: '卡片', en: 'card' });
    return row.cardId;
  }

  private async chipOf(card: Row): Promise<HolderCard['chip']> {
    const ecash = await this.closing.view(card);
    if (!ecash) return null;
    const [told] = await this.transactor.query<{ balanceFen: string; at: Date }>(LAST_PROVEN, [card.accountId]);
    return {
      shadowFen: ecash.remainderFen,
      lastProven: told ? { balanceFen: fen(told.balanceFen), at: told.at.toISOString() } : null,
      chips: ecash.chips,
      notice: ecash.notice,
    };
  }
}
