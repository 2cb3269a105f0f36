import { Transactor } from '@app/database';
import { fen, type Fen, type Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { rangeCapacity } from '../cards/card-number.rules.js';
import type { BinRangeView, CardFace, CardProductView } from './product.schemas.js';

/** A product as kept. */
export interface CardProduct {
  readonly productId: Id;
  readonly productCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: 'named' | 'anonymous';
  readonly binRangeId: Id;
  readonly bin: string;
  readonly validityMonths: number | null;
  readonly medium: CardProductView['medium'];
  readonly anonymousTopUp: boolean;
  readonly faceMinFen: Fen;
  readonly faceMaxFen: Fen;
  readonly face: CardFace;
  readonly createdAt: Date;
}

/** Reads BIN ranges and card products. There are tens of them, so lists are not paged by the database. */
@Injectable()
export class ProductCatalogue {
  constructor(private readonly transactor: Transactor) {}

  async products(): Promise<CardProduct[]> {
    const rows = await this.transactor.query<CardProduct & { faceMinFen: string; faceMaxFen: string }>(
      `SELECT p.product_id AS "productId", p.product_code AS "productCode", p.name_zh AS "nameZh",
         p.name_en AS "nameEn", p.kind, p.bin_range_id AS "binRangeId", b.first_prefix AS bin,
         p.validity_months AS "validityMonths", p.medium, p.anonymous_top_up AS "anonymousTopUp", p.face_min_fen AS "faceMinFen",
         p.face_max_fen AS "faceMaxFen", p.face, p.created_at AS "createdAt"
       FROM issuer.card_product p JOIN issuer.bin_range b USING (bin_range_id) ORDER BY p.product_id`,
    );
    return rows.map((row) => ({ ...row, faceMinFen: fen(row.faceMinFen), faceMaxFen: fen(row.faceMaxFen) }));
  }

  async binRanges(): Promise<BinRangeView[]> {
    const rows = await this.transactor.query<
      Omit<BinRangeView, 'createdAt' | 'cardsIssued' | 'cardsMax'> & { cardsIssued: string; createdAt: Date }
    >(
      `SELECT bin_range_id AS "binRangeId", first_prefix AS "from", last_prefix AS "to", label,
         assignment_reference AS "assignmentReference", next_sequence AS "cardsIssued", created_at AS "createdAt"
       FROM issuer.bin_range ORDER BY first_prefix`,
    );
    return rows.map((row) => ({
      ...row,
      cardsIssued: Number(row.cardsIssued),
      cardsMax: rangeCapacity({ firstPrefix: row.from, lastPrefix: row.to }),
      createdAt: row.createdAt.toISOString(),
    }));
  }
}
