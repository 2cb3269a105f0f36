import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS_MAX = 5;

const current = new AsyncLocalStorage<EntityManager>();

/** SQLSTATE of a database error, whoever wrapped it. */
export function sqlState(error: unknown): string | undefined {
  for (
    let at = error as { code?: unknown; driverError?: unknown; cause?: unknown } | undefined;
    at;
    at = (at.driverError ?? at.cause) as typeof at
  ) {
    if (typeof at.code === 'string' && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
  }
  return undefined;
}

/** Runs business commands in one database transaction. Nested calls join the one that is open. */
@Injectable()
export class Transactor {
  constructor(private readonly dataSource: DataSource) {}

  /** The manager of the open transaction, or the plain one for reads outside of any. */
  get manager(): EntityManager {
    return current.getStore() ?? this.dataSource.manager;
  }

  /** Runs a parameterised statement on the open transaction (or alone) and gives its rows. */
  async query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, parameters) as Promise<Row[]>;
  }

  /**
   * Runs `work` in a transaction; whatever it throws rolls everything back. A serialization failure or deadlock runs it
   * again, five times at most, so `work` must have no effect outside the database.
   */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const open = current.getStore();
    if (open) return work(open);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction((manager) => current.run(manager, () => work(manager)));
      } catch (error) {
        if (attempt >= ATTEMPTS_MAX || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
        await new Promise((done) => setTimeout(done, Math.random() * 20 * attempt));
      }
    }
  }
}
