import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, idempotencyKeyOf, NoIdempotency } from '@app/http';
import { notFound } from '@app/kernel';
import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { paymentIdText } from '../payments/payment.schemas.js';
import { KEY_HEADER } from '../payments/payments.controller.js';
import { ReadPayments } from '../payments/read-payments.service.js';
import { FollowHold, HOLD } from './follow-hold.service.js';
import { holdStateOf } from './hold-state.rules.js';
import {
  captureInput,
  type HoldAnswer,
  holdAnswer,
  type HoldFollowUpAnswer,
  holdFollowUpAnswer,
  holdInput,
  type HoldView,
  holdView,
} from './hold.schemas.js';
import { PlaceHold } from './place-hold.service.js';

/** Money put aside on a card: frozen, then taken in full or in part, or given free. Terminals call it pre-authorization. */
@ApiTags('holds')
@ApiSecurity('signature')
@Roles('merchant')
@Controller('v1/holds')
export class HoldsController {
  constructor(
    private readonly holds: PlaceHold,
    private readonly followUps: FollowHold,
    private readonly reader: ReadPayments,
  ) {}

  @ApiOperation({ summary: 'Freezes an amount on a card' })
  @Post()
  @NoIdempotency()
  @ApiHeader(KEY_HEADER)
  @ApiAnswer(holdAnswer, 201)
  place(
    @Req() request: FastifyRequest,
    @Body({ schema: holdInput }) body: z.output<typeof holdInput>,
    @CurrentActor() actor: Actor,
  ): Promise<HoldAnswer> {
    return this.holds.place(body, idempotencyKeyOf(request), actor);
  }

  @ApiOperation({ summary: 'What became of a hold' })
  @Get(':id')
  @ApiAnswer(holdView)
  async read(@Param('id', { schema: paymentIdText }) holdId: string, @CurrentActor() actor: Actor): Promise<HoldView> {
    const { followUps, ...hold } = await this.reader.one(holdId, actor);
    if (hold.kind !== 'hold') throw notFound(HOLD);
    return { ...hold, holdId, ...holdStateOf(hold.status, followUps) };
  }

  @ApiOperation({ summary: 'Takes all or part of what is held, once; the rest is released' })
  @Post(':id/captures')
  @NoIdempotency()
  @ApiHeader(KEY_HEADER)
  @ApiAnswer(holdFollowUpAnswer, 201)
  capture(
    @Req() request: FastifyRequest,
    @Param('id', { schema: paymentIdText }) holdId: string,
    @Body({ schema: captureInput }) { amountFen }: z.output<typeof captureInput>,
    @CurrentActor() actor: Actor,
  ): Promise<HoldFollowUpAnswer> {
    return this.followUps.follow(holdId, { kind: 'capture', amountFen }, idempotencyKeyOf(request), actor);
  }

  @ApiOperation({ summary: 'Gives free what is held' })
  @Post(':id/release')
  @NoIdempotency()
  @ApiHeader(KEY_HEADER)
  @ApiAnswer(holdFollowUpAnswer, 201)
  release(
    @Req() request: FastifyRequest,
    @Param('id', { schema: paymentIdText }) holdId: string,
    @CurrentActor() actor: Actor,
  ): Promise<HoldFollowUpAnswer> {
    return this.followUps.follow(holdId, { kind: 'release' }, idempotencyKeyOf(request), actor);
  }
}
