import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  UnauthorizedException,
  ForbiddenException,
  Inject,
  Optional,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PUBLIC_ROUTE } from '@app/http';
import { Refusal } from '@app/kernel';
import type { FastifyRequest } from 'fastify';
import { DURING_ENROLMENT, OWN_ACCOUNT, OWNER_ONLY, REQUIRED_ROLES } from './access.decorators.js';
import type { Actor, MerchantRole, Role } from './access.types.js';
import { ApiKeys } from './api-keys.js';
import { Sessions } from './sessions.js';
import { SIGNED_REQUESTS, type SignedRequests } from './signed-requests.port.js';

/** Lets a request pass whose signature or bearer token stands for somebody with one of the route's roles. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly apiKeys: ApiKeys,
    @Optional() @Inject(SIGNED_REQUESTS) private readonly signed?: SignedRequests,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, targets)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const enrolling = this.reflector.getAllAndOverride<boolean | undefined>(DURING_ENROLMENT, targets) === true;
    const actor = await this.actorOf(request, enrolling);
    if (!actor) throw new UnauthorizedException();
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(REQUIRED_ROLES, targets) ?? [];
    if (!actor.roles.some((role) => allowed.includes(role))) throw new ForbiddenException();
    const ownerOnly = this.reflector.getAllAndOverride<boolean | undefined>(OWNER_ONLY, targets) === true;
    const own = this.reflector.getAllAndOverride<boolean | undefined>(OWN_ACCOUNT, targets) === true;
    if (!enrolling && !own) assertStaffMay(actor, request.method, ownerOnly);
    request.actor = actor;
    // A merchant's keys share their idempotency keys, so that a retry under the next key is still a retry.
    request.caller = actor.via === 'session' ? `user:${actor.userId}` : `merchant:${actor.merchantId}`;
    return true;
  }

  private async actorOf(request: FastifyRequest, enrolling: boolean): Promise<Actor | undefined> {
    if (this.signed?.isSigned(request)) return this.signed.actorOf(request);
    const token = bearerToken(request);
    if (token === undefined) return undefined;
    if (this.apiKeys.isApiKey(token)) return this.apiKeys.actorOf(token);
    const session = await this.sessions.of(token, { used: !isEventStream(request) });
    if (session?.stage === 'enrolment' && !enrolling) throw enrolFirst();
    return session?.user;
  }
}

/** A page that only listens keeps nobody logged in. */
function isEventStream(request: FastifyRequest): boolean {
  return request.headers.accept === 'text/event-stream';
}

/** What the merchant's owner has not given to one of its people. The route's own commands on a session are for everyone. */
function assertStaffMay({ merchantRole }: Actor, method: string, ownerOnly: boolean): void {
  if (!merchantRole || merchantRole === 'owner') return;
  const command = method !== 'GET' && method !== 'HEAD';
  if (ownerOnly || (merchantRole === 'viewer' && command)) throw notYourTask(merchantRole);
}

function notYourTask(role: MerchantRole): Refusal {
  return new Refusal(
    'STAFF_ROLE_NOT_ENOUGH',
    role === 'viewer'
      ? {
          zh: '您的账号只能查看；请由店主操作或调整您的角色',
          en: 'your account may look only: ask an owner of the shop',
        }
      : { zh: '此项只有店主可以操作', en: 'only an owner of the shop may do this' },
    { status: 403 },
  );
}

function enrolFirst(): Refusal {
  return new Refusal(
    'SECOND_FACTOR_ENROLMENT_NEEDED',
    { zh: '请先绑定动态验证码', en: 'set up your second factor first' },
    { status: 403 },
  );
}

/** The token of `Authorization: Bearer …`. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w.-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1];
}
