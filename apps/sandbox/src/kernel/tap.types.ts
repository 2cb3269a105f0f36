import type { Fen } from '@app/kernel';
import type { CardInterface } from '../chip/index.js';

/** The card as its chip names itself. */
export interface SeenCard {
  readonly pan: string;
  /** YYMM. */
  readonly expiry: string;
  /** Two digits. */
  readonly psn: string;
  /** With `=`. */
  readonly track2: string;
}

export interface TapRequest {
  readonly amountFen: Fen;
  readonly at: Date;
  /** Contactless unless told. */
  readonly wire?: CardInterface;
  /** 9C; 00, a purchase, unless told. Anything else goes online. */
  readonly transactionType?: number;
  /** Asks for an online cryptogram although the purse could pay. */
  readonly online?: boolean;
}

/** What is left of a tap that broke off after the chip may have debited: the terminal's evidence. */
export interface FlashRecord {
  readonly at: Date;
  readonly wire: CardInterface;
  readonly amountFen: Fen;
  readonly card: SeenCard;
  readonly atc: number;
  /** Absent in contact, where the lost answer was the one with the TC. */
  readonly tc: Buffer | undefined;
  /** What the terminal has in the order of uploads; missing elements are zeros. */
  readonly f55: Buffer;
}

export interface ApprovedOffline {
  readonly kind: 'APPROVED_OFFLINE';
  readonly at: Date;
  readonly wire: CardInterface;
  readonly amountFen: Fen;
  readonly card: SeenCard;
  readonly atc: number;
  readonly tc: Buffer;
  /** 9F74, nothing when the chip has none. */
  readonly authorizationCode: string | undefined;
  /** The chip's purse afterwards as the terminal reckons it. */
  readonly balanceFen: Fen;
  /** For the upload, with 9F74. */
  readonly f55: Buffer;
}

/** The chip wants the host's word. Kept to hand the host's answer to the chip, which stays in the reader meanwhile. */
export interface OnlineTransaction {
  readonly at: Date;
  readonly wire: CardInterface;
  readonly amountFen: Fen;
  readonly card: SeenCard;
  readonly atc: number;
  readonly arqc: Buffer;
  /** The chip's balance as its 9F10 tells it. */
  readonly balanceFen: Fen | undefined;
  /** For the request. */
  readonly f55: Buffer;
  /** Everything chip and terminal said, by tag. */
  readonly values: ReadonlyMap<string, Buffer>;
}

export type DeclineReason = 'CARD_DECLINED' | 'CARD_ERROR' | 'BLACK_LISTED' | 'EXPIRED';

/** What a tap came to. */
export type TapOutcome = (
  | ApprovedOffline
  | { readonly kind: 'ONLINE'; readonly transaction: OnlineTransaction }
  | {
      readonly kind: 'DECLINED';
      readonly reason: DeclineReason;
      readonly card?: SeenCard;
      readonly statusWord?: number;
    }
  | { readonly kind: 'FLASH'; readonly flash: FlashRecord }
  /** The card left before it could have debited anything. */
  | { readonly kind: 'TRY_AGAIN' }
) & {
  /** An earlier flash record that this tap settled: completed by it, or shown never to have debited. */
  readonly settles?: FlashRecord;
};

/** The host's answer as far as the chip is concerned. */
export interface HostAnswer {
  /** F39. */
  readonly responseCode: string;
  /** F55, if there was one. */
  readonly f55?: Buffer;
}

/** What became of the issuer's script at the chip. `UNKNOWN`: the chip left before it answered. */
export type ScriptResult = 'NONE' | 'DONE' | 'REFUSED' | 'NOT_SENT' | 'UNKNOWN';

/** What the chip made of the host's answer. */
export interface OnlineResult {
  /** Approved by the host and, in contact, by the chip too. */
  readonly approved: boolean;
  /** Whether the chip knew its issuer; nothing when it was not asked, or left. */
  readonly issuerAuthentic: boolean | undefined;
  readonly script: ScriptResult;
  /** Status of the last script command the chip answered. */
  readonly scriptStatus?: number;
  /** The balance the script was to set. */
  readonly scriptBalanceFen?: Fen;
  /** F55 of a 0620; nothing without a script. */
  readonly resultF55?: Buffer;
}

/** The purse as the chip tells it without proof. */
export interface PurseReading {
  readonly card: SeenCard;
  readonly balanceFen: Fen;
  readonly capFen: Fen;
  readonly perTransactionLimitFen: Fen;
  readonly resetThresholdFen: Fen;
  readonly atc: number;
  readonly lastOnlineAtc: number;
}

/** A record of the chip's log. */
export interface LogEntry {
  /** `2026-03-01`. */
  readonly date: string;
  /** `08:00:00`; all zeros where the terminal told no time, as contactless ones. */
  readonly time: string;
  readonly amountFen: Fen;
  /** 9C. */
  readonly transactionType: number;
  readonly atc: number;
  readonly merchantName: string;
}
