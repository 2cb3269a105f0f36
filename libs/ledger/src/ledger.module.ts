import { Global, Module } from '@nestjs/common';
import { Ledger } from './ledger.js';

/** The books, for every room of an application. Needs the database module. */
@Global()
@Module({ providers: [Ledger], exports: [Ledger] })
export class LedgerModule {}
