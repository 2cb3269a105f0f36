import type { Bilingual } from '../../api/problem.js';
import type { FlashTimelineData } from '../../kit/flash-timeline.types.js';

export type TerminalId = 'till' | 'gate';
export type Entry = 'tap' | 'insert' | 'swipe' | 'keyed';
export type Operation = 'signIn' | 'balance' | 'purchase' | 'ecash' | 'load' | 'void' | 'refund' | 'upload';

export interface FieldView {
  readonly id: string;
  readonly name: Bilingual;
  readonly value: string;
  readonly meaning?: Bilingual;
  readonly parts?: readonly FieldView[];
}

export interface ApduView {
  readonly no: number;
  readonly name: string;
  readonly purpose: Bilingual;
  readonly header: string;
  readonly command: readonly FieldView[];
  readonly answer: readonly FieldView[];
  readonly status: string | null;
  readonly statusWords: Bilingual;
}

export interface FrameView {
  readonly direction: 'sent' | 'received';
  readonly mti: string | null;
  readonly title: Bilingual;
  readonly fields: readonly FieldView[];
  readonly mac: 'made' | 'right' | 'wrong' | 'none';
}

export type TrafficEntry = {
  readonly seq: number;
  readonly at: string;
  readonly group: number;
  readonly terminal: TerminalId;
  readonly title: Bilingual;
} & ({ readonly kind: 'apdu'; readonly apdu: ApduView } | { readonly kind: 'frame'; readonly frame: FrameView });

export interface Display {
  readonly tone: 'idle' | 'good' | 'bad' | 'warn';
  readonly lines: readonly Bilingual[];
}

export interface Receipt {
  readonly no: number;
  readonly title: string;
  readonly lines: readonly string[];
}

export interface Original {
  readonly batchNo: number;
  readonly traceNo: number;
  readonly amountFen: number;
  readonly panMasked: string;
  readonly may: 'void' | 'refund';
}

export interface Terminal {
  readonly id: TerminalId;
  readonly name: Bilingual;
  readonly merchantName: string;
  readonly terminalNo: string;
  readonly signedIn: boolean;
  readonly batchNo: number;
  readonly waiting: { readonly purchases: number; readonly failedTaps: number };
  readonly display: Display;
  readonly receipts: readonly Receipt[];
  readonly originals: readonly Original[];
}

export interface LabCard {
  readonly cardId: string;
  readonly name: Bilingual;
  readonly panMasked: string;
  readonly expiry: string;
  readonly chip: { readonly balanceFen: number; readonly atc: number } | null;
  readonly failedTap: { readonly amountFen: number; readonly at: string } | null;
}

export interface SlowTap {
  readonly terminal: TerminalId;
  readonly cardId: string;
  readonly amountFen: number;
  readonly done: readonly ApduView[];
  readonly pending: ApduView | null;
  readonly chipBalanceFen: number;
}

export interface Lab {
  readonly ready: boolean;
  readonly terminals: readonly Terminal[];
  readonly cards: readonly LabCard[];
  readonly slowTap: SlowTap | null;
  readonly lastSeq: number;
}

/** A command by its first four bytes, and the how-manieth of its kind: there the card leaves. */
export interface Leave {
  readonly header: string;
  readonly times: number;
}

/** What is asked of a terminal. */
export interface OperationRequest {
  readonly terminal: TerminalId;
  readonly operation: Operation;
  readonly cardId?: string;
  readonly entry?: Entry;
  readonly amountFen?: number;
  readonly pin?: string;
  readonly leaveAt?: Leave;
  readonly original?: Pick<Original, 'batchNo' | 'traceNo'>;
}

export interface Beliefs {
  readonly cardId: string;
  readonly accountFen: number;
  readonly chip: { readonly shadowFen: number; readonly trueFen: number; readonly timeline: FlashTimelineData } | null;
  readonly case: {
    readonly caseId: string;
    readonly caseNo: string;
    readonly state: string;
    readonly waitsFor: string | null;
    readonly outcome: string | null;
    readonly reason: Bilingual | null;
    readonly amountFen: number;
  } | null;
}
