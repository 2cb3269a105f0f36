import ExcelJS from 'exceljs';
import { FILE_LIMITS } from './file.limits.js';
import { FILE_REFUSALS } from './file.refusals.js';
import { BLANK, type Cell, isBlankRow, type Table, type TableRow } from './table.types.js';
import { assertHarmlessZip } from './zip-guard.js';

/** A workbook as the library parsed it, before it makes objects of it. */
interface ParsedWorkbook {
  readonly worksheets: readonly { readonly rows?: readonly ParsedRow[] }[];
}

interface ParsedRow {
  readonly number: number;
  readonly cells: readonly { readonly address?: string; readonly value?: unknown; readonly result?: unknown }[];
}

/** Parts of a sheet that say nothing about a list. */
const IGNORED_NODES = [
  'autoFilter',
  'cols',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'hyperlinks',
  'mergeCells',
  'picture',
  'rowBreaks',
  'tableParts',
];

/** The bounds are not among the library's declared options, though it knows them. */
const READ_OPTIONS: Partial<ExcelJS.XlsxReadOptions> & { maxRows: number; maxCols: number } = {
  ignoreNodes: IGNORED_NODES,
  maxRows: FILE_LIMITS.scannedRowsMax,
  maxCols: FILE_LIMITS.cellsPerRowMax,
};

/**
 * Reads the first sheet of an XLSX workbook that has anything in it.
 * @throws Refusal `FILE_ENCRYPTED`, `FILE_TOO_LARGE`, `FILE_TOO_MANY_ROWS`, `FILE_UNREADABLE`
 */
export async function readWorkbook(bytes: Buffer): Promise<Table> {
  await assertHarmlessZip(bytes);
  const { worksheets } = await parse(bytes);
  if (worksheets.length === 0) throw FILE_REFUSALS.unreadable('there is no sheet');
  for (const { rows } of worksheets) {
    const table = (rows ?? []).map(rowOf).filter((row) => !isBlankRow(row.cells));
    if (table.length > 0) return table;
  }
  return [];
}

/**
 * Takes what the library parsed and stops it there. Its next step makes an object for each cell of every named, merged or
 * formatted range, so a small hostile file that names a whole sheet would keep the process busy for hours.
 */
async function parse(bytes: Buffer): Promise<ParsedWorkbook> {
  const workbook = new ExcelJS.Workbook();
  let parsed: ParsedWorkbook | undefined;
  Object.defineProperty(workbook, 'model', { set: (model: ParsedWorkbook) => (parsed = model) });
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, READ_OPTIONS);
  } catch (error) {
    if (/^Max row count/.test((error as Error).message)) throw FILE_REFUSALS.tooManyRows();
    if (/^Max column count/.test((error as Error).message)) throw FILE_REFUSALS.tooLarge();
    throw FILE_REFUSALS.unreadable();
  }
  if (!parsed) throw FILE_REFUSALS.unreadable();
  return parsed;
}

/** Some programs leave out the numbers of rows and cells where these follow one another. */
function rowOf(row: ParsedRow, index: number): TableRow {
  const cells: Cell[] = [];
  row.cells.forEach((cell, position) => {
    const column = columnOf(cell.address) ?? position;
    if (column < FILE_LIMITS.columnsMax) cells[column] = cellOf(cell.value ?? cell.result);
  });
  return {
    row: Number.isSafeInteger(row.number) ? row.number : index + 1,
    cells: Array.from(cells, (cell) => cell ?? BLANK),
  };
}

/** `B12` is column 1. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address ?? '')?.[1];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The text a person sees in a cell, whatever it is made of; formulas count by their result. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'number') return { text: String(value), numeric: true };
  if (typeof value === 'string') return { text: value.trim(), numeric: false };
  if (typeof value === 'boolean') return { text: String(value), numeric: false };
  if (isDate(value)) return { text: value.toISOString().slice(0, 10), numeric: false };
  const { richText, error } = (value ?? {}) as { richText?: { text?: string }[]; error?: string };
  if (richText)
    return {
      text: richText
        .map((run) => run.text ?? '')
        .join('')
        .trim(),
      numeric: false,
    };
  return error === undefined ? BLANK : { text: error, numeric: false };
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]' && !Number.isNaN((value as Date).getTime());
}
