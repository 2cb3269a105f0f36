import { type Fen, Refusal } from '@app/kernel';
import type { Card } from './card-entry.js';
import { CardSeal } from './card-seal.js';
import { ChipRecords, type ChipTransaction } from './chip-records.js';
import { type FaultSwitches, noFaults } from './faults.js';
import { HostLine } from './host-line.js';
import { PendingMessages } from './pending-messages.js';
import { type ScriptReport, ScriptResults } from './script-results.js';
import { SaleCounter, type SaleRequest } from './sale-counter.js';
import { Settlement } from './settlement.js';
import { StateStore } from './state-store.js';
import type { ChipRecord, OriginalReference, TerminalState, TransactionRecord } from './terminal-state.js';
import { type Outcome, TerminalDesk } from './terminal-desk.js';
import type {
  EntryOptions,
  FlushResult,
  FollowUpOptions,
  PosResult,
  PurchaseRequest,
  SettleResult,
  TerminalOptions,
  TransactionResult,
} from './terminal.types.js';

/**
 * A POS terminal as it stands on a mainland counter, speaking the POS specification over one TCP connection.
 *
 * Operations run one after another. A declined transaction is a result; what the terminal itself will not do is a
 * `Refusal`: NOT_SIGNED_IN, REVERSAL_PENDING, SETTLEMENT_UNFINISHED, HOST_UNREACHABLE, CARD_UNREADABLE,
 * AMOUNT_INVALID, PIN_UNSUPPORTED, ORIGINAL_NEEDED, KEY_CHECK_FAILED. Amounts are integer fen.
 */
export class PosTerminal {
  /** What is made to go wrong; set at any time. */
  readonly faults: FaultSwitches = noFaults();
  private readonly store: StateStore;
  private readonly line: HostLine;
  private readonly desk: TerminalDesk;
  private readonly counter: SaleCounter;
  private readonly pending: PendingMessages;
  private readonly chips: ChipRecords;
  private readonly scripts: ScriptResults;
  private queue: Promise<unknown> = Promise.resolve();

  /** Opens the memory; nothing is sent before {@link start} or the first operation. */
  constructor(readonly options: TerminalOptions) {
    checkOptions(options);
    const tpdu = Buffer.from(options.tpduHex ?? '6000030000', 'hex');
    const header = Buffer.from(options.headerHex ?? '602200000000', 'hex');
    const { host, port, timeoutMs } = options;
    this.store = new StateStore(options.merchantNo, options.terminalNo, options.statePath);
    this.line = new HostLine({ host, port, timeoutMs, tpdu, header }, this.faults);
    const seal = new CardSeal(Buffer.from(options.tmkHex, 'hex'), options.terminalNo);
    this.desk = new TerminalDesk(options, this.store, seal, this.line, this.faults);
    this.counter = new SaleCounter(this.desk);
    this.pending = new PendingMessages(this.desk);
    this.chips = new ChipRecords(this.desk);
    this.scripts = new ScriptResults(this.desk);
  }

  /** Switches on: connects and sends what a power failure left behind. */
  start(): Promise<FlushResult> {
    return this.exclusive(async () => {
      await this.line.connect();
      return this.flush();
    });
  }

  /** Hangs up; the next operation connects anew. */
  async stop(): Promise<void> {
    await this.exclusive(async () => this.line.close());
  }

  /** The power fails at this instant: whatever is under way is lost, the memory stays as last written. */
  cutPower(): void {
    this.store.cutPower();
    this.line.close();
  }

  /** A copy of everything the terminal remembers. */
  get state(): Readonly<TerminalState> {
    return structuredClone(this.store.state);
  }

  /** A receipt of the open batch or of a recent one. */
  findTransaction(traceNo: number, batchNo = this.store.state.batchNo): TransactionRecord | undefined {
    const { transactions, settled } = this.store.state;
    return [...transactions, ...settled].findLast((item) => item.traceNo === traceNo && item.batchNo === batchNo);
  }

