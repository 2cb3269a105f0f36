import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, idempotencyKeyOf, NoIdempotency, type Page, pageOf } from '@app/http';
import type { ChinaDate, Id } from '@app/kernel';
import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { chinaDateText, idText } from '../merchants/merchant.schemas.js';
import { RefundTransaction } from '../payments/refund-transaction.service.js';
import { KEY_HEADER } from '../payments/payments.controller.js';
import { ReadTransactions } from './read-transactions.service.js';
import {
  dayOverview,
  overviewDay,
  type DayOverview,
  merchantTransactionRow,
  type MerchantTransactionRow,
  merchantTransactionView,
  type MerchantTransactionView,
  type TransactionFilter,
  transactionRefundAnswer,
  type TransactionRefundAnswer,
  transactionRefundInput,
  transactionsQuery,
  type TransactionsQuery,
  transactionTotals,
  type TransactionTotals,
  transactionTotalsQuery,
} from './transaction.schemas.js';

/** All transactions of a merchant, of its terminals, its own systems and its codes alike. */
@ApiTags('transactions')
@Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
@Controller('v1/merchants/:id')
export class TransactionsController {
  constructor(
    private readonly reader: ReadTransactions,
    private readonly refunds: RefundTransaction,
  ) {}

  @ApiOperation({ summary: 'Transactions of some days, newest first' })
  @Get('transactions')
  @ApiAnswer(pageOf(merchantTransactionRow))
  list(
    @Param('id', { schema: idText }) merchantId: Id,
    @Query({ schema: transactionsQuery }) query: TransactionsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MerchantTransactionRow>> {
    return this.reader.list(merchantId, query, actor);
  }

  @ApiOperation({ summary: 'Sums of everything the same filters find' })
  @Get('transaction-totals')
  @ApiAnswer(transactionTotals)
  totals(
    @Param('id', { schema: idText }) merchantId: Id,
    @Query({ schema: transactionTotalsQuery }) filter: TransactionFilter,
    @CurrentActor() actor: Actor,
  ): Promise<TransactionTotals> {
    return this.reader.totals(merchantId, filter, actor);
  }

  @ApiOperation({ summary: 'A business day at a glance: its sums, and by hour of China time' })
  @Get('days/:businessDate')
  @ApiAnswer(dayOverview)
  day(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('businessDate', { schema: overviewDay }) businessDate: ChinaDate | 'today',
    @CurrentActor() actor: Actor,
  ): Promise<DayOverview> {
    return this.reader.day(merchantId, businessDate, actor);
  }

  @ApiOperation({ summary: 'One transaction with its voids, refunds and reversals' })
  @Get('transactions/:businessDate/:transactionId')
  @ApiAnswer(merchantTransactionView)
  one(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('businessDate', { schema: chinaDateText }) businessDate: ChinaDate,
    @Param('transactionId', { schema: idText }) transactionId: Id,
    @CurrentActor() actor: Actor,
  ): Promise<MerchantTransactionView> {
    return this.reader.one(merchantId, businessDate, transactionId, actor);
  }

  @ApiOperation({
    summary: 'Gives back all or part of a sale, of a terminal’s too, to the card it came from (R-REFUND)',
    description: 'By the merchant itself. A business decline is an answer, 201, with its code, rule and reason.',
  })
  @Post('transactions/:businessDate/:transactionId/refunds')
  @Roles('merchant')
  @NoIdempotency()
  @ApiHeader(KEY_HEADER)
  @ApiAnswer(transactionRefundAnswer, 201)
  refund(
    @Req() request: FastifyRequest,
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('businessDate', { schema: chinaDateText }) businessDate: ChinaDate,
    @Param('transactionId', { schema: idText }) transactionId: Id,
    @Body({ schema: transactionRefundInput }) body: z.output<typeof transactionRefundInput>,
    @CurrentActor() actor: Actor,
  ): Promise<TransactionRefundAnswer> {
    const sale = { merchantId, businessDate, transactionId };
    return this.refunds.refund(sale, body, idempotencyKeyOf(request), actor);
  }
}
