import { Body, Controller, Delete, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiAnswer, NoIdempotency } from '@app/http';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AnyRole, Public } from './access.decorators.js';
import { bearerToken } from './access.guard.js';
import { ROLES } from './access.types.js';
import { type OpenedSession, Sessions } from './sessions.js';

const credentials = z.strictObject({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) });
const sessionAnswer = z.object({
  token: z.string().describe('for Authorization: Bearer'),
  expiresAt: z.iso.datetime(),
  user: z.object({
    userId: z.string(),
    login: z.string(),
    name: z.string(),
    roles: z.array(z.enum(ROLES)),
    customerId: z.string().nullable(),
    merchantId: z.string().nullable(),
    via: z.enum(['session', 'api_key']),
  }),
});

@ApiTags('access')
@NoIdempotency()
@Controller('v1/sessions')
export class SessionController {
  constructor(private readonly sessions: Sessions) {}

  @ApiOperation({ summary: 'Logs in' })
  @Public()
  @Post()
  @ApiAnswer(sessionAnswer, 201)
  async open(
    @Body({ schema: credentials }) body: z.infer<typeof credentials>,
    @Req() request: FastifyRequest,
  ): Promise<OpenedSession> {
    return this.sessions.open(body.login, body.password, request.ip);
  }

  @ApiOperation({ summary: 'Logs out' })
  @AnyRole()
  @Delete('current')
  @HttpCode(204)
  async close(@Req() request: FastifyRequest): Promise<void> {
    await this.sessions.close(bearerToken(request)!);
  }
}
