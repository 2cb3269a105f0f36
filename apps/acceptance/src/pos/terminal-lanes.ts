interface Lane {
  running: number;
  /** The last exclusive piece of work that was asked for; all that comes after it waits. */
  gate: Promise<void> | undefined;
  idle: (() => void) | undefined;
}

/**
 * Order among the messages of one terminal, on whatever connections they come: most run side by side, but a settlement,
 * the end of an upload and a sign-in run alone, after everything that came before and before everything that comes after.
 */
export class TerminalLanes {
  private readonly lanes = new Map<string, Lane>();

  async shared<T>(terminalNo: string, work: () => Promise<T>): Promise<T> {
    let lane = this.laneOf(terminalNo);
    while (lane.gate) {
      await lane.gate;
      lane = this.laneOf(terminalNo);
    }
    lane.running += 1;
    try {
      return await work();
    } finally {
      lane.running -= 1;
      if (lane.running === 0) this.becameIdle(terminalNo, lane);
    }
  }

  async exclusive<T>(terminalNo: string, work: () => Promise<T>): Promise<T> {
    const lane = this.laneOf(terminalNo);
    const before = lane.gate;
    let open!: () => void;
    const gate = new Promise<void>((resolve) => (open = resolve));
    lane.gate = gate;
    try {
      if (before) await before;
      else if (lane.running > 0) await new Promise<void>((resolve) => (lane.idle = resolve));
      return await work();
    } finally {
      if (lane.gate === gate) {
        lane.gate = undefined;
        if (lane.running === 0) this.becameIdle(terminalNo, lane);
      }
      open();
    }
  }

  /** Terminals that have messages under way. */
  get size(): number {
    return this.lanes.size;
  }

  private laneOf(terminalNo: string): Lane {
    let lane = this.lanes.get(terminalNo);
    if (!lane) this.lanes.set(terminalNo, (lane = { running: 0, gate: undefined, idle: undefined }));
    return lane;
  }

  private becameIdle(terminalNo: string, lane: Lane): void {
    lane.idle?.();
    lane.idle = undefined;
    if (!lane.gate && this.lanes.get(terminalNo) === lane) this.lanes.delete(terminalNo);
  }
}
