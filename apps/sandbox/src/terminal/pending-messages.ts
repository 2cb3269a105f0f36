import type { Outcome, TerminalDesk } from './terminal-desk.js';
import { SIGN_IN_CODES } from './terminal-desk.js';
import type { FailedReversal, PendingMessage, PendingReversal } from './terminal-state.js';
import type { FlushResult } from './terminal.types.js';
import { recordOf, reversalFields } from './transaction-record.js';
import { TRANSACTIONS } from './transaction-kinds.js';
import type { Fields } from './wire/codec.js';

/** Codes that end a reversal well: done, and nothing there to reverse. */
const REVERSED = new Set(['00', '25']);
/** Codes of a host that may say otherwise a little later. */
const TEMPORARY = new Set(['68', '90', '91', '92', '96', '98', '99', 'A0']);

type Verdict = 'done' | 'refused' | 'later';

/**
 * Sends what must reach the host before anything else: first reversals, then advices that were never answered.
 * A reversal is never given up for silence; only a host's lasting refusal files it for people to settle.
 */
export class PendingMessages {
  constructor(private readonly desk: TerminalDesk) {}

  get any(): boolean {
    return this.desk.state.reversals.length > 0 || this.desk.state.advices.length > 0;
  }

  /** Stops at the first message the host does not take. @throws Refusal HOST_UNREACHABLE, NOT_SIGNED_IN */
  async flush(): Promise<FlushResult> {
    const refused: FailedReversal[] = [];
    const count = { reversed: 0, repeated: 0 };
    let code: string | null = null;
    for (const reversal of [...this.desk.state.reversals]) {
      const fields = reversalFields(this.fieldsOf(reversal), reversal, reversal.reason);
      const outcome = await this.deliver(reversal, '0400', fields);
      code = outcome.code;
      const verdict = this.reversalVerdict(reversal, code);
      if (verdict === 'later') return { clear: false, ...count, refused, responseCode: code };
      if (verdict === 'done') count.reversed += 1;
      else refused.push({ ...reversal, responseCode: code! });
      this.dropReversal(reversal, verdict === 'refused' ? code! : null);
    }
    for (const advice of [...this.desk.state.advices]) {
      const outcome = await this.deliver(advice, advice.mti, this.fieldsOf(advice));
      code = outcome.code;
      if (outcome.end !== 'answered') return { clear: false, ...count, refused, responseCode: code };
      count.repeated += 1;
      this.dropAdvice(advice, outcome);
    }
    return { clear: true, ...count, refused, responseCode: code };
  }

  private fieldsOf(pending: PendingMessage): Fields {
    return this.desk.seal.open<Fields>(pending.sealedFields);
  }

  /** Sends one message until it is answered, as often as allowed; once more after a sign-in the host asked for. */
  private async deliver(pending: PendingMessage, mti: string, kept: Fields): Promise<Outcome> {
    const type = TRANSACTIONS[pending.kind].type;
    let outcome: Outcome | undefined;
    let signedIn = false;
    for (let attempt = 0; attempt < this.desk.attempts; attempt += 1) {
      const { traceNo, batchNo } = pending;
      const fields = { ...kept, ...this.desk.identity(type, '000', { traceNo, batchNo }) };
      [outcome] = (await this.desk.exchange([{ message: { mti, fields }, financial: true }])) as [Outcome];
      if (outcome.end !== 'answered') continue;
      if (signedIn || !SIGN_IN_CODES.has(outcome.code!)) return outcome;
      signedIn = await this.desk.signInAfter(outcome.code);
      if (!signedIn) return outcome;
    }
    return outcome!;
  }

  private reversalVerdict(reversal: PendingReversal, code: string | null): Verdict {
    if (code === null || TEMPORARY.has(code)) return 'later';
    if (REVERSED.has(code)) return 'done';
    // 77 for the open batch asks for a sign-in; for a batch already closed it can never change.
    return code === '77' && reversal.batchNo === this.desk.state.batchNo ? 'later' : 'refused';
  }

  private dropReversal(reversal: PendingReversal, refusedWith: string | null): void {
    const { state } = this.desk;
    state.reversals = state.reversals.filter((item) => item.sealedFields !== reversal.sealedFields);
    if (refusedWith !== null) state.failedReversals.push({ ...reversal, responseCode: refusedWith });
    this.desk.save();
  }

  private dropAdvice(advice: PendingMessage, outcome: Outcome): void {
    const { state } = this.desk;
    state.advices = state.advices.filter((item) => item.sealedFields !== advice.sealedFields);
    if (outcome.code === '00') state.transactions.push(recordOf(advice, outcome.answer!));
    this.desk.save();
  }
}
