import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiAnswer, ApiRefusals, NoIdempotency } from '@app/http';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AnyRole, CurrentActor, DuringEnrolment, Public } from './access.decorators.js';
import { bearerToken } from './access.guard.js';
import { type Actor, MERCHANT_ROLES, ROLES } from './access.types.js';
import { tooManyAttempts } from './login-throttle.js';
import {
  accountDisabled,
  codeNeeded,
  type LiveSession,
  type OpenedSession,
  Sessions,
  wrongCredentials,
} from './sessions.js';

const credentials = z.strictObject({
  login: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .describe('of the authenticator, when the user has one'),
  secondFactor: z.literal('required').optional().describe('no session without the second factor, also in the sandbox'),
});
const liveSession = z.object({
  expiresAt: z.iso.datetime().describe('when it ends in any case'),
  idleMinutes: z.int().describe('unused that long it ends, too'),
  stage: z.enum(['full', 'enrolment']).describe('`enrolment`: may only set up the second factor'),
  user: z.object({
    userId: z.string(),
    login: z.string(),
    name: z.string(),
    roles: z.array(z.enum(ROLES)),
    customerId: z.string().nullable(),
    merchantId: z.string().nullable(),
    accountId: z.string().nullish().describe('of a holder: the account of the card in hand').meta({ example: null }),
    merchantRole: z
      .enum(MERCHANT_ROLES)
      .nullish()
      .describe('of a merchant’s people')
      .meta({
        words: {
          owner: 'may do everything at the merchant · 店主',
          cashier: 'daily business: payments, refunds, answers to disputes · 收银员',
          viewer: 'looks, changes nothing · 只读',
        },
      }),
    via: z.enum(['session', 'api_key']),
  }),
});
export const sessionAnswer = liveSession.extend({ token: z.string().describe('for Authorization: Bearer') });

@ApiTags('access')
@NoIdempotency()
@Controller('v1/sessions')
export class SessionController {
  constructor(private readonly sessions: Sessions) {}

  @ApiOperation({ summary: 'Logs in' })
  @Public()
  @Post()
  @ApiAnswer(sessionAnswer, 201)
  @ApiRefusals(wrongCredentials(), accountDisabled(), codeNeeded(), tooManyAttempts())
  async open(
    @Body({ schema: credentials }) body: z.infer<typeof credentials>,
    @Req() request: FastifyRequest,
  ): Promise<OpenedSession> {
    return this.sessions.open(body, request.ip);
  }

  @ApiOperation({ summary: 'Who is logged in, and for how long' })
  @AnyRole()
  @DuringEnrolment()
  @Get('current')
  @ApiAnswer(liveSession)
  async current(@Req() request: FastifyRequest): Promise<LiveSession> {
    return (await this.sessions.of(bearerToken(request)!))!;
  }

  @ApiOperation({ summary: 'Logs out' })
  @AnyRole()
  @DuringEnrolment()
  @Delete('current')
  @HttpCode(204)
  async close(@Req() request: FastifyRequest): Promise<void> {
    await this.sessions.close(bearerToken(request)!);
  }

  @ApiOperation({ summary: 'Logs out everywhere' })
  @AnyRole()
  @DuringEnrolment()
  @Delete()
  @HttpCode(204)
  async closeAll(@CurrentActor() actor: Actor): Promise<void> {
    await this.sessions.closeAll(actor.userId);
  }
}
