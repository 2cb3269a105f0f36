import { type Fen, ZERO_FEN } from '@app/kernel';
import type { CardInterface } from '../chip/index.js';
import type {
  ApduChannel,
  EcashKernel,
  FlashCompletion,
  FlashRecord,
  OnlineResult,
  OnlineTransaction,
  TapOutcome,
} from '../kernel/index.js';
import type { Card } from './card-entry.js';
import { CHIP_TRANSACTION_TYPES, type LoadKind } from './load.js';
import type { PosTerminal } from './pos-terminal.js';
import type { ChipRecord, OriginalReference } from './terminal-state.js';
import type { TransactionResult } from './terminal.types.js';

export interface TillOptions {
  /** Contactless unless told. */
  readonly wire?: CardInterface;
  /** The payer's PIN, where one is asked for. */
  readonly pin?: string;
}

export interface LoadOptions extends TillOptions {
  /** The card that pays, for a load from another account; with its PIN if one is asked for. */
  readonly payingCard?: Card;
}

/** What an online transaction came to, at the host and then at the chip. */
export interface OnlineSale {
  readonly result: TransactionResult;
  readonly transaction: OnlineTransaction;
  /** Absent when the host did not answer: the chip heard nothing. */
  readonly chip?: OnlineResult;
}

export interface TillResult {
  readonly outcome: TapOutcome;
  /** The offline purchase or the flash record as it was filed. */
  readonly record?: ChipRecord;
  readonly online?: OnlineSale;
}

type OnlineKind = LoadKind | 'purchase' | 'balance';

/** A terminal with its card reader: plays cards through the kernel and files and sends what comes of it. */
export class ChipTill {
  /** Trace numbers under which flash records were filed. */
  private readonly filed = new WeakMap<FlashRecord, number>();

  /** @param now the terminal's clock */
  constructor(
    readonly terminal: PosTerminal,
    readonly kernel: EcashKernel,
    private readonly now: () => Date,
  ) {}

  /**
   * Takes a purchase from the purse. Approved: filed for upload. Torn after the TC: filed as a flash record, which a
   * second tap takes back. The chip wants to go online: sent as an online purchase.
   * @throws Refusal as the terminal's operations
   */
  async pay(channel: ApduChannel, amountFen: Fen, options: TillOptions = {}): Promise<TillResult> {
    const outcome = this.kernel.tap(channel, { amountFen, at: this.now(), wire: options.wire });
    if (outcome.kind === 'APPROVED_OFFLINE') {
      const completes = outcome.settles && this.filed.get(outcome.settles);
      const { card, wire, f55 } = outcome;
      const purchase = { card: cardOf(card), amountFen, entryMode: entryModeOf(wire), f55 };
      return { outcome, record: await this.terminal.recordOfflinePurchase(purchase, completes) };
    }
    await this.drop(outcome.settles);
    if (outcome.kind === 'FLASH') return { outcome, record: await this.fileFlash(outcome.flash) };
    if (outcome.kind !== 'ONLINE') return { outcome };
    return { outcome, online: await this.send('purchase', outcome.transaction, options) };
  }

  /** Completes the last flash record with the card that came back after its sale was given up. */
  async completeFlash(channel: ApduChannel): Promise<{ completion: FlashCompletion; record?: ChipRecord }> {
    const completion = this.kernel.completeFlash(channel, this.now());
    if (completion.kind === 'NOT_DEBITED') await this.drop(completion.settles);
    if (completion.kind !== 'APPROVED_OFFLINE') return { completion };
    const { card, wire, f55, amountFen, settles } = completion;
    const purchase = { card: cardOf(card), amountFen, entryMode: entryModeOf(wire), f55 };
    return { completion, record: await this.terminal.recordOfflinePurchase(purchase, this.filed.get(settles)) };
  }

  /** A purchase on the account behind the card, by its chip. */
  purchaseOnline(channel: ApduChannel, amountFen: Fen, options: TillOptions = {}): Promise<TillResult> {
    return this.goOnline('purchase', channel, amountFen, options);
  }

  /** The balance of the account behind the card; the purse's is the kernel's `readPurse`. */
  balance(channel: ApduChannel, options: TillOptions = {}): Promise<TillResult> {
    return this.goOnline('balance', channel, ZERO_FEN, options);
  }

  /** Fills the purse: from the card's own account, by cash, or from another card's account. */
  load(
    channel: ApduChannel,
    kind: Exclude<LoadKind, 'voidCashLoad'>,
    amountFen: Fen,
    options: LoadOptions = {},
  ): Promise<TillResult> {
    return this.goOnline(kind, channel, amountFen, options);
  }

