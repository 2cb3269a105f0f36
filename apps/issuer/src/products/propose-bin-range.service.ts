import { randomBytes } from 'node:crypto';
import { type Actor, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { checkBinRange, refusalOf } from '@app/compliance';
import { Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock, type Id, newId } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ScrambleKeys } from '../cards/scramble-keys.js';
import type { ProposalView } from '../common.schemas.js';
import { ProductCatalogue } from './product-catalogue.js';
import type { BinRangeProposal } from './product.schemas.js';

const KIND = 'issuer.register-bin-range';
/** First half of the issuer's advisory lock numbers. */
const ISSUER_LOCKS = 20340;

interface Range extends BinRangeProposal {
  readonly binRangeId: Id;
  readonly to: string;
}

/** R-BIN: registers a range of issuer numbers once a second person agrees. */
@Injectable()
export class ProposeBinRangeService implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly catalogue: ProductCatalogue,
    private readonly scrambleKeys: ScrambleKeys,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, _approval, approver) => this.register(payload as Range, approver));
  }

  /** @throws Refusal `BIN_INVALID`, `BIN_OVERLAP`, `BIN_NOT_ASSIGNED` (R-BIN) */
  async propose(proposal: BinRangeProposal, actor: Actor): Promise<ProposalView> {
    const range: Range = { ...proposal, to: proposal.to ?? proposal.from, binRangeId: newId() };
    await this.assertAllowed(range);
    const text = range.from === range.to ? range.from : `${range.from}–${range.to}`;
    const { approvalId } = await this.approvals.propose({
      kind: KIND,
      objectType: 'bin_range',
      objectId: range.binRangeId,
      summary: { zh: `登记卡段 ${text}（${range.label}）`, en: `register BIN range ${text} (${range.label})` },
      payload: range,
      proposedBy: actor,
    });
    return { approvalId, status: 'pending', objectId: range.binRangeId };
  }

  private async register(range: Range, approver: Actor): Promise<{ binRangeId: Id }> {
    // Two proposals that overlap may wait side by side: the one approved first wins, under this lock.
    await this.transactor.query('SELECT pg_advisory_xact_lock($1, 1)', [ISSUER_LOCKS]);
    await this.assertAllowed(range);
    const { binRangeId, from, to, label, assignmentReference } = range;
    await this.transactor.query(
      `INSERT INTO issuer.bin_range
         (bin_range_id, first_prefix, last_prefix, label, assignment_reference, scramble_key_cipher, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        binRangeId,
        from,
        to,
        label,
        assignmentReference ?? null,
        await this.scrambleKeys.seal(randomBytes(32)),
        this.clock.now(),
      ],
    );
    await this.audit.record({
      actor: approver,
      action: 'issuer.bin-range-registered',
      objectType: 'bin_range',
      objectId: binRangeId,
      change: { from, to, label },
    });
    return { binRangeId };
  }

  private async assertAllowed(range: Range): Promise<void> {
    const registered = (await this.catalogue.binRanges()).map(({ from, to }) => ({ from, to }));
    const refusal = refusalOf(checkBinRange(range, registered, chinaDate(this.clock.now())));
    if (refusal) throw refusal;
  }
}
