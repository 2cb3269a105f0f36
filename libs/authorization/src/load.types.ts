import type { Fen, Id } from '@app/kernel';
import type { AuthorizationRequest } from './authorization.types.js';

/**
 * Where the money of a load comes from: the card's own account; cash at the outlet, which then owes it; money that was set
 * aside for it before (2005 under `subjectId`), from another card of the holder or out of a refund.
 */
export type LoadSource = 'account' | 'cash' | 'set_aside';

/** A load of a chip (圈存), or the void of a cash load, after the chip's cryptogram was found right. */
export interface LoadRequest extends AuthorizationRequest {
  readonly kind: 'load' | 'load_void';
  readonly source: LoadSource;
  /** The load that is voided. */
  readonly originalId?: Id;
  /** Of money that was set aside. */
  readonly subjectId?: Id;
  /** The account it was set aside under, when that is another card's. */
  readonly putByAccountId?: Id;
  /** What the chip holds by its own word, under a right MAC. */
  readonly chipBalanceFen: Fen;
  /** 9F77 of the chip. */
  readonly purseCapFen: Fen;
}
