import { type ChinaDate, CLOCK, type Clock, type Id, newId, notFound } from '@app/kernel';
import { type Actor, AuditTrail, EventTopics, isHouse } from '@app/access';
import { Transactor } from '@app/database';
import { EventStream } from '@app/http';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { RunProblem } from './run-problem.js';

export type RunKind = 'close' | 'payout';
/**
 * `done`; `unproven`: settled and paid, but the reserve does not balance; `broken`: control totals differ; `stopped`: a rule
 * stopped it (calendar, terms). The last three say why; running again continues.
 */
export type RunState = 'requested' | 'running' | 'done' | 'unproven' | 'broken' | 'stopped';

export interface SettlementRun {
  readonly runId: Id;
  readonly kind: RunKind;
  readonly businessDate: ChinaDate;
  readonly state: RunState;
}

/** Topic of any run that changed; `settlement-run:<id>` is the topic of one. */
const ALL_RUNS = 'settlement-runs';

/** The register of runs. Each step of a run is told to whoever watches it. */
@Injectable()
export class SettlementRuns implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditTrail,
    private readonly events: EventStream,
    private readonly topics: EventTopics,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.topics.register('settlement-run', (_id, actor) => isHouse(actor));
    this.topics.register(ALL_RUNS, (_id, actor) => isHouse(actor));
  }

  async request(kind: RunKind, businessDate: ChinaDate, requestedBy: Actor): Promise<Id> {
    const runId = newId();
    await this.transactor.query(
      `INSERT INTO clearing.settlement_run (run_id, kind, business_date, state, requested_by, requested_at)
       VALUES ($1,$2,$3,'requested',$4,$5)`,
      [runId, kind, businessDate, requestedBy.login, this.clock.now()],
    );
    await this.audit.record({
      actor: requestedBy,
      action: 'settlement_run.requested',
      objectType: 'settlement_run',
      objectId: runId,
      change: { kind, businessDate },
    });
    await this.events.publish(ALL_RUNS);
    return runId;
  }

  /** @throws Refusal `NOT_FOUND` */
  async get(runId: Id): Promise<SettlementRun> {
    const [row] = await this.transactor.query<{ kind: RunKind; business_date: ChinaDate; state: RunState }>(
      'SELECT kind, business_date::text AS business_date, state FROM clearing.settlement_run WHERE run_id = $1',
      [runId],
    );
    if (!row) throw notFound({ zh: '结算批次', en: 'settlement run' });
    return { runId, kind: row.kind, businessDate: row.business_date, state: row.state };
  }

  async begin(runId: Id): Promise<void> {
    await this.transactor.query(
      `UPDATE clearing.settlement_run SET state = 'running' WHERE run_id = $1 AND state = 'requested'`,
      [runId],
    );
    await this.tell(runId);
  }

  /** So many steps this run has; those of a run that is carried on begin anew. */
  async plan(runId: Id, stepsTotal: number): Promise<void> {
    await this.transactor.query(
      'UPDATE clearing.settlement_run SET steps_done = 0, steps_total = $2 WHERE run_id = $1',
      [runId, stepsTotal],
    );
    await this.tell(runId);
  }

  async stepDone(runId: Id): Promise<void> {
    await this.transactor.query(
      'UPDATE clearing.settlement_run SET steps_done = least(steps_done + 1, steps_total) WHERE run_id = $1',
      [runId],
    );
    await this.tell(runId);
  }

  async finish(
    runId: Id,
    state: Exclude<RunState, 'requested' | 'running'>,
    problem: RunProblem | null,
  ): Promise<void> {
    await this.transactor.query(
      `UPDATE clearing.settlement_run SET state = $2, problem = $3, finished_at = $4
       WHERE run_id = $1 AND state IN ('requested', 'running')`,
      [runId, state, problem, this.clock.now()],
    );
    await this.tell(runId);
  }

  private async tell(runId: Id): Promise<void> {
    await this.events.publish(`settlement-run:${runId}`);
    await this.events.publish(ALL_RUNS);
  }
}
