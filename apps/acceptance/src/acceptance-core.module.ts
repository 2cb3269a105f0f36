import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CardDirectory } from './cards/card-directory.service.js';
import { MerchantDirectory } from './merchants/merchant-directory.service.js';
import { AcceptPurchase } from './purchases/accept-purchase.service.js';
import { RefusedMessages } from './refusals/refused-messages.service.js';
import { RiskGateModule } from './risk/risk-gate.module.js';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings } from './settings.js';
import { AcceptanceChanges } from './terminals/acceptance-changes.js';
import { TerminalDirectory } from './terminals/terminal-directory.service.js';

const SHARED = [
  AcceptanceChanges,
  AcceptPurchase,
  CardDirectory,
  MerchantDirectory,
  RefusedMessages,
  TerminalDirectory,
];

/** What both edges stand on, the POS gateway and the HTTP API: who trades where, which card, may it be used. */
@Global()
@Module({})
export class AcceptanceCoreModule {
  static forRoot(settings: AcceptanceSettings): DynamicModule {
    const provided = { provide: ACCEPTANCE_SETTINGS, useValue: settings };
    return {
      module: AcceptanceCoreModule,
      imports: [RiskGateModule.forRoot({ databaseUrl: settings.database.url })],
      providers: [provided, ...SHARED],
      exports: [ACCEPTANCE_SETTINGS, RiskGateModule, ...SHARED],
    };
  }
}
