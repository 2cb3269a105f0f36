import { Refusal } from '@app/kernel';
import { checkAnswer, mayLackMac } from './answer-check.rules.js';
import { maskedPan } from './card-entry.js';
import type { CardSeal } from './card-seal.js';
import { type FaultSwitches, strikes } from './faults.js';
import type { HostLine, LineReply } from './host-line.js';
import type { StateStore } from './state-store.js';
import { openBatch, type TerminalState, takeTrace } from './terminal-state.js';
import type { ExchangeEnd, PosResult, TerminalOptions } from './terminal.types.js';
import { answerMti } from './transaction-kinds.js';
import type { BlockCipher } from './wire/ciphers.js';
import { encodeMessage, type Fields, type Message, textField } from './wire/codec.js';
import { processingRequest } from './wire/frame.js';
import { encodeWithMac, macHolds } from './wire/mac.js';
import { digits, formatF60, formatSerial, parseF60 } from './wire/structures.js';
import { KeyDownloadError, signInCode, unwrapWorkingKeys, type WorkingKeys } from './working-keys.js';

/** A request as it will be sent. */
export interface Prepared {
  readonly message: Message;
  /** Carries a MAC, and its answer must too. */
  readonly financial: boolean;
}

/** What came of one request. */
export interface Outcome {
  readonly end: ExchangeEnd;
  readonly answer?: Message;
  /** F39 of a believable answer. */
  readonly code: string | null;
  readonly macOk: boolean | null;
  readonly deviations: readonly string[];
  readonly processingRequest: number;
}

/** Codes after which a terminal signs in again. Source: POS specification, F39. */
export const SIGN_IN_CODES: ReadonlySet<string> = new Set(['A0', '77', '99']);

/** Keys, memory and line of one terminal: builds requests, sends them and judges the answers. */
export class TerminalDesk {
  private keys: WorkingKeys | null;

  constructor(
    readonly options: TerminalOptions,
    private readonly store: StateStore,
    readonly seal: CardSeal,
    readonly line: HostLine,
    private readonly faults: FaultSwitches,
  ) {
    this.keys = this.restoredKeys();
  }

  get state(): TerminalState {
    return this.store.state;
  }

  save(): void {
    this.store.save();
  }

  get attempts(): number {
    return this.options.attempts ?? 3;
  }

  /** The keys of the last sign-in. @throws Refusal NOT_SIGNED_IN */
  get workingKeys(): WorkingKeys {
    this.requireSignedIn();
    return this.keys!;
  }

  /** @throws Refusal NOT_SIGNED_IN */
  requireSignedIn(): void {
    if (!this.signedIn) throw new Refusal('NOT_SIGNED_IN', { zh: '请先签到', en: 'sign in first' }, { status: 409 });
  }

  get signedIn(): boolean {
    return this.state.signedIn && this.keys !== null;
  }

  get pinCipher(): BlockCipher {
    return this.options.algorithm;
  }

  private restoredKeys(): WorkingKeys | null {
    const kept = this.state.workingKeys;
    if (!kept) return null;
    try {
      return this.unwrap(Buffer.from(kept.hex, 'hex'), kept.trackKey);
    } catch (error) {
      // Another master key was injected since: the terminal must sign in.
      if (error instanceof KeyDownloadError) return null;
      throw error;
    }
  }

  private unwrap(f62: Buffer, trackKey: boolean): WorkingKeys {
    const { tmkHex, algorithm, macAlgorithm } = this.options;
    return unwrapWorkingKeys(f62, { tmk: Buffer.from(tmkHex, 'hex'), algorithm, macAlgorithm, trackKey });
  }

  /** F41, F42 and F60 of this terminal, with a trace number: the next one, remembered before it is used, or a given one. */
  identity(
    type: string,
    networkCode: string,
    given: { traceNo?: number; batchNo?: number; short?: boolean } = {},
  ): Fields {
    const traceNo = given.traceNo ?? takeTrace(this.state);
    if (given.traceNo === undefined) this.save();
    const readerCapability = given.short ? undefined : (this.options.readerCapability ?? '6');
    return {
      11: digits(traceNo, 6),
      41: this.options.terminalNo,
      42: this.options.merchantNo,
      60: formatF60({ type, batchNo: given.batchNo ?? this.state.batchNo, networkCode, readerCapability }),
    };
  }

  private encode(prepared: Prepared): Buffer {
    const codec = { pinBlockBytes: this.options.sm4Pin ? 16 : 8 } as const;
    if (!prepared.financial) return encodeMessage(prepared.message, codec);
    const body = encodeWithMac(prepared.message, this.workingKeys.mak, this.options.macAlgorithm, codec);
    if (strikes(this.faults, 'corruptMac')) body[body.length - 1]! ^= 0x01;
    return body;
  }

