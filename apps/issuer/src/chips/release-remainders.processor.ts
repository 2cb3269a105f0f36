import { PendingRefunds } from '@app/chips';
import { JobHandler, type JobProcessor, JobQueues } from '@app/jobs';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { ReleaseRemainders } from './release-remainders.service.js';

const RELEASE_CHIP_REMAINDERS = 'issuer.release-chip-remainders';
/** Windows end with days; a minute keeps a sandbox whose clock is moved lively. */
const EVERY_MS = 60_000;

/** What a chip will not or did not come for goes to the account. Comes again and again, once for all processes. */
@JobHandler(RELEASE_CHIP_REMAINDERS)
export class ReleaseRemaindersProcessor implements JobProcessor<object>, OnApplicationBootstrap {
  constructor(
    private readonly remainders: ReleaseRemainders,
    private readonly refunds: PendingRefunds,
    private readonly queues: JobQueues,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.repeat(RELEASE_CHIP_REMAINDERS, EVERY_MS);
  }

  async handle(): Promise<void> {
    await this.remainders.run();
    await this.refunds.releaseOverdue();
  }
}
