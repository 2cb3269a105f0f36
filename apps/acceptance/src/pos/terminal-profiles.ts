import { Injectable } from '@nestjs/common';
import { TerminalDirectory, type TerminalProfile } from '../terminals/terminal-directory.service.js';

const REREAD_MS = 100;
const REMEMBERED_MAX = 10_000;

/**
 * Terminals as the gateway sees them. A message that does not fit what is cached (its MAC, its batch) may come after a
 * change made by another process a moment ago: then the terminal is read again, though not for every bad message of a flood.
 */
@Injectable()
export class TerminalProfiles {
  private readonly rereadAtMs = new Map<string, number>();

  constructor(private readonly directory: TerminalDirectory) {}

  find(terminalNo: string): Promise<TerminalProfile | undefined> {
    return this.directory.find(terminalNo);
  }

  /** The terminal as the database has it now, unless that was asked for a moment ago. */
  reread(terminalNo: string): Promise<TerminalProfile | undefined> {
    const nowMs = performance.now();
    if (nowMs - (this.rereadAtMs.get(terminalNo) ?? -Infinity) >= REREAD_MS) {
      if (this.rereadAtMs.size >= REMEMBERED_MAX) this.rereadAtMs.clear();
      this.rereadAtMs.set(terminalNo, nowMs);
      this.directory.forget(terminalNo);
    }
    return this.directory.find(terminalNo);
  }

  /** After a change of its own the gateway goes on with the new profile at once. */
  changed(terminalNo: string): void {
    this.directory.forget(terminalNo);
  }
}
