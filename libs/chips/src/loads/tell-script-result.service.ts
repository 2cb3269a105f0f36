import { Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { ChipRef } from '../chip.types.js';
import { ChipTimelines } from '../timeline/chip-timelines.js';
import type { KeptLoad } from './load.types.js';
import { LoadBook } from './load-book.js';
import { SettleLoad } from './settle-load.service.js';

/** What a terminal says became of a script. */
export interface ScriptReport {
  readonly chip: ChipRef;
  readonly atc: number;
  /** The terminal that sent the load. */
  readonly terminalId: Id;
  /** Undefined: the chip left before it answered. */
  readonly taken: boolean | undefined;
}

export interface ScriptTold {
  /** `CONTRADICTS`: the load was settled otherwise before. */
  readonly result: 'TAKEN_NOTE_OF' | 'NOT_FOUND' | 'CONTRADICTS';
  /** The first of the count's loads. */
  readonly load?: KeptLoad;
}

/** Takes note of a script's result (0620): what failed is given back by the house itself. Told again, nothing happens. */
@Injectable()
export class TellScriptResult {
  constructor(
    private readonly transactor: Transactor,
    private readonly timelines: ChipTimelines,
    private readonly book: LoadBook,
    private readonly settlement: SettleLoad,
  ) {}

  tell({ chip, atc, terminalId, taken }: ScriptReport): Promise<ScriptTold> {
    return this.transactor.run(async () => {
      if (!(await this.timelines.lock(chip))) return { result: 'NOT_FOUND' };
      const loads = (await this.book.ofCount(chip, atc)).filter((load) => load.terminalId === terminalId);
      const [load] = loads;
      if (!load) return { result: 'NOT_FOUND' };
      if (taken === undefined) return { result: 'TAKEN_NOTE_OF', load };
      const other = taken ? 'FAILED' : 'DONE';
      if (loads.some(({ outcome }) => outcome === other)) return { result: 'CONTRADICTS', load };
      // A load that cannot be given back had landed, whatever the terminal says: the chip's next balance tells.
      await this.settlement.settle(chip, atc, taken, 'SCRIPT_RESULT');
      await this.timelines.mark(chip);
      return { result: 'TAKEN_NOTE_OF', load: (await this.book.byId(load.loadId))! };
    });
  }
}
