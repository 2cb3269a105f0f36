import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { canonicalJson } from '@app/security';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Idempotency, idempotencyKeyOf, scopeOf } from './idempotency.js';
import { ANSWER_NOT_KEPT, NO_IDEMPOTENCY } from './request-context.js';

const COMMANDS = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Runs every command in one transaction together with its stored answer. The answer leaves only after the commit; a replay
 * bears the header `Idempotent-Replayed: true`.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const marked = (mark: string) =>
      this.reflector.getAllAndOverride<boolean | undefined>(mark, [context.getHandler(), context.getClass()]) === true;
    if (context.getType() !== 'http' || !COMMANDS.has(request.method) || marked(NO_IDEMPOTENCY)) return next.handle();
    const command = {
      scope: scopeOf(request),
      key: idempotencyKeyOf(request),
      contentHash: contentHash(request),
      keepAnswer: !marked(ANSWER_NOT_KEPT),
    };
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(
      this.idempotency.run(
        command,
        async () => storable(await lastValueFrom(next.handle(), { defaultValue: undefined })),
        () => void reply.header('Idempotent-Replayed', 'true'),
      ),
    );
  }
}

function contentHash(request: FastifyRequest): Buffer {
  const body = request.body === undefined ? '' : canonicalJson(request.body);
  return createHash('sha256').update(`${request.method} ${request.url}\n`).update(body).digest();
}

function storable(answer: unknown): unknown {
  if (answer instanceof StreamableFile || Buffer.isBuffer(answer)) {
    throw new TypeError('a command answers JSON; a handler that answers a file is marked @NoIdempotency()');
  }
  return answer;
}