  /** Takes a cash load of the open batch back out of the purse, for its full amount. */
  voidCashLoad(channel: ApduChannel, original: OriginalReference, options: TillOptions = {}): Promise<TillResult> {
    return this.goOnline('voidCashLoad', channel, original.amountFen, options, original);
  }

  /** Gives back an uploaded offline purchase, wholly or in part, to the account behind the card; the card may be away. */
  refund(original: OriginalReference, amountFen: Fen): Promise<TransactionResult> {
    return this.terminal.transact({ kind: 'ecashRefund', original, amountFen });
  }

  /**
   * Asks a chip that left during its script, now that it came back, and corrects what the host is told.
   * @throws CardLost, CardRefused
   */
  async recheckScript(channel: ApduChannel, kind: OnlineKind, sale: OnlineSale, withPin = false): Promise<OnlineSale> {
    if (sale.chip?.script !== 'UNKNOWN') return sale;
    const chip = this.kernel.recheckScript(channel, sale.transaction, sale.chip);
    if (chip.script !== 'UNKNOWN') await this.report(kind, sale.transaction, sale.result, chip, withPin);
    return { ...sale, chip };
  }

  private async goOnline(
    kind: OnlineKind,
    channel: ApduChannel,
    amountFen: Fen,
    options: LoadOptions,
    original?: OriginalReference,
  ): Promise<TillResult> {
    const transactionType = CHIP_TRANSACTION_TYPES[kind];
    const request = { amountFen, at: this.now(), wire: options.wire, transactionType, online: true };
    const outcome = this.kernel.tap(channel, request);
    if (outcome.kind !== 'ONLINE') return { outcome };
    return { outcome, online: await this.send(kind, outcome.transaction, options, original) };
  }

  /** Sends the request and hands the answer to the chip. Without an answer the reversal waits in the terminal's journal. */
  private async send(
    kind: OnlineKind,
    transaction: OnlineTransaction,
    { pin, payingCard }: LoadOptions,
    original?: OriginalReference,
  ): Promise<OnlineSale> {
    const { card, amountFen, wire, f55 } = transaction;
    const result = await this.terminal.transact({
      kind,
      card: cardOf(card),
      amountFen,
      entryMode: entryModeOf(wire),
      f55,
      ...(pin === undefined ? {} : { pin }),
      ...(payingCard ? { payingCard } : {}),
      ...(original ? { original } : {}),
    });
    if (result.responseCode === null) return { result, transaction };
    const answer = result.fields[55];
    const chip = this.kernel.complete(transaction, {
      responseCode: result.responseCode,
      ...(Buffer.isBuffer(answer) ? { f55: answer } : {}),
    });
    await this.report(kind, transaction, result, chip, (pin ?? payingCard?.pin) !== undefined);
    return { result, transaction, chip };
  }

  private async report(
    kind: OnlineKind,
    { card, amountFen, wire }: OnlineTransaction,
    { batchNo, traceNo, fields }: TransactionResult,
    chip: OnlineResult,
    withPin: boolean,
  ): Promise<void> {
    if (!chip.resultF55) return;
    await this.terminal.recordScriptResult({
      kind,
      card: cardOf(card),
      amountFen,
      entryMode: entryModeOf(wire),
      withPin,
      batchNo,
      traceNo,
      retrievalReference: String(fields[37] ?? ''),
      ...(typeof fields[38] === 'string' ? { authorizationCode: fields[38] } : {}),
      f55: chip.resultF55,
    });
  }

  private async fileFlash(flash: FlashRecord): Promise<ChipRecord | undefined> {
    if (this.filed.has(flash)) return undefined;
    const { card, amountFen, wire, f55 } = flash;
    const failed = { card: cardOf(card), amountFen, entryMode: entryModeOf(wire), f55 };
    const record = await this.terminal.recordFailedChip(failed);
    this.filed.set(flash, record.traceNo);
    return record;
  }

  private async drop(flash: FlashRecord | undefined): Promise<void> {
    const traceNo = flash && this.filed.get(flash);
    if (traceNo !== undefined) await this.terminal.dropFailedChip(traceNo);
  }
}

function entryModeOf(wire: CardInterface): 'chip' | 'contactless' {
  return wire === 'contact' ? 'chip' : 'contactless';
}

function cardOf({ pan, expiry, psn, track2 }: OnlineTransaction['card']): Card {
  return { pan, expiry, psn, track2 };
}
