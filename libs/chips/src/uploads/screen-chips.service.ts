import { Transactor } from '@app/database';
import { CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';

export interface Screened {
  /** Chips looked at. */
  readonly screened: number;
  /** Those whose every sum is right and that have nothing open: nothing is left to do for them. */
  readonly explained: number;
}

/**
 * Looks at all chips that have something new in one statement, where a big upload has touched many: those that the sums
 * explain need no reconciliation of their own. The others keep their marks, with the reason.
 */
@Injectable()
export class ScreenChips {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param withinMs chips that are due this soon are looked at
   * @param part of how many, where several connections share the work
   */
  async screen(withinMs: number, part = { no: 0, of: 1 }): Promise<Screened> {
    const now = this.clock.now();
    const [row] = await this.transactor.query<{ screened: string; explained: string }>(
      'SELECT screened, explained FROM chips.screen($1, $2, $3, $4)',
      [now, new Date(now.getTime() + withinMs), part.no, part.of],
    );
    return { screened: Number(row!.screened), explained: Number(row!.explained) };
  }
}
