import type { ChinaDate, Fen } from '@app/kernel';
import type { CardKind } from './card-value.rules.js';

/** A natural person as registered. */
export interface RegisteredPerson {
  readonly name?: string;
  readonly idType?: string;
  readonly idNumber?: string;
  readonly contact?: string;
  /** The valid identity document was checked against the person. */
  readonly idVerified?: boolean;
}

/** Who buys: a person, or a unit through the person who handles it. */
export type RegisteredPurchaser =
  | (RegisteredPerson & { readonly type: 'individual' })
  | (RegisteredPerson & { readonly type: 'unit'; readonly handler?: RegisteredPerson });

/** Cards of one kind and face value in an order. */
export interface OrderLine {
  readonly kind: CardKind;
  readonly faceFen: Fen;
  readonly quantity: number;
  /** Named cards: one holder per card. */
  readonly holders?: readonly RegisteredPerson[];
}

/** What is recorded of one purchase before cards are handed over. */
export interface OrderRegistration {
  readonly purchaseDate: ChinaDate;
  readonly purchaser: RegisteredPurchaser;
  /** Someone buying for the purchaser; a unit's own handler is no agent. */
  readonly agent?: RegisteredPerson;
  readonly lines: readonly OrderLine[];
  /** As written on the order; must be what the lines add up to. */
  readonly totalFen: Fen;
  readonly quantity: number;
}
