import { JobHandler, type JobProcessor } from '@app/jobs';
import { type ForcedBatch, RECOUNT_FORCED_BATCH, RecountForcedBatch } from './recount-forced-batch.service.js';

@JobHandler(RECOUNT_FORCED_BATCH)
export class RecountForcedBatchProcessor implements JobProcessor<ForcedBatch> {
  constructor(private readonly batches: RecountForcedBatch) {}

  async handle(payload: ForcedBatch): Promise<void> {
    await this.batches.recount(payload);
  }
}
