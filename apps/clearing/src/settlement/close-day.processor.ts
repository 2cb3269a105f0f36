import type { Id } from '@app/kernel';
import { JobHandler, type JobProcessor } from '@app/jobs';
import { CloseDay } from './close-day.service.js';

@JobHandler('clearing.close-day')
export class CloseDayProcessor implements JobProcessor<{ runId: Id }> {
  constructor(private readonly closeDay: CloseDay) {}

  async handle({ runId }: { runId: Id }): Promise<void> {
    await this.closeDay.run(runId);
  }
}
