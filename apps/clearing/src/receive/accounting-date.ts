import { type ChinaDate, chinaDate, CLOCK, type Clock } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';

/** Which day a voucher of the clearing room bears. */
@Injectable()
export class AccountingDate {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Today in China. */
  today(): ChinaDate {
    return chinaDate(this.clock.now());
  }

  /** The day something happened while that day is open, else today: a closed day is never written into. */
  async openDayFor(date: ChinaDate): Promise<ChinaDate> {
    const [row] = await this.transactor.query<{ closed: boolean }>(
      'SELECT EXISTS (SELECT FROM ledger.business_day WHERE business_date >= $1) AS closed',
      [date],
    );
    return row!.closed ? this.today() : date;
  }
}
