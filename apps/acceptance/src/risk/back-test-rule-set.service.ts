import type { Actor } from '@app/access';
import { addDays, chinaDate, chinaInstant, CLOCK, type Clock, type Id, Refusal } from '@app/kernel';
import { BackTest, RiskLists } from '@app/risk';
import { Inject, Injectable } from '@nestjs/common';
import { ListEntries } from './list-entries.repository.js';
import { RiskHistory } from './risk-history.js';
import type { BackTestView } from './risk.schemas.js';
import { RISK_POLICY } from './risk.settings.js';
import { RuleSets } from './rule-sets.repository.js';

/** Runs a rule set over the transactions of some days, with today's lists, and keeps what it showed. */
@Injectable()
export class BackTestRuleSet {
  constructor(
    private readonly ruleSets: RuleSets,
    private readonly entries: ListEntries,
    private readonly history: RiskHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `NOT_FOUND` 404, `BACK_TEST_TOO_LONG` 422 */
  async run(ruleSetId: Id, days: { readonly from: string; readonly to: string }, actor: Actor): Promise<BackTestView> {
    const { rules } = await this.ruleSets.one(ruleSetId);
    const now = this.clock.now();
    const test = new BackTest(rules, new RiskLists(await this.entries.inForce(now)));
    const begin = chinaInstant(days.from);
    const warmUpFrom = new Date(begin.getTime() - test.longestMs);
    await this.assertBounded(days.from, days.to, warmUpFrom);
    const end = new Date(chinaInstant(addDays(days.to, 1)).getTime() - 1);
    await this.history.each(warmUpFrom, end, RISK_POLICY.backTestMax, (past) => {
      if (past.atMs < begin.getTime()) test.warmUp(past);
      else test.run(past);
    });
    const result = test.result();
    const backTestId = await this.ruleSets.insertBackTest({ ruleSetId, ...days, result }, actor.name, now);
    const [view] = await this.ruleSets.backTests(ruleSetId, String(BigInt(backTestId) + 1n), 1);
    return view!;
  }

  private async assertBounded(from: string, to: string, warmUpFrom: Date): Promise<void> {
    const { backTestMax, backTestDaysMax } = RISK_POLICY;
    const tooManyDays = to >= addDays(from, backTestDaysMax);
    if (!tooManyDays && (await this.history.count(chinaDate(warmUpFrom), to, backTestMax + 1)) <= backTestMax) return;
    throw new Refusal('BACK_TEST_TOO_LONG', {
      zh: `一次回测最多 ${backTestDaysMax} 天、${backTestMax} 笔交易（含预热），请缩短日期范围`,
      en: `a back-test covers at most ${backTestDaysMax} days and ${backTestMax} transactions, those before it that fill the windows included: choose fewer days`,
    });
  }
}
