import { FINISH_LOADS, FinishTransfers } from '@app/chips';
import { JobHandler, type JobProcessor, JobQueues } from '@app/jobs';
import { Inject, type OnApplicationBootstrap } from '@nestjs/common';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings, paceOf } from '../settings.js';

/** Gives back what another card paid for loads that did not come about: at once, and again for what a crash left. */
@JobHandler(FINISH_LOADS)
export class FinishLoadsProcessor implements JobProcessor<object>, OnApplicationBootstrap {
  constructor(
    private readonly transfers: FinishTransfers,
    private readonly queues: JobQueues,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.repeat(FINISH_LOADS, paceOf(this.settings).sweepMs);
  }

  async handle(): Promise<void> {
    await this.transfers.run();
  }
}
