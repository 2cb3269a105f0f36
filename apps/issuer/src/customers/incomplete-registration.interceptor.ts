import { Refusal, type RefusalDetail } from '@app/kernel';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';

/**
 * R-REGISTER: a registration that lacks what must be recorded is refused by the rule, not as a mere mistake of input. What is
 * there but malformed stays `INVALID_INPUT`.
 */
@Injectable()
export class IncompleteRegistrationInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw incompleteOf(error, body) ?? error;
      }),
    );
  }
}

function incompleteOf(error: unknown, body: unknown): Refusal | undefined {
  if (!(error instanceof Refusal) || error.code !== 'INVALID_INPUT') return undefined;
  const missing = error.details.filter(({ field }) => isRegistered(field) && isMissing(valueAt(body, field)));
  if (missing.length === 0) return undefined;
  const fields = missing.map(({ field }) => field!).join(', ');
  const details = missing.map((detail): RefusalDetail => ({ ...detail, rule: 'R-REGISTER' }));
  return new Refusal(
    'REGISTRATION_INCOMPLETE',
    { zh: `登记不完整，缺少：${fields}`, en: `the registration is incomplete, it lacks: ${fields}` },
    { rule: 'R-REGISTER', details },
  );
}

/** The login that comes along is no part of what the rule records. */
function isRegistered(field: string | undefined): field is string {
  return field !== undefined && field !== '' && !field.startsWith('/user');
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function valueAt(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], body);
}
