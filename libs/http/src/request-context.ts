import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls, `user:ID` or `merchant:ID`; set by the access guard, absent on public routes. */
    caller?: string;
  }
}

export const PUBLIC_ROUTE = 'yufuka:public-route';
export const NO_IDEMPOTENCY = 'yufuka:no-idempotency';
export const ANSWER_NOT_KEPT = 'yufuka:answer-not-kept';

/** Extensions of the OpenAPI document by which it is completed; they do not appear in the served one. */
export const OPEN_API_MARKS = {
  public: 'x-public',
  noIdempotency: 'x-no-idempotency',
  refusals: 'x-refusals',
} as const;

/** A route, or all of a controller, that anyone may call. */
export const Public = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(PUBLIC_ROUTE, true), ApiExtension(OPEN_API_MARKS.public, true));

/** A command that needs no `Idempotency-Key`: logins, card transactions (the ledger has their key), uploads that call `Idempotency` themselves. */
export const NoIdempotency = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(NO_IDEMPOTENCY, true), ApiExtension(OPEN_API_MARKS.noIdempotency, true));

/** A command whose answer shows a secret once (an API key, a PIN): it is not stored, and a replay is refused with `ANSWER_NOT_KEPT`. */
export const AnswerNotKept = (): MethodDecorator => SetMetadata(ANSWER_NOT_KEPT, true);
