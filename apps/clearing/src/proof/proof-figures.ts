import { type ChinaDate, type Fen, fen, type Id, subtractFen, ZERO_FEN } from '@app/kernel';
import { Transactor } from '@app/database';
import type { TrialBalanceLine } from '@app/ledger';
import { Injectable } from '@nestjs/common';
import { RESERVE_BLOCKS, type ReserveBlock, type TimingDifference, type TimingKind } from './reserve.rules.js';

/** The statement the reserve is proved against. */
export interface ClosingStatement {
  readonly statementId: Id;
  readonly date: ChinaDate;
  readonly sequenceNo: number;
  readonly closingFen: Fen;
}

/** A case that names a difference of the reserve. */
export interface NamedByCase {
  readonly caseId: Id;
  readonly kind: string;
  readonly subject: string;
  readonly amountFen: Fen;
}

/** Sums of card transactions and payments up to a day. */
export interface ProofSums {
  readonly cardsIssuedFen: Fen;
  readonly purchasedGrossFen: Fen;
  readonly refundedFen: Fen;
  readonly paidOutFen: Fen;
  readonly cancelledFen: Fen;
  /** Cash taken for loads of chips, less what was given back. */
  readonly cashLoadedFen: Fen;
}

const TIMING = `
  SELECT 'receipt_booked_later' AS kind, r.receipt_id AS document_id, l.bank_reference, r.amount_fen AS amount_fen
  FROM clearing.receipt r JOIN clearing.bank_statement_line l USING (statement_id, line_no)
  WHERE l.statement_date <= $1 AND r.accounting_date > $1
  UNION ALL
  SELECT 'payout_not_on_statement', p.payout_id, p.bank_reference, p.amount_fen
  FROM clearing.payout p LEFT JOIN clearing.bank_statement_line l ON l.payout_id = p.payout_id
  WHERE p.state = 'paid' AND p.answered_on <= $1 AND (l.payout_id IS NULL OR l.statement_date > $1)
  UNION ALL
  SELECT 'payout_not_answered', p.payout_id, l.bank_reference, -p.amount_fen
  FROM clearing.payout p JOIN clearing.bank_statement_line l ON l.payout_id = p.payout_id
  WHERE l.statement_date <= $1 AND (p.state <> 'paid' OR p.answered_on > $1)
  ORDER BY 1, 2`;

/** Approved sales, and what cancelled them: reversals count once, and only of what was approved. */
const SUMS = `
  SELECT
    (SELECT coalesce(sum(e.amount_fen), 0) FROM ledger.entry e
      JOIN ledger.voucher v ON v.account_id = e.account_id AND v.voucher_id = e.voucher_id
      WHERE e.gl_code = 2001 AND e.direction = 'C' AND v.kind = 'issue' AND e.accounting_date <= $1)::text AS issued,
    (SELECT coalesce(sum(a.amount_fen), 0) FROM ledger.authorization a
      WHERE a.approved AND a.kind IN ('purchase', 'capture', 'offline_purchase') AND a.business_date <= $1)::text AS purchased,
    (SELECT coalesce(sum(a.amount_fen), 0) FROM ledger.authorization a
      WHERE a.approved AND a.kind IN ('void', 'capture_void') AND a.business_date <= $1)::text AS voided,
    (SELECT coalesce(sum(a.amount_fen), 0) FROM ledger.authorization a
      WHERE a.approved AND a.kind IN ('refund', 'ecash_refund') AND a.business_date <= $1)::text AS refunded,
    (SELECT coalesce(sum(o.amount_fen) FILTER (WHERE o.kind IN ('purchase', 'capture', 'offline_purchase')), 0)::text
      FROM reversed o) AS sales_reversed,
    (SELECT coalesce(sum(o.amount_fen) FILTER (WHERE o.kind IN ('void', 'capture_void')), 0)::text
      FROM reversed o) AS voids_reversed,
    (SELECT coalesce(sum(o.amount_fen) FILTER (WHERE o.kind IN ('refund', 'ecash_refund')), 0)::text FROM reversed o) AS refunds_reversed,
    (SELECT coalesce(sum(CASE e.direction WHEN 'D' THEN e.amount_fen ELSE -e.amount_fen END), 0)
      FROM ledger.authorization a
      LEFT JOIN ledger.authorization o ON a.kind = 'reversal' AND o.account_id = a.account_id AND o.authorization_id = a.original_id
      JOIN ledger.entry e ON e.account_id = a.account_id AND e.voucher_id = a.authorization_id AND e.gl_code = 2006
      WHERE a.approved AND a.business_date <= $1 AND coalesce(o.kind, a.kind) IN ('load', 'load_void'))::text AS cash_loaded,
    (SELECT coalesce(sum(p.amount_fen), 0) FROM clearing.payout p
      WHERE p.state = 'paid' AND p.answered_on <= $1)::text AS paid_out`;

