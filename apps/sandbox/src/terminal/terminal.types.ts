import type { Fen } from '@app/kernel';
import type { Card, EntryMode } from './card-entry.js';
import type { FailedReversal, OriginalReference, TransactionRecord } from './terminal-state.js';
import type { BlockCipher } from './wire/ciphers.js';
import type { Fields, Message } from './wire/codec.js';
import type { MacAlgorithm } from './wire/mac.js';
import type { BatchTotals } from './wire/structures.js';

export interface TerminalOptions {
  readonly host: string;
  readonly port: number;
  /** 15 characters. */
  readonly merchantNo: string;
  /** 8 characters. */
  readonly terminalNo: string;
  /** Clear master key, 16 or 32 hex digits. */
  readonly tmkHex: string;
  readonly algorithm: BlockCipher;
  readonly macAlgorithm: MacAlgorithm;
  /** State file; without it the terminal forgets everything with the process. */
  readonly statePath?: string;
  /** How long an answer is waited for. */
  readonly timeoutMs: number;
  /** Attempts of whatever may be repeated: reversals, advices, uploads, the 0500. 3 unless told, as mainland terminals do. */
  readonly attempts?: number;
  /** Sign in when not signed in, and again after A0, 77 or 99. On unless told. */
  readonly autoSignIn?: boolean;
  /** `60 dst src` as 10 hex digits; `6000030000` unless told. */
  readonly tpduHex?: string;
  /** 12 hex digits; `602200000000` unless told, chip terminals begin with 61. */
  readonly headerHex?: string;
  /** 60.4: what the terminal can read; 6 (all of it) unless told. */
  readonly readerCapability?: string;
  /** Serial number in a sign-in's F62. */
  readonly serial?: string;
  /** Operator in F63 of a sign-in and of a settlement; `01` unless told. */
  readonly operator?: string;
  /** PINs under SM4 in a block of 16. Off unless told; then an SM4 terminal takes no PIN. */
  readonly sm4Pin?: boolean;
  /** Told every message that goes over the line, for whoever shows it to people; what it sees is not masked. */
  readonly watch?: (event: LineEvent) => void;
}

/** A message on the line as the terminal understands it. */
export interface LineEvent {
  readonly direction: 'sent' | 'received';
  /** Without MAC when sent; nothing when nobody answered or nothing could be read. */
  readonly message: Message | undefined;
  /** `made` by the terminal, `right` or `wrong` in an answer, `none` where none is due. */
  readonly mac: 'made' | 'right' | 'wrong' | 'none';
}

/** How an exchange ended. `badMac`: answered, but the answer was spoilt; `foreign`: unreadable or another request's. */
export type ExchangeEnd = 'answered' | 'silence' | 'badMac' | 'foreign';

/** What every operation gives back. */
export interface PosResult {
  readonly end: ExchangeEnd;
  /** F39, or nothing when no believable answer came. */
  readonly responseCode: string | null;
  /** Answered 00, with a good MAC where one is due. */
  readonly approved: boolean;
  /** The answer's fields as decoded, F2 masked. */
  readonly fields: Fields;
  /** True or false for a MAC that was checked, nothing where none is due or none could be made. */
  readonly macOk: boolean | null;
  readonly batchNo: number;
  readonly traceNo: number;
  /** Where the answer departs from the specification. */
  readonly deviations: readonly string[];
  /** Low nibble of the answer's processing request: 4, 5, 9 downloads are waiting. */
  readonly processingRequest: number;
  /** The terminal signed in again because of F39. */
  readonly signedInAgain: boolean;
}

export interface TransactionResult extends PosResult {
  /** The receipt of an approved transaction: voids and refunds refer to it. */
  readonly transaction?: TransactionRecord;
  /** F54 in fen. */
  readonly availableFen?: Fen;
  /** What waits to be sent before the next transaction: this one's reversal, or the same advice once more. */
  readonly pending: 'reversal' | 'advice' | null;
}

/** How the card is entered, and what is needed with it. */
export interface EntryOptions {
  /** `stripe` unless told; `keyed` for whatever refers to an original. */
  readonly entryMode?: EntryMode;
  /** Overrides the card's own; null = the holder presses enter without one. */
  readonly pin?: string | null;
  /** Chip data, needed for chip and contactless. */
  readonly f55?: Buffer;
}

export interface PurchaseRequest extends EntryOptions {
  readonly card: Card;
  readonly amountFen: Fen;
}

/** Names the original and, if the card is presented again, how. */
export interface FollowUpOptions extends EntryOptions {
  readonly card?: Card;
}

export type { OriginalReference };

/** What became of the messages that had to reach the host first. */
export interface FlushResult {
  /** Nothing waits any more. */
  readonly clear: boolean;
  readonly reversed: number;
  readonly repeated: number;
  readonly refused: readonly FailedReversal[];
  /** F39 of the last answer. */
  readonly responseCode: string | null;
}

/** `open`: the batch is still open and settle() goes on where it stopped, or starts anew after `error` and `refused`. */
export interface SettleResult {
  readonly outcome: 'balanced' | 'unbalanced' | 'error' | 'refused' | 'silence';
  /** F39 of the last answer. */
  readonly responseCode: string | null;
  readonly totals: BatchTotals;
  readonly closed: boolean;
  readonly batchNo: number;
  /** Batch open from now on. */
  readonly nextBatchNo: number;
  /** Transactions uploaded in 0320 details. */
  readonly uploaded: number;
  /** F39 of details the host refused. */
  readonly refusedDetails: readonly string[];
}
