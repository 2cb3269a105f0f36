import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiRefusals, NoIdempotency } from '@app/http';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CurrentActor, OwnAccount, Roles } from './access.decorators.js';
import { bearerToken } from './access.guard.js';
import type { Actor } from './access.types.js';
import { ChangePassword, notYourPassword, samePassword, wrongOldPassword } from './change-password.service.js';
import { tooManyAttempts } from './login-throttle.js';
import { weakPassword } from './password.rules.js';

const passwordChange = z.strictObject({
  oldPassword: z.string().min(1).max(200).meta({ example: 'correct horse battery' }),
  newPassword: z
    .string()
    .max(1000)
    .describe('8 to 200 characters, neither the old one nor the login')
    .meta({ example: 'staple under the bridge' }),
});

/** One's own password, for everybody who has one. */
@ApiTags('access')
@Controller('v1/password')
export class PasswordController {
  constructor(private readonly changePassword: ChangePassword) {}

  @ApiOperation({
    summary: "Changes the caller's password; the caller's other sessions end",
    description: 'Wrong old passwords count as failed log-ins. Neither password is kept, not even with the request.',
  })
  @Roles('purchaser', 'merchant', 'ops_maker', 'ops_checker', 'auditor')
  @OwnAccount()
  @NoIdempotency()
  @Post()
  @HttpCode(204)
  @ApiRefusals(wrongOldPassword(), weakPassword(), samePassword(), notYourPassword(), tooManyAttempts())
  change(
    @Body({ schema: passwordChange }) body: z.infer<typeof passwordChange>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.changePassword.change(actor, bearerToken(request) ?? '', body, request.ip);
  }
}
