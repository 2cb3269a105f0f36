import { type Id, Refusal } from '@app/kernel';
import type { Actor } from '@app/access';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { Injectable } from '@nestjs/common';
import { AccountingDate } from '../receive/accounting-date.js';
import { problemOf } from '../settlement/run-problem.js';
import { SettlementRuns } from '../settlement/settlement-runs.js';
import { notAWorkingDay, PayDue } from './pay-due.service.js';

/** A run that only pays what is due today, for days on which none is closed. */
@Injectable()
export class RunPayouts {
  constructor(
    private readonly transactor: Transactor,
    private readonly outbox: Outbox,
    private readonly runs: SettlementRuns,
    private readonly payDue: PayDue,
    private readonly dates: AccountingDate,
  ) {}

  /** @throws Refusal `NOT_A_WORKING_DAY`, `CALENDAR_MISSING` (R-CALENDAR) */
  async request(requestedBy: Actor): Promise<Id> {
    if (!this.payDue.isPayday()) throw notAWorkingDay(this.dates.today());
    return this.transactor.run(async () => {
      const runId = await this.runs.request('payout', this.dates.today(), requestedBy);
      await this.outbox.enqueue('clearing.pay-due', { runId });
      return runId;
    });
  }

  /** Carries a run out. Running again pays nothing twice. */
  async run(runId: Id): Promise<void> {
    const run = await this.runs.get(runId);
    if (run.state !== 'requested' && run.state !== 'running') return;
    await this.runs.begin(runId);
    try {
      await this.payDue.run();
      await this.runs.finish(runId, 'done', null);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await this.runs.finish(runId, 'stopped', problemOf(error));
    }
  }
}
