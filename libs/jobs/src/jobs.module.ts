import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobQueues } from './job-queues.js';
import { JobRegistry } from './job-registry.js';
import { JobWorkers } from './job-workers.js';
import { JOBS_OPTIONS, type JobsOptions } from './jobs.options.js';
import { Outbox } from './outbox.js';
import { OutboxBacklog } from './outbox-backlog.js';
import { OutboxRelay } from './outbox-relay.js';

/** The outbox, its relay, and the workers of the application's room. Needs the database module. */
@Global()
@Module({})
export class JobsModule {
  static forRoot(options: JobsOptions): DynamicModule {
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: JOBS_OPTIONS, useValue: options },
        JobQueues,
        JobRegistry,
        JobWorkers,
        Outbox,
        OutboxBacklog,
        OutboxRelay,
      ],
      exports: [JobQueues, Outbox, OutboxBacklog],
    };
  }
}
