/** What can be made to go wrong on the way, for tests and demonstrations. Numbers count down; booleans stay. */
export interface FaultSwitches {
  /** Drops the next answers when they arrive: the terminal goes on as after a timeout. */
  loseAnswer: number;
  /** Drops the next requests before the line: the host never sees them. */
  loseRequest: number;
  /** Spoils the MAC of the next requests that carry one. */
  corruptMac: number;
  /** Spoils the last byte of the next answers that carry a MAC, as a disturbed line would. */
  corruptAnswer: number;
  /** Sends frames byte by byte. */
  splitBytes: boolean;
  /** Sends the frames of a pipeline in one write. */
  joinFrames: boolean;
}

export function noFaults(): FaultSwitches {
  return { loseAnswer: 0, loseRequest: 0, corruptMac: 0, corruptAnswer: 0, splitBytes: false, joinFrames: false };
}

/** Whether a counted fault strikes now; if so it is used up by one. */
export function strikes(
  faults: FaultSwitches,
  name: 'loseAnswer' | 'loseRequest' | 'corruptMac' | 'corruptAnswer',
): boolean {
  if (faults[name] <= 0) return false;
  faults[name] -= 1;
  return true;
}
