import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { freshState, type TerminalState } from './terminal-state.js';

/** A state file that is not this terminal's. */
export class StateFileError extends Error {
  override readonly name = 'StateFileError';
}

/** The terminal's memory: a JSON file replaced whole, so that a power failure leaves the old one or the new one. */
export class StateStore {
  readonly state: TerminalState;
  private powered = true;

  /**
   * Reads the file, or begins a new memory where there is none. Without a path nothing outlives the object.
   * @throws StateFileError when the file belongs to another terminal
   */
  constructor(
    merchantNo: string,
    terminalNo: string,
    private readonly path?: string,
  ) {
    const kept = path && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as TerminalState) : undefined;
    if (kept && (kept.version !== 1 || kept.terminalNo !== terminalNo || kept.merchantNo !== merchantNo)) {
      throw new StateFileError('the state file belongs to another terminal');
    }
    // A file of before there were script results lacks their list.
    this.state = { ...freshState(merchantNo, terminalNo), ...kept };
  }

  /** Writes the memory and waits for the disk: what follows may rely on it. */
  save(): void {
    if (!this.path || !this.powered) return;
    mkdirSync(dirname(this.path), { recursive: true });
    const next = `${this.path}.next`;
    const file = openSync(next, 'w', 0o600);
    try {
      writeFileSync(file, JSON.stringify(this.state));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(next, this.path);
  }

  /** From here on nothing is written: the terminal lost its power. */
  cutPower(): void {
    this.powered = false;
  }
}
