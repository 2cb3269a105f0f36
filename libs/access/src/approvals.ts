import { Inject, Injectable } from '@nestjs/common';
import { Transactor } from '@app/database';
import { EventStream } from '@app/http';
import { type Bilingual, CLOCK, type Clock, type Id, newId, notFound, Refusal } from '@app/kernel';
import type { Actor, Approval, ApprovalStatus } from './access.types.js';
import { ApprovalHandlers } from './approval-handlers.js';
import { AuditTrail } from './audit-trail.js';
import { WORK_QUEUE } from './event-topics.js';

export interface Proposal {
  /** `room.verb-noun`; its handler is registered with `ApprovalHandlers`. */
  readonly kind: string;
  readonly objectType: string;
  readonly objectId: string;
  /** What the second person decides on. */
  readonly summary: Bilingual;
  /** JSON for the handler; no card numbers. */
  readonly payload: unknown;
  readonly proposedBy: Actor;
  readonly reason?: string;
}

interface ApprovalRow {
  readonly approval_id: Id;
  readonly kind: string;
  readonly object_type: string;
  readonly object_id: string;
  readonly summary: Bilingual;
  readonly payload: unknown;
  readonly reason: string | null;
  readonly proposed_by: Id;
  readonly proposed_by_name: string;
  readonly proposed_at: Date;
  readonly status: ApprovalStatus;
  readonly decided_by: Id | null;
  readonly decided_by_name: string | null;
  readonly decided_at: Date | null;
  readonly decision_reason: string | null;
  readonly result: unknown;
}

