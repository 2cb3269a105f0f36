import type { Reconciliation, Verdict } from '@app/ecash';
import type { Bilingual } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { DisputeCase } from '../cases/case.types.js';
import type { ChipCases } from '../cases/chip-cases.js';
import { EndCase } from '../cases/end-case.js';

const EXPLAINED: Bilingual = {
  zh: '此后的记录已说明这笔差异：结案',
  en: 'what came since accounts for the difference: nothing is left to do',
};

/** Closes cases whose question later facts have answered by themselves: nothing about them is found any more. */
@Injectable()
export class TidyCases {
  constructor(private readonly ending: EndCase) {}

  async run({ verdicts, brackets }: Reconciliation, cases: ChipCases): Promise<void> {
    for (const one of cases.undecided) {
      if (isAsked(one, verdicts)) continue;
      const evidence = {
        brackets: brackets.filter(({ from, to }) => from.atc < (one.toAtc ?? -1) && to.atc > (one.fromAtc ?? 0)),
      };
      await this.ending.end(one, { outcome: 'CLOSE', basis: 'EVIDENCE', reason: EXPLAINED, evidence }, cases);
    }
  }
}

/** Whether the case's question still stands. */
function isAsked(one: DisputeCase, verdicts: readonly Verdict[]): boolean {
  switch (one.subject) {
    case 'unrecorded_debit':
      return verdicts.some(
        ({ subject }) => subject.kind === 'DEBIT' && subject.fromAtc < one.toAtc! && subject.toAtc > one.fromAtc!,
      );
    case 'questioned_upload':
      return one.atc === null
        ? verdicts.some(
            ({ subject, amountFen }) =>
              amountFen < 0 && subject.kind === 'DEBIT' && subject.fromAtc < one.toAtc! && subject.toAtc > one.fromAtc!,
          )
        : verdicts.some(({ subject }) => subject.kind === 'UPLOAD' && subject.atc === one.atc);
    case 'load':
      return verdicts.some(({ subject }) => subject.kind === 'LOAD' && subject.atc === one.atc);
    default:
      return true;
  }
}
