export * from './job-handler.js';
export { JOB_NAMES } from './job-names.js';
export { type FailedJob, JobQueues } from './job-queues.js';
export * from './jobs.module.js';
export type { JobsOptions } from './jobs.options.js';
export * from './migrate-jobs.js';
export { Outbox } from './outbox.js';
