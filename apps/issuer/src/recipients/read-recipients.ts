import { type ChinaDate, Refusal, type RefusalDetail } from '@app/kernel';
import { FILE_LIMITS } from './file.limits.js';
import { FILE_REFUSALS } from './file.refusals.js';
import { readCsv } from './read-csv.js';
import { readWorkbook } from './read-workbook.js';
import { type ColumnPositions, findColumns } from './recipient.columns.js';
import { readRecipient, type Recipient } from './recipient.rules.js';
import type { Table, TableRow } from './table.types.js';

/**
 * Reads a purchaser's list of recipients from an XLSX or CSV file; which it is, is told by its bytes and not its name.
 * All rows are read before anything is refused: the answer lists every problem, up to 1,000.
 * @param date the day whose rules (R-CAP) the face values are held against
 * @throws Refusal `FILE_…` for the file as a whole; `ROWS_INVALID` with a detail per problem (row, column, code, reason)
 */
export async function readRecipients(bytes: Buffer, date: ChinaDate): Promise<Recipient[]> {
  const { recipients, problems } = await inspectRecipients(bytes, date);
  if (problems.length > 0) throw rowsInvalid(problems);
  return [...recipients];
}

/** A list as it was read: what is good, what is wrong, and the rows as they stand in the file. */
export interface InspectedList {
  readonly rows: readonly TableRow[];
  readonly positions: ColumnPositions;
  /** Of the rows that are in order. */
  readonly recipients: readonly Recipient[];
  readonly problems: readonly RefusalDetail[];
}

/** Reads a list and tells its mistakes instead of refusing it. @throws Refusal `FILE_…` for the file as a whole */
export async function inspectRecipients(bytes: Buffer, date: ChinaDate): Promise<InspectedList> {
  const [header, ...rows] = await readTable(bytes);
  if (!header) throw FILE_REFUSALS.empty();
  const positions = findColumns(header);
  if (rows.length === 0) throw FILE_REFUSALS.empty();
  if (rows.length > FILE_LIMITS.rowsMax) throw FILE_REFUSALS.tooManyRows();
  const problems: RefusalDetail[] = [];
  const recipients = rows.flatMap((row) => readRecipient(row, positions, date, problems) ?? []);
  return { rows, positions, recipients, problems };
}

async function readTable(bytes: Buffer): Promise<Table> {
  if (bytes.length === 0) throw FILE_REFUSALS.empty();
  if (bytes.length > FILE_LIMITS.bytesMax) throw FILE_REFUSALS.tooLarge();
  // OLE compound file: an old .xls, or a workbook encrypted with a password.
  if (bytes.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'))) throw FILE_REFUSALS.encrypted();
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readWorkbook(bytes);
  return readCsv(bytes);
}

function rowsInvalid(problems: readonly RefusalDetail[]): Refusal {
  const rows = new Set(problems.map((problem) => problem.row)).size;
  const shown = problems.slice(0, FILE_LIMITS.problemsMax);
  const cut = problems.length > shown.length;
  return new Refusal(
    'ROWS_INVALID',
    {
      zh: `${rows} 行有误，共 ${problems.length} 处${cut ? `（列出前 ${shown.length} 处）` : ''}，未导入任何一行`,
      en: `${rows} rows have ${problems.length} problems${cut ? ` (the first ${shown.length} are listed)` : ''}; nothing was imported`,
    },
    { details: shown, ...ruleOfAll(problems) },
  );
}

/** The rule every problem comes from, where it is one and the same. */
function ruleOfAll(problems: readonly RefusalDetail[]): { rule?: string } {
  const [rule, ...others] = new Set(problems.map((problem) => problem.rule));
  return rule === undefined || others.length > 0 ? {} : { rule };
}
