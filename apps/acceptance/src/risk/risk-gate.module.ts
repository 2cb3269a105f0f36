import { type DynamicModule, Module } from '@nestjs/common';
import { ListEntries } from './list-entries.repository.js';
import { RiskGate } from './risk-gate.service.js';
import { RiskHistory } from './risk-history.js';
import { RISK_SETTINGS, type RiskSettings } from './risk.settings.js';
import { RuleSets } from './rule-sets.repository.js';

/** What decides: the gate before every purchase and hold, for all edges. */
@Module({})
export class RiskGateModule {
  static forRoot(settings: RiskSettings): DynamicModule {
    return {
      module: RiskGateModule,
      providers: [{ provide: RISK_SETTINGS, useValue: settings }, ListEntries, RiskGate, RiskHistory, RuleSets],
      exports: [ListEntries, RiskGate, RiskHistory, RuleSets],
    };
  }
}
