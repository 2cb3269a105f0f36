import type { ChipRef } from '@app/chips';
import type { Fen, Id } from '@app/kernel';
import type { VirtualChip } from '../../../chip/index.js';
import type { EcashKernel } from '../../../kernel/index.js';
import type { ChipWitness } from './chip-witness.js';

/**
 * - `gate`: its contract says that a failed tap gives no goods
 * - `answers`: a shop that says within days whether it gave them
 * - `silent`: a shop that never answers
 */
export type MerchantKind = 'gate' | 'answers' | 'silent';

export interface Merchant {
  readonly merchantId: Id;
  readonly merchantNo: string;
  readonly kind: MerchantKind;
  /** How its purchases come: in a file each day, or one message each. Records of failed taps are always messages. */
  readonly by: 'file' | 'message';
  /** Fixed prices; none where every price is possible. */
  readonly faresFen: readonly Fen[];
}

/** A terminal. `record` files a failed tap and tells of it; `retap` only remembers it until the window is over. */
export interface Place {
  readonly merchant: Merchant;
  readonly terminalId: Id;
  readonly terminalNo: string;
  readonly kind: 'record' | 'retap';
  readonly kernel: EcashKernel;
  traceNo: number;
  batchNo: number;
  /** Of the day. */
  batch: Told[];
}

/** What the world knows of one count of a chip beside what the chip did. */
export interface Tale {
  readonly atc: number;
  readonly amountFen: Fen;
  readonly at: Date;
  readonly place: Place;
  /** Whether the holder has the goods. */
  goods: boolean;
  /** When the issuer was told of it as a purchase, under a right certificate; and as a failed tap. */
  purchaseToldAt?: Date;
  flashToldAt?: Date;
  /** Whether the failed tap's record had its certificate. */
  flashProven?: boolean;
  /** When the merchant said whether it gave the goods. */
  goodsToldAt?: Date;
}

/** A balance the issuer was told at once, or a count it knows to have paid nothing. */
export interface OnlineTale {
  readonly atc: number;
  readonly at: Date;
  /** A load whose outcome the issuer was not told. */
  unknownLoad?: boolean;
}

/** A card's holder. */
export interface Resident extends ChipRef {
  /** From 0, in the order the cards were made. */
  readonly no: number;
  readonly pan: string;
  readonly panMasked: string;
  readonly chip: VirtualChip;
  readonly witness: ChipWitness;
  readonly tales: Map<number, Tale>;
  readonly online: OnlineTale[];
  /** Taps still to come. */
  tapsLeft: number;
  /** Never seen again. */
  gone: boolean;
}

/** A record a terminal has for its settlement. */
export interface Told {
  readonly resident: Resident;
  readonly tale: Tale;
  readonly kind: 'purchase' | 'flash';
  readonly f55: Buffer;
  readonly proven: boolean;
  readonly batchNo: number;
  readonly traceNo: number;
}
