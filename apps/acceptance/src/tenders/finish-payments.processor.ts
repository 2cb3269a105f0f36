import { JobHandler, type JobProcessor, JobQueues } from '@app/jobs';
import { Inject, type OnApplicationBootstrap } from '@nestjs/common';
import { FinishOrders } from '../orders/finish-orders.service.js';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings, paceOf } from '../settings.js';
import { FinishTenders } from './finish-tenders.service.js';

const FINISH_PAYMENTS = 'acceptance.finish-payments';

/** Looks again and again, once for all processes, for orders and tenders that must be ended. */
@JobHandler(FINISH_PAYMENTS)
export class FinishPaymentsProcessor implements JobProcessor<object>, OnApplicationBootstrap {
  constructor(
    private readonly orders: FinishOrders,
    private readonly tenders: FinishTenders,
    private readonly queues: JobQueues,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.repeat(FINISH_PAYMENTS, paceOf(this.settings).sweepMs);
  }

  async handle(): Promise<void> {
    await this.orders.run();
    await this.tenders.run();
  }
}
