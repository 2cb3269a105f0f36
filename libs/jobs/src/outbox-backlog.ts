import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';

/** Committed jobs that no relay has handed on yet. */
export interface Backlog {
  readonly count: number;
  /** Age of the oldest, in real time; null when none waits. */
  readonly oldestMs: number | null;
  readonly byJob: readonly { readonly jobName: string; readonly count: number }[];
}

/** How far the relays are behind: ordinarily nothing waits for longer than a second. */
@Injectable()
export class OutboxBacklog {
  constructor(private readonly transactor: Transactor) {}

  async read(): Promise<Backlog> {
    const rows = await this.transactor.query<{ jobName: string; count: number; oldestMs: number }>(
      `SELECT job_name AS "jobName", count(*)::int AS count,
         greatest(0, extract(epoch FROM clock_timestamp() - min(created_at)) * 1000)::float8 AS "oldestMs"
       FROM platform.outbox GROUP BY job_name ORDER BY job_name`,
    );
    return {
      count: rows.reduce((sum, row) => sum + row.count, 0),
      oldestMs: rows.length === 0 ? null : Math.round(Math.max(...rows.map((row) => row.oldestMs))),
      byJob: rows.map(({ jobName, count }) => ({ jobName, count })),
    };
  }
}
