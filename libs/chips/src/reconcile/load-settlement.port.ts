import type { ChipRef } from '../chip.types.js';

/**
 * Settles a load whose outcome a later balance of the chip shows. Joins the caller's transaction, under the chip's lock;
 * calling it again for a load that is settled already changes nothing.
 */
export abstract class LoadSettlement {
  /**
   * @param taken whether the chip took it; when not, its money goes back where it came from
   * @returns false when the money cannot be given back by itself: people look then, nothing was done
   */
  abstract settle(chip: ChipRef, atc: number, taken: boolean, by: 'ANCHOR' | 'POLICY'): Promise<boolean>;
}
