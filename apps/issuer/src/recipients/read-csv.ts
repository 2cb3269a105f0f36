import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { FILE_LIMITS } from './file.limits.js';
import { FILE_REFUSALS } from './file.refusals.js';
import { isBlankRow, type Table } from './table.types.js';

/**
 * Reads comma, semicolon or tab separated text: UTF-8 with or without BOM, UTF-16 with BOM, or GB18030 as Excel writes it
 * in China.
 * @throws Refusal `FILE_ENCODING`, `FILE_UNREADABLE`, `FILE_TOO_MANY_ROWS`
 */
export function readCsv(bytes: Buffer): Table {
  const text = decodeText(bytes);
  const records = parseRecords(text);
  if (records.length > FILE_LIMITS.scannedRowsMax) throw FILE_REFUSALS.tooManyRows();
  return records
    .map((record, index) => ({
      row: index + 1,
      cells: record.slice(0, FILE_LIMITS.columnsMax).map((cell) => ({ text: cell.trim(), numeric: false })),
    }))
    .filter((row) => !isBlankRow(row.cells));
}

/**
 * The text of a file whose encoding is not told. UTF-8 is tried first because Chinese in GB18030 is hardly ever valid
 * UTF-8, while nearly all UTF-8 would pass for GB18030.
 */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return checked(iconv.decode(bytes, 'utf-16le'));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return checked(iconv.decode(bytes, 'utf-16be'));
  if (isUtf8(bytes)) return checked(new TextDecoder('utf-8').decode(bytes));
  return checked(iconv.decode(bytes, 'gb18030'));
}

function checked(text: string): string {
  if (text.includes('\u0000')) throw FILE_REFUSALS.unreadable();
  if (text.includes('\uFFFD')) throw FILE_REFUSALS.encoding();
  return text;
}

function parseRecords(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      to: FILE_LIMITS.scannedRowsMax + 1,
      max_record_size: FILE_LIMITS.columnsMax * FILE_LIMITS.cellCharactersMax,
    });
  } catch {
    throw FILE_REFUSALS.unreadable('a quotation mark is not closed, or a line is too long');
  }
}

function delimiterOf(text: string): string {
  const header = text.slice(0, 4000).split(/\r?\n|\r/, 1)[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', '\t', ';'].reduce((best, each) => (count(each) > count(best) ? each : best));
}
