import type { Room } from './job-names.js';

export interface JobsOptions {
  /** The application, which is the room whose jobs it carries out. */
  readonly app: Room;
  /** Login of the applications; the queues live in its schema `bullmq` unless there is a Redis. */
  readonly databaseUrl: string;
  /** BullMQ on Redis instead. */
  readonly redisUrl?: string | undefined;
  /** Enqueues and relays only: this process carries out no jobs and is not checked for their handlers. */
  readonly ownerless?: boolean;
  /** The jobs there are; those of the product unless told. */
  readonly jobNames?: readonly string[];
  /** Jobs at once; 4 unless told. */
  readonly concurrency?: number;
  /** Runs of a job until it counts as failed; 8 unless told. */
  readonly attemptsMax?: number;
  /** Wait before the second run, doubled before each further one; 1000 unless told. */
  readonly backoffMs?: number;
}

export const JOBS_OPTIONS = Symbol('JobsOptions');
