import type { Fen } from '@app/kernel';
import { type Card, type EntryMode, entryCode } from './card-entry.js';
import type { LoadKind } from './load.js';
import { type Outcome, SIGN_IN_CODES, type TerminalDesk } from './terminal-desk.js';
import { type ScriptResultMessage, takeTrace } from './terminal-state.js';
import { TRANSACTIONS } from './transaction-kinds.js';
import type { Fields } from './wire/codec.js';
import { digits, formatF61 } from './wire/structures.js';

/** What a chip made of the script in the answer to a load. */
export interface ScriptReport {
  /** A load, or whatever else was answered with a script. */
  readonly kind: LoadKind | 'purchase' | 'balance';
  readonly card: Card;
  readonly amountFen: Fen;
  readonly entryMode: EntryMode;
  readonly withPin: boolean;
  /** Of the load. */
  readonly batchNo: number;
  readonly traceNo: number;
  /** F37 and F38 of its answer. */
  readonly retrievalReference: string;
  readonly authorizationCode?: string;
  /** See the load messages. */
  readonly f55: Buffer;
}

/** Script results (0620, 60.3 = 951) that wait for the host; the form is with the load messages. */
export class ScriptResults {
  constructor(private readonly desk: TerminalDesk) {}

  get any(): boolean {
    return this.desk.state.scriptResults.length > 0;
  }

  /** Files a result. What still waits of the same load is replaced: more is known of it now. */
  add(report: ScriptReport): void {
    const { state, seal } = this.desk;
    const { batchNo: loadBatchNo, traceNo: loadTraceNo } = report;
    const others = state.scriptResults.filter(
      (item) => item.loadBatchNo !== loadBatchNo || item.loadTraceNo !== loadTraceNo,
    );
    const traceNo = takeTrace(state);
    state.scriptResults = [...others, { traceNo, loadBatchNo, loadTraceNo, sealedFields: seal.seal(fieldsOf(report)) }];
    this.desk.save();
  }

  /** Tells the host, each until it is answered; by whatever code, as repeating would not change the chip. */
  async flush(): Promise<{ clear: boolean; responseCode: string | null }> {
    let responseCode: string | null = null;
    for (const message of [...this.desk.state.scriptResults]) {
      const outcome = await this.deliver(message);
      if (outcome.end !== 'answered') return { clear: false, responseCode: outcome.code };
      responseCode = outcome.code;
      const { state } = this.desk;
      state.scriptResults = state.scriptResults.filter((item) => item.traceNo !== message.traceNo);
      this.desk.save();
    }
    return { clear: true, responseCode };
  }

  private async deliver({ traceNo, sealedFields }: ScriptResultMessage): Promise<Outcome> {
    const kept = this.desk.seal.open<Fields>(sealedFields);
    let outcome: Outcome | undefined;
    let signedIn = false;
    for (let attempt = 0; attempt < this.desk.attempts; attempt += 1) {
      const fields = { ...kept, ...this.desk.identity('00', '951', { traceNo }) };
      [outcome] = (await this.desk.exchange([{ message: { mti: '0620', fields }, financial: true }])) as [Outcome];
      if (outcome.end !== 'answered') continue;
      if (signedIn || !SIGN_IN_CODES.has(outcome.code!)) return outcome;
      signedIn = await this.desk.signInAfter(outcome.code);
      if (!signedIn) return outcome;
    }
    return outcome!;
  }
}

function fieldsOf(report: ScriptReport): Fields {
  const { kind, card, amountFen, entryMode, withPin, authorizationCode } = report;
  const fields: Fields = {
    2: card.pan,
    3: TRANSACTIONS[kind].processingCode,
    22: entryCode(entryMode, withPin),
    23: (card.psn ?? '0').padStart(3, '0'),
    37: report.retrievalReference,
    49: '156',
    55: report.f55,
    61: formatF61(report.batchNo, report.traceNo),
  };
  if (kind !== 'balance') fields[4] = digits(amountFen, 12);
  if (authorizationCode !== undefined) fields[38] = authorizationCode;
  return fields;
}