const REVERSED = `
  WITH reversed AS (
    SELECT o.kind, o.amount_fen FROM ledger.authorization o
    WHERE o.approved AND EXISTS (
      SELECT FROM ledger.authorization r
      WHERE r.account_id = o.account_id AND r.original_id = o.authorization_id AND r.kind = 'reversal' AND r.approved
        AND r.business_date <= $1))`;

/** Reads the figures of the proof as they stood at the end of a day. All reads belong into one snapshot. */
@Injectable()
export class ProofFigures {
  constructor(private readonly transactor: Transactor) {}

  /** The last statement of the reserve up to a day; undefined when none was imported yet. */
  async closingStatement(date: ChinaDate): Promise<ClosingStatement | undefined> {
    const [row] = await this.transactor.query<{
      statement_id: Id;
      date: ChinaDate;
      sequence_no: number;
      closing_fen: string;
    }>(
      `SELECT statement_id, statement_date::text AS date, sequence_no, closing_fen FROM clearing.bank_statement
       WHERE statement_date <= $1 ORDER BY statement_date DESC, sequence_no DESC LIMIT 1`,
      [date],
    );
    if (!row) return undefined;
    return {
      statementId: row.statement_id,
      date: row.date,
      sequenceNo: row.sequence_no,
      closingFen: fen(row.closing_fen),
    };
  }

  /**
   * The blocks: cards and chip pool out of the card accounts themselves, less what moved after the day, so that a balance or
   * a chip's shadow that is not its entries' sum shows; all others out of the trial balance up to the day.
   */
  async blocks(date: ChinaDate, trialBalance: readonly TrialBalanceLine[]): Promise<Record<ReserveBlock, Fen>> {
    const blocks = Object.fromEntries(RESERVE_BLOCKS.map((block) => [block, ZERO_FEN])) as Record<ReserveBlock, Fen>;
    for (const line of trialBalance) {
      const block = line.reserveRole as ReserveBlock;
      if (block in blocks) blocks[block] = fen(blocks[block] + line.creditFen - line.debitFen);
    }
    const [row] = await this.transactor.query<
      Record<'cards_fen' | 'chips_fen' | 'later_cards_fen' | 'later_chips_fen', string>
    >(
      `SELECT a.cards_fen::text, a.chips_fen::text, e.cards_fen::text AS later_cards_fen, e.chips_fen::text AS later_chips_fen
       FROM (SELECT coalesce(sum(balance_fen), 0) AS cards_fen, coalesce(sum(chip_fen), 0) AS chips_fen FROM ledger.account) a,
         (SELECT coalesce(sum(fen) FILTER (WHERE gl_code = 2001), 0) AS cards_fen,
            coalesce(sum(fen) FILTER (WHERE gl_code = 2002), 0) AS chips_fen
          FROM (SELECT gl_code, CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END AS fen FROM ledger.entry
                WHERE gl_code IN (2001, 2002) AND accounting_date > $1) later) e`,
      [date],
    );
    blocks.cards = subtractFen(fen(row!.cards_fen), fen(row!.later_cards_fen));
    blocks.chip_pool = subtractFen(fen(row!.chips_fen), fen(row!.later_chips_fen));
    return blocks;
  }

  async timing(date: ChinaDate): Promise<TimingDifference[]> {
    const rows = await this.transactor.query<{
      kind: TimingKind;
      document_id: string;
      bank_reference: string | null;
      amount_fen: string;
    }>(TIMING, [date]);
    return rows.map((row) => ({
      kind: row.kind,
      documentId: row.document_id,
      bankReference: row.bank_reference,
      amountFen: fen(row.amount_fen),
    }));
  }

  /** Open cases about money of the reserve. */
  async openCases(): Promise<NamedByCase[]> {
    const rows = await this.transactor.query<{ case_id: Id; kind: string; subject: string; amount_fen: string }>(
      `SELECT case_id, kind, subject, amount_fen FROM clearing.break_case
       WHERE state = 'open' AND kind IN ('RESERVE_DEBIT_NO_BASIS', 'PAYOUT_ANSWER_CONTRADICTION') ORDER BY case_id`,
    );
    return rows.map((row) => ({
      caseId: row.case_id,
      kind: row.kind,
      subject: row.subject,
      amountFen: fen(row.amount_fen),
    }));
  }

  async sums(date: ChinaDate): Promise<ProofSums> {
    const [row] = await this.transactor.query<Record<string, string>>(REVERSED + SUMS, [date]);
    const of = (name: string) => fen(row![name]!);
    return {
      cardsIssuedFen: of('issued'),
      purchasedGrossFen: of('purchased'),
      cancelledFen: fen(of('voided') + of('sales_reversed') - of('voids_reversed')),
      refundedFen: subtractFen(of('refunded'), of('refunds_reversed')),
      paidOutFen: of('paid_out'),
      cashLoadedFen: of('cash_loaded'),
    };
  }
}
