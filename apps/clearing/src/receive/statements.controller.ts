import { Roles } from '@app/access';
import { Transactor } from '@app/database';
import { ApiAnswer, decodeCursor, page, pageOf, pageQuery } from '@app/http';
import { notFound } from '@app/kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { answerOf, chinaDay, idParameter } from '../api/answers.js';

const statement = z.object({
  statementId: z.string(),
  fileId: z.string(),
  fileName: z.string(),
  accountNo: z.string(),
  date: z.string(),
  sequenceNo: z.int(),
  openingFen: z.int(),
  creditFen: z.int(),
  debitFen: z.int(),
  closingFen: z.int(),
  lineCount: z.int(),
  importedAt: z.string(),
});
type Statement = z.infer<typeof statement>;
const line = z.object({
  lineNo: z.int(),
  bookedAt: z.string().meta({ example: '09:30:00' }),
  direction: z.enum(['D', 'C']),
  amountFen: z.int(),
  counterpartyName: z.string().meta({ example: '上海春晖商贸有限公司' }),
  counterpartyAccountMasked: z.string(),
  remark: z.string(),
  bankReference: z.string(),
  receiptId: z.string().nullable().describe('of a credit: the receipt it became'),
  payoutId: z.string().nullable().describe('of a debit: the payout it paid'),
  caseId: z.string().nullable().describe('of a debit without a payout: the case that asks for its basis'),
});
type Line = z.infer<typeof line>;
const statementQuery = pageQuery.extend({ from: chinaDay.optional(), to: chinaDay.optional() });

const STATEMENTS = `SELECT s.statement_id, s.file_id, f.file_name, s.account_no, s.statement_date::text AS date, s.sequence_no,
    s.opening_fen, s.credit_fen, s.debit_fen, s.closing_fen, s.line_count, s.imported_at
  FROM clearing.bank_statement s JOIN clearing.bank_file f USING (file_id)
  WHERE ($1::bigint IS NULL OR s.statement_id < $1) AND ($2::date IS NULL OR s.statement_date >= $2)
    AND ($3::date IS NULL OR s.statement_date <= $3)
  ORDER BY s.statement_id DESC LIMIT $4`;
const LINES = `SELECT l.line_no, l.booked_at::text AS booked_at, l.direction, l.amount_fen, l.counterparty_name,
    l.counterparty_account_masked, l.remark, l.bank_reference, r.receipt_id, l.payout_id, l.case_id
  FROM clearing.bank_statement_line l LEFT JOIN clearing.receipt r USING (statement_id, line_no)
  WHERE l.statement_id = $1 AND ($2::int IS NULL OR l.line_no > $2) ORDER BY l.line_no LIMIT $3`;

/** Statements of the reserve account, and what each of their lines became. */
@ApiTags('bank')
@Roles('ops_maker', 'ops_checker', 'auditor')
@Controller('v1/bank-statements')
export class StatementsController {
  constructor(private readonly transactor: Transactor) {}

  @ApiOperation({ summary: 'Imported statements, newest first' })
  @Get()
  @ApiAnswer(pageOf(statement))
  async list(@Query({ schema: statementQuery }) query: z.infer<typeof statementQuery>) {
    const rows = await this.transactor.query<Record<string, unknown>>(STATEMENTS, [
      decodeCursor(query.cursor),
      query.from ?? null,
      query.to ?? null,
      query.limit + 1,
    ]);
    return page(rows.map(answerOf<Statement>), query.limit, (row) => row.statementId);
  }

  @ApiOperation({ summary: 'Lines of a statement in its order, each with its basis' })
  @Get(':id/lines')
  @ApiAnswer(pageOf(line))
  async lines(
    @Param('id', { schema: idParameter }) statementId: string,
    @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>,
  ) {
    const known = await this.transactor.query('SELECT 1 FROM clearing.bank_statement WHERE statement_id = $1', [
      statementId,
    ]);
    if (known.length === 0) throw notFound({ zh: '对账单', en: 'statement' });
    const rows = await this.transactor.query<Record<string, unknown>>(LINES, [
      statementId,
      decodeCursor(query.cursor, /^\d{1,9}$/),
      query.limit + 1,
    ]);
    return page(rows.map(answerOf<Line>), query.limit, (row) => String(row.lineNo));
  }
}
