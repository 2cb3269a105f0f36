import { Transactor } from '@app/database';
import { decodeCursor, page, type Page } from '@app/http';
import { chinaDate, CLOCK, type Clock, type Id } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { CaseState } from './case.states.js';
import { CASE_COLUMNS, CaseBook, type CaseRow, caseNotFound, caseOf } from './case-book.js';
import { CaseSteps } from './case-steps.js';
import type { CaseStep, CaseSubject, DisputeCase } from './case.types.js';

export interface CaseFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly state?: CaseState | undefined;
  readonly subject?: CaseSubject | undefined;
  readonly waitsFor?: string | undefined;
  /** Open cases due on this day or before. */
  readonly dueUntil?: string | undefined;
  /** Open cases whose day has passed. */
  readonly breached?: boolean | undefined;
  readonly open?: boolean | undefined;
  readonly accountId?: Id | undefined;
  readonly merchantId?: Id | undefined;
}

/** A case in a list: whether its day has passed is told with the day it is asked on. */
export type ListedCase = DisputeCase & { readonly breached: boolean };

export interface WholeCase extends ListedCase {
  readonly steps: readonly CaseStep[];
  readonly chainIntact: boolean;
}

const LIST = `SELECT ${CASE_COLUMNS} FROM chips.dispute_case
  WHERE ($1::bigint IS NULL OR case_id < $1) AND ($2::text IS NULL OR state = $2) AND ($3::text IS NULL OR subject = $3)
    AND ($4::text IS NULL OR waits_for = $4) AND ($5::date IS NULL OR (due_on <= $5 AND closed_at IS NULL))
    AND ($6::boolean IS NULL OR $6 = (due_on < $7 AND decided_at IS NULL))
    AND ($8::boolean IS NULL OR $8 = (closed_at IS NULL))
    AND ($9::bigint IS NULL OR account_id = $9) AND ($10::bigint IS NULL OR merchant_id = $10)
  ORDER BY case_id DESC LIMIT $11`;

/** Shows cases; who may see which, the applications say. */
@Injectable()
export class ReadCases {
  constructor(
    private readonly transactor: Transactor,
    private readonly book: CaseBook,
    private readonly steps: CaseSteps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(filter: CaseFilter): Promise<Page<ListedCase>> {
    const { limit, cursor, state, subject, waitsFor, dueUntil, breached, open, accountId, merchantId } = filter;
    const today = this.today();
    const rows = await this.transactor.query<CaseRow>(LIST, [
      decodeCursor(cursor),
      state ?? null,
      subject ?? null,
      waitsFor ?? null,
      dueUntil ?? null,
      breached ?? null,
      today,
      open ?? null,
      accountId ?? null,
      merchantId ?? null,
      limit + 1,
    ]);
    return page(
      rows.map((row) => this.listed(caseOf(row))),
      limit,
      ({ caseId }) => caseId,
    );
  }

  /** @param merchantId whose case it must be, when a merchant asks @throws Refusal `NOT_FOUND` */
  async get(caseId: Id, merchantId?: Id): Promise<WholeCase> {
    const one = await this.book.get(caseId);
    if (merchantId !== undefined && one.merchantId !== merchantId) throw caseNotFound();
    return { ...this.listed(one), ...(await this.steps.of(one)) };
  }

  private listed(one: DisputeCase): ListedCase {
    return { ...one, breached: one.decidedAt === null && one.dueOn < this.today() };
  }

  private today(): string {
    return chinaDate(this.clock.now());
  }
}
