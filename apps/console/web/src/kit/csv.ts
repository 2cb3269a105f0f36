import type { Column, ListPage, ListQuery } from './data-table.types.js';

const EXPORT_PAGE = 200;
const EXPORT_ROWS_MAX = 10_000;

/** A cell: quoted; what a spreadsheet would run as a formula is kept as text. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?[\d,.]+$/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** UTF-8 with a mark, as Excel wants it. */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ title }) => cell(title)),
    ...rows.map((row) => columns.map(({ text }) => cell(text(row)))),
  ];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** All rows of the filtered list, page by page, ten thousand at most. @param tell rows so far */
export async function allRows<Row>(
  load: (query: ListQuery) => Promise<ListPage<Row>>,
  query: Omit<ListQuery, 'limit' | 'cursor'>,
  tell: (count: number) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await load({ ...query, limit: EXPORT_PAGE, ...(cursor ? { cursor } : {}) });
    rows.push(...page.items);
    tell(rows.length);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && rows.length < EXPORT_ROWS_MAX);
  return rows.slice(0, EXPORT_ROWS_MAX);
}

export function download(name: string, content: string | Blob, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
