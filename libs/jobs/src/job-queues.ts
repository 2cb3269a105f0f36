import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import { roomOf } from './job-names.js';
import { JOBS_OPTIONS, type JobsOptions } from './jobs.options.js';
import { openQueueBackend, type QueueBackend } from './queue-backend.js';

export interface NewJob {
  /** Adding a job whose id is known already does nothing. */
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  readonly delayMs: number;
}

export const JOB_STATES = ['waiting', 'active', 'delayed', 'failed', 'completed'] as const;

/** Where a job of a queue is. */
export type JobState = (typeof JOB_STATES)[number];

/** A job as a board shows it. */
export interface BoardJob {
  readonly id: string;
  readonly name: string;
  readonly state: JobState;
  readonly payload: unknown;
  readonly attempts: number;
  readonly attemptsMax: number;
  /** Of the last run that failed. */
  readonly reason: string | null;
  readonly addedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** A job whose last attempt failed. */
export interface FailedJob {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly reason: string;
}

const DAY_SECONDS = 86_400;
const COMPLETED_KEPT = 10_000;
const REPEATED_FAILED_KEPT = 20;
/** Gap between two looks after repeated jobs, and how late one may be beyond its own gap. */
const WATCH_MS = 60_000;

/** The queues of all rooms, one each. */
@Injectable()
export class JobQueues implements OnModuleDestroy {
  readonly backend: QueueBackend;
  private readonly logger = new Logger(JobQueues.name);
  private readonly queues = new Map<string, Queue>();
  private readonly attemptsMax: number;
  private readonly backoffMs: number;
  private readonly repeated = new Map<string, number>();
  private watch: NodeJS.Timeout | undefined;
  private closeWorkers: (() => Promise<void>) | undefined;

  constructor(@Inject(JOBS_OPTIONS) options: JobsOptions) {
    this.backend = openQueueBackend(options);
    this.attemptsMax = options.attemptsMax ?? 8;
    this.backoffMs = options.backoffMs ?? 1_000;
  }

  /** Adds jobs; they are stored when this returns. */
  async add(jobs: readonly NewJob[]): Promise<void> {
    const byRoom = new Map<string, NewJob[]>();
    for (const job of jobs) byRoom.set(roomOf(job.name), [...(byRoom.get(roomOf(job.name)) ?? []), job]);
    for (const [room, ofRoom] of byRoom) {
      await this.queue(room).addBulk(
        ofRoom.map(({ id, name, payload, delayMs }) => ({ name, data: payload, opts: { jobId: id, delay: delayMs } })),
      );
    }
  }

  /**
   * Has a job without payload come again and again, once for all processes; calling it again changes the gap. A run that
   * fails is not repeated: the next one comes anyway.
   */
  async repeat(name: string, everyMs: number): Promise<void> {
    await this.schedule(name, everyMs);
    this.repeated.set(name, everyMs);
    this.watch ??= setInterval(() => void this.reviveRepeated(), WATCH_MS).unref();
  }

  /** A worker that could not schedule the next run, because the backend was away just then, leaves a job that never comes again. */
  private async reviveRepeated(): Promise<void> {
    for (const [name, everyMs] of this.repeated) {
      try {
        const scheduler = await this.queue(roomOf(name)).getJobScheduler(name);
        const overdueMs = performance.timeOrigin + performance.now() - (scheduler?.next ?? 0);
        if (overdueMs > everyMs + WATCH_MS) await this.schedule(name, everyMs);
      } catch (error) {
        this.logger.warn({ err: error, job: name }, 'a repeated job could not be looked after');
      }
    }
  }

  private async schedule(name: string, everyMs: number): Promise<void> {
    const opts = { attempts: 1, removeOnComplete: { count: 1 }, removeOnFail: { count: REPEATED_FAILED_KEPT } };
    await this.queue(roomOf(name)).upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts });
  }

  /** Jobs of a room that have used up their attempts, newest first. */
  async failed(room: string, count = 100): Promise<FailedJob[]> {
    const jobs = await this.queue(room).getFailed(0, count - 1);
    return jobs.map((job) => ({
      id: job.id ?? '',
      name: job.name,
      payload: job.data as unknown,
      attempts: job.attemptsMade,
      reason: job.failedReason,
    }));
  }

  /** How many jobs of a room are in each state. */
  async counts(room: string): Promise<Record<JobState, number>> {
    const counts = await this.queue(room).getJobCounts(...JOB_STATES);
    return Object.fromEntries(JOB_STATES.map((state) => [state, counts[state] ?? 0])) as Record<JobState, number>;
  }

  /** Jobs of a room in a state, from a place in its order on; finished ones newest first. */
  async list(room: string, state: JobState, from: number, count: number): Promise<BoardJob[]> {
    const jobs = await this.queue(room).getJobs([state], from, from + count - 1, state === 'waiting');
    return jobs.filter((job) => job !== undefined).map((job) => boardJob(job, state));
  }

  /** Gives a failed job its attempts again. @returns false when there is no such failed job */
  async retry(room: string, id: string): Promise<boolean> {
    const job = await this.queue(room).getJob(id);
    if (!job || !(await job.isFailed())) return false;
    await job.retry('failed', { resetAttemptsMade: true });
    return true;
  }

  /** What must be closed before the queues are. */
  onClose(closeWorkers: () => Promise<void>): void {
    this.closeWorkers = closeWorkers;
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.watch);
    await this.closeWorkers?.();
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }

  private queue(room: string): Queue {
    let queue = this.queues.get(room);
    if (!queue) {
      queue = this.backend.queue(room, {
        defaultJobOptions: {
          attempts: this.attemptsMax,
          backoff: { type: 'exponential', delay: this.backoffMs },
          // Kept for a while, so that a row relayed twice across a crash is still known by its id.
          removeOnComplete: { age: DAY_SECONDS, count: COMPLETED_KEPT },
          removeOnFail: false,
        },
      });
      queue.on('error', (error) => this.logger.error({ err: error, queue: room }));
      this.queues.set(room, queue);
    }
    return queue;
  }
}

function boardJob(job: Job, state: JobState): BoardJob {
  const instant = (ms: number | undefined) => (ms === undefined ? null : new Date(ms));
  return {
    id: job.id ?? '',
    name: job.name,
    state,
    payload: job.data as unknown,
    attempts: job.attemptsMade,
    attemptsMax: job.opts.attempts ?? 1,
    reason: job.failedReason ?? null,
    addedAt: new Date(job.timestamp),
    startedAt: instant(job.processedOn),
    finishedAt: instant(job.finishedOn),
  };
}
