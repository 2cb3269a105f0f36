import { JobHandler, type JobProcessor } from '@app/jobs';
import type { Id } from '@app/kernel';
import { MatchReceiptService } from './match-receipt.service.js';

/** Clearing says that a customer's money arrived. */
@JobHandler('issuer.match-receipt')
export class MatchReceiptProcessor implements JobProcessor<{ receiptId: Id }> {
  constructor(private readonly matchReceipt: MatchReceiptService) {}

  async handle({ receiptId }: { receiptId: Id }): Promise<void> {
    await this.matchReceipt.matchByReference(receiptId);
  }
}
