import { JobHandler, type JobProcessor } from '@app/jobs';
import { type AnsweredPayout, NOTE_PAYOUT, NotePayout } from './note-payout.service.js';

/** Clearing says that a payment to a merchant was made, or failed. */
@JobHandler(NOTE_PAYOUT)
export class NotePayoutProcessor implements JobProcessor<AnsweredPayout> {
  constructor(private readonly payouts: NotePayout) {}

  async handle(payload: AnsweredPayout): Promise<void> {
    await this.payouts.note(payload);
  }
}
