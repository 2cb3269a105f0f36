import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ApduView } from './recorders/apdu-recorder.js';
import { maskNumber, type Words } from './recorders/field-view.js';
import type { FrameView } from './recorders/frame-recorder.js';

/** One thing that travelled, in the order of time. */
export type TrafficEntry = {
  readonly seq: number;
  readonly at: string;
  /** The operation it belongs to. */
  readonly group: number;
  readonly terminal: string;
  readonly title: Words;
} & ({ readonly kind: 'apdu'; readonly apdu: ApduView } | { readonly kind: 'frame'; readonly frame: FrameView });

/** What one operation is in the book. */
export interface TrafficGroup {
  readonly terminal: string;
  readonly title: Words;
  readonly at: Date;
}

const KEPT = 240;

interface Kept {
  seq: number;
  group: number;
  entries: TrafficEntry[];
}

/** What travelled lately, masked before it is kept; survives a restart. */
export class TrafficBook {
  private kept: Kept = { seq: 0, group: 0, entries: [] };
  /** Numbers of the lab's cards: none may stand here in clear, wherever a message carried it. */
  private numbers: readonly string[] = [];

  constructor(private readonly path: string) {
    if (existsSync(path)) this.kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
  }

  /** The lab's cards, whose numbers are masked even where no rule expects them. */
  guard(numbers: readonly string[]): void {
    this.numbers = numbers;
  }

  /** Begins an operation. @returns how to write what travels in it */
  open({ terminal, title, at }: TrafficGroup): { apdu(view: ApduView): void; frame(view: FrameView): void } {
    this.kept.group += 1;
    const group = this.kept.group;
    const common = () => ({ seq: (this.kept.seq += 1), at: at.toISOString(), group, terminal, title });
    return {
      apdu: (apdu) => this.add({ ...common(), kind: 'apdu', apdu: this.guarded(apdu) }),
      frame: (frame) => this.add({ ...common(), kind: 'frame', frame: this.guarded(frame) }),
    };
  }

  /** Entries after a sequence number, oldest first. */
  after(seq: number): readonly TrafficEntry[] {
    return this.kept.entries.filter((entry) => entry.seq > seq);
  }

  get lastSeq(): number {
    return this.kept.seq;
  }

  /** Masks the cards' numbers in anything that is shown. */
  guarded<T>(view: T): T {
    let text = JSON.stringify(view);
    for (const number of this.numbers) text = text.replaceAll(number, maskNumber(number));
    return JSON.parse(text) as T;
  }

  /** Writes the book to its file, as a whole. */
  save(): void {
    mkdirSync(dirname(this.path), { recursive: true });
    const file = openSync(`${this.path}.next`, 'w', 0o600);
    try {
      writeFileSync(file, JSON.stringify(this.kept));
    } finally {
      closeSync(file);
    }
    renameSync(`${this.path}.next`, this.path);
  }

  private add(entry: TrafficEntry): void {
    this.kept.entries = [...this.kept.entries, entry].slice(-KEPT);
  }
}
