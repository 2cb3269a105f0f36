import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type Job, type Worker } from 'bullmq';
import { JobQueues } from './job-queues.js';
import { JobRegistry } from './job-registry.js';
import { JOBS_OPTIONS, type JobsOptions } from './jobs.options.js';
import { OutboxRelay } from './outbox-relay.js';

/** Carries out the jobs of the application's room. Starts when all modules are ready, stops after the jobs under way. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap {
  private readonly logger = new Logger(JobWorkers.name);
  private worker: Worker | undefined;

  constructor(
    private readonly registry: JobRegistry,
    private readonly queues: JobQueues,
    private readonly relay: OutboxRelay,
    @Inject(JOBS_OPTIONS) private readonly options: JobsOptions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.queues.onClose(async () => {
      await this.relay.stop();
      await this.worker?.close();
    });
    await this.relay.start();
    if (this.options.ownerless) return;
    this.worker = this.queues.backend.worker(this.options.app, (job) => this.run(job), {
      concurrency: this.options.concurrency ?? 4,
    });
    this.worker.on('error', (error) => this.logger.error({ err: error }));
    this.worker.on('failed', (job, error) => this.report(job, error));
    await this.worker.waitUntilReady();
  }

  private async run(job: Job): Promise<void> {
    const handler = this.registry.handlerOf(job.name);
    await handler.handle(job.data, { id: job.id ?? '', attempt: job.attemptsMade + 1 });
  }

  private report(job: Job | undefined, error: Error): void {
    const last = job !== undefined && job.attemptsMade >= (job.opts.attempts ?? 1);
    const facts = { err: error, job: job?.name, jobId: job?.id, attempts: job?.attemptsMade };
    if (last) this.logger.error(facts, 'job failed for good');
    else this.logger.warn(facts, 'job failed and will run again');
  }
}
