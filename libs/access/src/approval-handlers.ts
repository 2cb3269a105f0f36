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

/** What a rejected command leaves behind is put right, in the transaction of the rejection. */
export type RejectionHandler<Payload = unknown> = (
  payload: Payload,
  approval: Approval,
  rejecter: Actor,
  reason: string,
) => Promise<void>;

/** Which kinds of approval this application carries out. Rooms register theirs in `onModuleInit`. */
@Injectable()
export class ApprovalHandlers {
  private readonly handlers = new Map<string, ApprovalHandler>();
  private readonly rejections = new Map<string, RejectionHandler>();

  /**
   * @param kind `room.verb-noun`
   * @param rejected for a kind whose proposal has changed something that a rejection takes back
   * @throws Error when the kind has a handler already
   */
  register<Payload>(kind: string, handler: ApprovalHandler<Payload>, rejected?: RejectionHandler<Payload>): void {
    if (this.handlers.has(kind)) throw new Error(`two handlers for approvals of kind ${kind}`);
    this.handlers.set(kind, handler as ApprovalHandler);
    if (rejected) this.rejections.set(kind, rejected as RejectionHandler);
  }

  /** Nothing for most kinds: their proposals change nothing. */
  ofRejection(kind: string): RejectionHandler | undefined {
    return this.rejections.get(kind);
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
