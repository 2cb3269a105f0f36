import { AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { CLOCK, type Clock } from '@app/kernel';
import { STANDARD_RISK_RULES } from '@app/risk';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { RuleSets } from './rule-sets.repository.js';

/** Gives a new installation its first rules, so that no card is ever taken without any. */
@Injectable()
export class InsertStandardRules implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly ruleSets: RuleSets,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.transactor.run(async () => {
      const name = '标准规则 / standard rules';
      const objectId = await this.ruleSets.insertFirst(name, STANDARD_RISK_RULES, this.clock.now());
      if (objectId === undefined) return;
      const action = 'risk.rule-set-activated';
      await this.audit.record({ system: 'risk', action, objectType: 'risk_rule_set', objectId, reason: 'first start' });
    });
  }
}
