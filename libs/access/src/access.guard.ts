import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  UnauthorizedException,
  ForbiddenException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PUBLIC_ROUTE } from '@app/http';
import type { FastifyRequest } from 'fastify';
import { REQUIRED_ROLES } from './access.decorators.js';
import type { Actor, Role } from './access.types.js';
import { ApiKeys } from './api-keys.js';
import { Sessions } from './sessions.js';

/** Lets a request pass whose bearer token stands for somebody with one of the route's roles. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly apiKeys: ApiKeys,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, targets)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = bearerToken(request);
    const actor = token === undefined ? undefined : await this.actorOf(token);
    if (!actor) throw new UnauthorizedException();
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(REQUIRED_ROLES, targets) ?? [];
    if (!actor.roles.some((role) => allowed.includes(role))) throw new ForbiddenException();
    request.actor = actor;
    request.caller = `${actor.via === 'session' ? 'user' : 'key'}:${actor.userId}`;
    return true;
  }

  private async actorOf(token: string): Promise<Actor | undefined> {
    return this.apiKeys.isApiKey(token) ? this.apiKeys.actorOf(token) : this.sessions.actorOf(token);
  }
}

/** The token of `Authorization: Bearer …`. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w.-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1];
}
