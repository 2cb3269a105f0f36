import ExcelJS from 'exceljs';
import { FILE_LIMITS } from './file.limits.js';
import { FILE_REFUSALS } from './file.refusals.js';
import { BLANK, isBlankRow, type Cell, type Table, type TableRow } from './table.types.js';
import { assertHarmlessZip } from './zip-guard.js';

/**
 * Reads the first sheet of an XLSX workbook that has anything in it.
 * @throws Refusal `FILE_ENCRYPTED`, `FILE_TOO_LARGE`, `FILE_TOO_MANY_ROWS`, `FILE_UNREADABLE`
 */
export async function readWorkbook(bytes: Buffer): Promise<Table> {
  await assertHarmlessZip(bytes);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, {
      ignoreNodes: ['dataValidations', 'conditionalFormatting', 'drawing', 'picture', 'hyperlinks', 'tableParts'],
    });
  } catch {
    throw FILE_REFUSALS.unreadable();
  }
  if (workbook.worksheets.length === 0) throw FILE_REFUSALS.unreadable('there is no sheet');
  for (const sheet of workbook.worksheets) {
    const rows = rowsOf(sheet);
    if (rows.length > 0) return rows;
  }
  return [];
}

function rowsOf(sheet: ExcelJS.Worksheet): TableRow[] {
  if (sheet.actualRowCount > FILE_LIMITS.scannedRowsMax) throw FILE_REFUSALS.tooManyRows();
  const rows: TableRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = Array.from({ length: Math.min(row.cellCount, FILE_LIMITS.columnsMax) }, (_, at) =>
      cellOf(row.getCell(at + 1).value),
    );
    if (!isBlankRow(cells)) rows.push({ row: number, cells });
  });
  return rows;
}

/** The text a person sees in a cell, whatever it is made of; formulas count by their result. */
function cellOf(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return BLANK;
  if (typeof value === 'number') return { text: String(value), numeric: true };
  if (typeof value === 'string') return { text: value.trim(), numeric: false };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), numeric: false };
  if (typeof value === 'boolean') return { text: String(value), numeric: false };
  if ('richText' in value)
    return {
      text: value.richText
        .map((run) => run.text)
        .join('')
        .trim(),
      numeric: false,
    };
  if ('text' in value) return cellOf(value.text as ExcelJS.CellValue);
  if ('result' in value) return cellOf(value.result as ExcelJS.CellValue);
  if ('error' in value) return { text: String(value.error), numeric: false };
  return BLANK;
}
