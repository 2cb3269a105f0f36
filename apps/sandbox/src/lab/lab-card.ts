import { join } from 'node:path';
import { type ChipCryptography, type ChipState, chipCryptography, FileChipStore, VirtualChip } from '../chip/index.js';
import type { Card } from '../terminal/index.js';
import type { CardView, LabCardPlan } from './lab.types.js';
import { maskNumber } from './recorders/field-view.js';

/** A card on the lab's table: its stripe, and its chip with a memory of its own. */
export class LabCard {
  readonly chip: VirtualChip | undefined;
  private readonly cryptography: ChipCryptography | undefined;

  /** @param folder where the chips keep their memories */
  constructor(
    readonly plan: LabCardPlan,
    folder: string,
  ) {
    if (!plan.chip) return;
    this.cryptography = chipCryptography(plan.chip.profile);
    const store = new FileChipStore(join(folder, `${plan.cardId}.json`), plan.cardId);
    this.chip = new VirtualChip(plan.chip, { store, cryptography: this.cryptography });
  }

  /** The card as a stripe or its embossing tells it; the PIN is the holder's, who types it. */
  get surface(): Card {
    const { pan, expiry, track2 } = this.plan;
    return { pan, expiry, track2 };
  }

  /** A chip with the same memory that may be used up: nothing done to it happens to the card. */
  rehearsal(from: ChipState): VirtualChip {
    const { chip } = this.plan;
    let memory = from;
    const store = { load: () => memory, save: (state: ChipState) => void (memory = state) };
    return new VirtualChip(chip!, { store, cryptography: this.cryptography! });
  }

  view(failedTap: CardView['failedTap']): CardView {
    const { cardId, name, pan, expiry } = this.plan;
    const state = this.chip?.state;
    return {
      cardId,
      name,
      panMasked: maskNumber(pan),
      expiry,
      chip: state ? { balanceFen: state.balanceFen, atc: state.atc, psn: this.plan.chip!.psn } : null,
      failedTap,
    };
  }
}
