import type { VirtualChip } from '../chip/index.js';
import type { ChipTill } from '../terminal/chip-till.js';
import type { Card, PosTerminal } from '../terminal/index.js';
import type { RawLine } from './raw-line.js';

/** What the cases work with. */
export interface Counter {
  readonly terminal: PosTerminal;
  readonly raw: RawLine;
  /** The card that pays, without its PIN. */
  readonly card: Card;
  /** Its PIN, when it was given. */
  readonly pin: string | undefined;
  readonly otherCard: Card | undefined;
  /** A chip card with its reader, when one was given. */
  readonly chip: { readonly card: VirtualChip; readonly till: ChipTill } | undefined;
  /** What the card has, by a balance inquiry. */
  availableFen(): Promise<number>;
}

/** One case of the certification. */
export interface CertificationCase {
  readonly id: string;
  readonly title: string;
  /** Plays it. @returns what was seen, no card data @throws CaseFailure, CaseSkipped */
  play(counter: Counter): Promise<string>;
}

/** The gateway did not do what the case asks for. */
export class CaseFailure extends Error {
  override readonly name = 'CaseFailure';
}

/** The case could not be played with what was given. */
export class CaseSkipped extends Error {
  override readonly name = 'CaseSkipped';
}

/** @throws CaseFailure unless the fact holds */
export function demand(fact: boolean, otherwise: string): never | void;
export function demand(fact: false, otherwise: string): never;
export function demand(fact: boolean, otherwise: string): void {
  if (!fact) throw new CaseFailure(otherwise);
}
