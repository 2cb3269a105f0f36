import type { PosResult, TransactionResult } from '../terminal/index.js';
import { demand } from './case.types.js';
import type { RawAnswer } from './raw-line.js';

/** The result, when it came with this F39, a right MAC where one is due, and nothing against the specification. */
export async function answered<R extends PosResult>(what: string, work: Promise<R>, ...codes: string[]): Promise<R> {
  const result = await work;
  const got = result.responseCode ?? result.end;
  demand(codes.includes(got), `${what}: ${codes.join(' or ')} is due, ${got} came`);
  demand(result.macOk !== false, `${what}: the answer's MAC is wrong`);
  demand(result.deviations.length === 0, `${what}: ${result.deviations.join(', ')}`);
  return result;
}

/** An approval, signed, with a receipt. */
export async function approved(what: string, work: Promise<TransactionResult>): Promise<Required<Receipt>> {
  const result = await answered(what, work, '00');
  demand(result.macOk === true, `${what}: the answer has no MAC`);
  const { transaction } = result;
  if (!transaction) return demand(false, `${what}: an approval without a receipt`);
  return { transaction };
}

type Receipt = Pick<TransactionResult, 'transaction'>;

/** An answer to a message sent by hand, with this F39. */
export async function rawAnswered(
  what: string,
  work: Promise<RawAnswer>,
  code: string,
  signed: boolean,
): Promise<RawAnswer> {
  const answer = await work;
  demand(answer.code === code, `${what}: ${code} is due, ${answer.code ?? 'no F39'} came`);
  demand(answer.macOk !== false, `${what}: the answer's MAC is wrong`);
  demand((answer.macOk === true) === signed, `${what}: the answer is ${signed ? 'not ' : ''}signed`);
  return answer;
}
