import { Module } from '@nestjs/common';
import { ActivateRuleSet } from './activate-rule-set.service.js';
import { BackTestRuleSet } from './back-test-rule-set.service.js';
import { ChangeLists } from './change-lists.service.js';
import { DraftRuleSet } from './draft-rule-set.service.js';
import { InsertStandardRules } from './insert-standard-rules.service.js';
import { ReadDecisions } from './read-decisions.service.js';
import { RiskController } from './risk.controller.js';
import { RuleSetsController } from './rule-sets.controller.js';

/** What people do with risk rules: draft, try, put in force, list, and have decisions explained. Needs the gate's module. */
@Module({
  controllers: [RuleSetsController, RiskController],
  providers: [ActivateRuleSet, BackTestRuleSet, ChangeLists, DraftRuleSet, InsertStandardRules, ReadDecisions],
})
export class RiskModule {}
