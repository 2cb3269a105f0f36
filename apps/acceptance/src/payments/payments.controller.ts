import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, idempotencyKeyOf, NoIdempotency, type Page, pageOf } from '@app/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { FollowPayment } from './follow-payment.service.js';
import { InquireBalance } from './inquire-balance.service.js';
import {
  type BalanceAnswer,
  balanceAnswer,
  balanceInput,
  type FollowUpAnswer,
  followUpAnswer,
  type PaymentAnswer,
  paymentAnswer,
  paymentIdText,
  paymentInput,
  paymentsQuery,
  type PaymentView,
  paymentView,
  refundInput,
  type TransactionView,
  transactionView,
  voidInput,
} from './payment.schemas.js';
import { ReadPayments } from './read-payments.service.js';
import { TakePayment } from './take-payment.service.js';

/** How the merchant's own key of a card transaction is described. */
export const KEY_HEADER = {
  name: 'Idempotency-Key',
  required: true,
  description: 'the merchant’s own key of this transaction; the same key and content gets the first answer',
  schema: { type: 'string', minLength: 1, maxLength: 128 },
};

/** The acceptance API for merchants’ own systems. A business decline is an answer, 201, with its code, rule and reason. */
@ApiTags('payments')
@ApiSecurity('signature')
@Roles('merchant')
@Controller('v1')
export class PaymentsController {
  constructor(
    private readonly payments: TakePayment,
    private readonly followUps: FollowPayment,
    private readonly balances: InquireBalance,
    private readonly reader: ReadPayments,
  ) {}

  @ApiOperation({ summary: 'Takes a payment by card' })
  @Post('payments')
  @NoIdempotency()
  @ApiHeader(KEY_HEADER)
  @ApiAnswer(paymentAnswer, 201)
  take(
    @Req() request: FastifyRequest,
    @Body({ schema: paymentInput }) body: z.output<typeof paymentInput>,
    @CurrentActor() actor: Actor,
  ): Promise<PaymentAnswer> {
    return this.payments.take(body, idempotencyKeyOf(request), actor);
  }

  @ApiOperation({ summary: "A day's transactions, newest first, terminals' included" })
  @Get('payments')
  @ApiAnswer(pageOf(transactionView))
  list(
    @Query({ schema: paymentsQuery }) query: z.output<typeof paymentsQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<TransactionView>> {
    return this.reader.list(query, actor);
  }

  @ApiOperation({ summary: 'What became of a payment: the truth after a lost answer' })
  @Get('payments/:id')
  @ApiAnswer(paymentView)
  read(@Param('id', { schema: paymentIdText }) paymentId: string, @CurrentActor() actor: Actor): Promise<PaymentView> {
    return this.reader.one(paymentId, actor);
  }

  @ApiOperation({ summary: 'Cancels a payment of today in full' })
  @Post('payments/:id/void')
  @NoIdempotency()
  @ApiHeader(KEY_HEADER)
  @ApiAnswer(followUpAnswer, 201)
  void(
    @Req() request: FastifyRequest,
    @Param('id', { schema: paymentIdText }) paymentId: string,
    @Body({ schema: voidInput }) { reason }: z.output<typeof voidInput>,
    @CurrentActor() actor: Actor,
  ): Promise<FollowUpAnswer> {
    return this.followUps.follow(paymentId, { kind: 'void', reason }, idempotencyKeyOf(request), actor);
  }

  @ApiOperation({ summary: 'Gives back all or part of a payment, to the card it came from (R-REFUND)' })
  @Post('payments/:id/refunds')
  @NoIdempotency()
  @ApiHeader(KEY_HEADER)
  @ApiAnswer(followUpAnswer, 201)
  refund(
    @Req() request: FastifyRequest,
    @Param('id', { schema: paymentIdText }) paymentId: string,
    @Body({ schema: refundInput }) { amountFen, reason }: z.output<typeof refundInput>,
    @CurrentActor() actor: Actor,
  ): Promise<FollowUpAnswer> {
    return this.followUps.follow(paymentId, { kind: 'refund', amountFen, reason }, idempotencyKeyOf(request), actor);
  }

  @ApiOperation({ summary: 'What is left to spend on a card' })
  @Post('balance-inquiries')
  @NoIdempotency()
  @HttpCode(201)
  @ApiHeader(KEY_HEADER)
  @ApiAnswer(balanceAnswer, 201)
  balance(
    @Req() request: FastifyRequest,
    @Body({ schema: balanceInput }) { card }: z.output<typeof balanceInput>,
    @CurrentActor() actor: Actor,
  ): Promise<BalanceAnswer> {
    return this.balances.inquire(card, idempotencyKeyOf(request), actor);
  }
}
