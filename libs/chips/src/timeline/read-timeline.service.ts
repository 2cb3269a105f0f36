import { type CardTimeline, type GoodsAnswers, reconcileCard, type Reconciliation } from '@app/ecash';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Fen, fen, notFound } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Chip, ChipRef } from '../chip.types.js';
import { CHIPS_POLICY, type ChipsPolicy } from '../chips.settings.js';
import { ChipTimelines } from './chip-timelines.js';

/** A chip's whole story, for whoever draws it. */
export interface ChipStory {
  readonly chip: Chip;
  readonly timeline: CardTimeline;
  readonly goods: GoodsAnswers;
  /** As it would be judged now; nothing is carried out by reading. */
  readonly result: Reconciliation;
  /** What the issuer's books say the chip holds. */
  readonly shadowFen: Fen;
}

/** Reads what is known of a chip and what it shows. */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly transactor: Transactor,
    private readonly timelines: ChipTimelines,
    @Inject(CHIPS_POLICY) private readonly policy: ChipsPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `NOT_FOUND` */
  async of(ref: ChipRef): Promise<ChipStory> {
    const chip = await this.timelines.find(ref);
    if (!chip) throw notFound({ zh: '芯片', en: 'chip' });
    const { timeline, goods } = await this.timelines.read(ref);
    const result = reconcileCard(timeline, goods, this.policy.reconcile, this.clock.now());
    const [row] = await this.transactor.query<{ chip_fen: string }>(
      'SELECT chip_fen FROM ledger.account WHERE account_id = $1',
      [ref.accountId],
    );
    return { chip, timeline, goods, result, shadowFen: fen(row?.chip_fen ?? 0) };
  }
}
