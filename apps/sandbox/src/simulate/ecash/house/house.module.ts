import { ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { ChipsModule } from '@app/chips';
import { APP_ROLE_OPTIONS, Transactor } from '@app/database';
import { EventStream } from '@app/http';
import { Outbox } from '@app/jobs';
import { CLOCK, newId } from '@app/kernel';
import { SecurityModule } from '@app/security';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { WorldClock } from './world-clock.js';

export interface HouseSettings {
  readonly databaseUrl: string;
  readonly hsmKeyFile: string;
  readonly clock: WorldClock;
}

/** What jobs would do the world does itself, at its own time: whoever would wake one finds nobody to wake. */
const NO_JOBS: Pick<Outbox, 'enqueue' | 'enqueueOnce'> = {
  enqueue: () => Promise.resolve(newId()),
  enqueueOnce: () => Promise.resolve(),
};

/** The database under the world's clock, and what an application brings along for its libraries. */
@Global()
@Module({})
class FoundationModule {
  static forRoot({ databaseUrl, clock }: HouseSettings): DynamicModule {
    return {
      module: FoundationModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: databaseUrl,
          poolSize: 8,
          applicationName: 'yufuka-simulation',
          extra: { options: APP_ROLE_OPTIONS },
        }),
      ],
      providers: [
        Transactor,
        { provide: CLOCK, useValue: clock },
        { provide: Outbox, useValue: NO_JOBS },
        ApprovalHandlers,
        Approvals,
        AuditTrail,
        EventStream,
      ],
      exports: [Transactor, CLOCK, Outbox, ApprovalHandlers, Approvals, AuditTrail, EventStream, TypeOrmModule],
    };
  }
}

/** The rooms that chips concern, put together without HTTP, TCP and job queues. */
@Module({})
export class HouseModule {
  static forRoot(settings: HouseSettings): DynamicModule {
    return {
      module: HouseModule,
      imports: [
        FoundationModule.forRoot(settings),
        SecurityModule.forRoot({ sandbox: true, storageKeyFile: settings.hsmKeyFile }),
        ChipsModule,
      ],
    };
  }
}
