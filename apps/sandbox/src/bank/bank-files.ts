import { createHash } from 'node:crypto';
import { addFen, type ChinaDate, type Fen, parseYuan, subtractFen, yuanText, ZERO_FEN } from '@app/kernel';
import type { InstructionOutcome, ReserveMovement } from './bank.types.js';

// The bank's own reading of docs/bank-files.md, kept apart from the clearing room's, so that a misreading on either side shows.

/** A payment as the customer instructs it. */
export interface PaymentInstruction {
  readonly instructionId: string;
  readonly payeeName: string;
  readonly accountNo: string;
  readonly bankCode: string;
  readonly amountFen: Fen;
  readonly remark: string;
}

export interface PaymentFile {
  readonly bankCode: string;
  readonly reserveAccount: string;
  readonly payments: readonly PaymentInstruction[];
}

/** A payment file the bank does not carry out. */
export class PaymentFileError extends Error {
  override readonly name = 'PaymentFileError';
}

/** @throws PaymentFileError when the file is cut, altered or its totals disagree: then none of it is carried out */
export function readPaymentFile(bytes: Buffer): PaymentFile {
  const trailerAt = bytes.lastIndexOf('\nT|') + 1;
  if (trailerAt === 0 || bytes.at(-1) !== 0x0a) throw new PaymentFileError('no trailer: the file is cut');
  const [, count, total, checksum] = bytes.subarray(trailerAt, -1).toString('utf8').split('|');
  const body = bytes.subarray(0, trailerAt);
  if (createHash('sha256').update(body).digest('hex') !== checksum)
    throw new PaymentFileError('the checksum disagrees');
  const [header, ...details] = body.toString('utf8').trimEnd().split('\n');
  const [mark, , bankCode, reserveAccount, , currency] = header!.split('|');
  if (mark !== 'H' || !bankCode || !reserveAccount || currency !== 'CNY') throw new PaymentFileError('no valid header');
  const payments = details.map(readPayment);
  const totalFen = addFen(ZERO_FEN, ...payments.map((payment) => payment.amountFen));
  if (String(payments.length) !== count) throw new PaymentFileError(`${payments.length} payments, ${count} stated`);
  if (yuanText(totalFen) !== total)
    throw new PaymentFileError(`the payments sum to ${yuanText(totalFen)}, ${total} stated`);
  return { bankCode, reserveAccount, payments };
}

function readPayment(line: string, index: number): PaymentInstruction {
  const columns = line.split('|');
  const [mark, sequence, instructionId, payeeName, accountNo, bankCode, amount, remark] = columns;
  if (mark !== 'P' || columns.length !== 8 || sequence !== String(index + 1) || !/^\d+\.\d{2}$/.test(amount!)) {
    throw new PaymentFileError(`line ${index + 2} is no payment`);
  }
  return {
    instructionId: instructionId!,
    payeeName: payeeName!,
    accountNo: accountNo!,
    bankCode: bankCode!,
    amountFen: parseYuan(amount!),
    remark: remark!,
  };
}

/** The text of an answer file. @param answerId the bank's number of the answer, also its file name without ending */
export function answerText(
  answerId: string,
  bankCode: string,
  date: ChinaDate,
  outcomes: readonly InstructionOutcome[],
): string {
  const lines = [
    `H|${answerId}|${bankCode}|${date}`,
    ...outcomes.map((one) =>
      ['R', one.instructionId, one.outcome, yuanText(one.amountFen), one.reason, one.bankReference].join('|'),
    ),
  ];
  const body = `${lines.join('\n')}\n`;
  const total = (outcome: string) =>
    yuanText(addFen(ZERO_FEN, ...outcomes.filter((one) => one.outcome === outcome).map((one) => one.amountFen)));
  const checksum = createHash('sha256').update(body).digest('hex');
  return `${body}T|${outcomes.length}|${total('paid')}|${total('failed')}|${checksum}\n`;
}

export interface StatementHead {
  readonly accountNo: string;
  readonly date: ChinaDate;
  readonly sequenceNo: number;
  readonly openingFen: Fen;
}

/** The text of a statement of the reserve account, and what it closes with. */
export function statementText(
  head: StatementHead,
  movements: readonly ReserveMovement[],
): { text: string; closingFen: Fen } {
  const sum = (direction: 'D' | 'C') =>
    addFen(ZERO_FEN, ...movements.filter((one) => one.direction === direction).map((one) => one.amountFen));
  const closingFen = subtractFen(addFen(head.openingFen, sum('C')), sum('D'));
  const lines = [
    `H|${head.accountNo}|${head.date}|${yuanText(head.openingFen)}|CNY|${head.sequenceNo}`,
    ...movements.map((one, index) =>
      [
        'D',
        index + 1,
        one.time,
        one.direction,
        yuanText(one.amountFen),
        one.counterpartyName,
        one.counterpartyAccount,
        one.counterpartyBank,
        one.remark,
        one.bankReference,
      ].join('|'),
    ),
    `T|${movements.length}|${yuanText(sum('D'))}|${yuanText(sum('C'))}|${yuanText(closingFen)}`,
  ];
  return { text: `${lines.join('\n')}\n`, closingFen };
}

/** Text as a column may hold it. */
export function columnText(text: string): string {
  return text.replace(/[|\p{Cc}]/gu, ' ').trim();
}
