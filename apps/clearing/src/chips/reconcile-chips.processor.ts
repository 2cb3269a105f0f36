import { RECONCILE_CHIPS, ReconcileDueChips } from '@app/chips';
import { JobHandler, type JobProcessor } from '@app/jobs';

/** What is left then waits for the next run, so that other jobs get their turn. */
const CHUNKS_MAX = 20;

/** Comes with every new fact about a chip, and again and again for those that time alone decides. */
@JobHandler(RECONCILE_CHIPS)
export class ReconcileChipsProcessor implements JobProcessor<object> {
  constructor(private readonly chips: ReconcileDueChips) {}

  async handle(): Promise<void> {
    for (let chunk = 0; chunk < CHUNKS_MAX && (await this.chips.run()) > 0;) chunk += 1;
  }
}
