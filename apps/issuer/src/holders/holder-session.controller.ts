import { type OpenedSession, Public, tooManyAttempts } from '@app/access';
import { ApiAnswer, ApiRefusals, NoIdempotency } from '@app/http';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { noMessages, notProved, pageKeyGone, pinLocked } from './holder.refusals.js';
import {
  type HolderLogIn,
  holderLogInSchema,
  holderSessionSchema,
  type PageKey,
  pageKeySchema,
  type PhoneCode,
  phoneCodeInput,
  phoneCodeSchema,
} from './holder-session.schemas.js';
import { LogHolderIn } from './log-holder-in.service.js';
import { PageKeys } from './page-keys.js';
import { AGAIN_SECONDS, CODE_SECONDS } from './phone-codes.js';

/** How a card's holder comes in. */
@ApiTags('holders')
@Public()
@NoIdempotency()
@Controller('v1/holder-sessions')
export class HolderSessionController {
  constructor(
    private readonly logIn: LogHolderIn,
    private readonly pageKeys: PageKeys,
  ) {}

  @ApiOperation({ summary: 'A key for the page to seal a PIN with; good for one PIN within five minutes' })
  @Post('page-keys')
  @ApiAnswer(pageKeySchema, 201)
  pageKey(): Promise<PageKey> {
    return this.pageKeys.make();
  }

  @ApiOperation({
    summary: 'Sends a one-time code to the phone that is registered for a named card',
    description: 'Answers the same for a card that is unknown, anonymous, or without a phone.',
  })
  @Post('codes')
  @HttpCode(202)
  @ApiAnswer(phoneCodeSchema, 202)
  @ApiRefusals(tooManyAttempts(), noMessages())
  async code(
    @Body({ schema: phoneCodeInput }) { cardNumber }: z.output<typeof phoneCodeInput>,
    @Req() request: FastifyRequest,
  ): Promise<PhoneCode> {
    await this.logIn.sendCode(cardNumber, request.ip);
    return { validSeconds: CODE_SECONDS, againAfterSeconds: AGAIN_SECONDS };
  }

  @ApiOperation({
    summary: 'R-PIN: a holder logs in by card number and PIN, or by the code that came to the phone',
    description: 'A wrong PIN counts for the card as at a terminal.',
  })
  @Post()
  @ApiAnswer(holderSessionSchema, 201)
  @ApiRefusals(notProved(), pinLocked(), pageKeyGone(), tooManyAttempts())
  open(@Body({ schema: holderLogInSchema }) body: HolderLogIn, @Req() request: FastifyRequest): Promise<OpenedSession> {
    return this.logIn.open(body, request.ip);
  }
}
