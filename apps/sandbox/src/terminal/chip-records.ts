import { type Fen, ZERO_FEN } from '@app/kernel';
import { type Card, cardFields, type EntryMode, maskedPan } from './card-entry.js';
import type { Outcome, TerminalDesk } from './terminal-desk.js';
import { type ChipRecord, type SealedCard, takeTrace } from './terminal-state.js';
import { recordOf } from './transaction-record.js';
import type { Fields } from './wire/codec.js';
import { digits } from './wire/structures.js';

/** A chip transaction done without the host. */
export interface ChipTransaction {
  /** Absent when the card left before its number was read. */
  readonly card?: Card;
  readonly amountFen: Fen;
  /** `chip` or `contactless`; contactless unless told. */
  readonly entryMode?: 'chip' | 'contactless';
  readonly f55: Buffer;
}

/** Number in F2 of a failed chip transaction whose card was never identified; the specification leaves its length open. */
const UNKNOWN_PAN = '0'.repeat(16);

/** Codes that mean the host has the purchase: taken now, or before. */
const DELIVERED = new Set(['00', '94']);

/** Keeps offline e-cash purchases and failed chip transactions until the settlement uploads them. */
export class ChipRecords {
  constructor(private readonly desk: TerminalDesk) {}

  /**
   * Files an approved offline e-cash purchase.
   * @param completes trace number of the failed record that a second tap turned into this purchase: it is dropped
   */
  addPurchase(transaction: ChipTransaction & { readonly card: Card }, completes?: number): ChipRecord {
    const record = this.record(transaction);
    this.desk.state.offline.push(record);
    if (completes === undefined) this.desk.save();
    else this.dropFailed(completes);
    return record;
  }

  /** Drops a failed record that the chip's balance has shown never to have debited. */
  dropFailed(traceNo: number): void {
    const { state } = this.desk;
    state.failedChip = state.failedChip.filter((item) => item.traceNo !== traceNo);
    this.desk.save();
  }

  /** Files a failed chip transaction with whatever is known of it: the flash card's evidence. */
  addFailed(transaction: ChipTransaction): ChipRecord {
    const record = this.record(transaction);
    this.desk.state.failedChip.push(record);
    this.desk.save();
    return record;
  }

  private record({ card, amountFen, entryMode, f55 }: ChipTransaction): ChipRecord {
    const kept: Card = { pan: card?.pan ?? '', expiry: card?.expiry ?? '', ...(card?.psn ? { psn: card.psn } : {}) };
    const content: SealedCard = { card: kept, f55 };
    return {
      traceNo: takeTrace(this.desk.state),
      amountFen,
      maskedPan: maskedPan(kept.pan),
      entryMode: entryMode ?? 'contactless',
      sealedCard: this.desk.seal.seal(content),
    };
  }

  /** F2 F4 F22 F23 F55 of a record; what is unknown is zeros or left out. */
  fieldsOf(record: { sealedCard: string; amountFen: Fen; entryMode: EntryMode }): Fields {
    const { card, f55 } = this.desk.seal.open<SealedCard>(record.sealedCard);
    const chip = f55 ?? Buffer.alloc(0);
    const known = card.pan !== '';
    const fields = cardFields(
      known ? card : { ...card, pan: UNKNOWN_PAN, expiry: '0000' },
      record.entryMode,
      false,
      chip,
    );
    if (!known) delete fields[14];
    return { ...fields, 4: digits(record.amountFen, 12) };
  }

  /**
   * Uploads every offline purchase not yet delivered; a delivered one joins the batch's transactions.
   * @returns the last F39, or null when the host fell silent and the rest still waits
   */
  async upload(): Promise<string | null> {
    let code: string | null = '00';
    for (const record of this.desk.state.offline.filter((item) => item.refusedWith === undefined)) {
      const outcome = await this.uploadOne(record);
      code = outcome.code;
      if (code === null) return null;
      this.file(record, outcome);
    }
    return code;
  }

  private async uploadOne(record: ChipRecord): Promise<Outcome> {
    const fields: Fields = {
      ...this.fieldsOf(record),
      3: '000000',
      25: '00',
      49: '156',
      63: 'CUP',
      ...this.desk.identity('36', '000', { traceNo: record.traceNo }),
    };
    let outcome: Outcome | undefined;
    for (let attempt = 0; attempt < this.desk.attempts; attempt += 1) {
      [outcome] = (await this.desk.exchange([{ message: { mti: '0200', fields }, financial: true }])) as [Outcome];
      if (outcome.end !== 'answered') continue;
      if (!(await this.desk.signInAfter(outcome.code))) return outcome;
      fields[60] = this.desk.identity('36', '000', { traceNo: record.traceNo })[60]!;
    }
    return outcome!;
  }

  /** A refused purchase stays in the terminal, outside the sums: the host has its reason, people must look. */
  private file(record: ChipRecord, outcome: Outcome): void {
    const { state } = this.desk;
    state.offline = state.offline.filter((item) => item.traceNo !== record.traceNo);
    if (DELIVERED.has(outcome.code!)) {
      const pending = {
        ...record,
        kind: 'offlinePurchase' as const,
        mti: '0200',
        batchNo: state.batchNo,
        sealedFields: '',
      };
      state.transactions.push(recordOf(pending, outcome.answer!));
    } else {
      state.offline.push({ ...record, refusedWith: outcome.code! });
    }
    this.desk.save();
  }

  /** Sum of what still waits for its upload. */
  get waiting(): { count: number; amountFen: Fen } {
    const open = this.desk.state.offline.filter((item) => item.refusedWith === undefined);
    return { count: open.length, amountFen: open.reduce((sum, item) => (sum + item.amountFen) as Fen, ZERO_FEN) };
  }
}
