import { AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { addDays, type Bilingual, chinaDate, CLOCK, type Clock, type Id, Refusal } from '@app/kernel';
import { safeLog } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { CHIPS_POLICY, type ChipsPolicy } from '../chips.settings.js';
import { ChipTimelines } from '../timeline/chip-timelines.js';
import { CaseBook } from './case-book.js';
import { ChipCases } from './chip-cases.js';
import { CASE_WAITS, type CaseActor, type DisputeCase, ENGINE } from './case.types.js';
import { caseStateConflict } from './decide-case.service.js';

const APPEALED: Bilingual = { zh: '对决定有异议，申诉', en: 'the decision is appealed' };

/** Takes an appeal against a closed case, once: a new case, decided by people who had no part in the first. */
@Injectable()
export class AppealCase {
  constructor(
    private readonly transactor: Transactor,
    private readonly timelines: ChipTimelines,
    private readonly book: CaseBook,
    private readonly audit: AuditTrail,
    @Inject(CHIPS_POLICY) private readonly policy: ChipsPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `CASE_STATE_CONFLICT` 409, `APPEALED_BEFORE` 409, `APPEAL_EXPIRED` */
  async appeal(caseId: Id, words: string, by: CaseActor): Promise<DisputeCase> {
    return this.transactor.run(async () => {
      const { accountId, psn } = await this.book.get(caseId);
      const chip = { accountId, psn };
      await this.timelines.lock(chip);
      const cases = await ChipCases.load(this.book, chip);
      const first = cases.all.find((one) => one.caseId === caseId)!;
      this.assertMayAppeal(first, cases);
      const said = safeLog(words) as string;
      const { subject, amountFen, atc, fromAtc, toAtc, merchantId, terminalId, refundTo, tappedAt, place } = first;
      const appeal = await cases.open({
        subject,
        amountFen,
        atc,
        fromAtc,
        toAtc,
        merchantId,
        terminalId,
        tappedAt,
        place,
        refundTo: refundTo,
        dueOn: addDays(chinaDate(this.clock.now()), this.policy.reconcile.latestDays),
        by,
        reason: APPEALED,
        holderWords: said,
        appealOf: caseId,
        data: { of: first.caseNo, words: said },
      });
      const data = { waitsFor: 'SECOND_LOOK' };
      const waits = {
        action: 'waits',
        to: 'awaiting_evidence',
        by: ENGINE,
        reason: CASE_WAITS.SECOND_LOOK,
        data,
      } as const;
      const waiting = await cases.record(appeal, [waits], { waitsFor: 'SECOND_LOOK' });
      const step = {
        action: 'appealed',
        to: 'appealed',
        by,
        reason: APPEALED,
        data: { appeal: appeal.caseNo },
      } as const;
      await cases.record(first, [step], { closedAt: null });
      await this.audit.record({
        system: 'chips.cases',
        action: 'dispute.appealed',
        objectType: 'dispute_case',
        objectId: caseId,
        change: { appeal: appeal.caseId, by },
      });
      return waiting;
    });
  }

  private assertMayAppeal(first: DisputeCase, cases: ChipCases): void {
    if (first.appealOf !== null || cases.all.some(({ appealOf }) => appealOf === first.caseId)) {
      throw new Refusal('APPEALED_BEFORE', { zh: '每案只能申诉一次', en: 'a case is appealed once' }, { status: 409 });
    }
    if (first.state !== 'closed') throw caseStateConflict(first);
    const lastDay = addDays(chinaDate(first.closedAt!), this.policy.appealDays);
    if (chinaDate(this.clock.now()) <= lastDay) return;
    throw new Refusal('APPEAL_EXPIRED', {
      zh: `申诉最迟应于 ${lastDay} 提出`,
      en: `an appeal was due by ${lastDay}`,
    });
  }
}
