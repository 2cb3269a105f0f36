import type { ChinaDate, Clock, Fen } from '@app/kernel';

export type BankAccountKind = 'company' | 'reserve' | 'merchant';

/** An account at the simulated bank. */
export interface BankAccount {
  readonly accountNo: string;
  name: string;
  readonly bankCode: string;
  readonly bankName: string;
  readonly kind: BankAccountKind;
  status: 'open' | 'closed';
  balanceFen: Fen;
}

/** A movement on the reserve account, as the statement will tell it. */
export interface ReserveMovement {
  readonly date: ChinaDate;
  /** `HH:mm:ss`, China time. */
  readonly time: string;
  readonly direction: 'D' | 'C';
  readonly amountFen: Fen;
  readonly counterpartyName: string;
  readonly counterpartyAccount: string;
  readonly counterpartyBank: string;
  readonly remark: string;
  readonly bankReference: string;
}

export interface Transfer {
  readonly fromAccount: string;
  readonly toAccount: string;
  readonly amountFen: Fen;
  readonly remark: string;
}

export interface TransferResult {
  readonly bankReference: string;
  readonly at: string;
}

/** What became of a payment instruction; the same instruction again is answered with it and not paid again. */
export interface InstructionOutcome {
  readonly instructionId: string;
  readonly amountFen: Fen;
  readonly accountNo: string;
  readonly outcome: 'paid' | 'failed';
  readonly reason: string;
  readonly bankReference: string;
}

/** What goes wrong on request. Counts go down as they are used. */
export interface BankFaults {
  /** So many of the next payments fail although nothing speaks against them. */
  failNext: number;
  /** Answers appear so much later. */
  delayAnswersMs: number;
  /** So many of the next answers come twice. */
  answerTwice: number;
  /** So many of the next files are cut; `resend` brings them whole. */
  cutFile: number;
}

/** A file on its way to the customer. Kept after it left, so that it can be sent again. */
export interface OutgoingFile {
  readonly name: string;
  readonly text: string;
  /** Instant of real time, milliseconds. */
  readonly notBeforeMs: number;
  readonly cut: boolean;
}

/** Everything the bank remembers. */
export interface BankState {
  accounts: Record<string, BankAccount>;
  transfers: Record<string, { readonly content: string; readonly result: TransferResult }>;
  instructions: Record<string, InstructionOutcome>;
  /** Movements on the reserve account that no statement shows yet. */
  unstated: ReserveMovement[];
  statement: { date: ChinaDate; sequenceNo: number; closingFen: Fen };
  answerSequence: { date: ChinaDate; sequenceNo: number };
  outgoing: OutgoingFile[];
  sent: Record<string, string>;
  refusedFiles: { readonly name: string; readonly reason: string }[];
  counter: number;
  faults: BankFaults;
}

export interface BankOptions {
  /** Folder exchanged with the customer: the bank reads `to-bank/` and writes `from-bank/`. */
  readonly exchangeDir: string;
  /** Where the bank remembers itself. */
  readonly stateFile: string;
  readonly reserveAccount: string;
  readonly reserveName: string;
  /** Issue a statement as soon as something moved on the reserve account. */
  readonly autoStatement: boolean;
  readonly clock: Clock;
}

export interface NewAccount {
  readonly name: string;
  readonly kind: Exclude<BankAccountKind, 'reserve'>;
  readonly bankCode?: string;
  readonly bankName?: string;
  readonly accountNo?: string;
  readonly balanceFen?: Fen;
}
