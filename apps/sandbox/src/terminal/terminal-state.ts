import { addFen, type Fen, ZERO_FEN } from '@app/kernel';
import type { Card, EntryMode } from './card-entry.js';
import { TRANSACTIONS, type TransactionKind } from './transaction-kinds.js';
import type { BatchTotals } from './wire/structures.js';

/** Why a reversal is sent: 98 no response, A0 bad MAC in the response, 06 other. */
export type ReversalReason = '98' | 'A0' | '06';

/** A message that must reach the host: kept from before its first sending until the host has taken it. */
export interface PendingMessage {
  readonly kind: TransactionKind;
  readonly mti: string;
  readonly batchNo: number;
  readonly traceNo: number;
  readonly amountFen: Fen;
  /** The request's fields without PIN, F53 and MAC, sealed. */
  readonly sealedFields: string;
  /** What the transaction's record will need, sealed. */
  readonly sealedCard: string;
  readonly maskedPan: string;
  readonly entryMode: EntryMode;
}

export interface PendingReversal extends PendingMessage {
  readonly reason: ReversalReason;
}

/** A reversal the host refused for good: kept for people to settle. */
export interface FailedReversal extends PendingReversal {
  readonly responseCode: string;
}

/** What names a transaction to the host afterwards, as printed on its receipt. */
export interface OriginalReference {
  readonly batchNo: number;
  readonly traceNo: number;
  /** F37 of its answer. */
  readonly retrievalReference: string;
  /** F38 of its answer. */
  readonly authorizationCode: string;
  /** MMDD, F13 of its answer. */
  readonly date: string;
  readonly amountFen: Fen;
  /** The card, when the terminal did not keep it. */
  readonly card?: Card;
  readonly sealedCard?: string;
}

/** An approved transaction of the batch. */
export interface TransactionRecord extends OriginalReference {
  readonly kind: TransactionKind;
  /** HHMMSS, F12 of its answer. */
  readonly time: string;
  readonly maskedPan: string;
  readonly entryMode: EntryMode;
  readonly sealedCard: string;
}

/** Card data of a record, inside its seal. */
export interface SealedCard {
  readonly card: Card;
  readonly f55?: Buffer;
}

/** A chip transaction the terminal did without the host: an e-cash purchase, or one that failed (flash card). */
export interface ChipRecord {
  readonly traceNo: number;
  readonly amountFen: Fen;
  readonly maskedPan: string;
  readonly entryMode: EntryMode;
  /** Card (absent PAN as empty text) and F55. */
  readonly sealedCard: string;
  /** F39 with which the host refused an e-cash purchase. */
  readonly refusedWith?: string;
}

/** What the host must hear of an issuer's script, until it has answered. */
export interface ScriptResultMessage {
  /** F11, the same for every sending. */
  readonly traceNo: number;
  /** The load whose answer brought the script. */
  readonly loadBatchNo: number;
  readonly loadTraceNo: number;
  /** Everything but F11, F41, F42 and F60, sealed. */
  readonly sealedFields: string;
}

/** One 0320 of the batch upload. */
export interface UploadStep {
  readonly type: 'stripe' | 'offline' | 'chip' | 'failedChip' | 'end';
  /** F11 of the message. */
  readonly traceNo: number;
  /** Transactions it carries, by trace number. */
  readonly traces: readonly number[];
}

/** A settlement under way; survives a power failure at any point. */
export interface SettlementState {
  /** F11 of the 0500, the same for every attempt. */
  readonly traceNo: number;
  readonly totals: BatchTotals;
  readonly balanced?: boolean;
  readonly steps?: readonly UploadStep[];
  /** Steps already answered. */
  readonly done: number;
}

/** Everything a terminal remembers without power. */
export interface TerminalState {
  readonly version: 1;
  readonly merchantNo: string;
  readonly terminalNo: string;
  batchNo: number;
  /** Last trace number used. */
  traceNo: number;
  signedIn: boolean;
  /** F62 of the last sign-in as received: encrypted under the master key. */
  workingKeys: { readonly hex: string; readonly trackKey: boolean } | null;
  reversals: PendingReversal[];
  failedReversals: FailedReversal[];
  advices: PendingMessage[];
  transactions: TransactionRecord[];
  /** Receipts of batches already settled, newest last, bounded. */
  settled: TransactionRecord[];
  offline: ChipRecord[];
  failedChip: ChipRecord[];
  scriptResults: ScriptResultMessage[];
  settlement: SettlementState | null;
}

const MAX_NUMBER = 999_999;
const KEPT_RECEIPTS = 200;

export function freshState(merchantNo: string, terminalNo: string): TerminalState {
  return {
    version: 1,
    merchantNo,
    terminalNo,
    batchNo: 1,
    traceNo: 0,
    signedIn: false,
    workingKeys: null,
    reversals: [],
    failedReversals: [],
    advices: [],
    transactions: [],
    settled: [],
    offline: [],
    failedChip: [],
    scriptResults: [],
    settlement: null,
  };
}

/** The number after this one: 1 to 999999, then 1 again. */
export function nextNumber(number: number): number {
  return number >= MAX_NUMBER ? 1 : number + 1;
}

/** Takes the next trace number that nothing of the open batch uses. */
export function takeTrace(state: TerminalState): number {
  const { transactions, reversals, advices, offline, failedChip, scriptResults } = state;
  const kept = [...transactions, ...reversals, ...advices, ...offline, ...failedChip, ...scriptResults];
  const used = new Set(kept.map((item) => item.traceNo));
  do state.traceNo = nextNumber(state.traceNo);
  while (used.has(state.traceNo));
  return state.traceNo;
}

/** Sums of the batch: a voided purchase counts as a debit and its void as a credit. Source: POS specification, Settlement. */
export function batchTotals(transactions: readonly TransactionRecord[]): BatchTotals {
  const of = (side: 'debit' | 'credit') => transactions.filter((record) => TRANSACTIONS[record.kind].side === side);
  const sum = (records: TransactionRecord[]) => addFen(ZERO_FEN, ...records.map((record) => record.amountFen));
  const debits = of('debit');
  const credits = of('credit');
  return { debitFen: sum(debits), debitCount: debits.length, creditFen: sum(credits), creditCount: credits.length };
}

/** Closes the open batch: its receipts are filed and `batchNo` is open. */
export function openBatch(state: TerminalState, batchNo: number): void {
  state.settled = [...state.settled, ...state.transactions].slice(-KEPT_RECEIPTS);
  state.transactions = [];
  state.settlement = null;
  state.batchNo = batchNo;
}
