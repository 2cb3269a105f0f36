import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerNotKept, ApiAnswer, NoIdempotency } from '@app/http';
import type { Id } from '@app/kernel';
import type { FastifyRequest } from 'fastify';
import { toString as qrText } from 'qrcode';
import { z } from 'zod';
import { CurrentActor, DuringEnrolment, Roles } from './access.decorators.js';
import { bearerToken } from './access.guard.js';
import type { Actor } from './access.types.js';
import { ResetSecondFactorService } from './reset-second-factor.service.js';
import { SecondFactors, type SecondFactorState } from './second-factors.js';
import { Sessions } from './sessions.js';

const userId = z.string().regex(/^\d{1,19}$/);
const stateAnswer = z.object({ state: z.enum(['none', 'begun', 'active']) });
const begunAnswer = z.object({
  secret: z.string().describe('base32, to type into the authenticator'),
  uri: z.string().describe('otpauth://totp/…'),
  qrSvg: z.string().describe('the same as a QR code, an SVG image'),
});
const confirmation = z.strictObject({ code: z.string().regex(/^\d{6}$/) });
const resetBody = z.strictObject({ reason: z.string().trim().min(2).max(500) });
const proposal = z.object({ approvalId: z.string(), status: z.literal('pending') });

/** The second factor of the issuer's people. */
@ApiTags('access')
@Controller('v1')
export class SecondFactorController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly resetSecondFactor: ResetSecondFactorService,
  ) {}

  @ApiOperation({ summary: 'Whether the caller has one' })
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @DuringEnrolment()
  @Get('second-factor')
  @ApiAnswer(stateAnswer)
  async state(@CurrentActor() actor: Actor): Promise<{ state: SecondFactorState }> {
    return { state: await this.factors.stateOf(actor.userId) };
  }

  @ApiOperation({ summary: "Draws a secret for the caller's authenticator; it counts once a code confirms it" })
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @DuringEnrolment()
  @AnswerNotKept()
  @Post('second-factor')
  @ApiAnswer(begunAnswer, 201)
  async begin(@CurrentActor() actor: Actor): Promise<z.infer<typeof begunAnswer>> {
    const begun = await this.factors.begin(actor);
    return { ...begun, qrSvg: await qrText(begun.uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }) };
  }

  @ApiOperation({
    summary: 'Puts the secret in force by a code made with it; the session may do everything from then on',
  })
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @DuringEnrolment()
  @NoIdempotency()
  @Post('second-factor/confirm')
  @HttpCode(204)
  async confirm(
    @Body({ schema: confirmation }) body: z.infer<typeof confirmation>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.factors.confirm(actor, body.code);
    await this.sessions.complete(bearerToken(request)!);
  }

  @ApiOperation({ summary: "Proposes to take a user's lost second factor away; a second person approves" })
  @Roles('ops_maker')
  @Post('users/:id/second-factor-resets')
  @HttpCode(202)
  @ApiAnswer(proposal, 202)
  reset(
    @Param('id', { schema: userId }) id: Id,
    @Body({ schema: resetBody }) body: z.infer<typeof resetBody>,
    @CurrentActor() actor: Actor,
  ): Promise<z.infer<typeof proposal>> {
    return this.resetSecondFactor.propose(id, body.reason, actor);
  }
}
