import { type DisputeNotice, NOTE_DISPUTE } from '@app/chips';
import { JobHandler, type JobProcessor } from '@app/jobs';
import { NoteDispute } from './note-dispute.service.js';

/** The issuer asks a merchant about a failed tap, or has decided its case. */
@JobHandler(NOTE_DISPUTE)
export class NoteDisputeProcessor implements JobProcessor<DisputeNotice> {
  constructor(private readonly disputes: NoteDispute) {}

  async handle(payload: DisputeNotice): Promise<void> {
    await this.disputes.note(payload);
  }
}
