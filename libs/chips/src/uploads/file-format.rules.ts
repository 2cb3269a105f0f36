import { type Fen, fen, MoneyError, ZERO_FEN } from '@app/kernel';
import type { ToldTap } from './upload.types.js';

/** Longest line of a file, without its LF. */
export const LINE_MAX_BYTES = 1024;

export interface FileHeader {
  readonly merchantNo: string;
  /** The operator's own number of the file. */
  readonly fileNo: string;
  readonly count: number;
  readonly totalFen: Fen;
}

export interface FileTrailer {
  readonly count: number;
  readonly totalFen: Fen;
  /** SHA-256 of every byte before the trailer, hex. */
  readonly sha256: string;
}

export interface FileRow {
  readonly rowNo: number;
  readonly terminalNo: string;
  readonly batchNo: number;
  readonly traceNo: number;
  readonly tap: ToldTap;
  /** What cannot be read of the row; the rest of the file is not concerned. */
  readonly malformed: string | undefined;
}

/** Why a whole file is refused: nothing of it is posted. */
export type FileFault =
  | 'FILE_CHECKSUM' // the bytes are not those that were announced
  | 'HEADER'
  | 'OTHER_MERCHANT'
  | 'ROW_STRUCTURE' // a row without its ten columns, or an amount that is none
  | 'ROW_SEQUENCE'
  | 'LINE_TOO_LONG'
  | 'TRAILER' // missing, malformed, or not the last line
  | 'TRAILER_CHECKSUM'
  | 'COUNT'
  | 'TOTAL';

/** A file that does not hold together (docs/ecash-files.md). Names the fault and the line, never its content. */
export class FileFormatError extends Error {
  override readonly name = 'FileFormatError';

  constructor(
    readonly fault: FileFault,
    /** From 1. */
    readonly line?: number,
  ) {
    super(line === undefined ? fault : `${fault} in line ${line}`);
  }
}

/** `H|YFEC1|merchant number|file number|made at|count|total in fen`. @throws FileFormatError HEADER */
export function parseHeader(line: string): FileHeader {
  const match = /^H\|YFEC1\|(\d{15})\|([0-9A-Za-z_-]{1,40})\|(\d{14})\|(\d{1,9})\|(\d{1,15})$/.exec(line);
  if (!match) throw new FileFormatError('HEADER', 1);
  const [, merchantNo, fileNo, , count, totalFen] = match;
  return { merchantNo: merchantNo!, fileNo: fileNo!, count: Number(count), totalFen: fen(totalFen!) };
}

/** `T|count|total in fen|SHA-256`. @returns undefined when the line is no trailer. @throws FileFormatError TRAILER */
export function parseTrailer(line: string, lineNo: number): FileTrailer | undefined {
  if (!line.startsWith('T|')) return undefined;
  const match = /^T\|(\d{1,9})\|(\d{1,15})\|([0-9a-f]{64})$/i.exec(line);
  if (!match) throw new FileFormatError('TRAILER', lineNo);
  return { count: Number(match[1]), totalFen: fen(match[2]!), sha256: match[3]!.toLowerCase() };
}

/**
 * `D|row|terminal|batch|trace|tapped at|card number|sequence number|amount in fen|field 55`.
 * @param rowNo the number the row must have
 * @throws FileFormatError ROW_STRUCTURE or ROW_SEQUENCE: then count and total of the file mean nothing
 */
export function parseRow(line: string, rowNo: number): FileRow {
  const columns = line.split('|');
  const [mark, no, terminalNo, batch, trace, tappedAt, pan, psn, amount, chipData] = columns;
  if (columns.length !== 10 || mark !== 'D' || !/^\d{1,12}$/.test(amount!)) {
    throw new FileFormatError('ROW_STRUCTURE', rowNo + 1);
  }
  if (no !== String(rowNo)) throw new FileFormatError('ROW_SEQUENCE', rowNo + 1);
  const faults: [string, boolean][] = [
    ['TERMINAL_NUMBER', /^\d{8}$/.test(terminalNo!)],
    ['BATCH_NUMBER', /^\d{1,6}$/.test(batch!)],
    ['TRACE_NUMBER', /^\d{1,6}$/.test(trace!)],
    ['TAP_TIME', isTapTime(tappedAt!)],
    ['CARD_NUMBER', /^\d{13,19}$/.test(pan!)],
    ['SEQUENCE_NUMBER', /^\d{2}$/.test(psn!)],
    ['CHIP_DATA', /^(?:[0-9a-f]{2}){1,255}$/i.test(chipData!)],
  ];
  const right = (name: string): boolean => faults.find(([each]) => each === name)![1];
  return {
    rowNo,
    terminalNo: right('TERMINAL_NUMBER') ? terminalNo! : '',
    batchNo: right('BATCH_NUMBER') ? Number(batch) : 0,
    traceNo: right('TRACE_NUMBER') ? Number(trace) : 0,
    tap: {
      kind: 'purchase',
      pan: right('CARD_NUMBER') ? pan : undefined,
      psn: right('SEQUENCE_NUMBER') ? psn : undefined,
      chipData: right('CHIP_DATA') ? Buffer.from(chipData!, 'hex') : undefined,
      amountFen: fen(amount!),
    },
    malformed: faults.find(([, isRight]) => !isRight)?.[0],
  };
}

/** Adds up while rows pass by. @throws FileFormatError TOTAL when the sum is beyond any amount */
export class FileSum {
  count = 0;
  totalFen: Fen = ZERO_FEN;

  add(amountFen: Fen): void {
    this.count += 1;
    try {
      this.totalFen = fen(this.totalFen + amountFen);
    } catch (error) {
      if (error instanceof MoneyError) throw new FileFormatError('TOTAL');
      throw error;
    }
  }
}

function isTapTime(digits: string): boolean {
  const match = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(digits);
  if (!match) return false;
  const [, year, month, day, hour, minute, second] = match;
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text;
}
