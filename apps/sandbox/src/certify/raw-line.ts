import { noFaults } from '../terminal/faults.js';
import { HostLine } from '../terminal/host-line.js';
import type { PosTerminal } from '../terminal/index.js';
import { answerMti } from '../terminal/transaction-kinds.js';
import { encodeMessage, type Fields, textField } from '../terminal/wire/codec.js';
import { encodeWithMac, macHolds } from '../terminal/wire/mac.js';
import { digits, formatF60 } from '../terminal/wire/structures.js';
import { unwrapWorkingKeys } from '../terminal/working-keys.js';
import { demand } from './case.types.js';

/** An answer to a message sent by hand. */
export interface RawAnswer {
  readonly fields: Fields;
  /** F39. */
  readonly code: string | undefined;
  /** Nothing when it bears none. */
  readonly macOk: boolean | null;
}

const TIMEOUT_MS = 15_000;
const FIRST_TRACE = 950_000;

/** A second line under the terminal's name and keys, for what a sound terminal never sends: repetitions, wrong batches, halves. */
export class RawLine {
  private readonly line: HostLine;
  private traceNo = FIRST_TRACE;

  constructor(private readonly terminal: PosTerminal) {
    const { host, port } = terminal.options;
    const tpdu = Buffer.from('6000030000', 'hex');
    const header = Buffer.from('602200000000', 'hex');
    this.line = new HostLine({ host, port, timeoutMs: TIMEOUT_MS, tpdu, header, pinBlockBytes: 8 }, noFaults());
  }

  /** A trace number that the terminal itself does not come to. */
  nextTrace(): string {
    this.traceNo += 1;
    return digits(this.traceNo, 6);
  }

  field60(type: string, batchNo = this.terminal.state.batchNo): string {
    return formatF60({ type, batchNo, networkCode: '000', readerCapability: '6' });
  }

  /** Sends a message of this terminal, signed when it is a financial one. @throws CaseFailure when no answer comes */
  async send(mti: string, fields: Fields): Promise<RawAnswer> {
    const { merchantNo, terminalNo, macAlgorithm } = this.terminal.options;
    const message = { mti, fields: { 41: terminalNo, 42: merchantNo, ...fields } };
    const isNetwork = ['0800', '0820', '0500', '0320'].includes(mti);
    const mak = this.mak();
    const body = isNetwork || !mak ? encodeMessage(message) : encodeWithMac(message, mak, macAlgorithm);
    const trace = textField(message, 11)!;
    const [reply] = await this.line.post([{ body, answerMti: answerMti(mti), trace }]);
    if (reply === 'silence' || reply === 'unreadable' || !reply) return demand(false, `${mti}: ${reply ?? 'no reply'}`);
    const answer = reply.message;
    const macOk = answer.fields[64] && mak ? macHolds(reply.body, mak, macAlgorithm) : null;
    return { fields: answer.fields, code: textField(answer, 39), macOk };
  }

  close(): void {
    this.line.close();
  }

  private mak(): Buffer | undefined {
    const { workingKeys } = this.terminal.state;
    if (!workingKeys) return undefined;
    const { tmkHex, algorithm, macAlgorithm } = this.terminal.options;
    const { hex, trackKey } = workingKeys;
    const download = { tmk: Buffer.from(tmkHex, 'hex'), algorithm, macAlgorithm, trackKey };
    return unwrapWorkingKeys(Buffer.from(hex, 'hex'), download).mak;
  }
}
