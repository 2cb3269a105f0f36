import { Global, Module } from '@nestjs/common';
import { ChipTimelines } from './timeline/chip-timelines.js';

/** What the issuer knows of its chips, for every application. Needs the database, ledger and security modules. */
@Global()
@Module({ providers: [ChipTimelines], exports: [ChipTimelines] })
export class ChipsModule {}
