import { JobHandler, type JobProcessor, JobQueues } from '@app/jobs';
import { Inject, type OnApplicationBootstrap } from '@nestjs/common';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings, paceOf } from '../settings.js';
import { ExpireHolds } from './expire-holds.service.js';

const EXPIRE_HOLDS = 'acceptance.expire-holds';

/** Comes again and again, once for all processes. */
@JobHandler(EXPIRE_HOLDS)
export class ExpireHoldsProcessor implements JobProcessor<object>, OnApplicationBootstrap {
  constructor(
    private readonly holds: ExpireHolds,
    private readonly queues: JobQueues,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.repeat(EXPIRE_HOLDS, paceOf(this.settings).sweepMs);
  }

  async handle(): Promise<void> {
    await this.holds.run();
  }
}
