import type { AuthorizationOutcome, AuthorizationRequest } from '@app/authorization';
import type { Fen, Id } from '@app/kernel';
import type { ChipFamily } from '../chip-families.js';
import type { ChipRef } from '../chip.types.js';

/** A count of a chip that went online under a right cryptogram. */
export interface ProvenCount {
  readonly chip: ChipRef;
  readonly pan: string;
  readonly atc: number;
  /** The ARQC. */
  readonly cryptogram: Buffer;
  readonly family: ChipFamily;
  /** What the chip holds by its own word under a right MAC; undefined when it told none. */
  readonly balanceFen: Fen | undefined;
}

/** Who pays for a load. */
export type LoadPayer =
  | { readonly source: 'account' }
  | { readonly source: 'over_the_air' }
  /** @property kiosk nobody stands behind the terminal, or an agent does (R-KIOSK) */
  | { readonly source: 'cash'; readonly kiosk: boolean }
  /** @property pinRight of the paying card; null when none was given */
  | {
      readonly source: 'other_card';
      readonly accountId: Id;
      readonly pinRight: boolean | null;
      readonly refusal: AuthorizationRequest['refusal'];
    };

/** A load as an edge brings it in. */
export interface LoadCommand {
  /** The account is the one behind the chip. */
  readonly request: AuthorizationRequest;
  readonly payer: LoadPayer;
  /** Undefined when the cryptogram is not right: the request is refused for it then. */
  readonly count: ProvenCount | undefined;
}

/** What became of a load. */
export interface LoadAnswer {
  readonly outcome: AuthorizationOutcome;
  /** Tag 86: the command that writes the new balance; only with an approval. */
  readonly script?: Buffer;
}

export type LoadOutcome = 'UNKNOWN' | 'DONE' | 'FAILED';

/** How it was found out what became of a load. */
export type SettledBy = 'SCRIPT_RESULT' | 'REVERSAL' | 'ANCHOR' | 'POLICY';

/** A load that was approved, as it is kept. */
export interface KeptLoad extends ChipRef {
  readonly atc: number;
  readonly loadId: Id;
  readonly kind: 'load' | 'load_void';
  readonly source: LoadPayer['source'] | 'refund';
  readonly amountFen: Fen;
  readonly balanceBeforeFen: Fen;
  readonly outcome: LoadOutcome;
  readonly settledBy: SettledBy | null;
  /** The refund's case, or the load that a void takes back. */
  readonly subjectId: Id | null;
  readonly merchantId: Id;
  readonly terminalId: Id;
  readonly kiosk: boolean;
  readonly businessDate: string | null;
  readonly rrn: string | null;
  readonly loadedAt: Date;
  readonly settledAt: Date | null;
}
