import { Transactor } from '@app/database';
import { CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { ChipRef } from '../chip.types.js';
import { DueChips } from './due-chips.js';
import { ReconcileChip } from './reconcile-chip.service.js';

/** Chips of one run of the job; what is left comes with the next. */
const CHIPS_MAX = 500;
const PUT_OFF_MS = 60_000;

/** Reconciles the chips that are due, each in a transaction of its own; several processes share them out. */
@Injectable()
export class ReconcileDueChips {
  private readonly logger = new Logger(ReconcileDueChips.name);

  constructor(
    private readonly transactor: Transactor,
    private readonly due: DueChips,
    private readonly reconcile: ReconcileChip,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many chips were taken; at most `max` */
  async run(max = CHIPS_MAX): Promise<number> {
    let taken = 0;
    while (taken < max && (await this.one())) taken += 1;
    return taken;
  }

  private async one(): Promise<boolean> {
    let chip: ChipRef | undefined;
    try {
      await this.transactor.run(async () => {
        chip = await this.due.claim();
        if (chip) await this.reconcile.locked(chip);
      });
    } catch (error) {
      if (!chip) throw error;
      this.logger.error({ err: error, accountId: chip.accountId, psn: chip.psn }, 'a chip could not be reconciled');
      await this.due.putOff(chip, new Date(this.clock.now().getTime() + PUT_OFF_MS));
    }
    return chip !== undefined;
  }
}
