import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JOB_HANDLER, type JobProcessor } from './job-handler.js';
import { JOB_NAMES, roomOf } from './job-names.js';
import { JOBS_OPTIONS, type JobsOptions } from './jobs.options.js';

/** Knows every job and the handlers that this application has. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly names: ReadonlySet<string>;
  private readonly handlers = new Map<string, JobProcessor<unknown>>();

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(JOBS_OPTIONS) private readonly options: JobsOptions,
  ) {
    this.names = new Set(options.jobNames ?? JOB_NAMES);
  }

  /** @throws Error when a job of this room has no handler or two, or a handler's job is not of this room or unknown */
  onModuleInit(): void {
    const problems: string[] = [];
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const jobName = metatype && (Reflect.getMetadata(JOB_HANDLER, metatype) as string | undefined);
      if (!jobName) continue;
      if (this.handlers.has(jobName)) problems.push(`job ${jobName} has two handlers`);
      if (!this.names.has(jobName)) problems.push(`job ${jobName} has a handler but is not among the jobs there are`);
      if (roomOf(jobName) !== this.options.app) problems.push(`job ${jobName} is not of ${this.options.app}`);
      this.handlers.set(jobName, instance as JobProcessor<unknown>);
    }
    if (this.options.ownerless) return;
    for (const name of this.names) {
      if (roomOf(name) === this.options.app && !this.handlers.has(name)) problems.push(`job ${name} has no handler`);
    }
    if (problems.length > 0) throw new Error(problems.join('; '));
  }

  /** @throws Error for a job nobody knows */
  assertKnown(jobName: string): void {
    if (!this.names.has(jobName)) throw new Error(`job ${jobName} is not among the jobs there are (job-names.ts)`);
  }

  /** @throws Error when this application does not carry it out */
  handlerOf(jobName: string): JobProcessor<unknown> {
    const handler = this.handlers.get(jobName);
    if (!handler) throw new Error(`job ${jobName} has no handler in ${this.options.app}`);
    return handler;
  }
}
