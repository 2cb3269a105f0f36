export * from './job-handler.js';
export { JOB_NAMES, ROOMS } from './job-names.js';
export { type BoardJob, type FailedJob, JOB_STATES, JobQueues, type JobState } from './job-queues.js';
export * from './jobs.module.js';
export type { JobsOptions } from './jobs.options.js';
export * from './migrate-jobs.js';
export { Outbox } from './outbox.js';
export { OutboxBacklog } from './outbox-backlog.js';
