import { Transactor } from '@app/database';
import { decodeCursor, page, type Page } from '@app/http';
import { fen, type Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { HolderEntry, HolderTap } from './holder.schemas.js';

/** The two purses of a card in the chart of accounts. */
const PURSES = { 2001: 'account', 2002: 'chip' } as const;

const MERCHANT_NAME = `(SELECT t.merchant_name FROM acceptance.settlement_terms t WHERE t.merchant_id = m.merchant_id
  ORDER BY t.effective_from DESC LIMIT 1)`;

const ENTRIES = `SELECT e.voucher_id || '-' || e.line_no AS "entryId", j.kind, e.gl_code AS gl, e.direction,
    e.amount_fen AS "amountFen", j.posted_at AS at,
    (extract(epoch FROM j.posted_at) * 1000000)::bigint || '.' || e.voucher_id || '.' || e.line_no AS position,
    CASE WHEN m.merchant_id IS NULL THEN NULL ELSE ${MERCHANT_NAME} END AS "where"
  FROM ledger.journal j
  JOIN ledger.entry e ON e.account_id = j.account_id AND e.voucher_id = j.voucher_id
  LEFT JOIN ledger.authorization m ON m.account_id = j.account_id AND m.authorization_id = j.voucher_id
  WHERE j.account_id = $1 AND e.account_id = $1 AND e.gl_code IN (2001, 2002)
    AND ($2::bigint IS NULL OR ((extract(epoch FROM j.posted_at) * 1000000)::bigint, e.voucher_id, e.line_no) < ($2, $3::bigint, $4::smallint))
  ORDER BY j.posted_at DESC, e.voucher_id DESC, e.line_no DESC LIMIT $5`;

const TAPS = `SELECT m.upload_id AS "tapId", m.kind, m.amount_fen AS "amountFen", m.merchant_id AS "merchantId",
    coalesce(m.tapped_on, (m.received_at AT TIME ZONE 'Asia/Shanghai')::date)::text AS "tappedOn", m.received_at AS at,
    ${MERCHANT_NAME} AS "where"
  FROM chips.upload m WHERE m.account_id = $1 ORDER BY m.received_at DESC, m.upload_id DESC LIMIT $2`;

const POSITION = /^\d{1,20}\.\d{1,19}\.\d{1,5}$/;

/** What happened with a card, as its holder may see it: merchants by name, nobody of the issuer's. */
@Injectable()
export class ReadHolderActivity {
  constructor(private readonly transactor: Transactor) {}

  /** Newest first; each purse by itself. */
  async entries(accountId: Id, { limit, cursor }: { limit: number; cursor?: string }): Promise<Page<HolderEntry>> {
    const [micros, voucherId, lineNo] = decodeCursor(cursor, POSITION)?.split('.') ?? [null, null, null];
    const rows = await this.transactor.query<{
      entryId: string;
      kind: string;
      gl: keyof typeof PURSES;
      direction: 'D' | 'C';
      amountFen: string;
      at: Date;
      where: string | null;
      position: string;
    }>(ENTRIES, [accountId, micros, voucherId, lineNo, limit + 1]);
    const { items, nextCursor } = page(rows, limit, ({ position }) => position);
    return {
      items: items.map(({ entryId, kind, gl, direction, amountFen, at, where }) => ({
        entryId,
        kind,
        where,
        purse: PURSES[gl],
        amountFen: direction === 'C' ? fen(amountFen) : fen(-Number(amountFen)),
        at: at.toISOString(),
      })),
      nextCursor,
    };
  }

  /** The last taps without the host that terminals told of, for the holder to say which one went wrong. */
  async taps(accountId: Id, limit: number): Promise<HolderTap[]> {
    const rows = await this.transactor.query<Omit<HolderTap, 'amountFen' | 'at'> & { amountFen: string; at: Date }>(
      TAPS,
      [accountId, limit],
    );
    return rows.map(({ amountFen, at, ...tap }) => ({ ...tap, amountFen: fen(amountFen), at: at.toISOString() }));
  }
}
