import { refusalOf, ruleAt, verdictOf, violation } from '@app/compliance';
import { sqlState, Transactor } from '@app/database';
import { safeLog } from '@app/security';
import {
  addDays,
  type Bilingual,
  chinaDate,
  CLOCK,
  type Clock,
  type Fen,
  type Id,
  notFound,
  Refusal,
} from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { ChipRef } from '../chip.types.js';
import { CHIPS_POLICY, type ChipsPolicy } from '../chips.settings.js';
import { ReconcileChip } from '../reconcile/reconcile-chip.service.js';
import { ChipTimelines } from '../timeline/chip-timelines.js';
import { isUndecided } from './case.states.js';
import { CaseBook } from './case-book.js';
import { ChipCases } from './chip-cases.js';
import { mayMean } from './complaint-match.rules.js';
import type { CaseActor, DisputeCase } from './case.types.js';
import { NoticeRecords } from './notice-records.service.js';

/** A holder's words about a tap that went wrong. */
export interface Complaint {
  readonly chip: ChipRef;
  readonly tappedAt: Date;
  readonly amountFen: Fen;
  readonly place: string;
  readonly merchantId: Id | null;
  readonly words: string | null;
  readonly refundTo: DisputeCase['refundTo'];
  /** Whose complaint it is; `by` may have written it down for them. */
  readonly from: 'holder' | 'ops';
}

const COMPLAINED: Bilingual = {
  zh: '持卡人反映挥卡后终端提示失败、芯片可能已扣款',
  en: 'the holder says that the terminal failed and the chip may have paid',
};
const JOINED: Bilingual = {
  zh: '持卡人投诉与此闪卡记录相符，并案处理',
  en: 'the holder’s complaint means this record of a failed tap; one case for both',
};

/**
 * Takes a complaint: joins it with the record of the failed tap it means, or opens a case, and decides at once what can be
 * decided. The issuer's applications call it for whoever is entitled to speak for the card.
 */
@Injectable()
export class OpenComplaint {
  constructor(
    private readonly transactor: Transactor,
    private readonly timelines: ChipTimelines,
    private readonly book: CaseBook,
    private readonly records: NoticeRecords,
    private readonly reconcile: ReconcileChip,
    @Inject(CHIPS_POLICY) private readonly policy: ChipsPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns the case as it stands then, decided perhaps
   * @throws Refusal `NOT_FOUND`, `DISPUTE_IN_FUTURE`, `DISPUTE_EXPIRED` (R-DISPUTE), `DISPUTE_EXISTS` 409
   */
  async open(complaint: Complaint, by: CaseActor): Promise<DisputeCase> {
    this.assertInTime(complaint.tappedAt);
    return this.transactor.run(async () => {
      const { chip } = complaint;
      if (!(await this.timelines.lock(chip))) throw notFound({ zh: '芯片', en: 'chip' });
      // What came meanwhile is made a case first, so that the complaint finds it.
      await this.reconcile.locked(chip);
      const cases = await ChipCases.load(this.book, chip);
      const meant = await this.meant(complaint, cases);
      const one = meant ? await this.join(meant, complaint, by, cases) : await this.add(complaint, by, cases);
      await this.reconcile.locked(chip);
      return this.book.get(one.caseId);
    });
  }

  private assertInTime(tappedAt: Date): void {
    const now = this.clock.now();
    if (tappedAt > now) {
      throw new Refusal('DISPUTE_IN_FUTURE', { zh: '挥卡时间晚于现在', en: 'the tap is later than now' });
    }
    const today = chinaDate(now);
    const rule = ruleAt('R-DISPUTE', today);
    const lastDay = addDays(chinaDate(tappedAt), rule.parameters.retrievalMaxDays);
    if (today <= lastDay) return;
    throw refusalOf(
      verdictOf([
        violation(rule, 'DISPUTE_EXPIRED', {
          zh: `交易后 ${rule.parameters.retrievalMaxDays} 天内可提出，最迟 ${lastDay}`,
          en: `a dispute is taken within ${rule.parameters.retrievalMaxDays} days of the tap, until ${lastDay}`,
        }),
      ]),
    )!;
  }

  /** The case of the record that the words mean; of several, the one nobody has complained of yet. */
  private async meant(complaint: Complaint, cases: ChipCases): Promise<DisputeCase | undefined> {
    const meant = (await this.records.taps(cases))
      .filter((tap) => mayMean(complaint, tap))
      .map(({ atc }) => cases.ofRecord(atc)!);
    return meant.find(({ tappedAt }) => tappedAt === null) ?? meant[0];
  }

  private async join(
    one: DisputeCase,
    { tappedAt, place, words, refundTo }: Complaint,
    by: CaseActor,
    cases: ChipCases,
  ): Promise<DisputeCase> {
    // Told twice, or told of what is decided: the case says all there is.
    if (one.tappedAt !== null && isUndecided(one.state)) throw disputeExists(one);
    const said = { tappedAt, place, holderWords: masked(words) };
    const step = { action: 'complaint_joined', by, reason: JOINED, data: { ...said, refundTo } };
    return cases.record(one, [step], isUndecided(one.state) ? { ...said, refundTo } : said);
  }

  private async add(complaint: Complaint, by: CaseActor, cases: ChipCases): Promise<DisputeCase> {
    const { tappedAt, amountFen, place, merchantId, words, refundTo, from } = complaint;
    const dueOn = addDays(chinaDate(this.clock.now()), this.policy.reconcile.latestDays);
    try {
      return await cases.open({
        subject: 'complaint',
        amountFen,
        dueOn,
        by,
        openedBy: from,
        reason: COMPLAINED,
        tappedAt,
        place,
        merchantId,
        refundTo,
        holderWords: masked(words),
      });
    } catch (error) {
      if (sqlState(error) === '23505') throw disputeExists(undefined);
      throw error;
    }
  }
}

/** Holders write card numbers into their words. */
function masked(words: string | null): string | null {
  return words === null ? null : (safeLog(words) as string);
}

function disputeExists(one: DisputeCase | undefined): Refusal {
  const no = one ? ` ${one.caseNo}` : '';
  return new Refusal(
    'DISPUTE_EXISTS',
    { zh: `这笔交易已有案件${no}在处理`, en: `this transaction has an open case already${no}` },
    { status: 409, rule: 'R-DISPUTE' },
  );
}
