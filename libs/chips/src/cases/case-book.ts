import {
  type Bilingual,
  type ChinaDate,
  CLOCK,
  type Clock,
  type Fen,
  fen,
  type Id,
  newId,
  notFound,
} from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import type { ChipRef } from '../chip.types.js';
import { assertCaseMove } from './case.states.js';
import { CaseSteps } from './case-steps.js';
import type { CaseActor, CaseChanges, CaseSubject, DisputeCase, NewStep } from './case.types.js';

/** What a case is opened with. */
export interface NewCase {
  readonly subject: CaseSubject;
  readonly amountFen: Fen;
  readonly dueOn: ChinaDate;
  readonly by: CaseActor;
  /** Who asked for it, when another wrote it down. */
  readonly openedBy?: CaseActor['kind'];
  readonly reason: Bilingual;
  readonly atc?: number | null;
  readonly fromAtc?: number | null;
  readonly toAtc?: number | null;
  readonly merchantId?: Id | null;
  readonly terminalId?: Id | null;
  readonly tappedAt?: Date | null;
  readonly place?: string | null;
  readonly holderWords?: string | null;
  readonly refundTo?: DisputeCase['refundTo'];
  readonly appealOf?: Id | null;
  readonly data?: unknown;
}

export const CASE_COLUMNS = `account_id AS "accountId", case_id AS "caseId", case_no AS "caseNo", psn, subject, atc,
  from_atc AS "fromAtc", to_atc AS "toAtc", state, opened_by AS "openedBy", amount_fen AS "amountFen",
  tapped_at AS "tappedAt", place, holder_words AS "holderWords", merchant_id AS "merchantId", terminal_id AS "terminalId",
  refund_to AS "refundTo", outcome, basis, reason, waits_for AS "waitsFor", resolution_id AS "resolutionId",
  approval_id AS "approvalId", due_on::text AS "dueOn", merchant_due_on::text AS "merchantDueOn", appeal_of AS "appealOf",
  opened_at AS "openedAt", decided_at AS "decidedAt", closed_at AS "closedAt", version`;

const CHANGEABLE: Readonly<Record<keyof CaseChanges, string>> = {
  subject: 'subject',
  atc: 'atc',
  fromAtc: 'from_atc',
  toAtc: 'to_atc',
  amountFen: 'amount_fen',
  tappedAt: 'tapped_at',
  place: 'place',
  holderWords: 'holder_words',
  merchantId: 'merchant_id',
  terminalId: 'terminal_id',
  refundTo: 'refund_to',
  outcome: 'outcome',
  basis: 'basis',
  reason: 'reason',
  waitsFor: 'waits_for',
  resolutionId: 'resolution_id',
  approvalId: 'approval_id',
  merchantDueOn: 'merchant_due_on',
  decidedAt: 'decided_at',
  closedAt: 'closed_at',
};

export type CaseRow = Omit<DisputeCase, 'amountFen'> & { readonly amountFen: string };

export const caseOf = (row: CaseRow): DisputeCase => ({ ...row, amountFen: fen(row.amountFen) });

/**
 * The register of dispute cases. Whoever writes to it holds the lock of the case's chip (`ChipTimelines.lock`), so steps
 * follow one another. Calls join the caller's transaction.
 */
@Injectable()
export class CaseBook {
  constructor(
    private readonly transactor: Transactor,
    private readonly steps: CaseSteps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a case with its first step. */
  async open(chip: ChipRef, one: NewCase): Promise<DisputeCase> {
    const caseId = newId();
    const now = this.clock.now();
    const [row] = await this.transactor.query<CaseRow>(
      `INSERT INTO chips.dispute_case (account_id, case_id, case_no, psn, subject, atc, from_atc, to_atc, state, opened_by,
         amount_fen, tapped_at, place, merchant_id, terminal_id, refund_to, due_on, appeal_of, opened_at, holder_words, version)
       VALUES ($1,$2,$3,$4,$5,$6,$7,$8,'opened',$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,1) RETURNING ${CASE_COLUMNS}`,
      [
        chip.accountId,
        caseId,
        `D${caseId}`,
        chip.psn,
        one.subject,
        one.atc ?? null,
        one.fromAtc ?? null,
        one.toAtc ?? null,
        one.openedBy ?? one.by.kind,
        one.amountFen,
        one.tappedAt ?? null,
        one.place ?? null,
        one.merchantId ?? null,
        one.terminalId ?? null,
        one.refundTo ?? 'account',
        one.dueOn,
        one.appealOf ?? null,
        now,
        one.holderWords ?? null,
      ],
    );
    const step = { action: 'opened', by: one.by, reason: one.reason, data: one.data };
    await this.steps.append(chip.accountId, caseId, 1, [{ ...step, from: null, to: 'opened' }]);
    return caseOf(row!);
  }

  /** Takes steps, one after the other, and changes what they change. @throws CaseTransitionError */
  async record(one: DisputeCase, steps: readonly NewStep[], changes: CaseChanges = {}): Promise<DisputeCase> {
    let state = one.state;
    const taken = steps.map(({ to, ...step }) => {
      const from = state;
      if (to !== undefined) assertCaseMove(from, to);
      state = to ?? from;
      return { ...step, from, to: state };
    });
    const entries = Object.entries(changes) as [keyof CaseChanges, unknown][];
    const values = entries.map(([name, value]) => (name === 'reason' && value ? JSON.stringify(value) : value));
    const sets = entries.map(([name], at) => `, ${CHANGEABLE[name]} = $${at + 5}`).join('');
    const [row] = await this.transactor.query<CaseRow>(
      `WITH changed AS (
         UPDATE chips.dispute_case SET state = $3, version = version + $4${sets}
         WHERE account_id = $1 AND case_id = $2 RETURNING *)
       SELECT ${CASE_COLUMNS} FROM changed`,
      [one.accountId, one.caseId, state, taken.length, ...values],
    );
    await this.steps.append(one.accountId, one.caseId, one.version + 1, taken);
    return caseOf(row!);
  }

  /** Every case of a chip, closed ones too, oldest first. */
  async ofChip(chip: ChipRef): Promise<DisputeCase[]> {
    const rows = await this.transactor.query<CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM chips.dispute_case WHERE account_id = $1 AND psn = $2 ORDER BY case_id`,
      [chip.accountId, chip.psn],
    );
    return rows.map(caseOf);
  }

  /** @throws Refusal `NOT_FOUND` */
  async get(caseId: Id): Promise<DisputeCase> {
    const [row] = await this.transactor.query<CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM chips.dispute_case WHERE case_id = $1`,
      [caseId],
    );
    if (!row) throw caseNotFound();
    return caseOf(row);
  }
}

export const DISPUTE_CASE = { zh: '差错案件', en: 'dispute case' };

export const caseNotFound = () => notFound(DISPUTE_CASE);
