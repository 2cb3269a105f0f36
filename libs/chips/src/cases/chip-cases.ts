import type { ChipRef } from '../chip.types.js';
import { isUndecided } from './case.states.js';
import type { CaseBook, NewCase } from './case-book.js';
import type { CaseChanges, CaseSubject, DisputeCase, NewStep } from './case.types.js';

/** The cases of one chip while it is being decided on; whoever uses this holds the chip's lock. */
export class ChipCases {
  private constructor(
    readonly chip: ChipRef,
    private readonly book: CaseBook,
    private list: DisputeCase[],
  ) {}

  static async load(book: CaseBook, chip: ChipRef): Promise<ChipCases> {
    return new ChipCases(chip, book, await book.ofChip(chip));
  }

  get all(): readonly DisputeCase[] {
    return this.list;
  }

  /** Nothing decided yet, appeals left out: people look at those. */
  get undecided(): DisputeCase[] {
    return this.list.filter(({ state, appealOf }) => isUndecided(state) && appealOf === null);
  }

  /** The case of a failed tap. */
  ofRecord(atc: number): DisputeCase | undefined {
    return this.list.find((one) => one.subject === 'flash_record' && one.atc === atc && one.appealOf === null);
  }

  /** Whatever state it is in. */
  of(subject: CaseSubject, atc: number): DisputeCase | undefined {
    return this.list.find((one) => one.subject === subject && one.atc === atc);
  }

  async open(one: NewCase): Promise<DisputeCase> {
    const opened = await this.book.open(this.chip, one);
    this.list.push(opened);
    return opened;
  }

  async record(one: DisputeCase, steps: readonly NewStep[], changes: CaseChanges = {}): Promise<DisputeCase> {
    const changed = await this.book.record(one, steps, changes);
    this.list = this.list.map((each) => (each.caseId === changed.caseId ? changed : each));
    return changed;
  }
}
