import { citationOf } from '@app/compliance';
import { type Bilingual, type Refusal, yuanText } from '@app/kernel';
import type { ControlDifference } from './day-activity.js';

/** Why a run ended otherwise than planned, as it is stored and shown. */
export interface RunProblem {
  readonly code: string;
  readonly message: Bilingual;
  readonly rule?: string;
  readonly citation?: Bilingual;
  readonly details?: unknown;
}

/** A day's transactions and entries disagree: nothing of that day is settled until someone finds out why. */
export class ControlTotalsBrokenError extends Error {
  override readonly name = 'ControlTotalsBrokenError';
  readonly problem: RunProblem;

  constructor(
    readonly day: string,
    readonly differences: readonly ControlDifference[],
  ) {
    super(`the transactions and entries of ${day} do not agree for ${differences.length} merchants`);
    const [first] = differences;
    const sums = first ? `${yuanText(first.transactionsFen)} ≠ ${yuanText(first.entriesFen)}` : '';
    this.problem = {
      code: 'CONTROL_TOTALS_DIFFER',
      message: {
        zh: `${day} 的交易与分录合计不符，涉及 ${differences.length} 个商户（${sums}），未结算`,
        en: `transactions and entries of ${day} differ for ${differences.length} merchants (${sums}); not settled`,
      },
      details: { businessDate: day, differences: differences.slice(0, 100) },
    };
  }
}

/** A refusal met inside a run, as the run's problem. */
export function problemOf(refusal: Refusal): RunProblem {
  const citation = refusal.rule === undefined ? undefined : citationOf(refusal.rule);
  return {
    code: refusal.code,
    message: refusal.text,
    ...(refusal.rule === undefined ? {} : { rule: refusal.rule }),
    ...(citation === undefined ? {} : { citation }),
    ...(refusal.details.length === 0 ? {} : { details: refusal.details }),
  };
}
