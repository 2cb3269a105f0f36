/** A chip's story by its own count, as plain data: of an account's page, a case, the lab. */
export interface FlashTimelineData {
  /** Balances told under a right MAC. */
  readonly anchors: readonly {
    readonly atc: number;
    readonly balanceFen: number;
    readonly source: 'PERSONALIZATION' | 'ONLINE' | 'LOAD' | 'BEFORE_TAP';
    readonly at?: string;
  }[];
  /** Amounts below zero were taken out again. */
  readonly loads: readonly {
    readonly atc: number;
    readonly amountFen: number;
    readonly outcome: 'DONE' | 'FAILED' | 'UNKNOWN';
  }[];
  readonly uploads: readonly { readonly atc: number; readonly amountFen: number; readonly receivedAt?: string }[];
  /** Taps that terminals reported as failed. */
  readonly flashRecords: readonly {
    readonly atc: number;
    readonly amountFen: number;
    readonly tcVerified: boolean;
    readonly goods?: 'GIVEN' | 'NOT_GIVEN' | null;
    readonly receivedAt?: string;
  }[];
  /** Counts spent on something that was no payment. */
  readonly countsWithoutDebit: readonly number[];
  readonly brackets?: readonly {
    readonly fromAtc: number;
    readonly toAtc: number;
    readonly loadedFen: number;
    readonly uploadedFen: number;
    readonly missingFen: number;
  }[];
}
