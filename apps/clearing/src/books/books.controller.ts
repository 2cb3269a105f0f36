import { Roles } from '@app/access';
import { ApiAnswer, decodeCursor, page, pageOf } from '@app/http';
import { fen } from '@app/kernel';
import { Ledger } from '@app/ledger';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { idParameter } from '../api/answers.js';
import { AccountingDate } from '../receive/accounting-date.js';
import {
  entryQuery,
  entryRow,
  trialBalance,
  trialBalanceQuery,
  voucherQuery,
  voucherRow,
  voucherView,
} from './books.schemas.js';
import { ReadBooks } from './read-books.service.js';

/** The books, to read: from any line to its original document and back (R-TRACE). */
@ApiTags('books')
@Roles('ops_maker', 'ops_checker', 'auditor')
@Controller('v1')
export class BooksController {
  constructor(
    private readonly books: ReadBooks,
    private readonly ledger: Ledger,
    private readonly dates: AccountingDate,
  ) {}

  @ApiOperation({
    summary: 'Vouchers and card transactions of a day, latest first',
    description: 'With a document, an account or a parent all days are searched.',
  })
  @Get('vouchers')
  @ApiAnswer(pageOf(voucherRow))
  async vouchers(@Query({ schema: voucherQuery }) query: z.infer<typeof voucherQuery>) {
    const { documentId, accountId, parentVoucherId } = query;
    const everyDay = [documentId, accountId, parentVoucherId].some((one) => one !== undefined);
    const date = query.date ?? (everyDay ? null : this.dates.today());
    const before = decodeCursor(query.cursor, /^[\d:.TZ-]{20,30}\/\d{1,19}$/);
    const rows = await this.books.vouchers({ ...query, date }, before, query.limit + 1);
    return page(rows, query.limit, ({ postedAt, voucherId }) => `${postedAt}/${voucherId}`);
  }

  @ApiOperation({ summary: 'One voucher with its lines, its original document and the vouchers it belongs with' })
  @Get('vouchers/:accountId/:voucherId')
  @ApiAnswer(voucherView)
  voucher(
    @Param('accountId', { schema: idParameter }) accountId: string,
    @Param('voucherId', { schema: idParameter }) voucherId: string,
  ) {
    return this.books.voucher(accountId, voucherId);
  }

  @ApiOperation({ summary: 'Lines of a day, latest first; by account of the chart, and by what its sub-ledger counts' })
  @Get('entries')
  @ApiAnswer(pageOf(entryRow))
  async entries(@Query({ schema: entryQuery }) query: z.infer<typeof entryQuery>) {
    const before = decodeCursor(query.cursor, /^\d{1,19}\/\d{1,19}\/\d{1,5}$/);
    const date = query.date ?? this.dates.today();
    const rows = await this.books.entries({ ...query, date }, before, query.limit + 1);
    return page(rows, query.limit, (row) => `${row.voucherId}/${row.accountId}/${row.lineNo}`);
  }

  @ApiOperation({ summary: 'Debit and credit sums of every account of the chart up to a day' })
  @Get('trial-balance')
  @ApiAnswer(trialBalance)
  async trialBalance(@Query({ schema: trialBalanceQuery }) query: z.infer<typeof trialBalanceQuery>) {
    const date = query.date ?? this.dates.today();
    const lines = await this.ledger.trialBalance(date);
    const sum = (side: 'debitFen' | 'creditFen') => fen(lines.reduce((total, line) => total + line[side], 0));
    const [debitFen, creditFen] = [sum('debitFen'), sum('creditFen')];
    return { date, balanced: debitFen === creditFen, debitFen, creditFen, lines };
  }
}
