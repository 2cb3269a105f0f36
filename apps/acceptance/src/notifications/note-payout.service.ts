import { Transactor } from '@app/database';
import { type ChinaDate, type Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { NoteEvents } from './note-events.service.js';

export const NOTE_PAYOUT = 'acceptance.note-payout';

/** What clearing says when the bank has answered. */
export interface AnsweredPayout {
  readonly payoutId: Id;
  /** ISO 8601. */
  readonly answeredAt: string;
}

interface ReportRow {
  readonly merchant_id: Id;
  readonly first_payout_id: Id;
  readonly attempt_no: number;
  readonly instruction_id: string;
  readonly amount_fen: string;
  readonly account_no_masked: string;
  readonly state: 'paid' | 'failed';
  readonly reason: string | null;
  readonly bank_reference: string | null;
  readonly instructed_on: ChinaDate;
  readonly answered_on: ChinaDate;
  readonly settlements: readonly { settlementId: Id; businessDate: ChinaDate; amountFen: number }[];
}

/**
 * Tells a merchant that a settlement was paid, or that its bank refused it. A payment and its later tries are one object:
 * the version is the number of the try, so each is told once and the highest is the truth.
 */
@Injectable()
export class NotePayout {
  constructor(
    private readonly transactor: Transactor,
    private readonly events: NoteEvents,
  ) {}

  /** Noting it again changes nothing. */
  async note({ payoutId, answeredAt }: AnsweredPayout): Promise<void> {
    const [row] = await this.transactor.query<ReportRow>(
      `SELECT merchant_id, first_payout_id, attempt_no, instruction_id, amount_fen, account_no_masked, state, reason,
         bank_reference, instructed_on::text AS instructed_on, answered_on::text AS answered_on, settlements
       FROM clearing.payout_report WHERE payout_id = $1`,
      [payoutId],
    );
    if (!row) throw new Error(`payout ${payoutId} has no answer to tell of`);
    await this.transactor.run(() =>
      this.events.note({
        merchantId: row.merchant_id,
        type: row.state === 'paid' ? 'settlement.paid' : 'settlement.failed',
        objectType: 'payout',
        objectId: row.first_payout_id,
        version: row.attempt_no,
        occurredAt: new Date(answeredAt),
        data: {
          payoutId,
          firstPayoutId: row.first_payout_id,
          instructionId: row.instruction_id,
          amountFen: Number(row.amount_fen),
          accountNoMasked: row.account_no_masked,
          bankReference: row.bank_reference,
          reason: row.reason,
          instructedOn: row.instructed_on,
          answeredOn: row.answered_on,
          settlements: row.settlements,
        },
      }),
    );
  }
}
