import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { notFound } from '@app/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sendProblem } from '../security/check-commands.js';
import type { ConsoleSettings } from '../settings.js';

/** Vite leaves this where the nonce of an answer belongs. */
const NONCE_MARK = '%CSP_NONCE%';
const NOT_THE_PAGE = /^\/(api|session|assets|health|metrics)(\/|$)/;

/**
 * Serves the built page: files whose names bear their hash for a year, the page itself anew each time, under every address that is a
 * route of the page.
 * @throws Error when the page is not built
 */
export async function servePage(app: NestFastifyApplication, { pageDir }: ConsoleSettings): Promise<void> {
  const index = join(pageDir, 'index.html');
  if (!existsSync(index)) throw new Error(`${index} is not there: run npm run build`);
  const html = readFileSync(index, 'utf8');
  const icon = readFileSync(join(pageDir, 'favicon.svg'));
  await app.register(fastifyStatic as never, {
    root: join(pageDir, 'assets'),
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/favicon.svg', (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
  );
  fastify.get('/*', (request, reply) => {
    if (NOT_THE_PAGE.test(request.url))
      return sendProblem(reply, notFound({ zh: '资源', en: 'resource' }), request.url);
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(html.replaceAll(NONCE_MARK, reply.cspNonce.style));
  });
}
