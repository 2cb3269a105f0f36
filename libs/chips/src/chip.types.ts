import type { Fen, Id } from '@app/kernel';

/** One chip: a card's account and the sequence number of its chip. */
export interface ChipRef {
  readonly accountId: Id;
  /** Two digits, `01`. */
  readonly psn: string;
}

export type ChipState = 'active' | 'suspended' | 'retiring' | 'closed';

/** What the issuer knows of a chip from its making. */
export interface Chip extends ChipRef {
  readonly cardId: Id;
  readonly productCode: string;
  readonly carrier: 'card' | 'secure_element';
  readonly state: ChipState;
  /** 9F77: the most the chip may hold. */
  readonly purseCapFen: Fen;
  /** 9F78: the most it pays at once without the host. */
  readonly transactionLimitFen: Fen;
}
