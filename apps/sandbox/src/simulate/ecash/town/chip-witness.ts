import type { Fen } from '@app/kernel';
import type { ChipState, ChipStore } from '../../../chip/index.js';

/**
 * The truth about one chip: it stands where the chip's memory is written, and sees every change in the moment it is
 * committed. Nobody else in the world knows as much.
 */
export class ChipWitness implements ChipStore {
  /** What left the chip, by count. */
  readonly debits = new Map<number, Fen>();
  /** What a script brought into it, or took out of it, by count. */
  readonly loads = new Map<number, number>();
  private last: ChipState | undefined;

  load(): undefined {
    return undefined;
  }

  save(state: ChipState): void {
    const changeFen = state.balanceFen - (this.last?.balanceFen ?? 0);
    // A purchase is logged, a script is not.
    if (state.log.length > 0 && state.log !== this.last?.log) this.debits.set(state.atc, -changeFen as Fen);
    else if (changeFen !== 0) this.loads.set(state.atc, (this.loads.get(state.atc) ?? 0) + changeFen);
    this.last = state;
  }

  get atc(): number {
    return this.last?.atc ?? 0;
  }

  get balanceFen(): Fen {
    return this.last?.balanceFen ?? (0 as Fen);
  }
}
