import { subtractFen } from '@app/kernel';
import { type CardDialogue, panOf } from './card-dialogue.js';
import { approval, merge, type TornTap } from './tap-flows.js';
import type { ApprovedOffline } from './tap.types.js';

/** What a card that came back after a torn tap turned out to be. */
export type Retap =
  | { readonly verdict: 'COMPLETED'; readonly approval: ApprovedOffline }
  /** Its balance is the one before: it never debited. */
  | { readonly verdict: 'NOT_DEBITED' }
  /** It debited, but the terminal never got a TC to upload. */
  | { readonly verdict: 'DEBITED_WITHOUT_TC' }
  /** Another card, or this one after another transaction. */
  | { readonly verdict: 'OTHER' };

/**
 * Reads on where a torn tap stopped, without a new GET PROCESSING OPTIONS, after comparing count, card number and balance
 * (e-cash specification, The tap). The balance is what the chip says, unproven: a chip that lies about it cheats the one
 * who pays.
 * @throws CardLost, CardRefused; the torn tap is as it was then
 */
export function readOn(dialogue: CardDialogue, torn: TornTap): Retap {
  const { flash, places, balanceBeforeFen } = torn;
  if (dialogue.getCount(0x9f36) !== flash.atc) return { verdict: 'OTHER' };
  const values = new Map(torn.values);
  for (const place of places.slice(0, -1)) merge(values, dialogue.readRecord(place));
  if (panOf(values) !== flash.card.pan) return { verdict: 'OTHER' };
  const balanceFen = dialogue.getAmount(0x9f79);
  if (balanceFen === balanceBeforeFen) return { verdict: 'NOT_DEBITED' };
  if (balanceFen !== subtractFen(balanceBeforeFen, flash.amountFen)) return { verdict: 'OTHER' };
  if (!flash.tc) return { verdict: 'DEBITED_WITHOUT_TC' };
  for (const place of places.slice(-1)) merge(values, dialogue.readRecord(place));
  return { verdict: 'COMPLETED', approval: approval({ ...torn, values }) };
}
