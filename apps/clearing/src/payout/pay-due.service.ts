import { BusinessCalendar, type ChinaDate, type Fen, fen, type Id, Refusal } from '@app/kernel';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import { MerchantTermsInForce } from '../settlement/merchant-terms.js';
import { AccountingDate } from '../receive/accounting-date.js';
import { InstructPayouts, type PaymentDue } from './instruct-payouts.service.js';

/** Pays merchants what is due: one payment per merchant, to its account in force today. Running again pays nothing twice. */
@Injectable()
export class PayDue {
  constructor(
    private readonly transactor: Transactor,
    private readonly terms: MerchantTermsInForce,
    private readonly instruct: InstructPayouts,
    private readonly dates: AccountingDate,
    private readonly calendar: BusinessCalendar,
  ) {}

  /** Whether payments are made today. @throws Refusal `CALENDAR_MISSING` (R-CALENDAR) */
  isPayday(): boolean {
    return this.calendar.isWorkingDay(this.dates.today());
  }

  /**
   * @returns the payouts instructed now
   * @throws Refusal `NOT_A_WORKING_DAY`, `CALENDAR_MISSING` (R-CALENDAR)
   */
  async run(): Promise<Id[]> {
    const today = this.dates.today();
    if (!this.calendar.isWorkingDay(today)) throw notAWorkingDay(today);
    return this.transactor.run(async () => {
      await this.transactor.query('SELECT pg_advisory_xact_lock(20360, 4)');
      return this.instruct.run(await this.due(today), today);
    });
  }

  private async due(today: ChinaDate): Promise<PaymentDue[]> {
    const rows = await this.transactor.query<{ settlement_id: Id; merchant_id: Id; payable_fen: string }>(
      `SELECT settlement_id, merchant_id, payable_fen FROM clearing.settlement
       WHERE due_on <= $1 AND payout_id IS NULL AND payable_fen > 0 ORDER BY merchant_id, business_date`,
      [today],
    );
    const byMerchant = new Map<Id, { settlementId: Id; payableFen: Fen }[]>();
    for (const row of rows) {
      const settlements = byMerchant.get(row.merchant_id) ?? [];
      settlements.push({ settlementId: row.settlement_id, payableFen: fen(row.payable_fen) });
      byMerchant.set(row.merchant_id, settlements);
    }
    const terms = await this.terms.on(today, [...byMerchant.keys()]);
    return [...byMerchant].map(([merchantId, settlements]) => ({
      terms: terms.get(merchantId)!,
      settlements,
      retryOf: null,
    }));
  }
}

/** Banks and settlement rest on that day. */
export function notAWorkingDay(day: ChinaDate): Refusal {
  return new Refusal(
    'NOT_A_WORKING_DAY',
    { zh: `${day} 不是工作日，不付款`, en: `${day} is no working day: nothing is paid` },
    { status: 409, rule: 'R-CALENDAR' },
  );
}
