import { type Actor, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { sqlState, Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock, Refusal } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { z } from 'zod';
import type { ProposedApproval } from '../approval.view.js';
import { AcceptanceChanges } from '../terminals/acceptance-changes.js';
import { licensedRegionsInput, type licensedRegionsView } from './chain.schemas.js';
import { effectiveDateTaken } from './merchants.repository.js';

const KIND = 'acceptance.change-licensed-regions';
type Input = z.output<typeof licensedRegionsInput>;

/** Records what the licence covers from a day on (R-LIC); two people. Every merchant is decided by it from then on. */
@Injectable()
export class ChangeLicensedRegions implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    private readonly changes: AcceptanceChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, _approval, approver) =>
      this.approved(licensedRegionsInput.parse(payload), approver),
    );
  }

  /** @throws Refusal `EFFECTIVE_DATE_PASSED` for a day before today */
  async propose(input: Input, actor: Actor): Promise<ProposedApproval> {
    this.assertNotPast(input.effectiveFrom);
    const regions = input.regions.join('、');
    return this.approvals.propose({
      kind: KIND,
      objectType: 'parameter',
      objectId: 'licence.regions',
      summary: {
        zh: `业务覆盖范围：自 ${input.effectiveFrom} 起为 ${regions}`,
        en: `Licensed regions from ${input.effectiveFrom}: ${input.regions.join(', ')}`,
      },
      payload: input,
      proposedBy: actor,
      reason: input.reason,
    });
  }

  /** All versions, latest first. */
  async list(): Promise<z.output<typeof licensedRegionsView>[]> {
    return this.transactor.query(
      `SELECT effective_from::text AS "effectiveFrom", value AS regions, effective_from = (
         SELECT max(effective_from) FROM platform.parameter WHERE name = 'licence.regions' AND effective_from <= $1
       ) IS TRUE AS "inForce"
       FROM platform.parameter WHERE name = 'licence.regions' ORDER BY effective_from DESC`,
      [chinaDate(this.clock.now())],
    );
  }

  private async approved({ effectiveFrom, regions, reason }: Input, approver: Actor) {
    this.assertNotPast(effectiveFrom);
    try {
      await this.transactor.query("INSERT INTO platform.parameter VALUES ('licence.regions', $1, $2, 'R-LIC')", [
        effectiveFrom,
        JSON.stringify(regions),
      ]);
    } catch (error) {
      if (sqlState(error) === '23505') throw effectiveDateTaken(effectiveFrom);
      throw error;
    }
    await this.changes.announce('acceptance_merchant', '*');
    await this.audit.record({
      actor: approver,
      action: 'licence.regions-changed',
      objectType: 'parameter',
      objectId: 'licence.regions',
      change: { effectiveFrom, regions },
      reason,
    });
    return { effectiveFrom, regions };
  }

  private assertNotPast(effectiveFrom: string): void {
    const today = chinaDate(this.clock.now());
    if (effectiveFrom >= today) return;
    throw new Refusal('EFFECTIVE_DATE_PASSED', {
      zh: `生效日期 ${effectiveFrom} 早于今日 ${today}`,
      en: `the effective date ${effectiveFrom} is before today, ${today}`,
    });
  }
}
