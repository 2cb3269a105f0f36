import { JobsController } from './jobs.controller.js';

/** The job board. */
export const JOB_CONTROLLERS = [JobsController];
