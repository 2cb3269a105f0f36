import httpProxy from '@fastify/http-proxy';
import { notFound } from '@app/kernel';
import { ServiceUnavailableException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../security/check-commands.js';
import { tokenOf } from '../session/session-cookie.js';
import type { ConsoleSettings } from '../settings.js';

/** What a browser may send on to an API; the rest (cookies, authorization, forwarding) is the console's business. */
const PASSED_ON = ['accept', 'accept-language', 'content-type', 'content-length', 'idempotency-key', 'if-none-match'];
/** What an API's answer may not decide for the page. */
const KEPT_BACK = new Set(['set-cookie', 'content-security-policy', 'connection', 'keep-alive', 'transfer-encoding']);

/** `/api/issuer/v1/…` is the issuer's `/v1/…`, with the session out of the cookie as its authorization. */
export async function proxyApis(app: NestFastifyApplication, settings: ConsoleSettings): Promise<void> {
  for (const [name, upstream] of Object.entries(settings.upstreams)) {
    await app.register(httpProxy as never, {
      upstream,
      prefix: `/api/${name}`,
      rewritePrefix: '',
      // Streams of events stay open; a beat every quarter of a minute tells that they live.
      undici: { bodyTimeout: 60_000, headersTimeout: 60_000, connections: 64 },
      preHandler: (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
        if (isOpen(request, name)) return done();
        void sendProblem(reply, notFound({ zh: '资源', en: 'resource' }), request.url);
      },
      replyOptions: {
        rewriteRequestHeaders: (request: FastifyRequest) => headersFor(request, settings),
        rewriteHeaders: (headers: Record<string, unknown>) =>
          Object.fromEntries(Object.entries(headers).filter(([header]) => !KEPT_BACK.has(header.toLowerCase()))),
        onError: (reply: FastifyReply, { error }: { error: unknown }) => {
          reply.log.warn({ err: error }, `${name} does not answer`);
          void sendProblem(reply, new ServiceUnavailableException(), reply.request.url);
        },
      },
    });
  }
}

/** Only the API itself, and no log-in past the cookie: its token would be in the hands of the page's scripts. */
function isOpen(request: FastifyRequest, name: string): boolean {
  const path = decodeURIComponent(request.url.slice(`/api/${name}`.length).split('?')[0]!);
  const opensSession = path.startsWith('/v1/sessions') || /^\/v1\/holder-sessions\/?$/.test(path);
  return path.startsWith('/v1/') && !opensSession && !path.includes('..');
}

function headersFor(request: FastifyRequest, settings: ConsoleSettings): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  const token = tokenOf(request, settings);
  if (token) headers.authorization = `Bearer ${token}`;
  headers['x-forwarded-for'] = request.ip;
  headers['x-request-id'] = String(request.id);
  return headers;
}
