import { PROCESS_UPLOADS, ProcessUploads } from '@app/chips';
import { JobHandler, type JobProcessor } from '@app/jobs';

/** Comes with the commit of every upload, and again and again for what a crash left behind. */
@JobHandler(PROCESS_UPLOADS)
export class ProcessUploadsProcessor implements JobProcessor<object> {
  constructor(private readonly uploads: ProcessUploads) {}

  async handle(): Promise<void> {
    await this.uploads.run();
  }
}
