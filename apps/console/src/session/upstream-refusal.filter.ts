import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { UpstreamRefusal } from './issuer-sessions.js';

/** Hands an application's refusal on word for word: its code, its reasons in both languages, its rule. */
@Catch(UpstreamRefusal)
export class UpstreamRefusalFilter implements ExceptionFilter<UpstreamRefusal> {
  catch({ problem }: UpstreamRefusal, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}
