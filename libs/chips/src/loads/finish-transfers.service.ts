import { Transactor } from '@app/database';
import { CLOCK, type Clock, Refusal } from '@app/kernel';
import { safeLog } from '@app/security';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { OtherCardMoney } from './other-card-money.js';

/** Older than any load that is still under way: its terminal has given it up and reverses it. */
const ABANDONED_MS = 60_000;
const BATCH_MAX = 200;

/** Gives back what was put by for loads that a crash cut off, that were declined, or that were undone. Runs again and again. */
@Injectable()
export class FinishTransfers {
  private readonly logger = new Logger(FinishTransfers.name);

  constructor(
    private readonly transactor: Transactor,
    private readonly otherCards: OtherCardMoney,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many were given back */
  async run(): Promise<number> {
    const abandonedBefore = new Date(this.clock.now().getTime() - ABANDONED_MS);
    let finished = 0;
    for (const { loadId, state } of await this.otherCards.unfinished(abandonedBefore, BATCH_MAX)) {
      try {
        if (state === 'put_by') await this.transactor.run(() => this.otherCards.giveBack(loadId));
        await this.otherCards.finish(loadId);
        finished += 1;
      } catch (error) {
        this.logger.warn(`the money put by for load ${loadId} cannot be given back yet`, safeLog(error));
        if (error instanceof Refusal) await this.otherCards.note(loadId, error.code);
      }
    }
    return finished;
  }
}
