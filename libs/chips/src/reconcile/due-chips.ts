import { Transactor } from '@app/database';
import { CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { ChipRef } from '../chip.types.js';

/** The earliest chip that is due and that nobody else is deciding on, locked. */
const CLAIM = `SELECT c.account_id AS "accountId", c.psn
  FROM chips.to_reconcile t JOIN chips.chip c USING (account_id, psn)
  WHERE t.due_at <= $1 ORDER BY t.due_at LIMIT 1 FOR UPDATE OF c SKIP LOCKED`;

/** The marks of chips that are to be reconciled. Calls join the caller's transaction. */
@Injectable()
export class DueChips {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Locks a chip that is due. @returns undefined when there is none, or others have all of them */
  async claim(): Promise<ChipRef | undefined> {
    const [chip] = await this.transactor.query<ChipRef>(CLAIM, [this.clock.now()]);
    return chip;
  }

  /**
   * Takes the mark away, before the facts are read: whoever adds one from here on marks the chip again, after this commit.
   * Hold the chip's lock.
   */
  async clear({ accountId, psn }: ChipRef): Promise<void> {
    await this.transactor.query('DELETE FROM chips.to_reconcile WHERE account_id = $1 AND psn = $2', [accountId, psn]);
  }

  /** Puts a chip off that could not be reconciled, so that it does not stop the others. */
  async putOff({ accountId, psn }: ChipRef, until: Date): Promise<void> {
    await this.transactor.query(
      'UPDATE chips.to_reconcile SET due_at = greatest(due_at, $3) WHERE account_id = $1 AND psn = $2',
      [accountId, psn, until],
    );
  }
}
