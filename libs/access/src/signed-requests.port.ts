import type { FastifyRequest } from 'fastify';
import type { Actor } from './access.types.js';

/** Callers known by a signature of the request itself instead of a bearer token; an application that has such provides it. */
export interface SignedRequests {
  /** Whether a request claims to be signed. */
  isSigned(request: FastifyRequest): boolean;
  /** @throws Refusal, 401, when the signature is not to be believed */
  actorOf(request: FastifyRequest): Promise<Actor>;
}

/** Injection token of {@link SignedRequests}. */
export const SIGNED_REQUESTS = Symbol('SignedRequests');
