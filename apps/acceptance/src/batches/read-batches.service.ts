import type { Actor } from '@app/access';
import { Transactor } from '@app/database';
import { decodeCursor, page, type Page } from '@app/http';
import { type Id, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { MerchantSight } from '../merchants/merchant-sight.service.js';
import { totalsOf } from '../pos/settlement/batch-totals.rules.js';
import { TerminalBatches } from '../pos/settlement/terminal-batches.js';
import { TerminalDirectory } from '../terminals/terminal-directory.service.js';
import { TERMINAL } from '../terminals/terminals.repository.js';
import type { BatchCaseView, BatchSettlementView, BatchView } from './batch.schemas.js';

interface SettlementRow extends Omit<BatchSettlementView, 'debits' | 'credits' | 'settledAt' | 'recountedAt'> {
  readonly debitFen: string;
  readonly debitCount: number;
  readonly creditFen: string;
  readonly creditCount: number;
  readonly settledAt: Date;
  readonly recountedAt: Date | null;
}

type CaseRow = Omit<BatchCaseView, 'openedAt'> & { readonly openedAt: Date };
type DetailRow = Omit<BatchView['details'][number], 'amountFen'> & { readonly amountFen: string };

interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const SETTLEMENTS = `SELECT origin_key AS "settlementId", batch_no AS "batchNo", balanced, forced, forced_reason AS reason,
    approval_id::text AS "approvalId", terminal_totals AS "terminalTotals", host_debit_fen AS "debitFen",
    host_debit_count AS "debitCount", host_credit_fen AS "creditFen", host_credit_count AS "creditCount",
    settled_at AS "settledAt", recounted_at AS "recountedAt"
  FROM acceptance.batch_settlement WHERE terminal_id = $1`;
const CASES = `SELECT b.case_id::text AS "caseId", t.terminal_no::text AS "terminalNo", b.batch_no AS "batchNo",
    b.differences, b.opened_at AS "openedAt"
  FROM acceptance.batch_case b JOIN acceptance.terminal t USING (terminal_id)`;
const DETAILS = `SELECT trace_no AS "traceNo", pan_masked AS "panMasked", amount_fen AS "amountFen", card_type AS "cardType"
  FROM acceptance.batch_detail WHERE terminal_id = $1 AND batch_no = $2 ORDER BY trace_no, origin_key, line_no`;
const SETTLEMENT_KEY = /^[\w/]{1,100}$/;

/** The batches of a merchant's terminals: how they were settled, what was in them, and what remains unexplained. */
@Injectable()
export class ReadBatches {
  constructor(
    private readonly transactor: Transactor,
    private readonly sight: MerchantSight,
    private readonly terminals: TerminalDirectory,
    private readonly batches: TerminalBatches,
  ) {}

  /** Settlements of a terminal, newest first. @throws Refusal `NOT_FOUND` */
  async settlements(
    merchantId: Id,
    terminalNo: string,
    query: PageQuery,
    actor: Actor,
  ): Promise<Page<BatchSettlementView>> {
    const { terminalId } = await this.terminal(merchantId, terminalNo, actor);
    const rows = await this.transactor.query<SettlementRow>(
      `${SETTLEMENTS} AND ($2::text IS NULL OR (settled_at, origin_key) <
         (SELECT settled_at, origin_key FROM acceptance.batch_settlement WHERE origin_key = $2))
       ORDER BY settled_at DESC, origin_key DESC LIMIT $3`,
      [terminalId, decodeCursor(query.cursor, SETTLEMENT_KEY), query.limit + 1],
    );
    return page(rows.map(settlementView), query.limit, ({ settlementId }) => settlementId);
  }

  /** One batch, open or closed. @throws Refusal `NOT_FOUND` also for a batch nothing is known of */
  async one(merchantId: Id, terminalNo: string, batchNo: number, actor: Actor): Promise<BatchView> {
    const terminal = await this.terminal(merchantId, terminalNo, actor);
    const { terminalId, merchant } = terminal;
    const batch = { terminal, terminalNo, merchantNo: merchant.merchantNo, batch: String(batchNo).padStart(6, '0') };
    const transactions = await this.batches.transactions(batch);
    const details = await this.transactor.query<DetailRow>(DETAILS, [terminalId, batchNo]);
    const settlements = await this.transactor.query<SettlementRow>(
      `${SETTLEMENTS} AND batch_no = $2 ORDER BY settled_at`,
      [terminalId, batchNo],
    );
    const [row] = await this.transactor.query<{ batch_no: number }>(
      'SELECT batch_no FROM acceptance.terminal WHERE terminal_id = $1',
      [terminalId],
    );
    const open = row!.batch_no === batchNo;
    if (!open && transactions.length + details.length + settlements.length === 0)
      throw notFound({ zh: '批次', en: 'batch' });
    const cases = await this.transactor.query<CaseRow>(
      `${CASES} WHERE b.terminal_id = $1 AND b.batch_no = $2 ORDER BY b.case_id`,
      [terminalId, batchNo],
    );
    return {
      terminalNo,
      batchNo,
      open,
      ...totalsOf(transactions),
      transactions: transactions
        .map(({ traceNo, kind, amountFen, authorizationId }) => ({ traceNo, kind, amountFen, authorizationId }))
        .sort((a, b) => a.traceNo - b.traceNo),
      details: details.map((detail) => ({ ...detail, amountFen: Number(detail.amountFen) })),
      settlements: settlements.map(settlementView),
      cases: cases.map(caseView),
    };
  }

  /** What settlements left unexplained, oldest first. @throws Refusal `NOT_FOUND` */
  async cases(
    merchantId: Id,
    query: PageQuery & { readonly terminalNo?: string | undefined },
    actor: Actor,
  ): Promise<Page<BatchCaseView>> {
    await this.sight.assertMaySee(actor, merchantId);
    const rows = await this.transactor.query<CaseRow>(
      `${CASES} WHERE b.merchant_id = $1 AND ($2::bigint IS NULL OR b.case_id > $2)
         AND ($3::text IS NULL OR t.terminal_no = $3) ORDER BY b.case_id LIMIT $4`,
      [merchantId, decodeCursor(query.cursor), query.terminalNo ?? null, query.limit + 1],
    );
    return page(rows.map(caseView), query.limit, ({ caseId }) => caseId);
  }

  private async terminal(merchantId: Id, terminalNo: string, actor: Actor) {
    await this.sight.assertMaySee(actor, merchantId);
    const terminal = await this.terminals.find(terminalNo);
    if (!terminal || terminal.merchant.merchantId !== merchantId) throw notFound(TERMINAL);
    return terminal;
  }
}

function settlementView(row: SettlementRow): BatchSettlementView {
  const { debitFen, debitCount, creditFen, creditCount, settledAt, recountedAt, ...plain } = row;
  return {
    ...plain,
    debits: { amountFen: Number(debitFen), count: debitCount },
    credits: { amountFen: Number(creditFen), count: creditCount },
    settledAt: settledAt.toISOString(),
    recountedAt: recountedAt?.toISOString() ?? null,
  };
}

function caseView(row: CaseRow): BatchCaseView {
  return { ...row, openedAt: row.openedAt.toISOString() };
}
