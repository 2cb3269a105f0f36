import { Injectable, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule, Transactor } from '@app/database';
import { createTestDatabase, type TestDatabase } from '@app/testkit';
import { JobHandler, type JobProcessor, JobQueues, type JobRun, JobsModule, Outbox } from '@app/jobs';

interface Seen {
  readonly payload: { note: string };
  readonly job: JobRun;
}

const seen: Seen[] = [];

@JobHandler('issuer.take-note')
class TakeNoteProcessor implements JobProcessor<Seen['payload']> {
  constructor(private readonly transactor: Transactor) {}

  async handle(payload: Seen['payload'], job: JobRun): Promise<void> {
    seen.push({ payload, job });
    await this.transactor.query('SELECT 1');
    if (payload.note === 'second time' && job.attempt === 1) throw new Error('not yet');
    if (payload.note === 'never') throw new Error('never');
  }
}

const rounds: JobRun[] = [];

@JobHandler('issuer.look-around')
class LookAroundProcessor implements JobProcessor<object> {
  async handle(_payload: object, job: JobRun): Promise<void> {
    rounds.push(job);
  }
}

@JobHandler('issuer.take-note')
class RivalProcessor implements JobProcessor<object> {
  async handle(): Promise<void> {}
}

@JobHandler('clearing.take-note')
class StrangerProcessor implements JobProcessor<object> {
  async handle(): Promise<void> {}
}

@Injectable()
class Bystander {}

/** What the queues stand on in a suite. */
export interface QueueGround {
  readonly name: string;
  /** The Redis to use; none is PostgreSQL. Called once, before the first case. */
  readonly redisUrl: () => Promise<string | undefined>;
}

/** The facts about jobs, the same on every ground. */
export function describeJobs(ground: QueueGround): void {
  describe(`jobs on ${ground.name}`, () => {
    let database: TestDatabase;
    let redisUrl: string | undefined;
    let app: TestingModule;
    let outbox: Outbox;
    let transactor: Transactor;

    const moduleOf = (...handlers: Type[]) =>
      Test.createTestingModule({
        imports: [
          DatabaseModule.forRoot({
            url: database.appUrl,
            ownerUrl: database.ownerUrl,
            applicationName: 'jobs-spec',
            entities: [],
            sandbox: false,
          }),
          JobsModule.forRoot({
            app: 'issuer',
            databaseUrl: database.appUrl,
            redisUrl,
            jobNames: ['issuer.take-note', 'issuer.look-around', 'clearing.take-note'],
            attemptsMax: 3,
            backoffMs: 20,
          }),
        ],
        providers: [Bystander, ...handlers],
      }).compile();

    beforeAll(async () => {
      [database, redisUrl] = await Promise.all([createTestDatabase(), ground.redisUrl()]);
      app = await moduleOf(TakeNoteProcessor, LookAroundProcessor);
      app.useLogger(false);
      await app.init();
      outbox = app.get(Outbox);
      transactor = app.get(Transactor);
    });
    afterAll(async () => {
      await app.close();
      await database.drop();
    });

    const runsOf = (note: string) => seen.filter((run) => run.payload.note === note);
    const until = async (truth: () => boolean | Promise<boolean>) => {
      const deadline = performance.now() + 20_000;
      while (!(await truth())) {
        if (performance.now() > deadline) throw new Error('it did not happen');
        await new Promise((done) => setTimeout(done, 10));
      }
    };

    it('come once, after the commit, and never with a rollback', async () => {
      let id = '';
      await transactor.run(async () => {
        id = await outbox.enqueue('issuer.take-note', { note: 'committed' });
        await new Promise((done) => setTimeout(done, 100));
        expect(runsOf('committed')).toHaveLength(0);
      });
      const rolledBack = transactor.run(async () => {
        await outbox.enqueue('issuer.take-note', { note: 'rolled back' });
        throw new Error('no');
      });
      await expect(rolledBack).rejects.toThrow('no');
      await until(() => runsOf('committed').length > 0);
      await transactor.run(() => outbox.enqueue('issuer.take-note', { note: 'later' }));
      await until(() => runsOf('later').length > 0);
      expect(runsOf('committed')).toEqual([{ payload: { note: 'committed' }, job: { id: `o${id}`, attempt: 1 } }]);
      expect(runsOf('rolled back')).toHaveLength(0);
      await until(async () => (await transactor.query('SELECT 1 FROM platform.outbox')).length === 0);
    });

    it('are not run again when a row is relayed twice', async () => {
      const job = { id: 'o77', name: 'issuer.take-note', payload: { note: 'twice' }, delayMs: 0 };
      await app.get(JobQueues).add([job]);
      await until(() => runsOf('twice').length > 0);
      await app.get(JobQueues).add([job]);
      await transactor.run(() => outbox.enqueue('issuer.take-note', { note: 'after twice' }));
      await until(() => runsOf('after twice').length > 0);
      expect(runsOf('twice')).toHaveLength(1);
    });

    it('run again after an error, a bounded number of times, and then show as failed', async () => {
      await transactor.run(async () => {
        await outbox.enqueue('issuer.take-note', { note: 'second time' });
        await outbox.enqueue('issuer.take-note', { note: 'never' });
      });
      await until(async () => (await app.get(JobQueues).failed('issuer')).length > 0);
      await until(() => runsOf('second time').length > 1);
      expect(runsOf('second time').map((run) => run.job.attempt)).toEqual([1, 2]);
      expect(runsOf('never').map((run) => run.job.attempt)).toEqual([1, 2, 3]);
      const [failed] = await app.get(JobQueues).failed('issuer');
      expect(failed).toMatchObject({
        name: 'issuer.take-note',
        payload: { note: 'never' },
        attempts: 3,
        reason: 'never',
      });
      expect(await app.get(JobQueues).retry('issuer', failed!.id)).toBe(true);
      await until(() => runsOf('never').length === 6);
      expect(await app.get(JobQueues).retry('issuer', 'o1')).toBe(false);
    });

    it('wait for their delay', async () => {
      const startedMs = performance.now();
      await transactor.run(() => outbox.enqueue('issuer.take-note', { note: 'delayed' }, { delayMs: 400 }));
      await until(() => runsOf('delayed').length > 0);
      expect(performance.now() - startedMs).toBeGreaterThan(390);
    });

    it('that repeat come again and again, and their gap can be changed between two runs', async () => {
      const queues = app.get(JobQueues);
      await queues.repeat('issuer.look-around', 3_600_000);
      await until(() => rounds.length > 0);
      await queues.repeat('issuer.look-around', 150);
      await until(() => rounds.length >= 4);
      expect(new Set(rounds.map((run) => run.id)).size).toBe(rounds.length);
    });

    it('must be known', async () => {
      await expect(outbox.enqueue('issuer.unheard-of', {})).rejects.toThrow('issuer.unheard-of');
    });

    it.each([
      ['no handler', []],
      ['two handlers', [LookAroundProcessor, TakeNoteProcessor, RivalProcessor]],
      ['not of issuer', [LookAroundProcessor, TakeNoteProcessor, StrangerProcessor]],
    ])('stop the boot: %s', async (problem, handlers) => {
      const module = await moduleOf(...handlers);
      module.useLogger(false);
      await expect(module.init()).rejects.toThrow(problem);
      await module.close();
    });
  });
}
