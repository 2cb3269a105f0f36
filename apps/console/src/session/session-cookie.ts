import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ConsoleSettings } from '../settings.js';

/** Over TLS the browser itself sees to it that no other host or path sets it. */
const NAMES = { secure: '__Host-yufuka', plain: 'yufuka' } as const;

/** The session's token, as the browser keeps it: out of reach of the page's scripts, never sent from another site. */
export function tokenOf(request: FastifyRequest, settings: ConsoleSettings): string | undefined {
  return request.cookies[nameFor(request, settings)];
}

export function keepToken(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  settings: ConsoleSettings,
): void {
  void reply.setCookie(nameFor(request, settings), token, optionsFor(request, settings));
}

export function forgetToken(request: FastifyRequest, reply: FastifyReply, settings: ConsoleSettings): void {
  void reply.clearCookie(nameFor(request, settings), optionsFor(request, settings));
}

function isSecure(request: FastifyRequest, { origin }: ConsoleSettings): boolean {
  return origin?.startsWith('https:') ?? request.protocol === 'https';
}

function nameFor(request: FastifyRequest, settings: ConsoleSettings): string {
  return isSecure(request, settings) ? NAMES.secure : NAMES.plain;
}

/** Without an expiry it ends with the browser; how long it is good for is the issuer's to say. */
function optionsFor(request: FastifyRequest, settings: ConsoleSettings): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(request, settings) };
}
