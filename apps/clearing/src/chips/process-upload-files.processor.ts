import { PROCESS_UPLOAD_FILES, ProcessFiles } from '@app/chips';
import { JobHandler, type JobProcessor } from '@app/jobs';

/** Comes when a file is complete. A job of its own, so that a long file holds up no single upload. */
@JobHandler(PROCESS_UPLOAD_FILES)
export class ProcessUploadFilesProcessor implements JobProcessor<object> {
  constructor(private readonly files: ProcessFiles) {}

  async handle(): Promise<void> {
    await this.files.run();
  }
}
