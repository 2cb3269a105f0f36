import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CONSOLE_SETTINGS, type ConsoleSettings } from '../settings.js';
import { type ConsoleSession, IssuerSessions } from './issuer-sessions.js';
import { forgetToken, keepToken, tokenOf } from './session-cookie.js';
import { UpstreamRefusalFilter } from './upstream-refusal.filter.js';

const logIn = z.strictObject({
  login: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});
const cardNumber = z.string().max(40);
const holderLogIn = z.union([
  z.strictObject({ cardNumber, pin: z.strictObject({ key: z.string().max(1000), envelope: z.string().max(400) }) }),
  z.strictObject({ cardNumber, code: z.string().regex(/^\d{6}$/) }),
]);
const logOut = z.object({ everywhere: z.enum(['0', '1']).default('0') });

/** What the page knows of where it runs and who uses it. */
export interface ConsoleState {
  readonly sandbox: boolean;
  readonly session: ConsoleSession | null;
}

/** The session between the browser and the console: a cookie that no script can read. */
@UseFilters(UpstreamRefusalFilter)
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: IssuerSessions,
    @Inject(CONSOLE_SETTINGS) private readonly settings: ConsoleSettings,
  ) {}

  /** Who is logged in; nobody is an answer, too. */
  @Get()
  async state(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ConsoleState> {
    const token = tokenOf(request, this.settings);
    const session = token ? await this.sessions.current(token) : undefined;
    if (token && !session) forgetToken(request, reply, this.settings);
    void reply.header('cache-control', 'no-store');
    return { sandbox: this.settings.sandbox, session: session ?? null };
  }

  /** Logs in. */
  @Post()
  @HttpCode(200)
  async open(
    @Body({ schema: logIn }) body: z.infer<typeof logIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsoleState> {
    const { token, ...session } = await this.sessions.open(body, request.ip);
    keepToken(request, reply, token, this.settings);
    return { sandbox: this.settings.sandbox, session };
  }

  /** Lets a card's holder in. */
  @Post('holder')
  @HttpCode(200)
  async openHolder(
    @Body({ schema: holderLogIn }) body: z.infer<typeof holderLogIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsoleState> {
    const { token, ...session } = await this.sessions.openHolder(body, request.ip);
    keepToken(request, reply, token, this.settings);
    return { sandbox: this.settings.sandbox, session };
  }

  /** Logs out, here or everywhere. */
  @Delete()
  @HttpCode(204)
  async close(
    @Query({ schema: logOut }) query: z.infer<typeof logOut>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = tokenOf(request, this.settings);
    if (token) await this.sessions.close(token, query.everywhere === '1');
    forgetToken(request, reply, this.settings);
  }
}
