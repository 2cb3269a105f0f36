import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProcessFiles, ProcessUploads, ReconcileDueChips, ScreenChips } from '@app/chips';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { HouseModule } from './house.module.js';
import { WorldClock } from './world-clock.js';

/** Reconciliations under way at once; they take different chips. */
const RECONCILERS = 3;

/**
 * The product's own services over a real database, under the world's clock. Left out are its outer edges: the POS gateway,
 * the HTTP interfaces and the job queues, through which the demo plays the same story; here the world calls the services
 * behind them and runs the jobs itself.
 */
export class House {
  private constructor(
    private readonly app: INestApplicationContext,
    readonly clock: WorldClock,
    private readonly folder: string,
  ) {}

  static async open(databaseUrl: string, start: Date): Promise<House> {
    const folder = await mkdtemp(join(tmpdir(), 'yufuka-simulation-'));
    const clock = new WorldClock(start);
    const module = HouseModule.forRoot({ databaseUrl, hsmKeyFile: join(folder, 'hsm.key'), clock });
    const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'] });
    return new House(app, clock, folder);
  }

  get<T>(token: Type<T> | symbol | (abstract new (...args: never[]) => T)): T {
    return this.app.get<T>(token as Type<T>);
  }

  /** The jobs of the uploads, until nothing waits. */
  async processUploads(): Promise<void> {
    await this.get(ProcessFiles).run();
    await this.get(ProcessUploads).run();
  }

  /** Looks at all chips that are due at once: of those that had uploads most are explained by their sums alone. */
  async screen(): Promise<void> {
    await this.get(ScreenChips).screen(0);
  }

  /** The job of the reconciliation, until no chip is due. */
  async reconcile(): Promise<void> {
    const due = this.get(ReconcileDueChips);
    const untilNone = async () => {
      while ((await due.run()) > 0);
    };
    await Promise.all(Array.from({ length: RECONCILERS }, untilNone));
  }

  async close(): Promise<void> {
    await this.app.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
