import type { Id } from '@app/kernel';
import { JobHandler, type JobProcessor } from '@app/jobs';
import { RunPayouts } from './run-payouts.service.js';

@JobHandler('clearing.pay-due')
export class PayDueProcessor implements JobProcessor<{ runId: Id }> {
  constructor(private readonly runPayouts: RunPayouts) {}

  async handle({ runId }: { runId: Id }): Promise<void> {
    await this.runPayouts.run(runId);
  }
}
