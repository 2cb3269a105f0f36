import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';

export const JOB_HANDLER = 'yufuka:job-handler';

/** One run of a job. */
export interface JobRun {
  readonly id: string;
  /** From 1. */
  readonly attempt: number;
}

/**
 * Carries a job out. It may run again after a crash or an error, also after it succeeded, so it must find out itself what is
 * done already. An error it throws is logged and the job runs again later, a bounded number of times.
 */
export interface JobProcessor<Payload> {
  handle(payload: Payload, job: JobRun): Promise<void>;
}

/** Makes a class the handler of a job: `@JobHandler('issuer.match-receipt')`. List it among the module's providers. */
export const JobHandler = (jobName: string): ClassDecorator =>
  applyDecorators(Injectable(), SetMetadata(JOB_HANDLER, jobName));
