import { Injectable } from '@nestjs/common';
import type { Actor, Approval } from './access.types.js';

/**
 * Carries out an approved command, in the transaction of the approval.
 * @returns what the approval's result shows: a JSON value
 * @throws Refusal when it cannot be done any more; the approval then stays pending
 */
export type ApprovalHandler<Payload = unknown> = (
  payload: Payload,
  approval: Approval,
  approver: Actor,
) => Promise<unknown>;

/** Which kinds of approval this application carries out. Rooms register theirs in `onModuleInit`. */
@Injectable()
export class ApprovalHandlers {
  private readonly handlers = new Map<string, ApprovalHandler>();

  /** @param kind `room.verb-noun` @throws Error when the kind has a handler already */
  register<Payload>(kind: string, handler: ApprovalHandler<Payload>): void {
    if (this.handlers.has(kind)) throw new Error(`two handlers for approvals of kind ${kind}`);
    this.handlers.set(kind, handler as ApprovalHandler);
  }

  /** @throws Error when this application does not carry out that kind */
  of(kind: string): ApprovalHandler {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`no handler for approvals of kind ${kind}`);
    return handler;
  }

  get kinds(): string[] {
    return [...this.handlers.keys()];
  }
}
