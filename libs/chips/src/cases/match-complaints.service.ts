import type { Reconciliation, Verdict } from '@app/ecash';
import { type Bilingual } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Findings } from '../reconcile/carry-out-verdicts.service.js';
import { ASK_TO_TAP, holderNotified } from './case-notices.js';
import type { ChipCases } from './chip-cases.js';
import { surroundingsOf, type Surroundings } from './complaint-match.rules.js';
import { type DisputeCase, ENGINE } from './case.types.js';
import { EndCase } from './end-case.js';
import { arithmeticOf } from './evidence.rules.js';

const MISSING: Bilingual = {
  zh: '投诉的交易落在缺少金额的两次余额之间',
  en: 'the tap lies between two balances between which an amount is missing',
};
const NOT_YET: Bilingual = {
  zh: '投诉的交易之后尚无经验证的芯片余额',
  en: 'no authenticated chip balance is known from after the tap',
};
const NOT_BEFORE: Bilingual = {
  zh: '投诉的交易之前没有经验证的芯片余额',
  en: 'no authenticated chip balance is known from before the tap',
};

/** Finds what a holder's words mean among the balances of the chip: what is missing around the tap, or that nothing is. */
@Injectable()
export class MatchComplaints {
  constructor(private readonly ending: EndCase) {}

  /** Joins complaints with the missing amounts they mean, before anything is decided about those. */
  async join({ timeline, result }: Findings, cases: ChipCases): Promise<void> {
    for (const one of openComplaints(cases)) {
      if (one.fromAtc !== null) continue;
      const { brackets } = surroundingsOf(one.tappedAt!, timeline, result.brackets);
      const missing = brackets.filter(({ missingFen }) => missingFen > 0);
      const meant = missing.find(({ missingFen }) => missingFen === one.amountFen) ?? missing[0];
      if (!meant) continue;
      const { from, to } = meant;
      const step = { action: 'bracket_found', by: ENGINE, reason: MISSING, data: arithmeticOf(meant) };
      await cases.record(one, [step], { fromAtc: from.atc, toAtc: to.atc });
    }
  }

  /** Says what the complaints that are left wait for; closes those around whose tap everything is accounted for. */
  async finish({ timeline, result }: Findings, cases: ChipCases): Promise<void> {
    for (const one of openComplaints(cases)) {
      const around = surroundingsOf(one.tappedAt!, timeline, result.brackets);
      if (!around.before || !around.after) {
        await this.wait(
          one,
          around.after ? 'NO_EARLIER_ANCHOR' : 'NO_LATER_ANCHOR',
          around.after ? NOT_BEFORE : NOT_YET,
          cases,
        );
        continue;
      }
      const held = heldAround(around, result);
      if (held) await this.wait(one, held.reason, held.text, cases);
      else await this.close(one, around, cases);
    }
  }

  private async close(one: DisputeCase, { brackets }: Surroundings, cases: ChipCases): Promise<void> {
    const sums = brackets.map(arithmeticOf);
    const reason = {
      zh: `挥卡前后的余额已全部说明，没有其他扣款。${sums.map(({ zh }) => zh).join('；')}`,
      en: `every balance around the tap is accounted for, nothing else was taken. ${sums.map(({ en }) => en).join('; ')}`,
    };
    await this.ending.end(one, { outcome: 'CLOSE', basis: 'EVIDENCE', reason, evidence: { brackets } }, cases);
  }

  private async wait(one: DisputeCase, waitsFor: string, reason: Bilingual, cases: ChipCases): Promise<void> {
    if (one.waitsFor === waitsFor) return;
    const moves = one.state === 'opened' || one.state === 'awaiting_merchant';
    const waits = { action: 'waits', by: ENGINE, reason, data: { waitsFor } };
    const steps = [
      { ...waits, ...(moves ? { to: 'awaiting_evidence' as const } : {}) },
      ...(waitsFor === 'NO_LATER_ANCHOR' ? [holderNotified(ASK_TO_TAP)] : []),
    ];
    await cases.record(one, steps, { waitsFor });
  }
}

function openComplaints(cases: ChipCases): DisputeCase[] {
  return cases.undecided.filter((one) => one.subject === 'complaint' && one.tappedAt !== null);
}

/** Something between the chip's words before and after the tap that is not decided yet. */
function heldAround({ before, after }: Surroundings, { verdicts }: Reconciliation): Verdict | undefined {
  const [first, last] = [before!.atc, after!.atc];
  return verdicts.find(({ outcome, subject }) => {
    if (outcome !== 'HOLD') return false;
    const [from, to] = subject.kind === 'DEBIT' ? [subject.fromAtc, subject.toAtc] : [subject.atc, subject.atc];
    return from <= last && to >= first;
  });
}
