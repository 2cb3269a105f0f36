import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';

const DEFAULT_DAYS = 30;

/** How long a hold lasts: the dated parameter `hold.days`. */
@Injectable()
export class HoldDays {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Natural days, as in force today. */
  async today(): Promise<number> {
    const [row] = await this.transactor.query<{ value: number }>(
      `SELECT value FROM platform.parameter WHERE name = 'hold.days' AND effective_from <= $1
       ORDER BY effective_from DESC LIMIT 1`,
      [chinaDate(this.clock.now())],
    );
    return row?.value ?? DEFAULT_DAYS;
  }
}
