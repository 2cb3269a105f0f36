import { Transactor } from '@app/database';
import { CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ChipTimelines } from '../timeline/chip-timelines.js';
import type { ProvenCount } from './load.types.js';

/**
 * Keeps what a chip says whenever it goes online under a right cryptogram: its balance, or at least that this count debited
 * nothing. True whatever becomes of the message, so it is kept before the answer; told again, it is kept once.
 */
@Injectable()
export class NoteOnlineTap {
  constructor(
    private readonly transactor: Transactor,
    private readonly timelines: ChipTimelines,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async note({ chip, atc, balanceFen }: Pick<ProvenCount, 'chip' | 'atc' | 'balanceFen'>): Promise<void> {
    await this.transactor.run(() =>
      balanceFen === undefined
        ? this.timelines.addIdleCount(chip, atc)
        : this.timelines.addAnchor(chip, { source: 'ONLINE', atc, balanceFen, at: this.clock.now() }),
    );
  }
}
