import { Global, Module } from '@nestjs/common';
import { ChipFamilies } from './chip-families.js';
import { ChipRegister } from './chips/chip-register.js';
import { ChipTimelines } from './timeline/chip-timelines.js';

/** What the issuer knows of its chips, for every application. Needs the database, ledger and security modules. */
@Global()
@Module({
  providers: [ChipFamilies, ChipRegister, ChipTimelines],
  exports: [ChipFamilies, ChipRegister, ChipTimelines],
})
export class ChipsModule {}
