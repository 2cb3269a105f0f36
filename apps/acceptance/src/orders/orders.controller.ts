import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, idempotencyKeyOf, NoIdempotency } from '@app/http';
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CallingMerchant } from '../payments/calling-merchant.service.js';
import { KEY_HEADER } from '../payments/payments.controller.js';
import { CloseOrder } from './close-order.service.js';
import { ConfirmOrder } from './confirm-order.service.js';
import { CreateOrder } from './create-order.service.js';
import {
  confirmAnswer,
  type ConfirmAnswer,
  confirmInput,
  orderInput,
  orderNoText,
  orderView,
  type OrderView,
} from './order.schemas.js';
import { Orders, orderViewOf } from './orders.repository.js';

/** Orders that are put up first and paid later; the answer and the query tell the truth, whatever a browser says. */
@ApiTags('payment orders')
@ApiSecurity('signature')
@Roles('merchant')
@Controller('v1/payment-orders')
export class OrdersController {
  constructor(
    private readonly callers: CallingMerchant,
    private readonly orders: Orders,
    private readonly creation: CreateOrder,
    private readonly payment: ConfirmOrder,
    private readonly closing: CloseOrder,
  ) {}

  @ApiOperation({ summary: 'Creates a payment order that the payer pays later, once' })
  @Post()
  @ApiAnswer(orderView, 201)
  create(
    @Body({ schema: orderInput }) body: z.output<typeof orderInput>,
    @CurrentActor() actor: Actor,
  ): Promise<OrderView> {
    return this.creation.create(body, actor);
  }

  @ApiOperation({ summary: 'What became of a payment order' })
  @Get(':orderNo')
  @ApiAnswer(orderView)
  async read(
    @Param('orderNo', { schema: orderNoText }) orderNo: string,
    @CurrentActor() actor: Actor,
  ): Promise<OrderView> {
    const { merchantId } = await this.callers.of(actor);
    return orderViewOf(await this.orders.find(merchantId, orderNo));
  }

  @ApiOperation({ summary: 'Pays the order by card', description: 'A decline leaves it open.' })
  @Post(':orderNo/confirm')
  @NoIdempotency()
  @ApiHeader(KEY_HEADER)
  @ApiAnswer(confirmAnswer, 201)
  confirm(
    @Req() request: FastifyRequest,
    @Param('orderNo', { schema: orderNoText }) orderNo: string,
    @Body({ schema: confirmInput }) body: z.output<typeof confirmInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ConfirmAnswer> {
    return this.payment.confirm(orderNo, body, idempotencyKeyOf(request), actor);
  }

  @ApiOperation({
    summary: 'Closes the order for good',
    description: 'If somebody is paying it, what comes is given back by itself.',
  })
  @Post(':orderNo/close')
  @HttpCode(200)
  @ApiAnswer(orderView)
  close(@Param('orderNo', { schema: orderNoText }) orderNo: string, @CurrentActor() actor: Actor): Promise<OrderView> {
    return this.closing.close(orderNo, actor);
  }
}
