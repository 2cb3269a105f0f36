import { Refusal } from '@app/kernel';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import { ACCEPTANCE_POLICY } from '../settings.js';
import { merchantNoOf, merchantNoPrefix } from './merchant-number.rules.js';

const TERMINAL_FIRST = 10_000_001;
const TERMINAL_LAST = 99_999_999;

/** Draws numbers under which merchants and terminals are known outside. A number drawn and not used is never drawn again. */
@Injectable()
export class NumberSequences {
  constructor(private readonly transactor: Transactor) {}

  /** The next merchant number of a region (6 digits) and category. @throws RangeError when none is left */
  async nextMerchantNo(regionCode: string, mcc: string): Promise<string> {
    const prefix = merchantNoPrefix(ACCEPTANCE_POLICY.institutionCode, regionCode, mcc);
    for (;;) {
      const merchantNo = merchantNoOf(prefix, await this.next(prefix, 1));
      if (merchantNo) return merchantNo;
    }
  }

  /** The next terminal number, 8 digits. @throws Refusal `TERMINAL_NUMBERS_USED_UP` */
  async nextTerminalNo(): Promise<string> {
    const number = await this.next('terminal', TERMINAL_FIRST);
    if (number <= TERMINAL_LAST) return String(number);
    throw new Refusal('TERMINAL_NUMBERS_USED_UP', { zh: '终端号已用完', en: 'no terminal numbers are left' });
  }

  private async next(prefix: string, first: number): Promise<number> {
    const [row] = await this.transactor.query<{ last_no: string }>(
      `INSERT INTO acceptance.number_sequence AS s (prefix, last_no) VALUES ($1, $2)
       ON CONFLICT (prefix) DO UPDATE SET last_no = s.last_no + 1 RETURNING last_no`,
      [prefix, first],
    );
    return Number(row!.last_no);
  }
}
