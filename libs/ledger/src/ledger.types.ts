import type { ChinaDate, Fen, Id } from '@app/kernel';

/** Chart of accounts (科目). */
export const GL = {
  OWN_FUNDS: 1001,
  RESERVE: 1002,
  CARD_BALANCES: 2001,
  ECASH_POOL: 2002,
  SUSPENSE: 2003,
  ORDER_PREPAID: 2004,
  HELD_FOR_HOLDERS: 2005,
  OWED_TO_MERCHANTS: 2006,
  PAYOUTS_IN_TRANSIT: 2007,
  FEES_EARNED: 6001,
  DISPUTE_LOSSES: 6402,
} as const;

export type GlCode = (typeof GL)[keyof typeof GL];

export type CardStatus = 'inactive' | 'active' | 'frozen' | 'lost' | 'stolen' | 'closed';

/** The account that house vouchers (no card involved) are posted under. */
export const HOUSE_ACCOUNT: Id = '0';

export interface VoucherLine {
  readonly direction: 'D' | 'C';
  readonly gl: GlCode;
  /** More than zero. */
  readonly amountFen: Fen;
  /** What the account's sub-ledger counts by: receipt, order, merchant, payout. */
  readonly subjectId?: Id;
}

export interface NewVoucher {
  /** Made by the caller and kept with its document, so that posting again posts nothing. */
  readonly voucherId: Id;
  /** `HOUSE_ACCOUNT` unless a card's balance moves. */
  readonly accountId?: Id;
  readonly parentVoucherId?: Id;
  readonly pageNo?: number;
  readonly kind: string;
  readonly accountingDate: ChinaDate;
  readonly summary: string;
  /** The original document, referenced and not copied. */
  readonly documentType: string;
  readonly documentId: string;
  readonly orderId?: Id;
  readonly customerId?: Id;
  readonly lines: readonly VoucherLine[];
}

export interface CardToIssue {
  readonly accountId: Id;
  readonly voucherId: Id;
  readonly kind: 'named' | 'anonymous';
  readonly faceFen: Fen;
  readonly capFen: Fen;
  /** `null` for named cards: they never expire (R-VALID). */
  readonly validTo: ChinaDate | null;
  readonly pageNo: number;
}

export interface IssueChunk {
  readonly orderId: Id;
  readonly parentVoucherId: Id;
  readonly customerId: Id;
  readonly accountingDate: ChinaDate;
  readonly cards: readonly CardToIssue[];
}

export interface TrialBalanceLine {
  readonly gl: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: 'asset' | 'liability' | 'income' | 'expense';
  readonly reserveRole: string;
  readonly debitFen: Fen;
  readonly creditFen: Fen;
}

export interface LedgerBreak {
  readonly what: 'voucher' | 'balance' | 'chip';
  readonly accountId: Id;
  readonly voucherId: Id | null;
  readonly differenceFen: Fen;
}

/** What stands on a card account now. */
export interface CardAccount {
  readonly accountId: Id;
  readonly kind: 'named' | 'anonymous';
  readonly status: CardStatus;
  readonly balanceFen: Fen;
  readonly heldFen: Fen;
  readonly capFen: Fen;
  readonly validTo: ChinaDate | null;
}

/** What a chip paid without the host, to be paid to the merchant. */
export interface OfflinePurchase {
  readonly accountId: Id;
  /** Made of card, sequence number and count, so that a count is paid once. */
  readonly authorizationId: Id;
  readonly amountFen: Fen;
  readonly merchantId: Id;
  readonly terminalId: Id;
  readonly batchNo: number;
  readonly traceNo: number;
  /** 64 bits, signed. */
  readonly contentHash: string;
  readonly rrn: string;
  readonly authCode: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** `over`: the shadow of the chip does not cover it. `again`: it stands behind such a one of the same account. */
export type OfflinePosting = 'posted' | 'replayed' | 'over' | 'again';
