import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { CLOCK, type Clock, type Id, Refusal } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { ProposedApproval } from '../approval.view.js';
import { idParameter, type RuleSetView } from './risk.schemas.js';
import { RuleSets } from './rule-sets.repository.js';

const KIND = 'acceptance.activate-risk-rules';
const payloadSchema = z.object({ ruleSetId: idParameter });

/** Puts a version in force, a draft or an earlier one again: tried on history first, then agreed by two people. */
@Injectable()
export class ActivateRuleSet implements OnModuleInit {
  constructor(
    private readonly ruleSets: RuleSets,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, approval, approver) =>
      this.approved(payloadSchema.parse(payload).ruleSetId, approval, approver),
    );
  }

  /** @throws Refusal `NOT_FOUND` 404, `RULE_SET_ACTIVE` 409, `BACK_TEST_REQUIRED` 422 */
  async propose(ruleSetId: Id, reason: string, actor: Actor): Promise<ProposedApproval> {
    const { version, name } = await this.inactive(ruleSetId);
    const [test] = await this.ruleSets.backTests(ruleSetId, null, 1);
    if (!test) throw backTestRequired();
    const { transactions, declined, reviewed } = test.result;
    const counts = { transactions, declined: declined.count, reviewed: reviewed.count };
    return this.approvals.propose({
      kind: KIND,
      objectType: 'risk_rule_set',
      objectId: ruleSetId,
      summary: {
        zh: `启用风险规则集 v${version}「${name}」；回测 ${test.from} 至 ${test.to}：${counts.transactions} 笔中拒绝 ${counts.declined} 笔、待核查 ${counts.reviewed} 笔`,
        en: `Activate risk rules v${version} “${name}”; back-test ${test.from} to ${test.to}: of ${counts.transactions} transactions ${counts.declined} declined, ${counts.reviewed} to review`,
      },
      payload: { ruleSetId },
      proposedBy: actor,
      reason,
    });
  }

  private async approved(ruleSetId: Id, approval: Approval, approver: Actor) {
    const { version } = await this.inactive(ruleSetId);
    const before = await this.ruleSets.active();
    await this.ruleSets.activate(ruleSetId, approval.approvalId, this.clock.now());
    await this.audit.record({
      actor: approver,
      action: 'risk.rule-set-activated',
      objectType: 'risk_rule_set',
      objectId: ruleSetId,
      change: { from: before?.version ?? null, to: version },
      ...(approval.reason ? { reason: approval.reason } : {}),
    });
    return { ruleSetId, version };
  }

  private async inactive(ruleSetId: Id): Promise<RuleSetView> {
    const ruleSet = await this.ruleSets.one(ruleSetId);
    if (ruleSet.status !== 'active') return ruleSet;
    const text = { zh: '该规则集已在启用中', en: 'this rule set is in force already' };
    throw new Refusal('RULE_SET_ACTIVE', text, { status: 409 });
  }
}

function backTestRequired(): Refusal {
  return new Refusal('BACK_TEST_REQUIRED', {
    zh: '启用前须先以历史交易回测',
    en: 'try the rules on history first: run a back-test, then propose the activation',
  });
}
