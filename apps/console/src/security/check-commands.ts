import { problemOf } from '@app/http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ConsoleSettings } from '../settings.js';
import { assertOwnCommand, COMMAND_HEADER } from './command-check.rules.js';

/** Checks every command before anything reads its body: those to the APIs as well as the console's own. */
export function checkCommands(app: NestFastifyApplication, settings: ConsoleSettings): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      try {
        assertOwnCommand({
          method: request.method,
          origin: request.headers.origin,
          commandHeader: headerOf(request, COMMAND_HEADER),
          ownOrigin: settings.origin ?? `${request.protocol}://${request.host}`,
        });
        done();
      } catch (error) {
        void sendProblem(reply, error, request.url);
      }
    });
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** Answers an error like the APIs do. */
export function sendProblem(reply: FastifyReply, error: unknown, url: string): FastifyReply {
  const problem = problemOf(error, url.split('?')[0]!);
  return reply.status(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}
