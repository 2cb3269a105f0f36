import { Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock, type Fen, fen } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';

/** What a payer may spend a day by static codes: the dated parameter `barcode.static-daily-limit-fen`. */
@Injectable()
export class StaticCodeLimit {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In force today; zero without the parameter, as payments decide it. */
  async today(): Promise<Fen> {
    const [row] = await this.transactor.query<{ value: number }>(
      `SELECT value FROM platform.parameter WHERE name = 'barcode.static-daily-limit-fen' AND effective_from <= $1
       ORDER BY effective_from DESC LIMIT 1`,
      [chinaDate(this.clock.now())],
    );
    return fen(Number(row?.value ?? 0));
  }
}
