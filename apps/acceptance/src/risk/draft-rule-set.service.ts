import { type Actor, AuditTrail } from '@app/access';
import { CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { RuleSetInput, RuleSetView } from './risk.schemas.js';
import { RuleSets } from './rule-sets.repository.js';

/** Writes a new version down. It decides nothing until it is activated. */
@Injectable()
export class DraftRuleSet {
  constructor(
    private readonly ruleSets: RuleSets,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async draft({ name, note, rules }: RuleSetInput, actor: Actor): Promise<RuleSetView> {
    const ruleSetId = await this.ruleSets.insertDraft(name, note, rules, actor.name, this.clock.now());
    const made = await this.ruleSets.one(ruleSetId);
    await this.audit.record({
      actor,
      action: 'risk.rule-set-drafted',
      objectType: 'risk_rule_set',
      objectId: ruleSetId,
      change: { version: made.version, name },
    });
    return made;
  }
}
