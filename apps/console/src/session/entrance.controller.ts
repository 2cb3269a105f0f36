import { notFound } from '@app/kernel';
import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CONSOLE_SETTINGS, type ConsoleSettings } from '../settings.js';
import { IssuerSessions } from './issuer-sessions.js';
import { keepToken } from './session-cookie.js';
import type { ConsoleState } from './session.controller.js';
import { UpstreamRefusalFilter } from './upstream-refusal.filter.js';

const entranceName = z.string().regex(/^[a-z][a-z-]{1,30}$/);

/** A way into the sandbox, as the sandbox tells it. */
interface Entrance {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  /** Now, when the login has an authenticator. */
  readonly code: string | null;
  /** Of a holder; the password is the PIN then. */
  readonly cardNumber?: string;
}

/** One-click log-ins of the sandbox. They go the way of everybody: login, password, code. */
@UseFilters(UpstreamRefusalFilter)
@Controller('session/entrances')
export class EntranceController {
  constructor(
    private readonly sessions: IssuerSessions,
    @Inject(CONSOLE_SETTINGS) private readonly settings: ConsoleSettings,
  ) {}

  /** Which there are by now: the story of the demo makes some of them. */
  @Get()
  async list(): Promise<{ items: string[] }> {
    return { items: (await this.entrances()).map(({ name }) => name) };
  }

  /** Logs in by one of them. */
  @Post(':name')
  @HttpCode(200)
  async enter(
    @Param('name', { schema: entranceName }) name: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsoleState> {
    const entrance = (await this.entrances()).find((one) => one.name === name);
    if (!entrance) throw notFound({ zh: '入口', en: 'entrance' });
    const { login, password, code, cardNumber } = entrance;
    const { token, ...session } = cardNumber
      ? await this.sessions.openHolderByPin(cardNumber, password, request.ip)
      : await this.sessions.open({ login, password, ...(code ? { code } : {}) }, request.ip);
    keepToken(request, reply, token, this.settings);
    return { sandbox: true, session };
  }

  private async entrances(): Promise<Entrance[]> {
    const answer = await fetch(`${this.settings.upstreams.sandbox}/v1/entrances`);
    if (!answer.ok) throw new Error(`the sandbox answered ${answer.status}`);
    return ((await answer.json()) as { items: Entrance[] }).items;
  }
}
