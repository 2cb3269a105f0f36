import { Transactor } from '@app/database';
import { type Bilingual, chinaDate, CLOCK, type Clock, type Id, Refusal } from '@app/kernel';
import { safeLog } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { ReconcileChip } from '../reconcile/reconcile-chip.service.js';
import { ChipTimelines, type GoodsAnswer } from '../timeline/chip-timelines.js';
import { isUndecided } from './case.states.js';
import { CaseBook } from './case-book.js';
import { ChipCases } from './chip-cases.js';
import type { CaseActor, DisputeCase } from './case.types.js';
import { caseStateConflict } from './decide-case.service.js';

/** What a merchant says of the goods of a failed tap. */
export interface GoodsStatement {
  readonly answer: GoodsAnswer;
  readonly words: string;
  /** Where its evidence lies: a file's name or number at the merchant. */
  readonly evidenceRef: string | null;
}

const SAID: Readonly<Record<GoodsAnswer, Bilingual>> = {
  GIVEN: { zh: '商户答复：已交货', en: 'the merchant says: the goods were given' },
  NOT_GIVEN: { zh: '商户答复：未交货', en: 'the merchant says: no goods were given' },
};

/** Takes a merchant's answer to a retrieval request (调单) and decides at once what it makes decidable. */
@Injectable()
export class AnswerRetrieval {
  constructor(
    private readonly transactor: Transactor,
    private readonly timelines: ChipTimelines,
    private readonly book: CaseBook,
    private readonly reconcile: ReconcileChip,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `CASE_STATE_CONFLICT` 409, `ANSWER_EXPIRED`, `NOTHING_ASKED` */
  async answer(caseId: Id, statement: GoodsStatement, by: CaseActor): Promise<DisputeCase> {
    return this.transactor.run(async () => {
      const { accountId, psn } = await this.book.get(caseId);
      const chip = { accountId, psn };
      await this.timelines.lock(chip);
      const cases = await ChipCases.load(this.book, chip);
      const one = cases.all.find((each) => each.caseId === caseId)!;
      this.assertMayAnswer(one);
      const { answer, words, evidenceRef } = statement;
      const source = by.kind === 'ops' ? 'ops' : 'merchant';
      await this.timelines.keepGoodsAnswer(chip, one.atc!, answer, { source, name: by.name });
      const data = { answer, words: safeLog(words), evidenceRef };
      await cases.record(one, [{ action: 'merchant_answered', by, reason: SAID[answer], data }]);
      await this.reconcile.locked(chip);
      return this.book.get(caseId);
    });
  }

  private assertMayAnswer(one: DisputeCase): void {
    if (one.subject !== 'flash_record' || one.appealOf !== null || one.atc === null) throw nothingAsked();
    if (!isUndecided(one.state)) throw caseStateConflict(one);
    if (one.merchantDueOn === null || chinaDate(this.clock.now()) <= one.merchantDueOn) return;
    throw new Refusal('ANSWER_EXPIRED', {
      zh: `答复最迟应于 ${one.merchantDueOn} 作出，逾期按未交货处理`,
      en: `the answer was due by ${one.merchantDueOn}; silence counts as not given`,
    });
  }
}

function nothingAsked(): Refusal {
  return new Refusal('NOTHING_ASKED', {
    zh: '此案与交货与否无关',
    en: 'this case does not depend on whether goods were given',
  });
}
