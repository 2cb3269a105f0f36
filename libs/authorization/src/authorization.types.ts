import type { ChinaDate, Fen, Id } from '@app/kernel';

/** Where a transaction came in; `offline` for what a chip paid without the host, `system` for what the house does by itself. */
export type Channel = 'pos' | 'api' | 'qr' | 'offline' | 'system';

export type AuthorizationKind =
  | 'purchase'
  | 'void'
  | 'refund'
  | 'reversal'
  | 'balance'
  | 'hold'
  | 'hold_cancel'
  | 'capture'
  | 'capture_void'
  | 'hold_expiry'
  | 'offline_purchase'
  | 'ecash_refund'
  | 'load'
  | 'load_void';

/** A card transaction as an edge brings it in, after its own checks. */
export interface AuthorizationRequest {
  /**
   * The origin's own key, `pos/{merchantNo}/{terminalNo}/{batch}/{trace}/{mti}{60.1}` or `api/{merchantNo}/{paymentId}`.
   * Same key and content → the first answer; same key, other content → `DUPLICATE_KEY`.
   */
  readonly originKey: string;
  /** Everything the origin said that must not change under the same key; hashed, never stored. */
  readonly content: string;
  /** `'0'` when the card is unknown or not told. */
  readonly accountId: Id;
  readonly amountFen: Fen;
  readonly merchantId: Id;
  /** `'0'` when no terminal is involved. */
  readonly terminalId: Id;
  readonly channel: Channel;
  readonly batchNo: number;
  readonly traceNo: number;
  /** Result of the PIN check; `null` when no PIN was given. */
  readonly pinRight: boolean | null;
  /** A refusal decided before the card is looked at (terminal, merchant, rule). It is recorded with its rule. */
  readonly refusal: { readonly code: string; readonly rule?: string } | null;
  /** Kept with the record for later explanation; no card data. */
  readonly details?: Readonly<Record<string, unknown>> | null;
}

/** What became of a card transaction. Business declines are values. */
export interface AuthorizationOutcome {
  readonly authorizationId: Id;
  readonly approved: boolean;
  /** Closed code of the compliance room's decline table; `null` when approved. */
  readonly declineCode: string | null;
  readonly rule: string | null;
  readonly amountFen: Fen;
  /** Balance less holds after the transaction (unchanged by a decline). */
  readonly availableFen: Fen;
  readonly businessDate: ChinaDate;
  readonly occurredAt: Date;
  /** Retrieval reference number, 12 digits (field 37). */
  readonly rrn: string;
  /** Authorization code, 6 digits (field 38). */
  readonly authCode: string;
  /** The answer was given before; nothing happened now. */
  readonly replayed: boolean;
}
