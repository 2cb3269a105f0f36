import { APP_ROLE_OPTIONS } from '@app/database';
import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  type QueueOptions,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import pg from 'pg';
import type { JobsOptions } from './jobs.options.js';

/** Schema of BullMQ's tables, whose own migrations keep it (see `migrateJobs`). */
export const QUEUE_SCHEMA = 'bullmq';

const CONNECTIONS = 8;

/** What the queues of an application stand on. The same code on PostgreSQL and on Redis. */
export interface QueueBackend {
  queue(name: string, options: Omit<QueueOptions, 'connection'>): Queue;
  worker(
    name: string,
    run: ConstructorParameters<typeof Worker>[1],
    options: Omit<WorkerOptions, 'connection'>,
  ): Worker;
  /** After all queues and workers are closed. */
  close(): Promise<void>;
}

/** Queues on PostgreSQL, or on Redis when a URL of one is given. */
export function openQueueBackend(options: JobsOptions): QueueBackend {
  return options.redisUrl ? redisBackend(options.redisUrl) : postgresBackend(options.databaseUrl);
}

function postgresBackend(connectionString: string): QueueBackend {
  // A pool of ours rather than one per queue; each worker keeps one connection of it to listen on.
  const connection = new pg.Pool({
    connectionString,
    options: `${APP_ROLE_OPTIONS} -c search_path=${QUEUE_SCHEMA}`,
    max: CONNECTIONS,
    keepAlive: true,
    application_name: 'yufuka-jobs',
  });
  return {
    queue: (name, options) => new Queue(name, { ...options, connection }, createPostgresBackend) as unknown as Queue,
    worker: (name, run, options) =>
      new Worker(name, run, { ...options, connection }, createPostgresBackend) as unknown as Worker,
    close: () => connection.end(),
  };
}

function redisBackend(url: string): QueueBackend {
  // Workers wait for a Redis that is away; null keeps their blocking commands from giving up.
  const connection = { url, maxRetriesPerRequest: null };
  const prefix = 'yufuka';
  return {
    queue: (name, options) =>
      new Queue(name, { ...options, connection, prefix }, createRedisBackend) as unknown as Queue,
    worker: (name, run, options) =>
      new Worker(name, run, { ...options, connection, prefix }, createRedisBackend) as unknown as Worker,
    close: () => Promise.resolve(),
  };
}
