import { CLOCK, type Clock, type Fen, type Id, newId } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';

/**
 * - `RESERVE_DEBIT_NO_BASIS`: the bank took money off the reserve and no instruction of ours says so (R-RESERVE)
 * - `RESERVE_UNBALANCED`: the reserve equation of a day has a difference nothing names
 * - `PAYOUT_ANSWER_CONTRADICTION`: the bank says now otherwise than before about a payment
 * - `SETTLEMENT_CONTROL_BREAK`: a day's transactions and its entries do not sum to the same
 * - `SETTLEMENT_ACCOUNT`: a merchant is not paid because of its settlement account (R-MERCHANT)
 */
export type CaseKind =
  | 'RESERVE_DEBIT_NO_BASIS'
  | 'RESERVE_UNBALANCED'
  | 'PAYOUT_ANSWER_CONTRADICTION'
  | 'SETTLEMENT_CONTROL_BREAK'
  | 'SETTLEMENT_ACCOUNT';

export interface NewCase {
  readonly kind: CaseKind;
  /** What it is about; the same break is open once. */
  readonly subject: string;
  readonly amountFen: Fen;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The register of what a person must look at. Calls join the caller's transaction. */
@Injectable()
export class BreakCases {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a case unless the same break is open already. @returns the open case */
  async open(one: NewCase): Promise<Id> {
    const caseId = newId();
    await this.transactor.query(
      `INSERT INTO clearing.break_case (case_id, kind, subject, amount_fen, details, opened_at)
       VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT (kind, subject) WHERE state = 'open' DO NOTHING`,
      [caseId, one.kind, one.subject, one.amountFen, one.details, this.clock.now()],
    );
    const [row] = await this.transactor.query<{ case_id: Id }>(
      `SELECT case_id FROM clearing.break_case WHERE kind = $1 AND subject = $2 AND state = 'open'`,
      [one.kind, one.subject],
    );
    return row!.case_id;
  }

  /** Closes the open case of a break that is gone by itself, if there is one. */
  async settle(kind: CaseKind, subject: string, resolution: Readonly<Record<string, unknown>>): Promise<void> {
    await this.transactor.query(
      `UPDATE clearing.break_case SET state = 'resolved', resolution = $3, resolved_at = $4
       WHERE kind = $1 AND subject = $2 AND state = 'open'`,
      [kind, subject, resolution, this.clock.now()],
    );
  }
}
