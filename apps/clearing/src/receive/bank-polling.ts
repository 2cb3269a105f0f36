import { JobQueues } from '@app/jobs';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CLEARING_SETTINGS, type ClearingSettings } from '../settings.js';

/** Has the queue look into the exchange folder at an interval, once for all processes of the application. */
@Injectable()
export class BankPolling implements OnApplicationBootstrap {
  constructor(
    private readonly queues: JobQueues,
    @Inject(CLEARING_SETTINGS) private readonly settings: ClearingSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.repeat('clearing.poll-bank', this.settings.pollBankMs);
  }
}
