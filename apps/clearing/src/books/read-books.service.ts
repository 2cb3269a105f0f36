import { Transactor } from '@app/database';
import { type ChinaDate, type Id, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { answerOf } from '../api/answers.js';
import type { entryRow, voucherRow, voucherView } from './books.schemas.js';

export type VoucherRow = z.infer<typeof voucherRow>;
export type VoucherView = z.infer<typeof voucherView>;
export type EntryRow = z.infer<typeof entryRow>;

export interface VoucherFilter {
  readonly date: ChinaDate | null;
  readonly kind?: string | undefined;
  readonly documentType?: string | undefined;
  readonly documentId?: string | undefined;
  readonly accountId?: Id | undefined;
  readonly parentVoucherId?: Id | undefined;
}

type Raw = Record<string, unknown>;

const COLUMNS = `j.account_id, j.voucher_id, j.voucher_no, j.parent_voucher_id, j.kind, j.accounting_date::text AS accounting_date,
  j.summary, j.document_type, j.document_id, j.reverses_id, j.posted_at,
  (SELECT coalesce(sum(e.amount_fen), 0)::bigint FROM ledger.entry e
   WHERE e.account_id = j.account_id AND e.voucher_id = j.voucher_id AND e.direction = 'D') AS amount_fen`;

const LIST = `SELECT ${COLUMNS} FROM ledger.journal j
  WHERE ($1::timestamptz IS NULL OR (j.posted_at, j.voucher_id) < ($1, $2::bigint))
    AND ($3::date IS NULL OR j.accounting_date = $3) AND ($4::text IS NULL OR j.kind = $4)
    AND ($5::text IS NULL OR j.document_type = $5) AND ($6::text IS NULL OR j.document_id = $6)
    AND ($7::bigint IS NULL OR j.account_id = $7) AND ($8::bigint IS NULL OR j.parent_voucher_id = $8)
  ORDER BY j.posted_at DESC, j.voucher_id DESC LIMIT $9`;

const ENTRIES_OF = `SELECT e.line_no, e.direction::text AS direction, e.gl_code AS gl, g.name_zh AS gl_name_zh,
    g.name_en AS gl_name_en, e.amount_fen, e.subject_id
  FROM ledger.entry e JOIN ledger.gl_account g USING (gl_code)
  WHERE e.account_id = $1 AND e.voucher_id = $2 ORDER BY e.line_no`;

const ENTRIES = `SELECT e.account_id, e.voucher_id, e.line_no, e.direction::text AS direction, e.gl_code AS gl, e.amount_fen,
    e.subject_id, e.accounting_date::text AS accounting_date, coalesce(v.kind, a.kind::text) AS kind,
    coalesce(v.document_type, 'authorization') AS document_type, coalesce(v.document_id, e.voucher_id::text) AS document_id
  FROM ledger.entry e
  LEFT JOIN ledger.voucher v ON v.account_id = e.account_id AND v.voucher_id = e.voucher_id
  LEFT JOIN ledger.authorization a ON a.account_id = e.account_id AND a.authorization_id = e.voucher_id
  WHERE e.accounting_date = $1 AND ($2::int IS NULL OR e.gl_code = $2) AND ($3::bigint IS NULL OR e.subject_id = $3)
    AND ($4::bigint IS NULL OR (e.voucher_id, e.account_id, e.line_no) < ($4, $5::bigint, $6::smallint))
  ORDER BY e.voucher_id DESC, e.account_id DESC, e.line_no DESC LIMIT $7`;

const RELATED = `SELECT ${COLUMNS} FROM ledger.journal j
  WHERE (j.account_id = $1 AND (j.voucher_id = $3 OR (j.reverses_id = $2 AND j.voucher_id <> $2)))
    OR (j.account_id = 0 AND j.voucher_id = $4)
  ORDER BY j.posted_at, j.voucher_id LIMIT 50`;

const HEAD = `SELECT order_id, customer_id FROM ledger.voucher WHERE account_id = $1 AND voucher_id = $2`;
const AUTHORIZATION = `SELECT channel::text AS channel, merchant_id, terminal_id, batch_no, trace_no, rrn, auth_code,
    available_fen, original_id
  FROM ledger.authorization WHERE account_id = $1 AND authorization_id = $2`;

/** Reads the books: every voucher with its lines and its original document. */
@Injectable()
export class ReadBooks {
  constructor(private readonly transactor: Transactor) {}

  /** Latest first, below a place `postedAt/voucherId`. */
  async vouchers(filter: VoucherFilter, before: string | null, count: number): Promise<VoucherRow[]> {
    const [postedAt = null, voucherId = null] = before?.split('/') ?? [];
    const rows = await this.transactor.query<Raw>(LIST, [
      postedAt,
      voucherId,
      filter.date,
      filter.kind ?? null,
      filter.documentType ?? null,
      filter.documentId ?? null,
      filter.accountId ?? null,
      filter.parentVoucherId ?? null,
      count,
    ]);
    return rows.map(voucherOf);
  }

  /** One voucher, whatever wrote it. @throws Refusal `NOT_FOUND` */
  async voucher(accountId: Id, voucherId: Id): Promise<VoucherView> {
    const [row] = await this.transactor.query<Raw>(
      `SELECT ${COLUMNS} FROM ledger.journal j WHERE j.account_id = $1 AND j.voucher_id = $2`,
      [accountId, voucherId],
    );
    if (!row) throw notFound({ zh: '凭证', en: 'voucher' });
    const voucher = voucherOf(row);
    const keys = [accountId, voucherId];
    const entries = await this.transactor.query<Raw>(ENTRIES_OF, keys);
    const [head] = await this.transactor.query<{ order_id: Id | null; customer_id: Id | null }>(HEAD, keys);
    const [authorization] = await this.transactor.query<Raw>(AUTHORIZATION, keys);
    const related = await this.transactor.query<Raw>(RELATED, [...keys, voucher.reversesId, voucher.parentVoucherId]);
    return {
      ...voucher,
      entries: entries.map(answerOf<VoucherView['entries'][number]>),
      orderId: head?.order_id ?? null,
      customerId: head?.customer_id ?? null,
      related: related.map(voucherOf),
      authorization: authorization ? answerOf<NonNullable<VoucherView['authorization']>>(authorization) : null,
    };
  }

  /** Lines of a day, latest first, below a place `voucherId/accountId/lineNo`. */
  async entries(
    filter: { readonly date: ChinaDate; readonly gl?: number | undefined; readonly subjectId?: Id | undefined },
    before: string | null,
    count: number,
  ): Promise<EntryRow[]> {
    const [voucherId = null, accountId = null, lineNo = null] = before?.split('/') ?? [];
    const rows = await this.transactor.query<Raw>(ENTRIES, [
      filter.date,
      filter.gl ?? null,
      filter.subjectId ?? null,
      voucherId,
      accountId,
      lineNo,
      count,
    ]);
    return rows.map(answerOf<EntryRow>);
  }
}

function voucherOf(row: Raw): VoucherRow {
  const voucher = answerOf<VoucherRow>(row);
  return { ...voucher, postedAt: (row['posted_at'] as Date).toISOString() };
}
