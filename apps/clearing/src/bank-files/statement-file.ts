import { addFen, type ChinaDate, type Fen, fen, subtractFen, yuanText, ZERO_FEN } from '@app/kernel';
import { FileFaults } from './bank-file.error.js';
import { Columns, frameOf, readLines } from './lines.js';

/** A movement on the reserve account as the bank states it. */
export interface StatementLine {
  /** 1-based line of the file. */
  readonly row: number;
  readonly sequenceNo: number;
  /** `HH:mm:ss`, China time. */
  readonly time: string;
  /** `C` money came in, `D` money went out. */
  readonly direction: 'D' | 'C';
  readonly amountFen: Fen;
  readonly counterpartyName: string;
  readonly counterpartyAccount: string;
  readonly counterpartyBank: string;
  readonly remark: string;
  readonly bankReference: string;
}

/** One statement of the reserve account. Its sums agree with its lines. */
export interface Statement {
  readonly accountNo: string;
  readonly date: ChinaDate;
  readonly sequenceNo: number;
  readonly openingFen: Fen;
  readonly debitFen: Fen;
  readonly creditFen: Fen;
  readonly closingFen: Fen;
  readonly lines: readonly StatementLine[];
}

const HEADER = ['account', 'date', 'opening', 'currency', 'sequence'];
const DETAIL = [
  'seq',
  'time',
  'direction',
  'amount',
  'counterparty name',
  'counterparty account',
  'counterparty bank',
  'remark',
  'bank reference',
];
const TRAILER = ['count', 'debits', 'credits', 'closing'];

/**
 * Reads a statement file of the reserve account (docs/bank-files.md) and checks it in itself: encoding, shape, numbering,
 * references within the file, and all control totals.
 * @throws Refusal `BANK_FILE_REFUSED` listing every fault with row and column
 */
export function parseStatement(bytes: Buffer): Statement {
  const frame = frameOf(readLines(bytes), 'D');
  const faults = new FileFaults();
  const header = new Columns(frame.header, HEADER, faults);
  const accountNo = header.match('account', /^[0-9A-Z-]{8,32}$/);
  const date = header.date('date');
  const openingFen = header.amount('opening', { positive: false, negative: true });
  header.match('currency', /^CNY$/);
  const sequenceNo = header.count('sequence');
  const lines = frame.details.map((line) => readLine(line.row, new Columns(line, DETAIL, faults)));
  const sum = (direction: 'D' | 'C') =>
    addFen(ZERO_FEN, ...lines.filter((line) => line.direction === direction).map((line) => line.amountFen));
  const statement = {
    accountNo,
    date,
    sequenceNo,
    openingFen,
    debitFen: sum('D'),
    creditFen: sum('C'),
    closingFen: subtractFen(addFen(openingFen, sum('C')), sum('D')),
    lines,
  };
  checkNumbering(lines, faults);
  // Totals of lines that could not be read say nothing more.
  if (!faults.any) checkTotals(statement, frame.trailer.row, new Columns(frame.trailer, TRAILER, faults), faults);
  faults.throwIfAny();
  return statement;
}

function readLine(row: number, columns: Columns): StatementLine {
  return {
    row,
    sequenceNo: columns.count('seq'),
    time: columns.match('time', /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/),
    direction: columns.match('direction', /^[DC]$/) as 'D' | 'C',
    amountFen: columns.amount('amount'),
    counterpartyName: columns.text('counterparty name'),
    counterpartyAccount: columns.match('counterparty account', /^[0-9A-Z-]{1,40}$/),
    counterpartyBank: columns.text('counterparty bank', { empty: true }),
    remark: columns.text('remark', { empty: true }),
    bankReference: columns.match('bank reference', /^[0-9A-Za-z-]{1,40}$/),
  };
}

function checkNumbering(lines: readonly StatementLine[], faults: FileFaults): void {
  const references = new Map<string, number>();
  lines.forEach((line, index) => {
    if (line.sequenceNo !== index + 1) {
      faults.add(line.row, 'seq', 'LINE_OUT_OF_SEQUENCE', {
        zh: `序号应为 ${index + 1}`,
        en: `the sequence number should be ${index + 1}`,
      });
    }
    const first = references.get(line.bankReference);
    if (first !== undefined && line.bankReference !== '') {
      faults.add(line.row, 'bank reference', 'DUPLICATE_BANK_REFERENCE', {
        zh: `银行流水号与第 ${first} 行重复`,
        en: `the bank reference repeats line ${first}`,
      });
    }
    references.set(line.bankReference, line.row);
  });
}

function checkTotals(statement: Statement, row: number, trailer: Columns, faults: FileFaults): void {
  const stated = (name: string, given: Fen, counted: Fen, format: (value: Fen) => string) => {
    if (given === counted) return;
    faults.add(row, name, 'CONTROL_TOTAL', {
      zh: `控制合计不符：文件为 ${format(given)}，逐行合计为 ${format(counted)}`,
      en: `the control total disagrees: stated ${format(given)}, the lines give ${format(counted)}`,
    });
  };
  stated('count', fen(trailer.count('count')), fen(statement.lines.length), String);
  stated('debits', trailer.amount('debits', { positive: false }), statement.debitFen, yuanText);
  stated('credits', trailer.amount('credits', { positive: false }), statement.creditFen, yuanText);
  stated('closing', trailer.amount('closing', { positive: false, negative: true }), statement.closingFen, yuanText);
}