  /** Sends requests together and judges each reply. @throws Refusal HOST_UNREACHABLE, NOT_SIGNED_IN */
  async exchange(requests: readonly Prepared[]): Promise<Outcome[]> {
    const { watch } = this.options;
    const posted = requests.map((request) => ({
      body: this.encode(request),
      answerMti: answerMti(request.message.mti),
      trace: textField(request.message, 11)!,
    }));
    for (const { message, financial } of requests)
      watch?.({ direction: 'sent', message, mac: financial ? 'made' : 'none' });
    const replies = await this.line.post(posted);
    return replies.map((reply, index) => {
      const outcome = this.judge(requests[index]!, reply);
      const mac = outcome.macOk === null ? 'none' : outcome.macOk ? 'right' : 'wrong';
      watch?.({ direction: 'received', message: outcome.answer, mac });
      return outcome;
    });
  }

  private judge(request: Prepared, reply: LineReply): Outcome {
    const nothing = { code: null, macOk: null, deviations: [], processingRequest: 0 };
    if (reply === 'silence') return { ...nothing, end: 'silence' };
    if (reply === 'unreadable') return { ...nothing, end: 'foreign', deviations: ['the answer cannot be read'] };
    const answer = reply.message;
    const code = textField(answer, 39) ?? null;
    const check = checkAnswer(request.message, answer, request.financial);
    const deviations = reply.tpduSwapped ? check.deviations : [...check.deviations, 'the TPDU is not swapped'];
    const seen = { answer, deviations, processingRequest: processingRequest(reply.header) };
    const macOk = this.macVerdict(request, reply.body, answer);
    if (macOk === false) return { ...seen, end: 'badMac', code: null, macOk };
    if (check.foreign || code === null) return { ...seen, end: 'foreign', code: null, macOk };
    return { ...seen, end: 'answered', code, macOk };
  }

  /** A missing MAC is a wrong one, except in a refusal of a host that had no key to make it with. */
  private macVerdict(request: Prepared, body: Buffer, answer: Message): boolean | null {
    if (!request.financial) return null;
    if (answer.fields[64] !== undefined) return macHolds(body, this.workingKeys.mak, this.options.macAlgorithm);
    return mayLackMac(textField(answer, 39)) ? null : false;
  }

  /**
   * Signs in: takes the batch number and the working keys. A batch the host has meanwhile closed is filed here too,
   * because nothing can be sent under its number any more.
   * @throws Refusal KEY_CHECK_FAILED when the keys are not under this terminal's master key
   */
  async signIn(trackKey = false): Promise<{ prepared: Prepared; outcome: Outcome }> {
    const fields = this.identity('00', signInCode(this.options.algorithm, trackKey), { short: true });
    const serial = this.options.serial ?? `YFK0001${this.options.terminalNo}`;
    const operator = (this.options.operator ?? '01').padEnd(3, ' ');
    const message = { mti: '0800', fields: { ...fields, 62: formatSerial(serial), 63: operator } };
    const prepared = { message, financial: false };
    const [outcome] = (await this.exchange([prepared])) as [Outcome];
    if (outcome.code === '00') this.acceptSignIn(outcome.answer!, trackKey);
    return { prepared, outcome };
  }

  private acceptSignIn(answer: Message, trackKey: boolean): void {
    const f62 = answer.fields[62];
    try {
      const received = Buffer.isBuffer(f62) ? f62 : Buffer.alloc(0);
      this.keys = this.unwrap(received, trackKey);
      this.state.workingKeys = { hex: received.toString('hex'), trackKey };
    } catch (error) {
      if (!(error instanceof KeyDownloadError)) throw error;
      const text = { zh: '工作密钥校验失败，请检查主密钥', en: `${error.message}; check the master key` };
      throw new Refusal('KEY_CHECK_FAILED', text, { status: 502 });
    }
    this.state.signedIn = true;
    const f60 = textField(answer, 60);
    const batchNo = f60 === undefined ? this.state.batchNo : parseF60(f60).batchNo;
    if (batchNo !== this.state.batchNo) openBatch(this.state, batchNo);
    this.save();
  }

  /** Signs in again where F39 asks for it and the terminal may. Gives whether it did. */
  async signInAfter(code: string | null): Promise<boolean> {
    if (code === null || !SIGN_IN_CODES.has(code) || this.options.autoSignIn === false) return false;
    const { outcome } = await this.signIn(this.state.workingKeys?.trackKey ?? false);
    return outcome.code === '00';
  }

  /** The result of an operation, card number masked. */
  result(prepared: Prepared, outcome: Outcome, signedInAgain = false): PosResult {
    const fields: Fields = { ...outcome.answer?.fields };
    if (typeof fields[2] === 'string') fields[2] = maskedPan(fields[2]);
    return {
      end: outcome.end,
      responseCode: outcome.code,
      approved: outcome.code === '00',
      fields,
      macOk: outcome.macOk,
      batchNo: parseF60(textField(prepared.message, 60)!).batchNo,
      traceNo: Number(textField(prepared.message, 11)),
      deviations: outcome.deviations,
      processingRequest: outcome.processingRequest,
      signedInAgain,
    };
  }
}
