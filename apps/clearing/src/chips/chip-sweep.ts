import { RECONCILE_CHIPS } from '@app/chips';
import { JobQueues } from '@app/jobs';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CLEARING_SETTINGS, type ClearingSettings } from '../settings.js';

/** Has the queue look for chips whose time has come at an interval, once for all processes of the application. */
@Injectable()
export class ChipSweep implements OnApplicationBootstrap {
  constructor(
    private readonly queues: JobQueues,
    @Inject(CLEARING_SETTINGS) private readonly settings: ClearingSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.repeat(RECONCILE_CHIPS, this.settings.sweepChipsMs);
  }
}
