import type { ChipState } from '../chip.types.js';

/** What is done with a chip as a whole. */
export type ChipMove = 'suspend' | 'resume' | 'retire' | 'close';

interface Move {
  readonly from: readonly ChipState[];
  readonly to: ChipState;
  /** Whether terminals are told not to take it. */
  readonly listed: boolean;
}

/**
 * A chip's life. Whatever is not active takes no loads. A retiring chip is out of use and its purchases may still come in
 * until its last upload window is over; closed, its remainder was given back. It stays on the list, as it can be tapped.
 */
export const CHIP_MOVES: Readonly<Record<ChipMove, Move>> = {
  suspend: { from: ['active'], to: 'suspended', listed: true },
  resume: { from: ['suspended'], to: 'active', listed: false },
  retire: { from: ['active', 'suspended'], to: 'retiring', listed: true },
  close: { from: ['retiring'], to: 'closed', listed: true },
};

/** @returns where the move leads, or undefined where it does not start */
export function chipMoved(state: ChipState, move: ChipMove): ChipState | undefined {
  const { from, to } = CHIP_MOVES[move];
  return from.includes(state) ? to : undefined;
}
