import { JobHandler, type JobProcessor } from '@app/jobs';
import { PollBank } from './poll-bank.service.js';

/** Runs again and again, see `BankPolling`. */
@JobHandler('clearing.poll-bank')
export class PollBankProcessor implements JobProcessor<object> {
  constructor(private readonly pollBank: PollBank) {}

  async handle(): Promise<void> {
    await this.pollBank.run();
  }
}
