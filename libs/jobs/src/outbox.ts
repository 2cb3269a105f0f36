import { Injectable } from '@nestjs/common';
import { Transactor } from '@app/database';
import { type Id, newId } from '@app/kernel';
import { JobRegistry } from './job-registry.js';

/** Channel by which the relays hear of a commit with new rows. */
export const OUTBOX_CHANNEL = 'yufuka_outbox';

/** Enqueues jobs with the business transaction: they come with its commit, or not at all. */
@Injectable()
export class Outbox {
  constructor(
    private readonly transactor: Transactor,
    private readonly registry: JobRegistry,
  ) {}

  /**
   * Writes a job beside the rows that call for it.
   * @param payload JSON; ids and card-free facts, not whole objects
   * @returns the id, which is the job's too
   * @throws Error when the job is not among the jobs there are
   */
  async enqueue(jobName: string, payload: object, options: { delayMs?: number } = {}): Promise<Id> {
    this.registry.assertKnown(jobName);
    const outboxId = newId();
    await this.transactor.query(
      `WITH row AS (
         INSERT INTO platform.outbox (outbox_id, job_name, payload, delay_ms) VALUES ($1, $2, $3, $4) RETURNING 1)
       SELECT pg_notify($5, '') FROM row`,
      [outboxId, jobName, JSON.stringify(payload), Math.round(options.delayMs ?? 0), OUTBOX_CHANNEL],
    );
    return outboxId;
  }

  /**
   * The same for a job that looks itself for what there is to do: writes none while one like it waits, and holds that one
   * back until the caller's commit, so that it sees what calls for it. Call it in a transaction.
   */
  async enqueueOnce(jobName: string, payload: object): Promise<void> {
    const waiting = await this.transactor.query(
      `WITH held AS (
         SELECT 1 FROM platform.outbox WHERE job_name = $1 AND payload = $2::jsonb AND delay_ms = 0
         LIMIT 1 FOR SHARE SKIP LOCKED)
       SELECT pg_notify($3, '') FROM held`,
      [jobName, JSON.stringify(payload), OUTBOX_CHANNEL],
    );
    if (waiting.length === 0) await this.enqueue(jobName, payload);
  }
}
