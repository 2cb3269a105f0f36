import { type ChinaDate, type Id, Refusal, ZERO_FEN } from '@app/kernel';
import type { Actor } from '@app/access';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { Ledger } from '@app/ledger';
import { Injectable } from '@nestjs/common';
import { BreakCases } from '../cases/break-cases.js';
import { PayDue } from '../payout/pay-due.service.js';
import { RecordProof } from '../proof/record-proof.service.js';
import { AccountingDate } from '../receive/accounting-date.js';
import { DayActivity } from './day-activity.js';
import { ControlTotalsBrokenError, problemOf, type RunProblem } from './run-problem.js';
import { SettleDay } from './settle-day.service.js';
import { SettlementRuns } from './settlement-runs.js';

/** Steps of a run beside its days. */
const PROOF_AND_PAYMENTS = 2;

/**
 * Closes business days: no transaction can bear their dates any more, every merchant's day is settled in order, the reserve
 * is proved, and what is due by today is paid. Each step commits by itself and knows what is done, so that a run which died
 * anywhere is run again without doing anything twice.
 */
@Injectable()
export class CloseDay {
  constructor(
    private readonly transactor: Transactor,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly runs: SettlementRuns,
    private readonly activity: DayActivity,
    private readonly settleDay: SettleDay,
    private readonly proofs: RecordProof,
    private readonly payDue: PayDue,
    private readonly cases: BreakCases,
    private readonly dates: AccountingDate,
  ) {}

  /** Asks for a run. @throws Refusal `DAY_NOT_OVER` for today and later days */
  async request(businessDate: ChinaDate, requestedBy: Actor): Promise<Id> {
    this.assertOver(businessDate);
    return this.transactor.run(async () => {
      const runId = await this.runs.request('close', businessDate, requestedBy);
      await this.outbox.enqueue('clearing.close-day', { runId });
      return runId;
    });
  }

  /** Carries a run out, or on. What a rule stops is written into the run; a fault is thrown, to be tried again. */
  async run(runId: Id): Promise<void> {
    const run = await this.runs.get(runId);
    if (run.state !== 'requested' && run.state !== 'running') return;
    await this.runs.begin(runId);
    try {
      this.assertOver(run.businessDate);
      await this.ledger.closeBusinessDay(run.businessDate);
      const after = await this.settleDay.lastSettledDay();
      const days = await this.activity.daysToSettle(after, run.businessDate);
      await this.runs.plan(runId, days.length + PROOF_AND_PAYMENTS);
      for (const day of days) {
        await this.settleDay.run(day, runId);
        await this.runs.stepDone(runId);
      }
      const unproven = await this.proofs.run(run.businessDate, runId);
      await this.runs.stepDone(runId);
      if (this.payDue.isPayday()) await this.payDue.run();
      await this.runs.stepDone(runId);
      await this.runs.finish(runId, unproven ? 'unproven' : 'done', unproven);
    } catch (error) {
      await this.stop(runId, error);
    }
  }

  private async stop(runId: Id, error: unknown): Promise<void> {
    if (error instanceof ControlTotalsBrokenError) return this.break(runId, error);
    if (error instanceof Refusal) return this.runs.finish(runId, 'stopped', problemOf(error));
    throw error;
  }

  private async break(runId: Id, { day, differences, problem }: ControlTotalsBrokenError): Promise<void> {
    await this.transactor.run(async () => {
      await this.cases.open({
        kind: 'SETTLEMENT_CONTROL_BREAK',
        subject: day,
        amountFen: differences[0]?.entriesFen ?? ZERO_FEN,
        details: problem satisfies RunProblem as unknown as Record<string, unknown>,
      });
      await this.runs.finish(runId, 'broken', problem);
    });
  }

  private assertOver(businessDate: ChinaDate): void {
    if (businessDate < this.dates.today()) return;
    throw new Refusal('DAY_NOT_OVER', {
      zh: `${businessDate} 尚未结束，不能日切`,
      en: `${businessDate} is not over: it cannot be closed yet`,
    });
  }
}
