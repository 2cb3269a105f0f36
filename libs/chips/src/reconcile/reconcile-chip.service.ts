import { reconcileCard, type Reconciliation } from '@app/ecash';
import { Transactor } from '@app/database';
import { CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CaseBook } from '../cases/case-book.js';
import { ChipCases } from '../cases/chip-cases.js';
import { MatchComplaints } from '../cases/match-complaints.service.js';
import { NoticeRecords } from '../cases/notice-records.service.js';
import type { ChipRef } from '../chip.types.js';
import { CHIPS_POLICY, type ChipsPolicy } from '../chips.settings.js';
import { ChipTimelines } from '../timeline/chip-timelines.js';
import { CarryOutVerdicts } from './carry-out-verdicts.service.js';
import { DueChips } from './due-chips.js';
import { nextDueAt } from './next-due.calculator.js';
import { TidyCases } from './tidy-cases.service.js';

/**
 * Decides whatever is decidable about one chip and carries it out (e-cash specification, Reconciling a card; R-FLASH,
 * R-OFFLINE): facts are read, judged and acted upon in one transaction under the chip's lock, so a crash undoes all of it and
 * running again repeats nothing.
 */
@Injectable()
export class ReconcileChip {
  constructor(
    private readonly transactor: Transactor,
    private readonly timelines: ChipTimelines,
    private readonly due: DueChips,
    private readonly book: CaseBook,
    private readonly records: NoticeRecords,
    private readonly complaints: MatchComplaints,
    private readonly verdicts: CarryOutVerdicts,
    private readonly tidy: TidyCases,
    @Inject(CHIPS_POLICY) private readonly policy: ChipsPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns undefined when there is no such chip */
  async run(chip: ChipRef): Promise<Reconciliation | undefined> {
    return this.transactor.run(async () => {
      if (!(await this.timelines.lock(chip))) return undefined;
      return this.locked(chip);
    });
  }

  /** The same for a chip whose lock the caller's transaction holds. */
  async locked(chip: ChipRef): Promise<Reconciliation> {
    await this.due.clear(chip);
    const { timeline, goods: known } = await this.timelines.read(chip);
    const cases = await ChipCases.load(this.book, chip);
    const goods = new Map(known);
    await this.records.run(timeline, goods, cases);
    const now = this.clock.now();
    const result = reconcileCard(timeline, goods, this.policy.reconcile, now);
    const findings = { timeline, goods, result };
    await this.complaints.join(findings, cases);
    const loadSettled = await this.verdicts.run(findings, cases);
    await this.complaints.finish(findings, cases);
    await this.tidy.run(result, cases);
    // A load whose outcome is known since may explain what was held.
    const dueAt = loadSettled
      ? now
      : nextDueAt(result, timeline, cases.undecided, this.policy.reconcile.latestDays, now);
    if (dueAt) await this.timelines.markFor(chip, dueAt);
    return result;
  }
}
