import { LedgerModule } from '@app/ledger';
import { Global, Module } from '@nestjs/common';
import { ChipFamilies } from './chip-families.js';
import { CASE_PROVIDERS } from './cases/cases.parts.js';
import { ChipRegister } from './chips/chip-register.js';
import { CHIPS_POLICY, DEFAULT_CHIPS_POLICY } from './chips.settings.js';
import { LOAD_PROVIDERS } from './loads/loads.parts.js';
import { RECONCILE_PROVIDERS } from './reconcile/reconcile.parts.js';
import { ChipTimelines } from './timeline/chip-timelines.js';
import { ReadTimeline } from './timeline/read-timeline.service.js';
import { UPLOAD_PROVIDERS } from './uploads/uploads.parts.js';

const PROVIDERS = [
  ChipFamilies,
  ChipRegister,
  ChipTimelines,
  ReadTimeline,
  { provide: CHIPS_POLICY, useValue: DEFAULT_CHIPS_POLICY },
  ...CASE_PROVIDERS,
  ...LOAD_PROVIDERS,
  ...RECONCILE_PROVIDERS,
  ...UPLOAD_PROVIDERS,
];

/** What the issuer knows of its chips, for every application. Needs the database, access, jobs and security modules. */
@Global()
@Module({ imports: [LedgerModule], providers: PROVIDERS, exports: PROVIDERS })
export class ChipsModule {}
