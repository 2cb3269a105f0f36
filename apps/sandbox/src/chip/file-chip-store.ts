import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ChipState, ChipStore } from './chip-memory.js';

/** A file that is no chip's memory, or another chip's. */
export class ChipFileError extends Error {
  override readonly name = 'ChipFileError';
}

interface Kept {
  readonly version: 1;
  readonly chip: string;
  readonly state: ChipState;
}

/** A chip's memory in a file that is replaced whole: a power failure leaves the state before or the state after. */
export class FileChipStore implements ChipStore {
  /** @param chip whose memory this is, without saying its number: a masked number or an id */
  constructor(
    private readonly path: string,
    private readonly chip: string,
  ) {}

  /** @throws ChipFileError */
  load(): ChipState | undefined {
    if (!existsSync(this.path)) return undefined;
    const kept = parsed(readFileSync(this.path, 'utf8'));
    if (kept?.version !== 1 || kept.chip !== this.chip) {
      throw new ChipFileError('the file is no memory of this chip');
    }
    return kept.state;
  }

  save(state: ChipState): void {
    const kept: Kept = { version: 1, chip: this.chip, state };
    mkdirSync(dirname(this.path), { recursive: true });
    const next = `${this.path}.next`;
    const file = openSync(next, 'w', 0o600);
    try {
      writeSync(file, JSON.stringify(kept));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(next, this.path);
  }
}

function parsed(text: string): Kept | undefined {
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return undefined;
  }
}
