import { createHash } from 'node:crypto';
import { addFen, type ChinaDate, type Fen, yuanText, ZERO_FEN } from '@app/kernel';

/** A payment as the bank is told to make it. */
export interface PayoutInstruction {
  readonly instructionId: string;
  readonly payeeName: string;
  readonly accountNo: string;
  readonly bankCode: string;
  readonly amountFen: Fen;
  readonly remark: string;
}

export interface PayoutFileHead {
  /** Name of the file without its ending; the bank knows the file by it. */
  readonly fileName: string;
  readonly bankCode: string;
  readonly reserveAccount: string;
  readonly date: ChinaDate;
}

export interface PayoutFileContent {
  readonly bytes: Buffer;
  readonly totalFen: Fen;
  /** Of all bytes of the file. */
  readonly sha256: Buffer;
}

/** Whether a text can stand in a column: something in it, no bar, no control character, at most 140 characters. */
export function isWritable(text: string): boolean {
  return text.trim() !== '' && [...text].length <= 140 && !/[|\p{Cc}]/u.test(text);
}

/**
 * Writes a payout file (docs/bank-files.md). The same input gives the same bytes; the trailer carries count, total and the
 * SHA-256 of everything before it, so a cut or altered file is seen (R-TRACE).
 * @throws RangeError when a column cannot be written; callers check with {@link isWritable} before
 */
export function writePayoutFile(head: PayoutFileHead, instructions: readonly PayoutInstruction[]): PayoutFileContent {
  const totalFen = addFen(ZERO_FEN, ...instructions.map((instruction) => instruction.amountFen));
  const lines = [
    ['H', head.fileName, head.bankCode, head.reserveAccount, head.date, 'CNY'],
    ...instructions.map((instruction, index) => [
      'P',
      String(index + 1),
      instruction.instructionId,
      instruction.payeeName,
      instruction.accountNo,
      instruction.bankCode,
      yuanText(instruction.amountFen),
      instruction.remark,
    ]),
  ];
  for (const line of lines) {
    if (!line.every(isWritable)) throw new RangeError(`line ${line[0]}|${line[1]} has a column that cannot be written`);
  }
  const body = Buffer.from(lines.map((line) => `${line.join('|')}\n`).join(''), 'utf8');
  const checksum = createHash('sha256').update(body).digest('hex');
  const trailer = `T|${instructions.length}|${yuanText(totalFen)}|${checksum}\n`;
  const bytes = Buffer.concat([body, Buffer.from(trailer)]);
  return { bytes, totalFen, sha256: createHash('sha256').update(bytes).digest() };
}