  /** Downloads the working keys (001, 003–006) and takes the host's batch number. */
  signIn(options: { readonly trackKey?: boolean } = {}): Promise<PosResult> {
    return this.exclusive(async () => {
      const { prepared, outcome } = await this.desk.signIn(options.trackKey ?? false);
      return this.desk.result(prepared, outcome);
    });
  }

  signOff(): Promise<PosResult> {
    return this.exclusive(async () => {
      const result = await this.network('002');
      if (result.approved) this.store.state.signedIn = false;
      this.store.save();
      return result;
    });
  }

  echo(): Promise<PosResult> {
    return this.exclusive(() => this.network('301'));
  }

  /** Balance of the card's account, `availableFen`. */
  balance(card: Card, options: EntryOptions = {}): Promise<TransactionResult> {
    return this.transact({ ...options, kind: 'balance', card });
  }

  purchase(card: Card, amountFen: Fen, options: EntryOptions = {}): Promise<TransactionResult> {
    return this.transact({ ...options, kind: 'purchase', card, amountFen });
  }

  /** Cancels a purchase of the open batch for its full amount. */
  voidPurchase(original: OriginalReference, options: FollowUpOptions = {}): Promise<TransactionResult> {
    return this.transact({ ...options, kind: 'voidPurchase', original });
  }

  /** Gives back a purchase of a settled batch or an earlier day, wholly or in part. */
  refund(original: OriginalReference, amountFen: Fen, options: FollowUpOptions = {}): Promise<TransactionResult> {
    return this.transact({ ...options, kind: 'refund', original, amountFen });
  }

  preAuthorize(card: Card, amountFen: Fen, options: EntryOptions = {}): Promise<TransactionResult> {
    return this.transact({ ...options, kind: 'preAuthorization', card, amountFen });
  }

  cancelPreAuthorization(original: OriginalReference, options: FollowUpOptions = {}): Promise<TransactionResult> {
    return this.transact({ ...options, kind: 'cancelPreAuthorization', original });
  }

  complete(original: OriginalReference, amountFen: Fen, options: FollowUpOptions = {}): Promise<TransactionResult> {
    return this.transact({ ...options, kind: 'completion', original, amountFen });
  }

  voidCompletion(original: OriginalReference, options: FollowUpOptions = {}): Promise<TransactionResult> {
    return this.transact({ ...options, kind: 'voidCompletion', original });
  }

  /** Completes without waiting to be allowed: repeated until the host has answered. */
  completionAdvice(
    original: OriginalReference,
    amountFen: Fen,
    options: FollowUpOptions = {},
  ): Promise<TransactionResult> {
    return this.transact({ ...options, kind: 'completionAdvice', original, amountFen });
  }

  /** Any transaction of the specification's table by its name; loads and e-cash refunds too. */
  transact(request: SaleRequest): Promise<TransactionResult> {
    return this.exclusive(async () => {
      await this.ready();
      const sale = this.counter.open(request);
      const [outcome] = (await this.desk.exchange([sale.prepared])) as [Outcome];
      return this.counter.conclude(sale, outcome);
    });
  }

  /** Sends several purchases without waiting in between; in one TCP write with the `joinFrames` switch on. */
  pipeline(requests: readonly PurchaseRequest[]): Promise<TransactionResult[]> {
    return this.exclusive(async () => {
      await this.ready();
      const sales = requests.map((request) => this.counter.open({ ...request, kind: 'purchase' }));
      const outcomes = await this.desk.exchange(sales.map((sale) => sale.prepared));
      const results: TransactionResult[] = [];
      for (const [index, sale] of sales.entries()) results.push(await this.counter.conclude(sale, outcomes[index]!));
      return results;
    });
  }

  /** Sends the reversals, advices and script results that wait, now. */
  reversal(): Promise<FlushResult> {
    return this.exclusive(() => this.flush());
  }

  /**
   * Files an e-cash purchase the chip approved offline; uploaded before the next settlement's sums.
   * @param completes trace number of the failed record that this purchase is instead
   */
  recordOfflinePurchase(
    transaction: ChipTransaction & { readonly card: Card },
    completes?: number,
  ): Promise<ChipRecord> {
    return this.exclusive(async () => {
      this.refuseWhileSettling();
      return this.chips.addPurchase(transaction, completes);
    });
  }