/** Four eyes: a command is proposed by one person and carried out when another approves it. */
@Injectable()
export class Approvals {
  constructor(
    private readonly transactor: Transactor,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    private readonly events: EventStream,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Proposes a command, in the caller's transaction; the edge answers 202 with what this gives. */
  async propose(proposal: Proposal): Promise<{ approvalId: Id; status: 'pending' }> {
    const { kind, objectType, objectId, summary, payload, proposedBy, reason } = proposal;
    this.handlers.of(kind);
    const approvalId = newId();
    await this.transactor.run(async () => {
      await this.transactor.query(
        `INSERT INTO access.approval (approval_id, kind, object_type, object_id, summary, payload, reason,
           proposed_by, proposed_by_name, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          approvalId,
          kind,
          objectType,
          objectId,
          JSON.stringify(summary),
          JSON.stringify(payload ?? null),
          reason ?? null,
          proposedBy.userId,
          proposedBy.name,
          this.clock.now(),
        ],
      );
      await this.record(proposedBy, 'proposed', { approvalId, kind, objectType, objectId }, reason);
    });
    return { approvalId, status: 'pending' };
  }

  /**
   * Carries out what was proposed, in one transaction with the decision.
   * @throws Refusal `NOT_FOUND` 404, `SELF_APPROVAL` 422, `APPROVAL_ALREADY_DECIDED` 409, and what the handler refuses
   */
  async approve(approvalId: Id, approver: Actor): Promise<Approval> {
    return this.transactor.run(async () => {
      const approval = await this.pending(approvalId);
      if (approval.proposedBy === approver.userId) throw selfApproval();
      const result = await this.handlers.of(approval.kind)(approval.payload, approval, approver);
      await this.decide(approval, approver, 'approved', null, result);
      return this.get(approvalId);
    });
  }

  /**
   * Ends a proposal; its proposer may withdraw it so. What the proposal had changed is put back in the same transaction.
   * @throws Refusal `NOT_FOUND` 404, `APPROVAL_ALREADY_DECIDED` 409
   */
  async reject(approvalId: Id, approver: Actor, reason: string): Promise<Approval> {
    return this.transactor.run(async () => {
      const approval = await this.pending(approvalId);
      await this.handlers.ofRejection(approval.kind)?.(approval.payload, approval, approver, reason);
      await this.decide(approval, approver, 'rejected', reason, undefined);
      return this.get(approvalId);
    });
  }

  /** An approval of a kind that this application carries out. @throws Refusal `NOT_FOUND` 404 */
  async get(approvalId: Id): Promise<Approval> {
    const [row] = await this.transactor.query<ApprovalRow>(
      'SELECT * FROM access.approval WHERE approval_id = $1 AND kind = ANY ($2)',
      [approvalId, this.handlers.kinds],
    );
    if (!row) throw notFound({ zh: '审批单', en: 'approval' });
    return approvalOf(row);
  }

  /** Newest first, below `before`, of the kinds that this application carries out. */
  async list(status: ApprovalStatus | undefined, before: Id | null, count: number): Promise<Approval[]> {
    const rows = await this.transactor.query<ApprovalRow>(
      `SELECT * FROM access.approval
       WHERE kind = ANY ($1) AND ($2::text IS NULL OR status = $2) AND ($3::bigint IS NULL OR approval_id < $3)
       ORDER BY approval_id DESC LIMIT $4`,
      [this.handlers.kinds, status ?? null, before, count],
    );
    return rows.map(approvalOf);
  }

  /** Locks the approval, so that of two deciders the second sees the first one's decision. */
  private async pending(approvalId: Id): Promise<Approval> {
    await this.transactor.query('SELECT 1 FROM access.approval WHERE approval_id = $1 FOR NO KEY UPDATE', [approvalId]);
    const approval = await this.get(approvalId);
    if (approval.status !== 'pending') throw alreadyDecided(approval);
    return approval;
  }

  private async decide(
    approval: Approval,
    by: Actor,
    status: 'approved' | 'rejected',
    reason: string | null,
    result: unknown,
  ): Promise<void> {
    await this.transactor.query(
      `UPDATE access.approval SET status = $2, decided_by = $3, decided_by_name = $4, decided_at = $5,
         decision_reason = $6, result = $7
       WHERE approval_id = $1`,
      [
        approval.approvalId,
        status,
        by.userId,
        by.name,
        this.clock.now(),
        reason,
        result === undefined ? null : JSON.stringify(result),
      ],
    );
    await this.record(by, status, approval, reason ?? undefined);
  }

  private async record(
    actor: Actor,
    what: 'proposed' | 'approved' | 'rejected',
    approval: Pick<Approval, 'approvalId' | 'kind' | 'objectType' | 'objectId'>,
    reason: string | undefined,
  ): Promise<void> {
    const { approvalId, kind, objectType, objectId } = approval;
    const event = { actor, action: `${kind}.${what}`, objectType, objectId, change: { approvalId } };
    await this.audit.record(reason === undefined ? event : { ...event, reason });
    await this.events.publish(WORK_QUEUE);
  }
}

function approvalOf(row: ApprovalRow): Approval {
  return {
    approvalId: row.approval_id,
    kind: row.kind,
    objectType: row.object_type,
    objectId: row.object_id,
    summary: row.summary,
    payload: row.payload,
    reason: row.reason,
    proposedBy: row.proposed_by,
    proposedByName: row.proposed_by_name,
    proposedAt: row.proposed_at,
    status: row.status,
    decidedBy: row.decided_by,
    decidedByName: row.decided_by_name,
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
    result: row.result,
  };
}

/** The refusal of four eyes that are two. */
export function selfApproval(): Refusal {
  return new Refusal('SELF_APPROVAL', {
    zh: '经办人不能复核自己提交的事项',
    en: 'what you proposed must be approved by another person',
  });
}

function alreadyDecided(approval: Approval): Refusal {
  const rejected = approval.status === 'rejected';
  return new Refusal(
    'APPROVAL_ALREADY_DECIDED',
    {
      zh: `该事项已由${approval.decidedByName}${rejected ? '驳回' : '批准'}`,
      en: `${approval.decidedByName} has ${rejected ? 'rejected' : 'approved'} this already`,
    },
    { status: 409 },
  );
}
