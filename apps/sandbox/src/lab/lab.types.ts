import type { ChipPersonalization } from '../chip/index.js';
import type { Leave } from './leave-switch.js';
import type { ApduView } from './recorders/apdu-recorder.js';
import type { Words } from './recorders/field-view.js';

/** A terminal of the lab: the till of a shop, with all a POS does, or a gate, which takes e-cash offline. */
export interface LabTerminalPlan {
  readonly id: 'till' | 'gate';
  readonly name: Words;
  readonly merchantName: string;
  readonly merchantId: string;
  readonly merchantNo: string;
  readonly terminalNo: string;
  /** Clear, as injected. */
  readonly tmkHex: string;
}

/** A card that was really issued. Clear: it never leaves the server but masked. */
export interface LabCardPlan {
  readonly cardId: string;
  readonly name: Words;
  readonly pan: string;
  readonly expiry: string;
  readonly track2: string;
  readonly pin: string;
  /** What its chip is made of; nothing for a magnetic stripe card. */
  readonly chip?: ChipPersonalization;
}

/** What the lab is set up with. */
export interface LabEquipment {
  /** `host:port` of the POS gateway. */
  readonly pos: string;
  readonly terminals: readonly LabTerminalPlan[];
  readonly cards: readonly LabCardPlan[];
}

export const ENTRIES = ['tap', 'insert', 'swipe', 'keyed'] as const;
export type Entry = (typeof ENTRIES)[number];

export const OPERATIONS = ['signIn', 'balance', 'purchase', 'ecash', 'load', 'void', 'refund', 'upload'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** What somebody does at a terminal. */
export interface OperationRequest {
  readonly terminal: LabTerminalPlan['id'];
  readonly operation: Operation;
  readonly cardId?: string;
  readonly entry?: Entry;
  readonly amountFen?: number;
  /** As typed on the keypad; goes on only as a PIN block. */
  readonly pin?: string;
  /** Takes the card away while the answer to this command is under way. */
  readonly leaveAt?: Leave;
  /** The receipt a void or refund is for: its trace number and batch. */
  readonly original?: { readonly batchNo: number; readonly traceNo: number };
}

/** What the display says at the end. */
export interface Display {
  readonly tone: 'idle' | 'good' | 'bad' | 'warn';
  readonly lines: readonly Words[];
}

/** A slip of paper, line by line, `left | right`. */
export interface Receipt {
  readonly no: number;
  readonly at: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** A transaction that may be voided or refunded. */
export interface ReceiptReference {
  readonly batchNo: number;
  readonly traceNo: number;
  readonly amountFen: number;
  readonly panMasked: string;
  readonly may: 'void' | 'refund';
}

export interface TerminalView {
  readonly id: LabTerminalPlan['id'];
  readonly name: Words;
  readonly merchantName: string;
  readonly terminalNo: string;
  readonly signedIn: boolean;
  readonly batchNo: number;
  /** Offline purchases and failed taps not told to the host yet. */
  readonly waiting: { readonly purchases: number; readonly failedTaps: number };
  readonly display: Display;
  readonly receipts: readonly Receipt[];
  readonly originals: readonly ReceiptReference[];
}

export interface CardView {
  readonly cardId: string;
  readonly name: Words;
  readonly panMasked: string;
  readonly expiry: string;
  /** What the chip truly holds; nothing for a stripe. */
  readonly chip: { readonly balanceFen: number; readonly atc: number; readonly psn: string } | null;
  /** The tap that failed at a terminal last and has not been complained of. */
  readonly failedTap: { readonly amountFen: number; readonly at: string } | null;
}

/** A tap in slow motion: one command is under way to the card. */
export interface SlowTapView {
  readonly terminal: LabTerminalPlan['id'];
  readonly cardId: string;
  readonly amountFen: number;
  /** Commands answered so far. */
  readonly done: readonly ApduView[];
  /** The command the card works on; nothing when the tap is through. */
  readonly pending: ApduView | null;
  /** What the chip holds while it works on it. */
  readonly chipBalanceFen: number;
}

export interface LabView {
  /** Nothing stands in the lab before the sandbox has issued cards. */
  readonly ready: boolean;
  readonly terminals: readonly TerminalView[];
  readonly cards: readonly CardView[];
  readonly slowTap: SlowTapView | null;
  readonly lastSeq: number;
}
