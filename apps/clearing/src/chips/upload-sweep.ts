import { PROCESS_UPLOAD_FILES, PROCESS_UPLOADS } from '@app/chips';
import { JobQueues } from '@app/jobs';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CLEARING_SETTINGS, type ClearingSettings } from '../settings.js';

/** Has the queue look for uploads and files that wait, at an interval: what a process left when it died goes on by this. */
@Injectable()
export class UploadSweep implements OnApplicationBootstrap {
  constructor(
    private readonly queues: JobQueues,
    @Inject(CLEARING_SETTINGS) private readonly settings: ClearingSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.repeat(PROCESS_UPLOADS, this.settings.sweepChipsMs);
    await this.queues.repeat(PROCESS_UPLOAD_FILES, this.settings.sweepChipsMs);
  }
}
