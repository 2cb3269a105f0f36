import { join } from 'node:path';
import { Refusal } from '@app/kernel';
import { writeWhole } from './bank-state-file.js';
import type { BankState } from './bank.types.js';

/** Files that can be sent again. */
const SENT_MAX = 500;

/** Files on their way to the customer: first remembered in the state, then written, so that none is lost between the two. */
export class OutgoingFiles {
  constructor(
    private readonly state: BankState,
    private readonly folder: string,
  ) {}

  send(name: string, text: string, delayMs: number): void {
    const cut = this.state.faults.cutFile > 0;
    if (cut) this.state.faults.cutFile -= 1;
    this.state.outgoing.push({ name, text, notBeforeMs: Date.now() + delayMs, cut });
    this.state.sent[name] = text;
    for (const old of Object.keys(this.state.sent).slice(0, -SENT_MAX)) delete this.state.sent[old];
  }

  /** @throws Refusal `BANK_FILE_UNKNOWN` */
  resend(name: string): void {
    const text = this.state.sent[name];
    if (text === undefined) {
      throw new Refusal('BANK_FILE_UNKNOWN', { zh: '没有发出过该文件', en: 'no such file was sent' }, { status: 404 });
    }
    this.state.outgoing.push({ name, text, notBeforeMs: 0, cut: false });
  }

  /** Writes what is due. @returns whether anything left */
  async deliver(): Promise<boolean> {
    const due = this.state.outgoing.filter((file) => file.notBeforeMs <= Date.now());
    for (const { name, text, cut } of due) {
      await writeWhole(join(this.folder, name), cut ? text.slice(0, Math.floor(text.length * 0.7)) : text);
    }
    this.state.outgoing = this.state.outgoing.filter((file) => !due.includes(file));
    return due.length > 0;
  }
}
