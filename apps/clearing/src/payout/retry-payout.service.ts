import { BusinessCalendar, type Fen, fen, type Id, notFound, Refusal } from '@app/kernel';
import { type Actor, ApprovalHandlers, Approvals } from '@app/access';
import { Transactor } from '@app/database';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountingDate } from '../receive/accounting-date.js';
import { MerchantTermsInForce } from '../settlement/merchant-terms.js';
import { InstructPayouts } from './instruct-payouts.service.js';
import { notAWorkingDay } from './pay-due.service.js';
import type { PayoutState } from './payout.states.js';

const KIND = 'clearing.retry-payout';

interface FailedPayout {
  readonly payoutId: Id;
  readonly instructionId: string;
  readonly merchantId: Id;
  readonly amountFen: Fen;
}

/** Pays once more what the bank could not pay, to the merchant's account as it is by then, under four eyes. */
@Injectable()
export class RetryPayout implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly terms: MerchantTermsInForce,
    private readonly instruct: InstructPayouts,
    private readonly dates: AccountingDate,
    private readonly calendar: BusinessCalendar,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, async (payload) => this.retry((payload as { payoutId: Id }).payoutId));
  }

  /**
   * Asks a second person to let a failed payout be paid again.
   * @throws Refusal `NOT_FOUND`, `PAYOUT_NOT_FAILED`, `PAYOUT_RETRIED_ALREADY`
   */
  async propose(payoutId: Id, reason: string, proposedBy: Actor): Promise<{ approvalId: Id; status: 'pending' }> {
    const payout = await this.failedPayout(payoutId);
    return this.approvals.propose({
      kind: KIND,
      objectType: 'payout',
      objectId: payoutId,
      summary: {
        zh: `重新付款 ${payout.instructionId}`,
        en: `pay ${payout.instructionId} once more`,
      },
      payload: { payoutId },
      proposedBy,
      reason,
    });
  }

  private async retry(payoutId: Id): Promise<{ payoutId: Id }> {
    const today = this.dates.today();
    if (!this.calendar.isWorkingDay(today)) throw notAWorkingDay(today);
    await this.transactor.query('SELECT pg_advisory_xact_lock(20360, 4)');
    const failed = await this.failedPayout(payoutId);
    const terms = await this.terms.on(today, [failed.merchantId]);
    const rows = await this.transactor.query<{ settlement_id: Id; amount_fen: string }>(
      'SELECT settlement_id, amount_fen FROM clearing.payout_settlement WHERE payout_id = $1 ORDER BY settlement_id',
      [payoutId],
    );
    const settlements = rows.map((row) => ({ settlementId: row.settlement_id, payableFen: fen(row.amount_fen) }));
    const due = { terms: terms.get(failed.merchantId)!, settlements, retryOf: payoutId };
    const [again] = await this.instruct.run([due], today);
    if (again) return { payoutId: again };
    throw new Refusal(
      'SETTLEMENT_NAME_MISMATCH',
      { zh: '商户结算账户户名不符，不能付款', en: 'the settlement account is not the merchant’s own: it is not paid' },
      { rule: 'R-MERCHANT' },
    );
  }

  private async failedPayout(payoutId: Id): Promise<FailedPayout> {
    const [row] = await this.transactor.query<{
      instruction_id: string;
      merchant_id: Id;
      amount_fen: string;
      state: PayoutState;
      retried: boolean;
    }>(
      `SELECT instruction_id, merchant_id, amount_fen, state,
         EXISTS (SELECT FROM clearing.payout r WHERE r.retry_of = p.payout_id) AS retried
       FROM clearing.payout p WHERE payout_id = $1`,
      [payoutId],
    );
    if (!row) throw notFound({ zh: '付款', en: 'payout' });
    if (row.state !== 'failed') {
      throw new Refusal(
        'PAYOUT_NOT_FAILED',
        { zh: '只有失败的付款才能重付', en: 'only a failed payout is paid again' },
        { status: 409 },
      );
    }
    if (row.retried) {
      throw new Refusal(
        'PAYOUT_RETRIED_ALREADY',
        { zh: '该付款已重付', en: 'this payout was paid again already' },
        { status: 409 },
      );
    }
    return { payoutId, instructionId: row.instruction_id, merchantId: row.merchant_id, amountFen: fen(row.amount_fen) };
  }
}
