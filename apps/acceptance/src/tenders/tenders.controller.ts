import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, idempotencyKeyOf, NoIdempotency, type Page, pageOf } from '@app/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CallingMerchant } from '../payments/calling-merchant.service.js';
import { paymentIdText } from '../payments/payment.schemas.js';
import { KEY_HEADER } from '../payments/payments.controller.js';
import { ChangeTender } from './change-tender.service.js';
import { CreateTender } from './create-tender.service.js';
import { RefundTender } from './refund-tender.service.js';
import {
  cancelInput,
  confirmLegInput,
  tenderInput,
  tenderRefundInput,
  type TenderRowView,
  tenderRowView,
  tendersQuery,
  type TenderRefundView,
  tenderRefundView,
  type TenderView,
  tenderView,
} from './tender.schemas.js';
import { ReadTenders } from './read-tenders.service.js';
import { Tenders } from './tenders.repository.js';

const legNoText = z.coerce.number().int().min(1).max(100);

/** Sales paid in several parts, all or nothing; each part settles in its own channel. */
@ApiTags('tenders')
@ApiSecurity('signature')
@Roles('merchant')
@Controller('v1/tenders')
export class TendersController {
  constructor(
    private readonly callers: CallingMerchant,
    private readonly creation: CreateTender,
    private readonly changes: ChangeTender,
    private readonly refunds: RefundTender,
    private readonly tenders: Tenders,
    private readonly reader: ReadTenders,
  ) {}

  @ApiOperation({ summary: 'Holds the parts of our cards; captures all when nothing else is awaited' })
  @Post()
  @NoIdempotency()
  @ApiHeader(KEY_HEADER)
  @ApiAnswer(tenderView, 201)
  create(
    @Req() request: FastifyRequest,
    @Body({ schema: tenderInput }) body: z.output<typeof tenderInput>,
    @CurrentActor() actor: Actor,
  ): Promise<TenderView> {
    return this.creation.create(body, idempotencyKeyOf(request), actor);
  }

  @ApiOperation({ summary: 'Sales paid in parts, newest first' })
  @Get()
  @ApiAnswer(pageOf(tenderRowView))
  async list(
    @Query({ schema: tendersQuery }) query: z.output<typeof tendersQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<TenderRowView>> {
    const { merchantId } = await this.callers.of(actor);
    return this.reader.list(merchantId, query);
  }

  @ApiOperation({ summary: 'A sale paid in parts: each leg, and what was given back' })
  @Get(':id')
  @ApiAnswer(tenderView)
  async read(
    @Param('id', { schema: paymentIdText }) tenderId: string,
    @CurrentActor() actor: Actor,
  ): Promise<TenderView> {
    const { merchantId, merchantNo } = await this.callers.of(actor);
    return this.tenders.view(await this.tenders.of(merchantId, tenderId), merchantNo);
  }

  @ApiOperation({
    summary: 'A part you took yourself is paid',
    description: "The last one captures our cards' parts. Again with the same reference changes nothing.",
  })
  @Post(':id/legs/:legNo/confirm')
  @NoIdempotency()
  @HttpCode(200)
  @ApiAnswer(tenderView)
  confirmLeg(
    @Param('id', { schema: paymentIdText }) tenderId: string,
    @Param('legNo', { schema: legNoText }) legNo: number,
    @Body({ schema: confirmLegInput }) { reference }: z.output<typeof confirmLegInput>,
    @CurrentActor() actor: Actor,
  ): Promise<TenderView> {
    return this.changes.confirmLeg(tenderId, legNo, reference, actor);
  }

  @ApiOperation({
    summary: 'A part failed, or the sale is off: everything is released',
    description: 'Again changes nothing.',
  })
  @Post(':id/cancel')
  @NoIdempotency()
  @HttpCode(200)
  @ApiAnswer(tenderView)
  cancel(
    @Param('id', { schema: paymentIdText }) tenderId: string,
    @Body({ schema: cancelInput }) { reason }: z.output<typeof cancelInput>,
    @CurrentActor() actor: Actor,
  ): Promise<TenderView> {
    return this.changes.cancel(tenderId, reason ?? 'CANCELLED', actor);
  }

  @ApiOperation({ summary: 'Gives parts back to the legs they came from' })
  @Post(':id/refunds')
  @NoIdempotency()
  @ApiHeader(KEY_HEADER)
  @ApiAnswer(tenderRefundView, 201)
  refund(
    @Req() request: FastifyRequest,
    @Param('id', { schema: paymentIdText }) tenderId: string,
    @Body({ schema: tenderRefundInput }) body: z.output<typeof tenderRefundInput>,
    @CurrentActor() actor: Actor,
  ): Promise<TenderRefundView> {
    return this.refunds.refund(tenderId, body, idempotencyKeyOf(request), actor);
  }
}
