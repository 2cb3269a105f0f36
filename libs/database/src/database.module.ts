import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CLOCK } from '@app/kernel';
import type { EntityTarget } from 'typeorm';
import { DatabaseClock } from './database-clock.js';
import { APP_ROLE_OPTIONS, type DatabaseSettings } from './settings.js';
import { Transactor } from './transactor.js';

export interface DatabaseModuleOptions extends DatabaseSettings {
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  readonly entities: EntityTarget<object>[];
  /** Connections of the pool; 10 unless told. */
  readonly poolSize?: number;
  /** Follow the sandbox clock of the database; never outside the sandbox. */
  readonly sandbox: boolean;
}

/** The data source of an application, its transaction runner and its clock. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(options: DatabaseModuleOptions): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: options.url,
          entities: options.entities as never[],
          poolSize: options.poolSize ?? 10,
          applicationName: options.applicationName,
          extra: { options: APP_ROLE_OPTIONS },
          retryAttempts: 3,
          retryDelay: 500,
        }),
      ],
      providers: [Transactor, { provide: CLOCK, useFactory: () => DatabaseClock.open(options.url, options.sandbox) }],
      exports: [Transactor, CLOCK, TypeOrmModule],
    };
  }
}