  /** Drops a failed record of a chip that turned out never to have debited. */
  dropFailedChip(traceNo: number): Promise<void> {
    return this.exclusive(async () => {
      this.refuseWhileSettling();
      this.chips.dropFailed(traceNo);
    });
  }

  /** Files what became of an issuer's script; told before the next online transaction and before the settlement. */
  recordScriptResult(report: ScriptReport): Promise<void> {
    return this.exclusive(async () => this.scripts.add(report));
  }

  /** Files a chip transaction that failed at the terminal; uploaded with the next settlement (204, 206). */
  recordFailedChip(transaction: ChipTransaction): Promise<ChipRecord> {
    return this.exclusive(async () => {
      this.refuseWhileSettling();
      return this.chips.addFailed(transaction);
    });
  }

  /** Uploads offline e-cash purchases now instead of at the settlement. */
  uploadOffline(): Promise<string | null> {
    return this.exclusive(async () => {
      await this.ready();
      return this.chips.upload();
    });
  }

  /** Settles the batch and opens the next one; after silence, call again to go on. */
  settle(): Promise<SettleResult> {
    return this.exclusive(async () => {
      if (this.store.state.settlement === null) await this.ready();
      else await this.signedIn();
      return new Settlement(this.desk, this.chips).run();
    });
  }

  /** Puts bytes on the line as they are, length and all; answers to them are not waited for. */
  sendRaw(bytes: Buffer): Promise<void> {
    return this.exclusive(() => this.line.sendRaw(bytes));
  }

  private exclusive<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async network(networkCode: string): Promise<PosResult> {
    const message = { mti: '0820', fields: this.desk.identity('00', networkCode, { short: true }) };
    const prepared = { message, financial: false };
    const [outcome] = (await this.desk.exchange([prepared])) as [Outcome];
    return this.desk.result(prepared, outcome);
  }

  /** Connected, signed in, nothing unsettled: only then is a transaction begun. */
  private async ready(): Promise<void> {
    this.refuseWhileSettling();
    await this.signedIn();
    const flushed = await this.flush();
    if (!flushed.clear) {
      const text = { zh: '冲正未完成，暂不能交易', en: 'a reversal or advice has not reached the host yet; try again' };
      throw new Refusal('REVERSAL_PENDING', text, { status: 409 });
    }
  }

  private async signedIn(): Promise<void> {
    await this.line.connect();
    if (!this.desk.signedIn && this.options.autoSignIn !== false) await this.desk.signIn();
    this.desk.requireSignedIn();
  }

  private async flush(): Promise<FlushResult> {
    if (this.pending.any || this.scripts.any) await this.signedIn();
    const flushed = await this.pending.flush();
    if (!flushed.clear) return flushed;
    const told = await this.scripts.flush();
    return { ...flushed, clear: told.clear, responseCode: told.responseCode ?? flushed.responseCode };
  }

  private refuseWhileSettling(): void {
    if (this.store.state.settlement === null) return;
    const text = { zh: '结算未完成，请继续结算', en: 'a settlement is unfinished; settle again first' };
    throw new Refusal('SETTLEMENT_UNFINISHED', text, { status: 409 });
  }
}

function checkOptions({ merchantNo, terminalNo, tmkHex, algorithm, macAlgorithm }: TerminalOptions): void {
  const keyFits = algorithm === 'DES' ? /^([0-9a-f]{16}|[0-9a-f]{32})$/i : /^[0-9a-f]{32}$/i;
  const fits = merchantNo.length === 15 && terminalNo.length === 8 && keyFits.test(tmkHex);
  if (!fits || (algorithm === 'SM4') !== (macAlgorithm === 'SM4')) {
    const text = {
      zh: '终端参数无效',
      en: 'merchant number 15, terminal number 8, key 32 hex digits, algorithms of one family',
    };
    throw new Refusal('TERMINAL_OPTIONS_INVALID', text);
  }
}
