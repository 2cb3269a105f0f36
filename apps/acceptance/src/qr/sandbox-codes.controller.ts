import { Roles } from '@app/access';
import { AnswerNotKept, ApiAnswer, idempotencyKeyOf, NoIdempotency, scopeOf } from '@app/http';
import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { HolderCards } from './holder-cards.service.js';
import { HolderCodes } from './holder-codes.service.js';
import { PayOrderCode } from './pay-order-code.service.js';
import { PayStaticCode } from './pay-static-code.service.js';
import {
  type CodePaymentAnswer,
  codePaymentAnswer,
  holderCodeAnswer,
  holderCodeInput,
  type OrderCodePaymentAnswer,
  orderCodePaymentAnswer,
  orderCodePaymentInput,
  staticCodePaymentInput,
} from './qr.schemas.js';

const KEY_HEADER = {
  name: 'Idempotency-Key',
  required: true,
  description: 'the payer’s own key of this payment; the same key and content gets the first answer',
  schema: { type: 'string', minLength: 1, maxLength: 128 },
};

/**
 * What a holder's app does with codes, on behalf of any card: part of the application in the sandbox only, since the card
 * number alone proves no holder.
 */
@ApiTags('sandbox')
@Roles('ops_maker')
@Controller('v1')
export class SandboxCodesController {
  constructor(
    private readonly cards: HolderCards,
    private readonly codes: HolderCodes,
    private readonly staticCodes: PayStaticCode,
    private readonly orderCodes: PayOrderCode,
  ) {}

  @ApiOperation({ summary: "A card's dynamic code, for a merchant to scan" })
  @Post('holder-codes')
  @AnswerNotKept()
  @ApiAnswer(holderCodeAnswer, 201)
  async issue(
    @Body({ schema: holderCodeInput }) { card }: z.output<typeof holderCodeInput>,
  ): Promise<z.output<typeof holderCodeAnswer>> {
    const { accountId } = await this.cards.find(card.number);
    const { code, expiresAt } = await this.codes.issue(accountId);
    return { code, expiresAt: expiresAt.toISOString() };
  }

  @ApiOperation({ summary: 'Pays at a store by its printed code', description: 'A decline is an answer, 201.' })
  @Post('static-code-payments')
  @NoIdempotency()
  @ApiHeader(KEY_HEADER)
  @ApiAnswer(codePaymentAnswer, 201)
  async payStatic(
    @Req() request: FastifyRequest,
    @Body({ schema: staticCodePaymentInput }) body: z.output<typeof staticCodePaymentInput>,
  ): Promise<CodePaymentAnswer> {
    const card = await this.cards.find(body.card.number);
    const holder = { ...card, caller: scopeOf(request) };
    return this.staticCodes.pay(body.code, body.amountFen, holder, idempotencyKeyOf(request));
  }

  @ApiOperation({
    summary: 'Pays the order whose code is on a merchant’s screen',
    description: 'A decline is an answer, 201, and leaves the order open.',
  })
  @Post('order-code-payments')
  @NoIdempotency()
  @ApiHeader(KEY_HEADER)
  @ApiAnswer(orderCodePaymentAnswer, 201)
  async payOrder(
    @Req() request: FastifyRequest,
    @Body({ schema: orderCodePaymentInput }) body: z.output<typeof orderCodePaymentInput>,
  ): Promise<OrderCodePaymentAnswer> {
    const card = await this.cards.find(body.card.number);
    return this.orderCodes.pay(body.code, { ...card, caller: scopeOf(request) }, idempotencyKeyOf(request));
  }
}
