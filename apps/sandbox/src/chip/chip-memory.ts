import type { Fen } from '@app/kernel';
import { LOG_RECORDS } from './chip-files.js';

/** What a chip remembers without power. */
export interface ChipState {
  /** Transactions begun, 9F36. */
  readonly atc: number;
  /** Count of the last transaction whose issuer answer was right, 9F13. */
  readonly lastOnlineAtc: number;
  /** 9F79. */
  readonly balanceFen: Fen;
  /** 9F77, 9F78, 9F6D. */
  readonly capFen: Fen;
  readonly perTransactionLimitFen: Fen;
  readonly resetThresholdFen: Fen;
  /** Up to ten log records in hex, the latest first: text takes the least room in a process full of chips. */
  readonly log: readonly string[];
}

/** Where a chip's memory outlives its object. A state is saved whole or not at all. */
export interface ChipStore {
  /** The last state saved, or nothing for a chip that is new. */
  load(): ChipState | undefined;
  /** Returns only when the state will survive a power failure. */
  save(state: ChipState): void;
}

/**
 * A chip's memory. A change becomes the state only after the store holds it, so whatever the chip answers afterwards is
 * true of a chip that lost its power since.
 */
export class ChipMemory {
  private current: ChipState;

  constructor(
    fresh: ChipState,
    private readonly store?: ChipStore,
  ) {
    this.current = store?.load() ?? fresh;
  }

  get state(): ChipState {
    return this.current;
  }

  /** Takes all of the changes or, if the store fails, none. */
  commit(change: Partial<ChipState>): void {
    const next = { ...this.current, ...change };
    this.store?.save(next);
    this.current = next;
  }

  /** The change that adds a log record; the eleventh pushes the first out. */
  withLogRecord(record: Buffer): Pick<ChipState, 'log'> {
    return { log: [record.toString('hex'), ...this.current.log.slice(0, LOG_RECORDS - 1)] };
  }

  /** A log record by its number: 1 is the latest, as in every cyclic file. */
  logRecord(number: number): Buffer | undefined {
    const record = this.current.log[number - 1];
    return record === undefined ? undefined : Buffer.from(record, 'hex');
  }
}
