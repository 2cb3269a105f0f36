import { createHash } from 'node:crypto';
import { type Fen, fen, parseYuan } from '@app/kernel';
import type { FileFaults } from './bank-file.error.js';
import { refusedFor } from './bank-file.error.js';

/** A line of a bank file, split at its bars. */
export interface FileLine {
  /** 1-based. */
  readonly row: number;
  readonly values: readonly string[];
  /** Where the line begins in the file's bytes. */
  readonly offset: number;
}

const LF = 0x0a;

/**
 * Splits a bank file into lines: strict UTF-8 without byte order mark, LF or CRLF, the last line ended too.
 * @throws Refusal `BANK_FILE_REFUSED` for an empty file, other encodings, and a file that breaks off within a line
 */
export function readLines(bytes: Buffer): FileLine[] {
  if (bytes.length === 0) throw refusedFor('EMPTY_FILE', { zh: '文件为空', en: 'the file is empty' });
  const lines: FileLine[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const row = lines.length + 1;
    const end = bytes.indexOf(LF, offset);
    if (end < 0) {
      throw refusedFor(
        'FILE_CUT',
        { zh: '文件不完整，末行没有换行', en: 'the file breaks off within its last line' },
        row,
      );
    }
    lines.push({ row, values: decode(bytes.subarray(offset, end), row).replace(/\r$/, '').split('|'), offset });
    offset = end + 1;
  }
  return lines;
}

function decode(line: Buffer, row: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    throw refusedFor('NOT_UTF8', { zh: '不是 UTF-8 编码（可能为 GBK）', en: 'this is not UTF-8 (GBK perhaps)' }, row);
  }
}

/** The SHA-256 of everything before a line, lower-case hex: what a trailer with a checksum states. */
export function sha256Before(bytes: Buffer, line: FileLine): string {
  return createHash('sha256').update(bytes.subarray(0, line.offset)).digest('hex');
}

/** A file has a header, details and a trailer, in this order. @throws Refusal `BANK_FILE_REFUSED` */
export function frameOf(
  lines: readonly FileLine[],
  detailMark: string,
): { header: FileLine; details: FileLine[]; trailer: FileLine } {
  const header = lines[0]!;
  const trailer = lines.at(-1)!;
  if (header.values[0] !== 'H') {
    throw refusedFor('NO_HEADER', { zh: '首行不是文件头 H', en: 'the first line is no header (H)' }, 1, 'type');
  }
  if (lines.length < 2 || trailer.values[0] !== 'T') {
    throw refusedFor(
      'NO_TRAILER',
      { zh: '缺少文件尾 T，文件不完整', en: 'there is no trailer (T): the file is cut' },
      trailer.row,
      'type',
    );
  }
  const details = lines.slice(1, -1);
  const stray = details.find((line) => line.values[0] !== detailMark);
  if (stray) {
    throw refusedFor(
      'UNKNOWN_LINE',
      { zh: `未知的行类型 ${shown(stray.values[0])}`, en: `unknown kind of line ${shown(stray.values[0])}` },
      stray.row,
      'type',
    );
  }
  return { header, details, trailer };
}

/** Reads the columns of one line; what is wrong goes into the faults, and a harmless value stands in for it. */
export class Columns {
  private readonly values: readonly string[];

  constructor(
    private readonly line: FileLine,
    private readonly names: readonly string[],
    private readonly faults: FileFaults,
  ) {
    this.values = line.values.slice(1);
    if (this.values.length !== names.length) {
      faults.add(line.row, 'columns', 'WRONG_COLUMN_COUNT', {
        zh: `应有 ${names.length + 1} 列，实有 ${line.values.length} 列`,
        en: `${names.length + 1} columns expected, ${line.values.length} found`,
      });
    }
  }

  /** Free text of at most `max` characters, without control characters. */
  text(name: string, { max = 140, empty = false }: { max?: number; empty?: boolean } = {}): string {
    const value = this.raw(name);
    const fits = [...value].length <= max && (empty || value.trim() !== '') && !/\p{Cc}/u.test(value);
    return fits ? value : this.fault(name, value, '');
  }

  /** Text of a fixed shape. */
  match(name: string, shape: RegExp): string {
    const value = this.raw(name);
    return shape.test(value) ? value : this.fault(name, value, '');
  }

  /** A whole number without sign. */
  count(name: string): number {
    const value = this.raw(name);
    return /^\d{1,9}$/.test(value) ? Number(value) : this.fault(name, value, 0);
  }

  /** An amount in yuan with exactly two decimals, no thousands separators. */
  amount(name: string, { positive = true, negative = false } = {}): Fen {
    const value = this.raw(name);
    const shape = negative ? /^-?\d{1,13}\.\d{2}$/ : /^\d{1,13}\.\d{2}$/;
    const amountFen = shape.test(value) ? parseYuan(value) : undefined;
    return amountFen === undefined || (positive && amountFen <= 0) ? this.fault(name, value, fen(0)) : amountFen;
  }

  /** A real calendar day. */
  date(name: string): string {
    const value = this.raw(name);
    const real = /^\d{4}-\d{2}-\d{2}$/.test(value) && isCalendarDay(value);
    return real ? value : this.fault(name, value, '1970-01-01');
  }

  private raw(name: string): string {
    return this.values[this.names.indexOf(name)] ?? '';
  }

  private fault<T>(name: string, value: string, standIn: T): T {
    this.faults.add(this.line.row, name, 'INVALID_COLUMN', {
      zh: `${name} 列的值无效：${shown(value)}`,
      en: `column ${name} has no valid value: ${shown(value)}`,
    });
    return standIn;
  }
}

/** A value as an error may show it: short, and of anything that looks like an account number only the end. */
function shown(value = ''): string {
  const text = value.replace(/\d{6,}/g, (digits) => `***${digits.slice(-4)}`).replace(/\p{Cc}/gu, '?');
  return `“${[...text].slice(0, 40).join('')}”`;
}

function isCalendarDay(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === date;
}
