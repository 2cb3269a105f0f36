import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Display, LabTerminalPlan, Receipt } from './lab.types.js';

/** A tap that failed at a terminal, as its holder remembers it. */
export interface FailedTap {
  readonly amountFen: number;
  readonly at: string;
  readonly terminal: LabTerminalPlan['id'];
}

interface Kept {
  /** By terminal. */
  readonly displays: Record<string, Display>;
  readonly receipts: Record<string, Receipt[]>;
  receiptNo: number;
  /** By card. */
  readonly failedTaps: Record<string, FailedTap>;
}

const KEPT_RECEIPTS = 12;

/** What lies about in the lab: displays, paper, and what holders remember. All of it masked. */
export class LabMemory {
  private kept: Kept = { displays: {}, receipts: {}, receiptNo: 0, failedTaps: {} };

  constructor(private readonly path: string) {
    if (existsSync(path)) this.kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
  }

  display(terminal: string): Display | undefined {
    return this.kept.displays[terminal];
  }

  show(terminal: string, display: Display): void {
    this.kept.displays[terminal] = display;
  }

  receipts(terminal: string): readonly Receipt[] {
    return this.kept.receipts[terminal] ?? [];
  }

  print(terminal: string, receipt: Omit<Receipt, 'no'>): void {
    this.kept.receiptNo += 1;
    const printed = { ...receipt, no: this.kept.receiptNo };
    this.kept.receipts[terminal] = [printed, ...this.receipts(terminal)].slice(0, KEPT_RECEIPTS);
  }

  failedTap(cardId: string): FailedTap | undefined {
    return this.kept.failedTaps[cardId];
  }

  rememberFailedTap(cardId: string, tap: FailedTap): void {
    this.kept.failedTaps[cardId] = tap;
  }

  forgetFailedTap(cardId: string): void {
    delete this.kept.failedTaps[cardId];
  }

  save(): void {
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(`${this.path}.next`, JSON.stringify(this.kept), { mode: 0o600 });
    renameSync(`${this.path}.next`, this.path);
  }
}
