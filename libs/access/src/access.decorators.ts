import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, type Role, ROLES } from './access.types.js';

export { Public } from '@app/http';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

export const REQUIRED_ROLES = 'yufuka:roles';

/** Who may call a route, or all routes of a controller: any of these roles. A route that says nothing stops the boot. */
export const Roles = (...roles: [Role, ...Role[]]): MethodDecorator & ClassDecorator =>
  SetMetadata(REQUIRED_ROLES, roles);

/** A route for everyone who is logged in. */
export const AnyRole = (): MethodDecorator & ClassDecorator => Roles(...ROLES);

export const OWNER_ONLY = 'yufuka:owner-only';

/** Of a merchant's people only an owner may call this route; its keys and the issuer's people as their roles allow. */
export const OwnerOnly = (): MethodDecorator & ClassDecorator => SetMetadata(OWNER_ONLY, true);

export const OWN_ACCOUNT = 'yufuka:own-account';

/** A command on nothing but the caller's own account: all of a merchant's people may, also those who only look. */
export const OwnAccount = (): MethodDecorator => SetMetadata(OWN_ACCOUNT, true);

export const DURING_ENROLMENT = 'yufuka:during-enrolment';

/** A route that a session may also call which lacks its second factor. */
export const DuringEnrolment = (): MethodDecorator => SetMetadata(DURING_ENROLMENT, true);

/** Hands the caller to a handler. @throws Error on a public route, which has none */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw new Error('a public route has no actor');
  return actor;
});
