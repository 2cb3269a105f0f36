import { addFen, type ChinaDate, type Fen, fen, yuanText, ZERO_FEN } from '@app/kernel';
import { FileFaults } from './bank-file.error.js';
import { Columns, type FileLine, frameOf, readLines, sha256Before } from './lines.js';

/** What the bank says became of one payment. */
export interface PayoutAnswerLine {
  readonly row: number;
  readonly instructionId: string;
  readonly outcome: 'paid' | 'failed';
  readonly amountFen: Fen;
  /** Empty when paid. */
  readonly reason: string;
  /** Empty when failed. */
  readonly bankReference: string;
}

export interface PayoutAnswerFile {
  /** The bank's own number of the answer. */
  readonly answerId: string;
  readonly bankCode: string;
  readonly date: ChinaDate;
  readonly lines: readonly PayoutAnswerLine[];
}

const HEADER = ['answer', 'bank code', 'date'];
const DETAIL = ['instruction', 'outcome', 'amount', 'reason', 'bank reference'];
const TRAILER = ['count', 'paid total', 'failed total', 'sha256'];

/**
 * Reads a payout answer file (docs/bank-files.md) and checks it in itself.
 * @throws Refusal `BANK_FILE_REFUSED` listing every fault with row and column
 */
export function parsePayoutAnswers(bytes: Buffer): PayoutAnswerFile {
  const frame = frameOf(readLines(bytes), 'R');
  const faults = new FileFaults();
  const trailer = new Columns(frame.trailer, TRAILER, faults);
  if (trailer.match('sha256', /^[0-9a-f]{64}$/) !== sha256Before(bytes, frame.trailer)) {
    faults.add(frame.trailer.row, 'sha256', 'CHECKSUM', {
      zh: '校验和不符，文件被截断或改动',
      en: 'the checksum disagrees: the file was cut or altered',
    });
    faults.throwIfAny();
  }
  const header = new Columns(frame.header, HEADER, faults);
  const file = {
    answerId: header.match('answer', /^[0-9A-Za-z_.-]{1,80}$/),
    bankCode: header.match('bank code', /^[0-9A-Z]{1,14}$/),
    date: header.date('date'),
    lines: frame.details.map((line) => readAnswer(line, faults)),
  };
  if (!faults.any) checkTotals(file.lines, frame.trailer.row, trailer, faults);
  faults.throwIfAny();
  return file;
}

function readAnswer(line: FileLine, faults: FileFaults): PayoutAnswerLine {
  const columns = new Columns(line, DETAIL, faults);
  const outcome = columns.match('outcome', /^(paid|failed)$/) as 'paid' | 'failed';
  return {
    row: line.row,
    instructionId: columns.match('instruction', /^[0-9A-Za-z]{1,32}$/),
    outcome,
    amountFen: columns.amount('amount'),
    reason: columns.text('reason', { empty: outcome === 'paid' }),
    bankReference: columns.match(
      'bank reference',
      outcome === 'paid' ? /^[0-9A-Za-z-]{1,40}$/ : /^[0-9A-Za-z-]{0,40}$/,
    ),
  };
}

function checkTotals(lines: readonly PayoutAnswerLine[], row: number, trailer: Columns, faults: FileFaults): void {
  const total = (outcome: 'paid' | 'failed') =>
    addFen(ZERO_FEN, ...lines.filter((line) => line.outcome === outcome).map((line) => line.amountFen));
  const stated: readonly [string, Fen, Fen, (value: Fen) => string][] = [
    ['count', fen(trailer.count('count')), fen(lines.length), String],
    ['paid total', trailer.amount('paid total', { positive: false }), total('paid'), yuanText],
    ['failed total', trailer.amount('failed total', { positive: false }), total('failed'), yuanText],
  ];
  for (const [name, given, counted, format] of stated) {
    if (given === counted) continue;
    faults.add(row, name, 'CONTROL_TOTAL', {
      zh: `控制合计不符：文件为 ${format(given)}，逐行合计为 ${format(counted)}`,
      en: `the control total disagrees: stated ${format(given)}, the lines give ${format(counted)}`,
    });
  }
}
