import { JobHandler, type JobProcessor } from '@app/jobs';
import type { Id } from '@app/kernel';
import { FULFIL_ORDER_JOB } from './fulfil-order.job.js';
import { FulfilOrderService } from './fulfil-order.service.js';

@JobHandler(FULFIL_ORDER_JOB)
export class FulfilOrderProcessor implements JobProcessor<{ orderId: Id }> {
  constructor(private readonly fulfilOrder: FulfilOrderService) {}

  async handle({ orderId }: { orderId: Id }): Promise<void> {
    await this.fulfilOrder.issueNextChunk(orderId);
  }
}
