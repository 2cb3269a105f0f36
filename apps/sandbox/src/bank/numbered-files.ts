import type { ChinaDate } from '@app/kernel';
import { statementText } from './bank-files.js';
import type { BankState } from './bank.types.js';

/**
 * States everything that moved on the reserve account since the last statement, day by day; with nothing moved, today's
 * statement says so.
 */
export function nextStatements(
  state: BankState,
  accountNo: string,
  today: ChinaDate,
): { readonly name: string; readonly text: string }[] {
  const dates = [...new Set(state.unstated.map((movement) => movement.date))].sort();
  const statements = (dates.length > 0 ? dates : [today]).map((date) => stateDay(state, accountNo, date));
  state.unstated = [];
  return statements;
}

function stateDay(state: BankState, accountNo: string, date: ChinaDate): { name: string; text: string } {
  const { statement } = state;
  const sequenceNo = statement.date === date ? statement.sequenceNo + 1 : 1;
  const movements = state.unstated.filter((movement) => movement.date === date);
  const head = { accountNo, date, sequenceNo, openingFen: statement.closingFen };
  const { text, closingFen } = statementText(head, movements);
  state.statement = { date, sequenceNo, closingFen };
  return { name: `STMT_${accountNo}_${numbered(date, sequenceNo)}.txt`, text };
}

/** The bank's number of the next answer, which is also its file's name without ending. */
export function nextAnswerId(state: BankState, bankCode: string, date: ChinaDate): string {
  const last = state.answerSequence;
  const sequenceNo = last.date === date ? last.sequenceNo + 1 : 1;
  state.answerSequence = { date, sequenceNo };
  return `PAYRES_${bankCode}_${numbered(date, sequenceNo)}`;
}

function numbered(date: ChinaDate, sequenceNo: number): string {
  return `${date.replaceAll('-', '')}_${String(sequenceNo).padStart(4, '0')}`;
}
