import { Transactor } from '@app/database';
import { decodeCursor, page, type Page } from '@app/http';
import type { Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { reasonInWords } from './release-reason.rules.js';
import type { TenderRowView, TendersQuery } from './tender.schemas.js';

type Row = Omit<TenderRowView, 'totalFen' | 'createdAt' | 'reasonWords'> & {
  readonly totalFen: string;
  readonly createdAt: Date;
};

const CURSOR = /^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z\/[0-9a-f]{20}$/;

/** A merchant's sales paid in parts. */
@Injectable()
export class ReadTenders {
  constructor(private readonly transactor: Transactor) {}

  /** Newest first. */
  async list(merchantId: Id, query: TendersQuery): Promise<Page<TenderRowView>> {
    const [at, id] = decodeCursor(query.cursor, CURSOR)?.split('/') ?? [null, null];
    const rows = await this.transactor.query<Row>(
      `SELECT t.tender_id AS "tenderId", t.merchant_order_no AS "merchantOrderNo", t.total_fen AS "totalFen", t.status,
         t.reason, t.created_at AS "createdAt",
         (SELECT count(*)::int FROM acceptance.tender_leg l WHERE l.tender_id = t.tender_id) AS "legCount"
       FROM acceptance.tender t
       WHERE t.merchant_id = $1 AND ($2::timestamptz IS NULL OR (t.created_at, t.tender_id) < ($2, $3::text))
         AND ($4::text IS NULL OR t.status = $4)
       ORDER BY t.created_at DESC, t.tender_id DESC LIMIT $5`,
      [merchantId, at, id, query.status ?? null, query.limit + 1],
    );
    const views = rows.map((row) => ({
      ...row,
      totalFen: Number(row.totalFen),
      reasonWords: reasonInWords(row.reason),
      createdAt: row.createdAt.toISOString(),
    }));
    return page(views, query.limit, ({ createdAt, tenderId }) => `${createdAt}/${tenderId}`);
  }
}
